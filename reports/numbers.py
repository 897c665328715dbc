"""Numbers as a reader sees them: a true minus sign, fixed decimals, intervals, counts with their noun."""

import math
from dataclasses import replace

from framing.results import Estimate
from reports.words import say, singular

__all__ = [
    "briefly",
    "complement",
    "count",
    "fixed",
    "interval",
    "percent",
    "signed",
    "spread",
    "value_of",
    "with_interval",
]

_MINUS = "\u2212"
_SIGNED = frozenset({"tone", "stance"})  # on a scale around zero, with two decimals


def fixed(value: float, decimals: int = 1) -> str:
    """`value` with that many decimals, thousands grouped; never a negative zero.

    >>> fixed(-1234.56)
    '\u22121,234.6'
    """
    if not math.isfinite(value):
        return say("number.none")
    rounded = round(value, decimals) + 0.0  # adding zero turns -0.0 into 0.0
    return f"{rounded:,.{decimals}f}".replace("-", _MINUS)


def signed(value: float, decimals: int = 2) -> str:
    """`value` with its sign always written, zero without one."""
    text = fixed(value, decimals)
    return "+" + text if value > 0 and text.strip("0.,") else text


def percent(share: float) -> str:
    """A share from 0 to 1 as a whole per cent; "under 1 %" for what would round to nothing."""
    if 0 < share < 0.005:
        return say("number.under_one_percent")
    return f"{fixed(100 * share, 0)}\u00a0%"


def count(n: int, unit: str) -> str:
    """`n` with its noun in the right number.

    >>> count(1, "sentences"), count(1200, "words")
    ('1 sentence', '1,200 words')
    """
    return f"{n:,} {singular(unit) if n == 1 else unit}"


def complement(share: Estimate) -> Estimate:
    """The share of all the others: 1 minus the value, the interval turned round."""
    if share.value is None:
        return share
    low = 1 - share.high if share.high is not None else None
    high = 1 - share.low if share.low is not None else None
    return replace(share, value=1 - share.value, low=low, high=high, evidence=())


def value_of(estimate: Estimate) -> str:
    """The estimate's value, or its reason where there is none."""
    return _shown(estimate, estimate.value) if estimate.value is not None else estimate.reason or say("number.none")


def spread(estimate: Estimate) -> bool:
    """Whether there is a 95 % interval with some width.

    Where every unit has the same value, resampling gives that value each time: an interval from 0 to 0 says that the
    units were alike, not that the figure is exact, so none is shown.
    """
    return estimate.low is not None and estimate.high is not None and estimate.low < estimate.high


def interval(estimate: Estimate) -> str:
    """The 95 % interval as "low to high", a dash where there is none, "no spread" where all units are alike."""
    if estimate.low is None or estimate.high is None:
        return say("number.no_interval")
    if not spread(estimate):
        return say("number.no_spread")
    return say("number.interval", low=_shown(estimate, estimate.low), high=_shown(estimate, estimate.high))


def _shown(estimate: Estimate, value: float) -> str:
    """`value` as figures of the estimate's kind are shown: shares as per cent, tone and stance with their sign."""
    if estimate.unit.startswith("share"):
        return percent(value)
    return signed(value) if estimate.name in _SIGNED else fixed(value)


def with_interval(estimate: Estimate) -> str:
    """n and, where there is one, the 95 % interval, for brackets behind a value."""
    n = count(estimate.n, estimate.n_unit)
    if estimate.low is None or estimate.high is None:
        return n
    if not spread(estimate):
        return say("number.without_spread", n=n)
    return say("number.with_interval", interval=interval(estimate), n=n)


def brackets(estimate: Estimate) -> str:
    """The 95 % interval in brackets, to go behind a value whose n is said elsewhere; empty where there is none."""
    return say("number.brackets", interval=interval(estimate)) if spread(estimate) else ""


def briefly(estimate: Estimate) -> str:
    """Interval and n as briefly as a tile needs them."""
    n = count(estimate.n, estimate.n_unit)
    return n if not spread(estimate) else say("number.short", interval=interval(estimate), n=n)
