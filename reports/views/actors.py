"""Section 4: who is treated how, and how surely; tone first, then stance as a model reads it."""

from dataclasses import dataclass

from framing.annotations import Voice
from framing.results import Estimate
from reports.charts.data import Dot, IntervalCell, IntervalChart, IntervalPanel, IntervalRow
from reports.numbers import count, interval, spread, value_of
from reports.views import limits
from reports.views.actors_table import actors_table, data_table, pulls_table
from reports.views.context import Context
from reports.views.parts import Figure, Table, fewest_words
from reports.words import known, say

__all__ = ["HEADLINE_MEASURES", "VOICES", "Actors", "charted", "clear", "view"]

# Tone leads until stance meets the accuracy that its issue asks for: it still takes suffering for blame.
HEADLINE_MEASURES = ("tone", "stance")
VOICES: tuple[Voice, ...] = ("author", "quoted", "attributed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Actors:
    """One figure a measure, each with the table of its data, the sentences that pull hardest, and who is who."""

    lead: str
    none: str  # said in place of a figure where there is none, else empty
    figures: tuple[Figure, ...]
    data: tuple[Table, ...]
    pulls: tuple[Table, ...]
    who: Table


def view(context: Context) -> Actors | None:
    """The section, or None when the text has no actor."""
    if not context.analysis.actors:
        return None
    measured = [m for m in HEADLINE_MEASURES if any(e.actor for e in context.estimates(m, m))]
    figures = [f for m in measured if (f := _figure(context, m)) is not None]
    return Actors(
        lead=say("actors.lead", actors=count(len(context.analysis.actors), "actors")),
        none="" if figures else say("actors.none"),
        figures=tuple(figures),
        data=tuple(data_table(context, m, _by_actor(context, m)) for m in measured),
        pulls=tuple(t for m in measured[:1] if (t := pulls_table(context, m)) is not None),
        who=actors_table(context),
    )


def clear(estimate: Estimate) -> bool:
    """Whether the 95 % interval exists, has some width, and does not contain zero."""
    if estimate.value is None or estimate.low is None or estimate.high is None or not spread(estimate):
        return False
    return estimate.low > 0 or estimate.high < 0


def _by_actor(context: Context, measure: str) -> dict[str, dict[Voice, Estimate]]:
    found: dict[str, dict[Voice, Estimate]] = {actor.id: {} for actor in context.analysis.actors}
    for estimate in context.estimates(measure, measure):
        if estimate.actor in found:
            found[estimate.actor][estimate.voice or "author"] = estimate
    return {actor: voices for actor, voices in found.items() if voices}


def charted(context: Context, measure: str) -> tuple[str, ...]:
    """The actors whom the chart shows: the most mentioned of those with an estimate."""
    return tuple(_by_actor(context, measure))[: limits.CHART_ACTORS]


def _sorted(context: Context, measure: str) -> list[tuple[str, dict[Voice, Estimate]]]:
    """The most mentioned actors, the most negative in the author's voice first, those without a value last."""

    def place(item: tuple[str, dict[Voice, Estimate]]) -> tuple[bool, float]:
        own = item[1].get("author")
        return (own is None or own.value is None, own.value if own and own.value is not None else 0.0)

    found = _by_actor(context, measure)
    return sorted(((actor, found[actor]) for actor in charted(context, measure)), key=place)


def _figure(context: Context, measure: str) -> Figure | None:
    rows = _sorted(context, measure)
    groups = _panels(rows)
    if not groups:
        return None
    chart = IntervalChart(
        panels=tuple(_panel(group) for group in groups),
        rows=tuple(
            IntervalRow(label=context.name(actor), cells=tuple(_cell(row, group) for group in groups))
            for actor, row in rows
        ),
        low=-1.0,
        high=1.0,
        low_end=say(f"actors.{measure}.low_end"),
        high_end=say(f"actors.{measure}.high_end"),
    )
    clear_ones = [e for _, row in rows if (e := row.get("author")) is not None and clear(e)]
    return Figure(
        id=f"figure-{measure}",
        message=_message(context, measure, rows, clear_ones),
        subtitle=_subtitle(context, measure, rows),
        chart=chart,
        description=_description(context, rows),
        caption=say(f"actors.{measure}.caption", caveats=_caveats(context, measure)),
        links=context.places(evidence.span for e in clear_ones for evidence in e.evidence),
    )


def _panels(rows: list[tuple[str, dict[Voice, Estimate]]]) -> list[tuple[Voice, ...]]:
    """The voices of each panel: the author alone, the sources together; without those that have no value."""
    valued = {v for _, row in rows for v, e in row.items() if e.value is not None}
    groups = [tuple(v for v in group if v in valued) for group in (VOICES[:1], VOICES[1:])]
    return [group for group in groups if group]


def _panel(group: tuple[Voice, ...]) -> IntervalPanel:
    own = group[0] == "author"
    keys = () if own else tuple(known("voice", voice) for voice in group)
    return IntervalPanel(title=say("actors.panel.author" if own else "actors.panel.sources"), keys=keys)


def _cell(row: dict[Voice, Estimate], group: tuple[Voice, ...]) -> IntervalCell:
    return IntervalCell(dots=tuple(_dot(row.get(voice)) for voice in group))


def _dot(estimate: Estimate | None) -> Dot | None:
    if estimate is None:
        return None
    return Dot(
        value=estimate.value,
        low=estimate.low if spread(estimate) else None,
        high=estimate.high if spread(estimate) else None,
        text=value_of(estimate) if estimate.value is not None else say("place.none"),
        n=say("number.n", n=estimate.n),
    )


def _message(
    context: Context, measure: str, rows: list[tuple[str, dict[Voice, Estimate]]], found: list[Estimate]
) -> str:
    """Whose tone is clearly off zero in the author's words; names where they fit, else how many."""
    total = len(rows)
    below = [context.name(e.actor) for e in found if (e.value or 0) < 0]
    above = [context.name(e.actor) for e in found if (e.value or 0) > 0]
    if not any(e.low is not None for _, row in rows for e in row.values()):
        return say(f"actors.{measure}.too_few")
    if not found:
        return say(f"actors.{measure}.none_clear", n=total)
    sides = {"below": below, "above": above}
    if below and above:
        return fewest_words(
            say(f"actors.{measure}.both", below=_listed(below), above=_listed(above)),
            say(f"actors.{measure}.both_counts", below=len(below), above=len(above), n=total),
        )
    side = "below" if below else "above"
    return fewest_words(
        say(f"actors.{measure}.{side}", names=_listed(sides[side])),
        say(f"actors.{measure}.{side}_counts", k=len(sides[side]), n=total),
    )


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else say("list.and", first=", ".join(names[:-1]), last=names[-1])


def _caveats(context: Context, measure: str) -> str:
    """What the measure itself warns of, in its own words."""
    return " ".join(caveat for r in context.analysis.results if r.measure == measure for caveat in r.caveats)


def _subtitle(context: Context, measure: str, rows: list[tuple[str, dict[Voice, Estimate]]]) -> str:
    overall = [e for e in context.estimates(measure, measure) if e.actor is None and e.voice == "author"]
    n = overall[0].n if overall else len(context.body_numbers)
    total = len(_by_actor(context, measure))
    actors = say(f"actors.which.{'most_mentioned' if len(rows) < total else 'all'}", n=len(rows), total=total)
    return say(f"actors.{measure}.subtitle", actors=actors, n=count(n, "sentences"))


def _description(context: Context, rows: list[tuple[str, dict[Voice, Estimate]]]) -> str:
    """Every row in words, for a reader who hears the page."""
    parts = []
    for actor, row in rows:
        told = [
            say("actors.told", voice=known("voice", v), value=value_of(e), interval=interval(e), n=e.n)
            for v in VOICES
            if (e := row.get(v)) is not None
        ]
        parts.append(f"{context.name(actor)}: {'; '.join(told)}.")
    return " ".join(parts)
