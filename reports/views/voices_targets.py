"""Who speaks how of whom: the stance of each speaker's words towards each actor, as a model reads it."""

from framing.results import Estimate
from reports.numbers import signed
from reports.text import cut
from reports.views import limits
from reports.views.context import Context
from reports.views.parts import Cell, Column, Row, Table, rest
from reports.words import known, say

__all__ = ["targets_table"]

_FEWEST = 5  # sentences from which on a mean is given
_QUOTED = 2  # pieces quoted in a row


def targets_table(context: Context) -> Table | None:
    """A row for each speaker and actor spoken of, the most sentences first; None where nobody speaks of anybody."""
    found = [e for e in context.estimates("stance", "stance_of_speaker") if e.value is not None and e.actor]
    if not found:
        return None
    order = {actor.id: place for place, actor in enumerate(context.analysis.actors)}
    found.sort(key=lambda e: (-e.n, order.get(_speaker(e), len(order)), order.get(e.actor or "", len(order))))
    means = any(e.n >= _FEWEST for e in found[: limits.ACTOR_ROWS])
    return Table(
        id="table-targets",
        title=say("targets.table"),
        columns=(
            Column(title=say("column.speaker")),
            Column(title=say("column.target")),
            Column(title=say("column.sentences"), number=True),
            *((Column(title=say("column.mean_stance"), number=True),) if means else ()),
            Column(title=say("column.said"), wide=True),
            Column(title=say("column.evidence")),
        ),
        rows=tuple(_row(context, estimate, means) for estimate in found[: limits.ACTOR_ROWS]),
        note=" ".join(part for part in (say("targets.note"), rest(limits.ACTOR_ROWS, len(found))) if part),
    )


def _speaker(estimate: Estimate) -> str:
    """The one who speaks."""
    return estimate.category or ""


def _row(context: Context, estimate: Estimate, means: bool) -> Row:
    return Row(
        cells=(
            Cell(text=context.name(_speaker(estimate)), note=known("voice", estimate.voice or "quoted")),
            Cell(text=context.name(estimate.actor)),
            Cell(text=str(estimate.n)),
            *((_mean(estimate),) if means else ()),
            Cell(text=_said(context, estimate)),
            Cell(links=context.places(evidence.span for evidence in estimate.evidence)),
        )
    )


def _mean(estimate: Estimate) -> Cell:
    """The mean with its interval from five sentences on; below, a dash."""
    if estimate.n < _FEWEST:
        return Cell(text=say("place.none"))
    low, high = estimate.low, estimate.high
    bounds = say("number.interval", low=signed(low), high=signed(high)) if low is not None and high is not None else ""
    return Cell(text=signed(estimate.value or 0.0), note=bounds)


def _said(context: Context, estimate: Estimate) -> str:
    """The pieces that the model reads as least neutral, each with its value."""
    strongest = sorted(estimate.evidence, key=lambda x: (-abs(x.value or 0.0), x.span))[:_QUOTED]
    return "; ".join(
        say("targets.piece", words=cut(context.analysis.text(x.span), 80), value=signed(x.value or 0.0))
        for x in sorted(strongest, key=lambda x: x.span)
    )
