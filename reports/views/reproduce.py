"""Section 14: all that is needed to run the analysis again and get the same bytes."""

from dataclasses import dataclass

from reports.views.context import Context
from reports.views.parts import Cell, Column, Row, Table
from reports.words import say

__all__ = ["Reproduce", "view"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reproduce:
    """The command, the versions and hashes, the licence and how to cite."""

    command: str
    facts: Table
    licence: str
    citation: str


def view(context: Context) -> Reproduce:
    """The section; it is always there."""
    provenance = context.analysis.provenance
    facts = [
        (say("reproduce.text"), "", provenance.text_sha256),
        (say("reproduce.tool"), provenance.framing, ""),
        (say("reproduce.pipeline"), provenance.pipeline, ""),
        *((resource.name, resource.version, resource.sha256) for resource in provenance.resources),
        *((setting.name, setting.value, "") for setting in provenance.settings),
    ]
    return Reproduce(
        command=say("reproduce.command"),
        facts=Table(
            id="table-versions",
            title=say("reproduce.table"),
            columns=(
                Column(title=say("column.part")),
                Column(title=say("column.version")),
                Column(title=say("column.sha256"), wide=True),
            ),
            rows=tuple(
                Row(cells=(Cell(text=name), Cell(text=version), Cell(text=digest))) for name, version, digest in facts
            ),
        ),
        licence=say("reproduce.licence"),
        citation=say("reproduce.citation", version=provenance.framing),
    )
