"""Numbers as a reader sees them: a true minus sign, fixed decimals, intervals, counts with their noun."""

import math

from framing.results import Estimate
from reports.words import say, singular

__all__ = ["count", "decimals_of", "fixed", "interval", "percent", "signed", "value_of", "with_interval"]

_MINUS = "\u2212"
_DECIMALS = {"tone": 2, "stance": 2}  # the others have one
_SIGNED = frozenset({"tone", "stance"})


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


def decimals_of(estimate: Estimate) -> int:
    """How many decimals the estimate's figures are shown with."""
    return _DECIMALS.get(estimate.name, 1)


def value_of(estimate: Estimate) -> str:
    """The estimate's value, or its reason where there is none."""
    if estimate.value is None:
        return estimate.reason or say("number.none")
    if estimate.name in _SIGNED:
        return signed(estimate.value, decimals_of(estimate))
    return fixed(estimate.value, decimals_of(estimate))


def interval(estimate: Estimate) -> str:
    """The 95 % interval as "low to high", or a dash where there is none."""
    if estimate.low is None or estimate.high is None:
        return say("number.no_interval")
    show = signed if estimate.name in _SIGNED else fixed
    decimals = decimals_of(estimate)
    return say("number.interval", low=show(estimate.low, decimals), high=show(estimate.high, decimals))


def with_interval(estimate: Estimate) -> str:
    """n and, where there is one, the 95 % interval, for brackets behind a value."""
    n = count(estimate.n, estimate.n_unit)
    if estimate.low is None or estimate.high is None:
        return n
    return say("number.with_interval", interval=interval(estimate), n=n)
