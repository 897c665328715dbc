"""Precision, recall and F1 of things found against things marked, over several files, with an interval."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.measures.bootstrap import bounds, resampled

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

__all__ = ["Counted", "Score", "score"]

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
