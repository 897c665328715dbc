"""The 95 % percentile bootstrap interval over sentences (Efron & Tibshirani 1993, chapter 13), always seeded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

__all__ = ["FEWEST", "Interval", "bounds", "interval", "resampled"]

FEWEST = 5  # below this many units an interval would promise more than the text can give
_DRAWS = 2_000
_SEED = 20260101
_LARGEST = 6_000_000  # draws x units kept at once (48 MB), so that long texts do not fill the memory


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
    sums = resampled(np.column_stack([top, bottom]))
    with np.errstate(divide="ignore", invalid="ignore"):
        return bounds(sums[:, 0] / sums[:, 1])


def resampled(table: "Array") -> "Array":
    """Column sums of resampled rows: `table` has one row a unit, the answer one row a draw.

    A table of fewer than `FEWEST` rows gives no draws at all.
    """
    import numpy as np

    n = len(table)
    if n < FEWEST:
        return np.empty((0, table.shape[1]))
    if n * _DRAWS <= _LARGEST:
        return _counts(n) @ table
    return np.concatenate([counts @ table for counts in _drawn(n)])


@lru_cache(maxsize=3)
def _counts(n: int) -> "Array":
    """How often each of `n` units is drawn, a row a draw; kept, since all figures of an article share their n."""
    import numpy as np

    return np.concatenate(list(_drawn(n)))


def _drawn(n: int) -> "Iterator[Array]":
    """The draws in parts of bounded size; always the same ones, since the generator is seeded anew."""
    import numpy as np

    generator = np.random.Generator(np.random.PCG64(_SEED))
    rows = max(1, _LARGEST // n)
    for start in range(0, _DRAWS, rows):
        yield generator.multinomial(n, np.full(n, 1 / n), size=min(rows, _DRAWS - start)).astype(float)


def bounds(values: "Array") -> Interval:
    """The middle 95 % of the drawn values; those that are not finite (nothing drawn to divide by) are left out."""
    import numpy as np

    finite = values[np.isfinite(values)]
    if not len(finite):
        return Interval(None, None)
    low, high = np.percentile(finite, [2.5, 97.5])
    return Interval(float(low), float(high))
