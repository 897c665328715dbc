"""Section 5: who acts on whom, and where harm is told without the one who does it."""

from collections import Counter
from dataclasses import dataclass

from framing.results import Estimate, Evidence
from reports.charts.data import MatrixCell, MatrixChart
from reports.numbers import brackets, count, interval, value_of
from reports.text import cut
from reports.views import limits
from reports.views.context import Context
from reports.views.parts import Cell, Column, Figure, Row, Table, fewest_words, rest, value_cell
from reports.views.roles import roles_table
from reports.words import known, say

__all__ = ["Agency", "agentless", "hidden", "view"]

_AGENTS, _PATIENTS = 8, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """The matrix of who acts on whom (None where nobody does), its table, harm without an agent, each actor's share,
    the narrative roles.
    """

    lead: str
    figure: Figure | None
    pairs: Table | None
    hidden: Table | None
    shares: Table | None
    roles: Table | None


def view(context: Context) -> Agency | None:
    """The section, or None when events were not looked for or none was found."""
    pairs, without = _named(context, "acts_on"), hidden(context)
    shares = [e for e in _named(context, "agency_share") if e.value is not None]
    roles = roles_table(context)
    if not pairs and not without and not shares and roles is None:
        return None
    return Agency(
        lead=_lead(context, without),
        figure=_figure(context, pairs) if pairs else None,
        pairs=_pairs(context, pairs) if pairs else None,
        hidden=_hidden(context, without) if without else None,
        shares=_shares(context, shares) if shares else None,
        roles=roles,
    )


def _named(context: Context, name: str) -> list[Estimate]:
    return list(context.estimates("agency", name))


def hidden(context: Context) -> list[Estimate]:
    """Harm told without the one who does it, a verb each."""
    return [e for e in _named(context, "harm_without_agent") if e.value]


def agentless(context: Context) -> Estimate | None:
    """The share of passives without an agent, where there are clauses that could name one."""
    return next((e for e in _named(context, "agentless_passives") if e.value is not None), None)


def _lead(context: Context, without: list[Estimate]) -> str:
    times = count(sum(int(e.value or 0) for e in without), "places")
    share = agentless(context)
    if share is None:
        return say("agency.lead_short", times=times)
    return say(
        "agency.lead", times=times, share=value_of(share), n=count(share.n, share.n_unit), brackets=brackets(share)
    )


def _figure(context: Context, pairs: list[Estimate]) -> Figure:
    counts: Counter[tuple[str, str]] = Counter()
    for pair in pairs:
        counts[pair.actor or "", pair.toward or ""] += int(pair.value or 0)
    told = [
        say("agency.told", agent=context.name(agent), patient=context.name(patient), n=n)
        for (agent, patient), n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]
    return Figure(
        id="figure-agency",
        message=_message(context, counts),
        subtitle=say("agency.subtitle", events=count(counts.total(), "events"), pairs=count(len(counts), "pairs")),
        chart=_chart(context, counts),
        description="; ".join(told) + ".",
        caption=say("agency.caption"),
        links=context.places(evidence.span for pair in pairs for evidence in pair.evidence),
    )


def _message(context: Context, counts: Counter[tuple[str, str]]) -> str:
    """Who acts on others most, unless two do so equally often."""
    first, *others = _sums(counts, 0).most_common(2)
    if others and others[0][1] == first[1]:
        return say("agency.tied")
    times = count(first[1], "times")
    return fewest_words(
        say("agency.message", actor=context.name(first[0]), times=times), say("agency.unnamed", times=times)
    )


def _sums(counts: Counter[tuple[str, str]], side: int) -> Counter[str]:
    sums: Counter[str] = Counter()
    for pair, n in counts.items():
        sums[pair[side]] += n
    return sums


def _chart(context: Context, counts: Counter[tuple[str, str]]) -> MatrixChart:
    """The most acted upon as columns, and those who act on them most as rows; none of them is empty."""
    patients = _most(_sums(counts, 1), _PATIENTS)
    inside = Counter({pair: n for pair, n in counts.items() if pair[1] in patients})
    agents = _most(_sums(inside, 0), _AGENTS)
    patients = [patient for patient in patients if any((agent, patient) in inside for agent in agents)]
    cells = ((a, p, inside[agent, patient]) for a, agent in enumerate(agents) for p, patient in enumerate(patients))
    return MatrixChart(
        rows=tuple(context.name(actor) for actor in agents),
        columns=tuple(context.name(actor) for actor in patients),
        cells=tuple(MatrixCell(row=row, column=column, n=n) for row, column, n in cells if n),
        row_title=say("agency.agent"),
        column_title=say("agency.patient"),
    )


def _most(counts: Counter[str], limit: int) -> list[str]:
    return sorted(counts, key=lambda actor: (-counts[actor], actor))[:limit]


def _pairs(context: Context, pairs: list[Estimate]) -> Table:
    ordered = sorted(pairs, key=lambda e: (-(e.value or 0), e.actor or "", e.toward or "", e.category or ""))
    return Table(
        id="table-agency",
        title=say("agency.pairs"),
        columns=(
            Column(title=say("column.agent")),
            Column(title=say("column.deed")),
            Column(title=say("column.patient")),
            Column(title=say("column.times"), number=True),
            Column(title=say("column.first_words"), wide=True),
            Column(title=say("column.evidence")),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=context.name(e.actor)),
                    Cell(text=known("deed", e.category or "other")),
                    Cell(text=context.name(e.toward)),
                    Cell(text=str(int(e.value or 0))),
                    Cell(text=_words(context, e.evidence)),
                    Cell(links=context.places(evidence.span for evidence in e.evidence)),
                )
            )
            for e in ordered[: limits.ACTOR_ROWS]
        ),
        note=rest(limits.ACTOR_ROWS, len(ordered)),
    )


def _words(context: Context, evidence: tuple[Evidence, ...]) -> str:
    return cut(context.analysis.text(evidence[0].span), 90) if evidence else ""


def _hidden(context: Context, without: list[Estimate]) -> Table:
    return Table(
        id="table-hidden",
        title=say("agency.hidden"),
        columns=(
            Column(title=say("column.verb")),
            Column(title=say("column.times"), number=True),
            Column(title=say("column.words"), wide=True),
            Column(title=say("column.elsewhere")),
            Column(title=say("column.evidence")),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=e.category or ""),
                    Cell(text=str(int(e.value or 0))),
                    Cell(text="; ".join(cut(context.analysis.text(x.span), 90) for x in e.evidence[:3])),
                    Cell(text=context.name(e.actor)),
                    Cell(links=context.places(x.span for x in e.evidence)),
                )
            )
            for e in sorted(without, key=lambda e: (-(e.value or 0), e.category or ""))[: limits.ACTOR_ROWS]
        ),
        note=rest(limits.ACTOR_ROWS, len(without)),
    )


def _shares(context: Context, shares: list[Estimate]) -> Table:
    ordered = sorted(shares, key=lambda e: (-e.n, e.actor or ""))
    return Table(
        id="table-shares",
        title=say("agency.shares"),
        columns=(
            Column(title=say("column.actor")),
            Column(title=say("column.acts"), number=True),
            Column(title=say("column.interval"), number=True),
            Column(title=say("column.events"), number=True),
            Column(title=say("column.evidence")),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=context.name(e.actor)),
                    value_cell(e),
                    Cell(text=interval(e)),
                    Cell(text=str(e.n)),
                    Cell(links=context.places(evidence.span for evidence in e.evidence)),
                )
            )
            for e in ordered[: limits.TONE_ROWS]
        ),
        note=rest(limits.TONE_ROWS, len(ordered)),
    )
