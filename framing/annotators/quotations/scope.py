"""How far a source's words reach: the clause under the cue, without what the author adds after it."""

from framing.annotators.quotations.attribution import Range
from framing.annotators.quotations.syntax import children, trimmed
from framing.document import Document, Token

__all__ = ["clause_range", "without"]

_ADVERSATIVE = frozenset({"but", "yet", "so"})
_CONCESSIVE = frozenset({"although", "though", "even"})


def clause_range(document: Document, head: Token, after: int = -1) -> Range | None:
    """The tokens of the clause that `head` governs; None if nothing but punctuation is left.

    The range ends before a comma with "but" and a new subject, or before a comma with "although": there the
    author speaks again. It starts behind the complementizer "that". Tokens up to `after` are left out.
    """
    first, last = max(head.left, after + 1), head.right + 1
    for other in children(document, head, "conj", "advcl"):
        if other.index > head.index and _author_again(document, other):
            last = min(last, other.left)
    while last - 1 > head.index and document.tokens[last - 1].text.lower() in _ADVERSATIVE:
        last -= 1
    first, last = trimmed(document, first, last)
    if first < last and document.tokens[first].text.lower() == "that" and document.tokens[first].dep == "mark":
        first, last = trimmed(document, first + 1, last)
    return (first, last) if first < last else None


def _author_again(document: Document, other: Token) -> bool:
    start = document.tokens[other.left]
    before = document.tokens[start.index - 1] if start.index else start
    if other.dep == "advcl":
        return before.text == "," and start.text.lower() in _CONCESSIVE
    if before.text.lower() not in _ADVERSATIVE or not any(children(document, other, "nsubj", "nsubjpass")):
        return False
    return start.text.lower() != "that" and document.tokens[before.index - 1].text == ","


def without(document: Document, whole: Range, hole: Range) -> tuple[Range, ...]:
    """The parts of a range before and after a hole in it, each without punctuation at its ends."""
    parts = (trimmed(document, whole[0], min(hole[0], whole[1])), trimmed(document, max(hole[1], whole[0]), whole[1]))
    return tuple(part for part in parts if part[0] < part[1])
