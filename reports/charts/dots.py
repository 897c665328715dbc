"""Small dots with 95 % intervals on an axis of shares, one row each; filled where the finding is the surer one."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from reports.charts import style
from reports.charts.data import DotChart, DotRow
from reports.numbers import percent

__all__ = ["figure"]

_ROW, _TOP, _BOTTOM = 20.0, 4.0, 38.0
_NAMES, _NUMBERS = 216.0, 112.0


def figure(chart: DotChart) -> Figure:
    """The drawing: labels at the left, dots in the middle, value and n printed at the right."""
    rows = max(1, len(chart.rows))
    height = _ROW * rows
    page = style.new_figure(_TOP + height + _BOTTOM)
    names = style.panel(page, left=0, top=_TOP, width=_NAMES, height=height)
    plot = style.panel(page, left=_NAMES, top=_TOP, width=style.WIDTH - _NAMES - _NUMBERS, height=height)
    numbers = style.panel(page, left=style.WIDTH - _NUMBERS, top=_TOP, width=_NUMBERS, height=height)
    for axes, end in ((names, _NAMES), (plot, chart.high), (numbers, _NUMBERS)):
        axes.set_xlim(0, end)
        axes.set_ylim(rows, 0)
        style.rules(axes, rows + 1, style.FAINT, 0.8)
    _scale(plot, chart, rows)
    for place, row in enumerate(chart.rows):
        y = place + 0.5
        style.write(names, 0, y, style.fitted(row.label, _NAMES - 14), weight=600 if row.filled else 400)
        style.write(numbers, 52, y, row.dot.text, ha="right", weight=600 if row.filled else 400)
        style.write(numbers, 60, y, row.dot.n, size=style.SMALL, color=style.MUTED)
        _dot(plot, y, row)
    return page


def _scale(plot: Axes, chart: DotChart, rows: int) -> None:
    """The line at zero, the ticks under the rows, and what they count."""
    plot.axvline(0, color=style.INK, linewidth=0.8, zorder=1)
    for tick in chart.ticks:
        style.write(plot, tick, rows + 0.5, percent(tick), size=style.SMALL, color=style.MUTED, ha="center")
    style.write(plot, chart.high / 2, rows + 1.25, chart.axis, size=style.SMALL, color=style.MUTED, ha="center")


def _dot(plot: Axes, y: float, row: DotRow) -> None:
    """The interval as a line, the value as a dot; smaller where there is no interval."""
    dot = row.dot
    if dot.value is None:
        return
    colour = style.FOR if row.filled else style.MUTED
    if dot.low is not None and dot.high is not None:
        plot.plot([dot.low, dot.high], [y, y], color=colour, linewidth=1.8, solid_capstyle="butt", zorder=2)
    plot.plot(
        [dot.value],
        [y],
        linestyle="none",
        marker="o",
        markersize=7.0 if dot.low is not None else 5.0,
        markerfacecolor=colour if row.filled else "white",
        markeredgecolor=colour,
        markeredgewidth=1.5,
        zorder=3,
        clip_on=False,
    )
