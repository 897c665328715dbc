"""Scores of a three-way classification, with bootstrap intervals over the sentences that hold the targets."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.measures.bootstrap import bounds, resampled

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

__all__ = ["LABELS", "ClassScore", "Figure", "Scores", "calibration_error", "scores"]

LABELS = ("negative", "neutral", "positive")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A share between 0 and 1 and its 95 % interval; no interval below five sentences."""

    value: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassScore:
    """One class: precision and recall are None where nothing was predicted, or nothing is of that class."""

    label: str
    precision: float | None
    recall: float | None
    f1: float
    gold: int
    predicted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """How one classifier did; macro-F1 is the plain mean of the three classes' F1."""

    macro_f1: Figure
    accuracy: Figure
    classes: tuple[ClassScore, ...]


def scores(rows: Sequence[Sequence[tuple[str, str]]]) -> Scores:
    """Scores from (gold, predicted) pairs, grouped by sentence: the sentence is the unit of resampling."""
    import numpy as np

    table = np.zeros((len(rows), 3, 3))
    for index, pairs in enumerate(rows):
        for gold, predicted in pairs:
            table[index, LABELS.index(gold), LABELS.index(predicted)] += 1
    whole = table.sum(0)
    draws = resampled(table.reshape(len(rows), 9)).reshape(-1, 3, 3)
    return Scores(
        macro_f1=_figure(_f1(whole[None]).mean(1), _f1(draws).mean(1)),
        accuracy=_figure(_accuracy(whole[None]), _accuracy(draws)),
        classes=tuple(_class(whole, k) for k in range(3)),
    )


def calibration_error(probabilities: Sequence[Sequence[float]], gold: Sequence[str], bins: int = 10) -> float:
    """Expected calibration error: mean distance of confidence and accuracy over equal bins of confidence.

    Naeini, Cooper & Hauskrecht 2015; confidence is the probability of the likeliest class.
    """
    import numpy as np

    table = np.asarray(probabilities, dtype=float)
    confidence = table.max(1)
    right = table.argmax(1) == np.array([LABELS.index(label) for label in gold])
    bin_of = np.minimum((confidence * bins).astype(int), bins - 1)
    gaps = [abs(float((confidence - right)[bin_of == b].sum())) for b in range(bins)]
    return sum(gaps) / len(gold)


def _f1(tables: "Array") -> "Array":
    import numpy as np

    hits: Array = np.einsum("dkk->dk", tables)
    sizes = tables.sum(1) + tables.sum(2)
    result: Array = np.divide(2 * hits, sizes, out=np.zeros_like(hits), where=sizes > 0)
    return result


def _accuracy(tables: "Array") -> "Array":
    import numpy as np

    result: Array = np.einsum("dkk->d", tables) / tables.sum((1, 2))
    return result


def _figure(value: "Array", draws: "Array") -> Figure:
    interval = bounds(draws)
    return Figure(value=float(value[0]), low=interval.low, high=interval.high)


def _class(table: "Array", k: int) -> ClassScore:
    hits, predicted, gold = float(table[k, k]), float(table[:, k].sum()), float(table[k].sum())
    return ClassScore(
        label=LABELS[k],
        precision=hits / predicted if predicted else None,
        recall=hits / gold if gold else None,
        f1=2 * hits / (predicted + gold) if predicted + gold else 0.0,
        gold=int(gold),
        predicted=int(predicted),
    )
