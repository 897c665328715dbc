"""Which names are one organisation or place: acronyms, shortened names, spellings."""

from collections.abc import Mapping, Sequence

from framing.annotators.actors.nodes import Node
from framing.annotators.actors.shortening import Index, initials
from framing.annotators.actors.spelling import alike
from framing.annotators.actors.view import View
from framing.annotators.actors.words import atoms, key

__all__ = ["introduced", "joined", "words_of"]

_LONGEST = 9  # words of a name whose acronym is introduced


def introduced(view: View) -> dict[str, tuple[int, int]]:
    """Acronyms that the article introduces in brackets, with the tokens of the name they stand for."""
    found: dict[str, tuple[int, int]] = {}
    tokens = view.tokens
    for i in range(2, len(tokens) - 1):
        if tokens[i - 1].text not in {"(", "["} or tokens[i + 1].text not in {")", "]"}:
            continue
        letters = key(tokens[i].text)
        if tokens[i].text.isupper() and 2 <= len(letters) <= 8 and letters.isalpha():
            first = _long_form(view, i - 1, letters)
            if first is not None:
                found.setdefault(letters, (first, i - 1))
    return found


def _long_form(view: View, end: int, letters: str) -> int | None:
    """The first token of the name before `end` whose initials are `letters`."""
    sentence = view.tokens[end].sentence
    for first in range(end - 1, max(-1, end - 1 - _LONGEST - len(letters)), -1):
        if view.tokens[first].sentence != sentence:
            return None
        words = [w for w in view.keys[first:end] if w and w != "'s"]
        if words and words[0][0] == letters[0] and letters in {initials(words), initials(words, small=True)}:
            return first
    return None


def joined(found: Sequence[Node], acronyms: Mapping[str, tuple[str, ...]]) -> list[list[Node]]:
    """The nodes in groups, each one organisation or place; `acronyms` maps letters to the words they stand for."""
    groups: dict[int, list[Node]] = {id(node): [node] for node in found}
    index = Index.of(found, acronyms)
    for node in found:
        target = index.full_name(node)
        if target is not None:
            _join(groups, target, node)
    spelled = {node.text: node for node in found if node.kind in {"place", "people", "organisation"}}
    for one, other in alike(spelled):
        if _alike_word_by_word(spelled[one].words, spelled[other].words):
            _join(groups, spelled[one], spelled[other])
    return list({id(group): group for group in groups.values()}.values())


def _join(groups: dict[int, list[Node]], a: Node, b: Node) -> None:
    one, other = groups[id(a)], groups[id(b)]
    if one is not other:
        one.extend(other)
        for node in other:
            groups[id(node)] = one


def _alike_word_by_word(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether no short word differs: Group F is not Group G."""
    return len(one) != len(other) or all(a == b or min(len(a), len(b)) > 3 for a, b in zip(one, other, strict=True))


def words_of(view: View, span: tuple[int, int]) -> tuple[str, ...]:
    """The words of the name at tokens [first, last)."""
    return atoms(view.text(*span))
