"""What counts as found: the same words, shared words, or spans that share a word."""

import re
from collections.abc import Iterable, Sequence

from framing.article import Span
from framing.validation.prf import Counted

__all__ = ["Cover", "cover", "exact", "overlap", "touch", "words"]

_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")
Cover = frozenset[int]


def words(text: str) -> tuple[Span, ...]:
    """The words of a text; punctuation, and so quotation marks, do not count."""
    return tuple(Span(*match.span()) for match in _WORD.finditer(text))


def cover(tokens: Sequence[Span], spans: Iterable[Span]) -> Cover:
    """The indices of the words that share a character with one of the spans."""
    found: set[int] = set()
    for span in spans:
        low, high = 0, len(tokens)
        while low < high:  # the first word that ends behind the start of the span
            middle = (low + high) // 2
            low, high = (middle + 1, high) if tokens[middle].end <= span.start else (low, middle)
        while low < len(tokens) and tokens[low].start < span.end:
            found.add(low)
            low += 1
    return frozenset(found)


def overlap(gold: Sequence[Cover], predicted: Sequence[Cover]) -> Counted:
    """Words: each word of the text is inside or outside of the role, in gold and in prediction."""
    g, p = frozenset[int]().union(*gold), frozenset[int]().union(*predicted)
    return len(g & p), len(p), len(g & p), len(g)


def exact(gold: Sequence[Cover], predicted: Sequence[Cover]) -> Counted:
    """Spans whose words are the same."""
    g, p = {c for c in gold if c}, {c for c in predicted if c}
    return len(g & p), len(p), len(g & p), len(g)


def touch(gold: Sequence[Cover], predicted: Sequence[Cover]) -> Counted:
    """Spans that share at least one word with one of the other side."""
    g, p = [c for c in gold if c], [c for c in predicted if c]
    all_g, all_p = frozenset[int]().union(*g), frozenset[int]().union(*p)
    return sum(bool(c & all_g) for c in p), len(p), sum(bool(c & all_p) for c in g), len(g)
