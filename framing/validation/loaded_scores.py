"""Scores of a detector against human labels: macro-F1, area under the ROC curve, and word-level precision."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.measures.bootstrap import bounds, resampled
from framing.validation.classification import Figure

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

__all__ = ["Detection", "Words", "auc", "detection", "words"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Detection:
    """How one detector tells biased from unbiased sentences; None where one of the two classes is empty."""

    macro_f1: Figure | None
    auc: Figure | None
    precision: float | None
    recall: float | None
    predicted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Which words were found: counts of words, not of phrases."""

    precision: Figure | None
    recall: Figure | None
    gold: int
    predicted: int


def detection(gold: Sequence[bool], score: Sequence[float], threshold: float) -> Detection:
    """Scores of `score >= threshold` against `gold`, with 95 % intervals over the sentences."""
    import numpy as np

    truth, value = np.asarray(gold, dtype=float), np.asarray(score, dtype=float)
    guess = (value >= threshold).astype(float)
    if truth.min() == truth.max():
        return Detection(macro_f1=None, auc=None, precision=None, recall=None, predicted=int(guess.sum()))
    counts = np.concatenate([np.ones((1, len(truth))), resampled(np.eye(len(truth)))])
    hits = counts @ (truth * guess)
    return Detection(
        macro_f1=_figure(_macro_f1(counts, truth, guess)),
        auc=_figure(auc(counts, truth, value)),
        precision=float(hits[0] / guess.sum()) if guess.any() else None,
        recall=float(hits[0] / truth.sum()),
        predicted=int(guess.sum()),
    )


def words(hits: Sequence[int], predicted: Sequence[int], gold: Sequence[int]) -> Words:
    """Precision and recall from counts of words in each sentence, with 95 % intervals over the sentences."""
    import numpy as np

    table = np.column_stack([hits, predicted, gold]).astype(float)
    sums = np.concatenate([table.sum(0)[None], resampled(table)])
    with np.errstate(divide="ignore", invalid="ignore"):
        precision, recall = sums[:, 0] / sums[:, 1], sums[:, 0] / sums[:, 2]
    return Words(
        precision=_figure(precision) if sums[0, 1] else None,
        recall=_figure(recall) if sums[0, 2] else None,
        gold=int(sums[0, 2]),
        predicted=int(sums[0, 1]),
    )


def _figure(values: "Array") -> Figure:
    """The first value with the interval of the others."""
    interval = bounds(values[1:])
    return Figure(value=float(values[0]), low=interval.low, high=interval.high)


def _macro_f1(counts: "Array", truth: "Array", guess: "Array") -> "Array":
    import numpy as np

    total = np.zeros(len(counts))
    for gold, said in ((truth, guess), (1 - truth, 1 - guess)):
        sizes = counts @ gold + counts @ said
        total += np.divide(2 * (counts @ (gold * said)), sizes, out=np.zeros(len(counts)), where=sizes > 0)
    return total / 2


def auc(counts: "Array", truth: "Array", value: "Array") -> "Array":
    """Chance that one of `truth` scores above one that is not, ties half (Hanley & McNeil 1982).

    Shapes: counts [draws, units], how often each unit is drawn; truth and value [units]; the answer [draws].
    """
    import numpy as np

    levels, level = np.unique(value, return_inverse=True)
    group = np.zeros((len(value), len(levels)))
    group[np.arange(len(value)), level] = 1
    positive, negative = (counts * truth) @ group, (counts * (1 - truth)) @ group
    below = np.cumsum(negative, axis=1) - negative
    wins = (positive * (below + negative / 2)).sum(1)
    with np.errstate(divide="ignore", invalid="ignore"):
        result: Array = wins / (positive.sum(1) * negative.sum(1))
    return result
