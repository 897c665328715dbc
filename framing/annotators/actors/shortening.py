"""Shortened names of bodies and places: acronyms, first words, a part of the name, a paper's last word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from framing.annotators.actors.lexis import heads
from framing.annotators.actors.nodes import Node

__all__ = ["GENERIC", "Index", "initials"]

_SMALL = frozenset("of the and for de la du des in on to a y e und für et".split())
GENERIC = frozenset(
    "united national international american british european new north south east west first royal general world "
    "central state federal university bank church city saint st san los las el la le department ministry committee "
    "house high supreme grand great public free people peoples democratic republican social islamic russian chinese "
    "black white green red blue young old big little upper lower".split()
)


def initials(words: Sequence[str], *, small: bool = False) -> str:
    """The first letters of the words, those of small words only where `small`.

    >>> initials(("bank", "of", "england"))
    'be'
    """
    return "".join(word[0] for word in words if small or word not in _SMALL)


@dataclass(slots=True)
class Index:
    """The names of an article by their words, first word, word pairs, last word and initials."""

    acronyms: Mapping[str, tuple[str, ...]]  # letters that the article introduces for a name
    by_words: dict[tuple[str, ...], Node] = field(default_factory=dict)
    by_first: dict[str, list[Node]] = field(default_factory=dict)
    by_pair: dict[tuple[str, ...], list[Node]] = field(default_factory=dict)
    by_last: dict[str, list[Node]] = field(default_factory=dict)
    media: dict[str, Node] = field(default_factory=dict)
    by_initials: dict[str, Node] = field(default_factory=dict)

    @classmethod
    def of(cls, found: Sequence[Node], acronyms: Mapping[str, tuple[str, ...]]) -> "Index":
        """The index of these names."""
        index = cls(acronyms)
        for node in found:
            index.by_words[node.words] = node
            if len(node.words) > 1:
                index._add(node)
        return index

    def _add(self, node: Node) -> None:
        self.by_first.setdefault(node.words[0], []).append(node)
        for i in range(len(node.words) - 1):
            self.by_pair.setdefault(node.words[i : i + 2], []).append(node)
        self.by_last.setdefault(node.words[-1], []).append(node)
        if node.kind == "media":
            self.media.setdefault(node.words[-1], node)
        for small in (False, True):
            self.by_initials.setdefault(initials(node.words, small=small), node)

    def full_name(self, node: Node) -> Node | None:
        """The longer name that `node` shortens, if the article has just one."""
        if len(node.words) == 1:
            found = self._of_word(node)
            if found is not None:
                return found
            longer = [] if node.words[0] in GENERIC else self.by_first.get(node.words[0], [])
        else:
            longer = [other for other in self.by_pair.get(node.words[:2], ()) if _holds(other.words, node.words)]
        fits = len(longer) == 1 and longer[0].kind != "place" and node.kind != "place"
        return longer[0] if fits else None

    def _of_word(self, node: Node) -> Node | None:
        word = node.words[0]
        if word in self.acronyms:
            return self.by_words.get(self.acronyms[word])
        if node.text.isupper() and 2 <= len(word) <= 6 and word in self.by_initials:
            return self.by_initials[word]
        if node.kind == "media":
            return self.media.get(word)
        longer = self.by_last.get(word, []) if word in heads() else []
        return longer[0] if len(longer) == 1 and longer[0].kind == node.kind else None


def _holds(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether the words of the short name stand side by side in the long one."""
    width = len(short)
    return len(long) > width and any(long[i : i + width] == short for i in range(len(long) - width + 1))
