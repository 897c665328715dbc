"""Dots with 95 % intervals around zero, one row an actor, one panel a voice; hollow where zero lies inside."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from reports.charts import style
from reports.charts.data import Dot, IntervalCell, IntervalChart, IntervalPanel
from reports.numbers import signed

__all__ = ["figure"]

_ROW, _TOP, _BOTTOM = 20.0, 26.0, 36.0
_GAP, _NUMBERS = 24.0, 84.0
_SHAPES = ("o", "s", "D")
_SIZES = (7.5, 6.5, 6.0)


def figure(chart: IntervalChart) -> Figure:
    """The drawing: names at the left, panels side by side, value and n printed at each panel's right."""
    height = _ROW * max(1, len(chart.rows))
    page = style.new_figure(_TOP + height + _BOTTOM)
    column = 168.0 if len(chart.panels) > 1 else 240.0
    names = style.panel(page, left=0, top=_TOP, width=column, height=height)
    _rows(names, len(chart.rows), 0, column)
    for place, row in enumerate(chart.rows):
        style.write(names, 0, place + 0.5, style.fitted(row.label, column - 10))
    width = (style.WIDTH - column - _GAP * (len(chart.panels) - 1)) / len(chart.panels)
    for place, panel in enumerate(chart.panels):
        left = column + place * (width + _GAP)
        plot = style.panel(page, left=left, top=_TOP, width=width - _NUMBERS, height=height)
        numbers = style.panel(page, left=left + width - _NUMBERS, top=_TOP, width=_NUMBERS, height=height)
        _rows(plot, len(chart.rows), chart.low, chart.high)
        _rows(numbers, len(chart.rows), 0, _NUMBERS)
        _scale(plot, chart)
        _head(plot, numbers, panel, chart)
        for at, row in enumerate(chart.rows):
            _cell(plot, numbers, at + 0.5, row.cells[place])
    return page


def _rows(axes: Axes, rows: int, low: float, high: float) -> None:
    """Rows counted downwards, a faint line under each."""
    axes.set_xlim(low, high)
    axes.set_ylim(max(1, rows), 0)
    style.rules(axes, rows + 1, style.FAINT, 0.8)


def _scale(axes: Axes, chart: IntervalChart) -> None:
    """The zero line, the ends of the scale and what they mean."""
    bottom = max(1, len(chart.rows))
    axes.axvline(0, color=style.INK, linewidth=0.8, zorder=1)
    for value, align in ((chart.low, "left"), (0.0, "center"), (chart.high, "right")):
        text = signed(value, 1) if value else "0"
        style.write(axes, value, bottom + 0.42, text, size=style.SMALL, color=style.MUTED, ha=align)
    for value, text, colour, align in (
        (chart.low, chart.low_end, style.AGAINST, "left"),
        (chart.high, chart.high_end, style.FOR, "right"),
    ):
        style.write(axes, value, bottom + 1.05, text, size=style.SMALL, color=colour, ha=align)


def _head(plot: Axes, numbers: Axes, panel: IntervalPanel, chart: IntervalChart) -> None:
    """The panel's title, and the shapes with their meaning where there are several."""
    style.write(plot, chart.low, -0.62, panel.title, weight=600)
    if len(panel.keys) < 2:
        return
    x = _NUMBERS - sum(style.width_of(key, style.SMALL) + 20 for key in panel.keys)
    for place, key in enumerate(panel.keys):
        _marker(numbers, x + 6, -0.62, place, style.MUTED, filled=False)
        style.write(numbers, x + 14, -0.62, key, size=style.SMALL, color=style.MUTED)
        x += style.width_of(key, style.SMALL) + 20


def _cell(axes: Axes, numbers: Axes, y: float, cell: IntervalCell) -> None:
    """The dots of a row; two of them share its height."""
    there = [dot for dot in cell.dots if dot is not None]
    step = 0.36 if len(there) == 2 else 0.0
    at = y - step / 2
    for place, dot in enumerate(cell.dots):
        if dot is None:
            continue
        if dot.value is not None:
            _dot(axes, at, dot, place)
        at += step
    if len(there) == 1:
        style.write(numbers, 40, y, there[0].text, ha="right", weight=600 if there[0].clear else 400)
        style.write(numbers, 48, y, there[0].n, size=style.SMALL, color=style.MUTED)
    elif there:
        text = " + ".join(dot.n for dot in there)
        style.write(numbers, _NUMBERS, y, text, size=style.SMALL, color=style.MUTED, ha="right")


def _dot(axes: Axes, y: float, dot: Dot, shape: int) -> None:
    colour = _colour(dot)
    if dot.low is not None and dot.high is not None:
        axes.plot([dot.low, dot.high], [y, y], color=colour, linewidth=1.8, solid_capstyle="butt", zorder=2)
    scale = 1.0 if dot.low is not None else 0.75
    _marker(axes, dot.value or 0.0, y, shape, colour, filled=dot.clear, scale=scale)


def _marker(axes: Axes, x: float, y: float, shape: int, colour: str, *, filled: bool, scale: float = 0.75) -> None:
    axes.plot(
        [x],
        [y],
        linestyle="none",
        marker=_SHAPES[shape],
        markersize=_SIZES[shape] * scale,
        markerfacecolor=colour if filled else "white",
        markeredgecolor=colour,
        markeredgewidth=1.5,
        zorder=3,
        clip_on=False,
    )


def _colour(dot: Dot) -> str:
    """Orange against, purple for; grey where zero cannot be excluded."""
    if not dot.clear or dot.value is None:
        return style.MUTED
    return style.AGAINST if dot.value < 0 else style.FOR
