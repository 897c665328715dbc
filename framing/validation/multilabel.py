"""Scores of a classifier that gives each item any number of labels, with 95 % bootstrap intervals over the items."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.measures.bootstrap import bounds, resampled
from framing.validation.classification import Figure
from framing.validation.loaded_scores import auc

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

__all__ = ["Guess", "LabelScore", "MultiScores", "multilabel"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What a classifier says of one item: the labels it gives, and a score for every label, 0 to 1."""

    predicted: tuple[str, ...]
    scores: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelScore:
    """One label: `auc` is None where all items or none have it; counts are of items."""

    label: str
    f1: float
    auc: Figure | None
    gold: int
    predicted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MultiScores:
    """Micro-F1 over all decisions; macro-F1 and macro-AUC are plain means over the labels."""

    micro_f1: Figure
    macro_f1: Figure
    macro_auc: Figure | None
    labels: tuple[LabelScore, ...]


def multilabel(gold: Sequence[Sequence[str]], guesses: Sequence[Guess], labels: Sequence[str]) -> MultiScores:
    """The scores of `guesses` against `gold`, an entry an item, over `labels`.

    A label that nobody gave and nobody predicted has an F1 of 0, as is usual.
    """
    import numpy as np

    truth = np.array([[label in row for label in labels] for row in gold], dtype=float)
    said = np.array([[label in guess.predicted for label in labels] for guess in guesses], dtype=float)
    value = np.array([[guess.scores[label] for label in labels] for guess in guesses])
    counts = np.concatenate([np.ones((1, len(gold))), resampled(np.eye(len(gold)))])
    hits, sizes = counts @ (truth * said), counts @ (truth + said)
    f1 = _ratio(2 * hits, sizes)
    areas = {
        label: auc(counts, truth[:, k], value[:, k])
        for k, label in enumerate(labels)
        if 0 < truth[:, k].sum() < len(gold)
    }
    return MultiScores(
        micro_f1=_figure(_ratio(2 * hits.sum(1), sizes.sum(1))),
        macro_f1=_figure(f1.mean(1)),
        macro_auc=_figure(np.nanmean(np.array(list(areas.values())), axis=0)) if areas else None,
        labels=tuple(
            LabelScore(
                label=label,
                f1=float(f1[0, k]),
                auc=_figure(areas[label]) if label in areas else None,
                gold=int(truth[:, k].sum()),
                predicted=int(said[:, k].sum()),
            )
            for k, label in enumerate(labels)
        ),
    )


def _ratio(top: "Array", bottom: "Array") -> "Array":
    import numpy as np

    result: Array = np.divide(top, bottom, out=np.zeros_like(top), where=bottom > 0)
    return result


def _figure(values: "Array") -> Figure:
    """The first value with the interval of the others."""
    interval = bounds(values[1:])
    return Figure(value=float(values[0]), low=interval.low, high=interval.high)
