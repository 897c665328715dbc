"""Comparisons of a headline with its body as estimates: each with its chance, and how many exceed it."""

from collections.abc import Sequence
from dataclasses import dataclass

from framing.document import Part
from framing.measures.headline_chance import FEWEST, LEVEL, Chance
from framing.results import Estimate, Evidence

__all__ = ["Comparison", "outcomes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What was compared ("tone", "frame: conflict"), in which part of the headline, of whom, and how it came out."""

    subject: str
    part: Part
    actor: str | None
    chance: Chance
    evidence: tuple[Evidence, ...]


def outcomes(comparisons: Sequence[Comparison], reason: str | None = None) -> tuple[Estimate, ...]:
    """One estimate a comparison, then how many of them exceed chance; `reason` says why none was made."""
    return (*(_chance(one) for one in comparisons), _differences(comparisons, reason))


def _chance(one: Comparison) -> Estimate:
    """The share of the body that does as the headline does; at .05 or below it exceeds chance, taken alone."""
    few = f"{one.chance.n} comparable places in the body: below {FEWEST} no difference can be told from chance"
    return Estimate(
        name="headline_chance",
        value=one.chance.share,
        unit=f"share of the body that does as the headline does, or more so; {LEVEL} or less exceeds chance",
        n=one.chance.n,
        n_unit="places in the body",
        reason=None if one.chance.share is not None else few,
        actor=one.actor,
        part=one.part,
        category=one.subject,
        evidence=one.evidence,
    )


def _differences(comparisons: Sequence[Comparison], reason: str | None) -> Estimate:
    made = [one for one in comparisons if one.chance.share is not None]
    beyond = [one for one in made if one.chance.beyond]
    why = reason or "the body is too short to hold the headline against"
    return Estimate(
        name="headline_differences",
        value=float(len(beyond)) if made else None,
        unit="differences that exceed chance",
        n=len(made),
        n_unit="comparisons",
        reason=None if made else why,
        evidence=tuple(evidence for one in beyond for evidence in one.evidence),
    )
