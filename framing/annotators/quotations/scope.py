"""How far a source's words reach: the clause under the cue, without what the author adds after it."""

from framing.annotators.quotations.attribution import Range
from framing.annotators.quotations.cues import cue_of
from framing.annotators.quotations.syntax import SUBJECTS, child, children, trimmed
from framing.document import Document, Token

__all__ = ["clause_range", "second_cue", "without"]

_ADVERSATIVE = frozenset({"but", "yet", "so"})
_CONCESSIVE = frozenset({"although", "though", "even", "whereas", "despite"})

_COMPLEMENTIZERS = frozenset({"mark", "dobj", "dep"})  # not: that is what they want
_LINKS = frozenset({"CCONJ", "SCONJ", "ADV", "PUNCT", "SPACE", "INTJ", "PART"})


def clause_range(document: Document, head: Token, cue: Token | None = None) -> Range | None:
    """The tokens of the clause that `head` governs under `cue`; None if nothing but punctuation is left.

    The range ends before a comma with "but" and a new subject, before a comma with "although", and before a
    second reporting verb of the same source (said A and added B): there the author speaks again. It starts
    behind the complementizer "that".
    """
    first, last = head.left, head.right + 1
    if cue is not None and first <= cue.index < head.index:  # a move that critics said deterred voters
        first = cue.index + 1
    for other in children(document, head, "conj", "advcl", "prep"):
        if other.index > head.index and (_author_again(document, other) or second_cue(document, other, cue)):
            last = min(last, other.left)
    while last - 1 > head.index and document.tokens[last - 1].dep == "cc":
        last -= 1
    first, last = trimmed(document, first, last)
    if (
        first < last
        and document.tokens[first].text.lower() == "that"
        and document.tokens[first].dep in _COMPLEMENTIZERS
    ):
        first, last = trimmed(document, first + 1, last)
    return (first, last) if first < last else None


def _author_again(document: Document, other: Token) -> bool:
    start = document.tokens[other.left]
    if start.index == 0:
        return False
    before = document.tokens[start.index - 1]
    if other.dep != "conj":
        contrast = start.text.lower() == "while" and cue_of(document, other) is not None  # others say …
        return before.text == "," and (start.text.lower() in _CONCESSIVE or contrast)
    if before.text.lower() not in _ADVERSATIVE or child(document, other, *SUBJECTS) is None:
        return False
    return start.text.lower() != "that" and document.tokens[before.index - 1].text == ","


def second_cue(document: Document, other: Token, cue: Token | None) -> bool:
    """Whether a verb joined to the content is another reporting verb of the same source: said A and added B."""
    if cue is None or other.dep != "conj" or other.tag != cue.tag or child(document, other, *SUBJECTS) is not None:
        return False
    word = cue_of(document, other)
    return word is not None and "quote" in word.takes and child(document, other, "ccomp") is not None


def without(document: Document, whole: Range, hole: Range) -> tuple[Range, ...]:
    """The parts of a range before and after a hole in it; a mere link (But now, he said, …) is not one."""
    parts = (
        _unlinked(document, whole[0], min(hole[0], whole[1])),
        _unlinked(document, max(hole[1], whole[0]), whole[1]),
    )
    return tuple(part for part in parts if any(document.tokens[i].pos not in _LINKS for i in range(*part)))


def _unlinked(document: Document, first: int, last: int) -> Range:
    first, last = trimmed(document, first, last)
    while first < last and document.tokens[first].pos == "CCONJ" and document.tokens[first].dep == "cc":
        first, last = trimmed(document, first + 1, last)
    return first, last
