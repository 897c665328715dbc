"""Section 8: from which angle the story is told, as a model reads it, with the sentences that carry each frame."""

from dataclasses import dataclass
from math import ceil

from reports.charts.data import Dot, DotChart, DotRow
from reports.numbers import count, interval, spread, value_of
from reports.views import conflict, morals
from reports.views.context import Context
from reports.views.framed import Framed, framed
from reports.views.frames_lists import functions, passages
from reports.views.parts import Cell, Column, Figure, Listed, Row, Table, fewest_words
from reports.words import say

__all__ = ["Frames", "view"]

_ROWS = 12  # frames in the chart and its table
_STEP = 0.25  # between the ticks of the axis


@dataclass(frozen=True, slots=True, kw_only=True)
class Frames:
    """The frames found with their table, the strongest sentences of each, Entman's functions, words of two lists."""

    lead: str
    figure: Figure | None
    table: Table | None
    rest: str
    passages: tuple[Listed, ...]
    functions: tuple[Listed, ...]
    tables: tuple[Table, ...]  # moral foundations, war and peace journalism


def view(context: Context) -> Frames | None:
    """The section, or None when frames were not looked for or no sentence could be read."""
    every = framed(context)
    if not every:
        return None
    angles = [frame for frame in every if frame.family != "function"]
    found = [frame for frame in angles if frame.found][:_ROWS]
    return Frames(
        lead=say("frames.lead", n=len(angles), sentences=count(every[0].share.n, "sentences")),
        figure=_figure(context, found) if found else None,
        table=_table(context, found) if found else None,
        rest=_rest(angles, found),
        passages=passages(context, found),
        functions=functions(context, [frame for frame in every if frame.family == "function"]),
        tables=(*morals.tables(context), *conflict.tables(context)),
    )


def _figure(context: Context, found: list[Framed]) -> Figure:
    told = [
        say(
            "frames.told",
            frame=frame.label,
            share=value_of(frame.share),
            interval=interval(frame.share),
            level=frame.level,
        )
        for frame in found
    ]
    n = found[0].share.n
    return Figure(
        id="figure-frames",
        message=_message(found),
        subtitle=say("frames.subtitle", n=count(n, "sentences")),
        chart=_chart(found),
        description="; ".join(told) + ".",
        caption=say("frames.caption", caveats=_caveats(context)),
    )


def _message(found: list[Framed]) -> str:
    """The dominant frames by name where they fit, else how many were found."""
    dominant = [frame.label for frame in found if frame.dominant]
    several = count(len(found), "frames")
    if not dominant:
        none = say("frames.none_dominant", n=several)
        return none if len(found) > 1 else fewest_words(say("frames.one", frame=found[0].label), none)
    counted = say("frames.counts", n=several, k=len(dominant))
    if len(dominant) > 2:
        return counted
    name = say("list.and", first=dominant[0], last=dominant[1]) if len(dominant) == 2 else dominant[0]
    return fewest_words(say("frames.mostly", frame=name), counted)


def _chart(found: list[Framed]) -> DotChart:
    highest = max(max(frame.share.value or 0.0, frame.share.high or 0.0) for frame in found)
    steps = max(1, ceil(highest / _STEP - 1e-9))
    return DotChart(
        rows=tuple(DotRow(label=frame.label, dot=_dot(frame), filled=frame.dominant) for frame in found),
        high=steps * _STEP,
        ticks=tuple(step * _STEP for step in range(steps + 1)),
        axis=say("frames.axis"),
    )


def _dot(frame: Framed) -> Dot:
    share = frame.share
    return Dot(
        value=share.value,
        low=share.low if spread(share) else None,
        high=share.high if spread(share) else None,
        text=value_of(share),
        n=say("frames.of", k=frame.sentences, n=share.n),
    )


def _caveats(context: Context) -> str:
    return " ".join(caveat for r in context.analysis.results if r.measure == "frames" for caveat in r.caveats)


def _table(context: Context, found: list[Framed]) -> Table:
    return Table(
        id="table-frames",
        title=say("frames.table"),
        columns=(
            Column(title=say("column.frame")),
            Column(title=say("column.reading")),
            Column(title=say("column.share_sentences"), number=True),
            Column(title=say("column.interval"), number=True),
            Column(title=say("column.sentences"), number=True),
            Column(title=say("column.own_sentences"), number=True),
            Column(title=say("column.evidence")),
        ),
        rows=tuple(_row(context, frame) for frame in found),
    )


def _row(context: Context, frame: Framed) -> Row:
    own = frame.own
    return Row(
        cells=(
            Cell(text=frame.label),
            Cell(text=frame.level),
            Cell(text=value_of(frame.share)),
            Cell(text=interval(frame.share)),
            Cell(text=say("frames.of", k=frame.sentences, n=frame.share.n)),
            Cell(text=say("place.none") if own is None else say("frames.of", k=len(own.evidence), n=own.n)),
            Cell(links=context.places(evidence.span for evidence in frame.share.evidence)),
        )
    )


def _rest(angles: list[Framed], found: list[Framed]) -> str:
    """The frames that are not shown: in how many sentences, and those that no sentence takes."""
    others = [frame for frame in angles if frame not in found]
    few = [
        say("frames.few", frame=frame.label, n=count(frame.sentences, "sentences"))
        for frame in others
        if frame.sentences
    ]
    none = [frame.label for frame in others if not frame.sentences]
    told = [say("frames.rest_few", frames=", ".join(few))] if few else []
    if none:
        told.append(say("frames.rest_none", frames=", ".join(none)))
    return " ".join(told)
