"""Where along the text the findings lie: one lane a category, headlines and first paragraph marked."""

from math import nan

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from reports.charts import style
from reports.charts.data import RugChart, RugLane, Tick

__all__ = ["figure"]

_LANE, _TOP, _BOTTOM = 24.0, 22.0, 22.0
_NAMES, _TOTALS, _HEAD, _GAP = 168.0, 44.0, 62.0, 8.0


def figure(chart: RugChart) -> Figure:
    """The drawing: lanes downwards, a zone for the headlines at the left, then the body from start to end."""
    height = _LANE * len(chart.lanes)
    page = style.new_figure(_TOP + height + _BOTTOM)
    left = _NAMES + _TOTALS
    names = _zone(page, 0, left, height, len(chart.lanes))
    for place, lane in enumerate(chart.lanes):
        style.write(names, 0, place + 0.5, style.fitted(lane.label, _NAMES - 8))
        style.write(names, (left - 16) / left, place + 0.5, lane.total, ha="right", weight=600)
    if chart.head_label is not None:
        head = _zone(page, left, _HEAD, height, len(chart.lanes))
        head.axvspan(*head.get_xlim(), color=style.FAINT, zorder=0, linewidth=0)
        style.write(head, 0.5, -0.5, chart.head_label, size=style.SMALL, color=style.MUTED, ha="center")
        _ticks(head, chart.lanes, head=True)
        left += _HEAD + _GAP
    body = _zone(page, left, style.WIDTH - left, height, len(chart.lanes))
    _body(body, chart)
    _ticks(body, chart.lanes, head=False)
    return page


def _zone(page: Figure, left: float, width: float, height: float, lanes: int) -> Axes:
    axes = style.panel(page, left=left, top=_TOP, width=width, height=height)
    margin = 5 / width  # a stroke at either end stays whole
    axes.set_xlim(-margin, 1 + margin)
    axes.set_ylim(lanes, 0)
    style.rules(axes, lanes + 1, style.HAIRLINE, 0.5)
    return axes


def _body(axes: Axes, chart: RugChart) -> None:
    axes.axvspan(axes.get_xlim()[0], chart.lead, color=style.FAINT, zorder=0, linewidth=0)
    style.write(axes, 0, -0.5, chart.lead_label, size=style.SMALL, color=style.MUTED)
    for x, text, align in zip((0.0, 0.5, 1.0), chart.body_labels, ("left", "center", "right"), strict=True):
        style.write(axes, x, len(chart.lanes) + 0.48, text, size=style.SMALL, color=style.MUTED, ha=align)


def _ticks(axes: Axes, lanes: tuple[RugLane, ...], *, head: bool) -> None:
    """The author's own words as full strokes, a source's as rings: never by colour alone."""
    for place, lane in enumerate(lanes):
        colour = style.FOR if lane.quiet else style.AGAINST
        there = [tick for tick in lane.ticks if tick.head == head]
        strokes = _places(there, 300, own=True)
        rings = _places(there, 150, own=False)
        if strokes:
            xs = [x for at in strokes for x in (at, at, nan)]
            ys = [place + 0.16, place + 0.84, nan] * len(strokes)
            axes.plot(xs, ys, color=colour, linewidth=2, solid_capstyle="butt", zorder=3)
        if rings:
            axes.plot(
                rings,
                [place + 0.5] * len(rings),
                linestyle="none",
                marker="o",
                markersize=6,
                markerfacecolor="white",
                markeredgecolor=colour,
                markeredgewidth=1.4,
                zorder=3,
                clip_on=False,
            )


def _places(ticks: list[Tick], steps: int, *, own: bool) -> list[float]:
    """Where to draw: ticks that would cover each other anyway are drawn once, so that a long text stays small."""
    return sorted({round(tick.place * steps) / steps for tick in ticks if tick.own == own})
