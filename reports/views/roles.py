"""Narrative roles as cautious readings: who is told as helping, as acting against others, as suffering, and where."""

from framing.results import Estimate
from reports.numbers import count
from reports.text import cut
from reports.views import limits
from reports.views.context import Context
from reports.views.parts import Cell, Column, Row, Table, rest
from reports.words import known, say

__all__ = ["roles_table"]

_ROLES = ("hero", "villain", "victim")


def roles_table(context: Context) -> Table | None:
    """A row for each actor that is told in a role by two different matters or more; None where nobody is."""
    found = [e for role in _ROLES for e in context.estimates("roles", f"role_{role}")]
    read = [e for e in found if e.value is not None and e.actor is not None]
    if not read:
        return None
    single = sum(1 for e in found if e.value is None and e.actor is not None)
    return Table(
        id="table-roles",
        title=say("roles.table"),
        columns=(
            Column(title=say("column.actor")),
            Column(title=say("column.role")),
            Column(title=say("column.passages"), number=True),
            Column(title=say("column.who")),
            Column(title=say("column.ground"), wide=True),
            Column(title=say("column.evidence")),
        ),
        rows=tuple(_row(context, estimate) for estimate in read[: limits.ACTOR_ROWS]),
        note=_note(len(read), single),
    )


def _note(read: int, single: int) -> str:
    few = say("roles.single", n=count(single, "readings")) if single else ""
    return " ".join(part for part in (say("roles.note"), few, rest(limits.ACTOR_ROWS, read)) if part)


def _row(context: Context, estimate: Estimate) -> Row:
    role = estimate.name.removeprefix("role_")
    words = "; ".join(cut(context.analysis.text(x.span), 60) for x in estimate.evidence[:2])
    return Row(
        cells=(
            Cell(text=context.name(estimate.actor)),
            Cell(text=known("role", role)),
            Cell(text=str(estimate.n)),
            Cell(text=known("voice", estimate.voice or "author")),
            Cell(text=estimate.reason or "", note=say("roles.words", words=words)),
            Cell(links=context.places(x.span for x in estimate.evidence)),
        )
    )
