"""Section 12: every finding in text order, with the rule that made it and a link to where it stands."""

from dataclasses import dataclass

from reports.numbers import count
from reports.text import cut
from reports.views import limits
from reports.views.context import Context, Finding
from reports.views.loaded import mark_href
from reports.views.parts import Cell, Column, Link, Row, Table, rest
from reports.words import known, say

__all__ = ["Findings", "view"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """One table of all findings."""

    lead: str
    table: Table


def view(context: Context) -> Findings | None:
    """The section, or None when nothing was found."""
    total = len(context.findings)
    if not total:
        return None
    shown = context.findings[: limits.FINDING_ROWS]
    return Findings(
        lead=say("findings.lead", n=count(total, "findings")),
        table=Table(
            id="table-findings",
            title=say("findings.table"),
            columns=(
                Column(title=say("column.number"), number=True),
                Column(title=say("column.words"), wide=True),
                Column(title=say("column.category")),
                Column(title=say("column.who")),
                Column(title=say("column.about")),
                Column(title=say("column.rule"), code=True),
                Column(title=say("column.sentence"), number=True),
            ),
            rows=tuple(_row(context, finding) for finding in shown),
            note=rest(len(shown), total),
        ),
    )


def _row(context: Context, finding: Finding) -> Row:
    words = cut(context.analysis.text(finding.span), 80)
    category, who, about, rule = _what(context, finding)
    return Row(
        cells=(
            Cell(text=str(finding.number)),
            Cell(links=(Link(text=words or say("place.none"), href=mark_href(context, finding)),)),
            Cell(text=category),
            Cell(text=who),
            Cell(text=about),
            Cell(text=rule),
            Cell(links=(context.place(finding.sentence),)),
        ),
    )


def _what(context: Context, finding: Finding) -> tuple[str, str, str, str]:
    if finding.cue is not None:
        cue = finding.cue
        return known("category", cue.category), context.who_says(cue), context.name(cue.actor), cut(cue.rule, 60)
    assert finding.quotation is not None
    kind = known("quotation", finding.quotation.kind)
    return kind, context.speaker(finding.quotation), say("place.none"), say("place.none")
