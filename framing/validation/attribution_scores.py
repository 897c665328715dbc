"""Precision, recall and F1 of spans: exact, by words, and by spans that share a word, with intervals over files."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.article import Span
from framing.measures.bootstrap import bounds, resampled

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

__all__ = ["Counted", "Cover", "Score", "cover", "exact", "overlap", "score", "touch", "words"]

_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")
Cover = frozenset[int]
Counted = tuple[int, int, int, int]  # right of the predicted, predicted, found of the gold, gold


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Precision, recall and F1 over all files; the interval of F1 resamples files; counts are of what was counted."""

    precision: float
    recall: float
    f1: float
    low: float | None
    high: float | None
    gold: int
    predicted: int


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


def score(counts: Sequence[Counted]) -> Score:
    """The score of several files together, each with its counts."""
    import numpy as np

    table = np.array(counts, dtype=float).reshape(-1, 4)
    sums = table.sum(axis=0)
    draws = resampled(table)
    interval = bounds(_f1(draws)) if len(draws) else None
    return Score(
        precision=_ratio(sums[0], sums[1]),
        recall=_ratio(sums[2], sums[3]),
        f1=float(_f1(sums.reshape(1, 4))[0]),
        low=interval.low if interval else None,
        high=interval.high if interval else None,
        gold=int(sums[3]),
        predicted=int(sums[1]),
    )


def _ratio(part: float, whole: float) -> float:
    return float(part / whole) if whole else 0.0


def _f1(sums: "Array") -> "Array":
    """F1 of each row of counts; 0 where nothing is right."""
    import numpy as np

    with np.errstate(divide="ignore", invalid="ignore"):
        precision, recall = sums[:, 0] / sums[:, 1], sums[:, 2] / sums[:, 3]
        values: Array = np.nan_to_num(2 * precision * recall / (precision + recall))
    return values
