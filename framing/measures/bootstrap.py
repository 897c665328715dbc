"""The 95 % percentile bootstrap interval of a ratio or mean over sentences (Efron & Tibshirani 1993, chapter 13)."""

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["FEWEST", "Interval", "interval"]

FEWEST = 5  # below this many units an interval would promise more than the text can give
_DRAWS = 2_000
_SEED = 20260101
_LARGEST = 2_000_000  # draws x units in one go, so that long texts do not fill the memory


@dataclass(frozen=True, slots=True)
class Interval:
    """The bounds of a 95 % interval, in the unit of the values; both None when there are too few units."""

    low: float | None
    high: float | None


def interval(values: Sequence[float], weights: Sequence[float] | None = None) -> Interval:
    """The interval of sum(values) / sum(weights), resampling the units; weights are 1 when not given.

    Same input, same bounds: the generator is seeded. Fewer than `FEWEST` units, or weights that add up to
    nothing, give no interval.

    >>> interval([0.0, 1.0]).low is None
    True
    >>> interval([2.0] * 9)
    Interval(low=2.0, high=2.0)
    """
    import numpy as np

    top = np.asarray(values, dtype=float)
    bottom = np.ones(len(top)) if weights is None else np.asarray(weights, dtype=float)
    if len(top) != len(bottom):
        raise ValueError(f"{len(top)} values but {len(bottom)} weights: give one weight a value, or none at all")
    if len(top) < FEWEST or bottom.sum() <= 0:
        return Interval(None, None)
    generator = np.random.Generator(np.random.PCG64(_SEED))
    rows = max(1, _LARGEST // len(top))
    ratios = []
    for start in range(0, _DRAWS, rows):
        drawn = generator.integers(0, len(top), size=(min(rows, _DRAWS - start), len(top)))
        below = bottom[drawn].sum(axis=1)
        kept = below > 0
        ratios.append(top[drawn].sum(axis=1)[kept] / below[kept])
    low, high = np.percentile(np.concatenate(ratios), [2.5, 97.5])
    return Interval(float(low), float(high))
