"""How unlike the body a headline is: the share of the body that does as the headline does, or more so.

A headline is one sentence, or two. Nothing can be estimated from it with an interval; but it can be asked how unusual
it would be inside its own body. That is a permutation test (Good 2005, Permutation, Parametric and Bootstrap Tests of
Hypotheses): if the headline were one more sentence of the story, any sentence could stand in its place, and the share
of them that differ from the rest as much as it does, itself counted, is the probability of such a difference by
chance. Its smallest value is 1 / (n + 1), so that below 19 sentences no difference can be told from chance.
"""

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["FEWEST", "LEVEL", "Chance", "like", "stretches", "unlike"]

LEVEL = 0.05
FEWEST = 19  # units of the body: 1 / (19 + 1) is the level


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """The share of units, the headline among them, that do as it does; None where there are fewer than `FEWEST`."""

    share: float | None
    n: int

    @property
    def beyond(self) -> bool:
        """Whether the difference exceeds chance, one test taken alone."""
        return self.share is not None and self.share <= LEVEL


def unlike(headline: Sequence[float], body: Sequence[float]) -> Chance:
    """How many runs of sentences differ from the mean of all by as much as the headline's mean does, to either side.

    A headline of k sentences is held against the runs of k neighbouring sentences of the body.

    >>> unlike([1.0], [0.0] * 19).share
    0.05
    """
    k = len(headline)
    runs = [sum(body[i : i + k]) / k for i in range(len(body) - k + 1)] if k else []
    if len(runs) < FEWEST:
        return Chance(share=None, n=len(runs))
    own = sum(headline) / k
    mean = (sum(runs) + own) / (len(runs) + 1)
    far = sum(abs(run - mean) >= abs(own - mean) - 1e-12 for run in runs)
    return Chance(share=(far + 1) / (len(runs) + 1), n=len(runs))


def like(headline: bool, body: Sequence[bool]) -> Chance:
    """How many units do the same as the headline: take a frame or not, act or are acted upon."""
    if len(body) < FEWEST:
        return Chance(share=None, n=len(body))
    return Chance(share=(sum(unit == headline for unit in body) + 1) / (len(body) + 1), n=len(body))


def stretches(found: int, words: int, marked: Sequence[int]) -> Chance:
    """How many stretches of as many words as the headline has hold as many marked words or more.

    `marked` has a number for each word of the body: how many terms begin at it. Stretches overlap; `n` is how many
    would fit side by side, and decides whether there are enough. A headline with none is never unusual: so short a
    text may lack them by chance.

    >>> stretches(1, 2, [0] * 38).share
    0.02631578947368421
    """
    n = len(marked) // words if words else 0
    if n < FEWEST:
        return Chance(share=None, n=n)
    sums = [0]
    for value in marked:
        sums.append(sums[-1] + value)
    places = len(marked) - words + 1
    as_many = sum(sums[i + words] - sums[i] >= found for i in range(places))
    return Chance(share=(as_many + 1) / (places + 1), n=n)
