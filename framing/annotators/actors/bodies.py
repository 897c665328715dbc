"""Which names are one organisation or place: acronyms, shortened names, spellings."""

from collections.abc import Mapping, Sequence

from framing.annotators.actors.nodes import Node
from framing.annotators.actors.spelling import alike
from framing.annotators.actors.view import View
from framing.annotators.actors.words import atoms, key

__all__ = ["introduced", "joined"]

_SMALL = frozenset("of the and for de la du des in on to a y e und für et".split())
_LONGEST = 9  # words of a name whose acronym is introduced
_GENERIC = frozenset(
    "united national international american british european new north south east west first royal general world "
    "central state federal university bank church city saint st san los las el la le department ministry committee "
    "house high supreme grand great public free people peoples democratic republican social islamic russian chinese "
    "black white green red blue young old big little upper lower".split()
)


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
        if words and words[0][0] == letters[0] and letters in {_initials(words), _initials(words, small=True)}:
            return first
    return None


def _initials(words: Sequence[str], *, small: bool = False) -> str:
    return "".join(word[0] for word in words if small or word not in _SMALL)


def joined(found: Sequence[Node], acronyms: Mapping[str, tuple[str, ...]]) -> list[list[Node]]:
    """The nodes in groups, each one organisation or place; `acronyms` maps letters to the words they stand for."""
    groups: dict[int, list[Node]] = {id(node): [node] for node in found}
    by_words = {node.words: node for node in found}
    first_words: dict[str, list[Node]] = {}
    for node in found:
        if len(node.words) > 1:
            first_words.setdefault(node.words[0], []).append(node)

    def join(a: Node, b: Node) -> None:
        one, other = groups[id(a)], groups[id(b)]
        if one is not other:
            one.extend(other)
            for node in other:
                groups[id(node)] = one

    for node in found:
        target = _full_name(node, by_words, first_words, acronyms)
        if target is not None and target is not node:
            join(target, node)
    spelled = {node.text: node for node in found if node.kind in {"place", "people", "organisation"}}
    for one, other in alike(spelled):
        if "place" in {spelled[one].kind, spelled[other].kind} or spelled[one].kind == spelled[other].kind:
            join(spelled[one], spelled[other])
    return list({id(group): group for group in groups.values()}.values())


def _full_name(
    node: Node,
    by_words: Mapping[tuple[str, ...], Node],
    first_words: Mapping[str, list[Node]],
    acronyms: Mapping[str, tuple[str, ...]],
) -> Node | None:
    """The longer name that `node` shortens, if the article has one."""
    if len(node.words) == 1:
        word = node.words[0]
        if word in acronyms:
            return by_words.get(acronyms[word])
        if node.text.isupper() and 2 <= len(word) <= 6:
            for other in by_words.values():
                if len(other.words) > 1 and word in {_initials(other.words), _initials(other.words, small=True)}:
                    return other
    longer = [
        other
        for other in first_words.get(node.words[0], ())
        if len(other.words) > len(node.words) and other.words[: len(node.words)] == node.words
    ]
    whole = len(node.words) > 1 or node.words[0] not in _GENERIC
    fits = len(longer) == 1 and whole and node.kind == longer[0].kind != "place"
    return longer[0] if fits else None


def words_of(view: View, span: tuple[int, int]) -> tuple[str, ...]:
    """The words of the name at tokens [first, last)."""
    return atoms(view.text(*span))
