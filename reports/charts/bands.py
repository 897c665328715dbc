"""Dots with intervals against named bands of a scale, one panel a scale."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from reports.charts import style
from reports.charts.data import BandChart, BandPanel, BandRow
from reports.numbers import fixed

__all__ = ["figure"]

_ROW, _HEADER, _BANDS, _FOOT, _SPACE = 24.0, 26.0, 20.0, 20.0, 14.0
_NAMES, _NUMBERS = 200.0, 48.0


def figure(chart: BandChart) -> Figure:
    """The drawing: each panel has its title, its band names, its rows and its ticks, from top to bottom."""
    heights = [_HEADER + _BANDS + _ROW * len(panel.rows) + _FOOT for panel in chart.panels]
    page = style.new_figure(sum(heights) + _SPACE * (len(heights) - 1))
    top = 0.0
    for panel, height in zip(chart.panels, heights, strict=True):
        _panel(page, panel, top)
        top += height + _SPACE
    return page


def _panel(page: Figure, panel: BandPanel, top: float) -> None:
    rows, height = len(panel.rows), _ROW * len(panel.rows)
    names = style.panel(page, left=0, top=top + _HEADER + _BANDS, width=_NAMES, height=height)
    names.set_xlim(0, _NAMES)
    names.set_ylim(rows, 0)
    style.write(names, 0, -(_BANDS + _HEADER * 0.55) / _ROW, panel.title, weight=600)
    width = style.WIDTH - _NAMES - _NUMBERS
    plot = style.panel(page, left=_NAMES, top=top + _HEADER + _BANDS, width=width, height=height)
    plot.set_xlim(panel.bands[0].low, panel.bands[-1].high)
    plot.set_ylim(rows, 0)
    _bands(plot, panel, width)
    for place, row in enumerate(panel.rows):
        style.write(names, 0, place + 0.5, style.fitted(row.label, _NAMES - 12))
        _dot(plot, place + 0.5, row)
        text = row.dot.text if row.dot.value is not None else "–"
        x = panel.bands[-1].high + (_NUMBERS - 2) / width * (panel.bands[-1].high - panel.bands[0].low)
        style.write(plot, x, place + 0.5, text, ha="right", weight=600)


def _bands(plot: Axes, panel: BandPanel, width: float) -> None:
    whole = panel.bands[-1].high - panel.bands[0].low
    for place, band in enumerate(panel.bands):
        if place % 2:
            plot.axvspan(band.low, band.high, color=style.FAINT, zorder=0, linewidth=0)
        room = (band.high - band.low) / whole * width - 4
        middle = (band.low + band.high) / 2
        _name(plot, middle, band.label, room)
    for edge in (0, len(panel.rows)):
        plot.axhline(edge, color=style.HAIRLINE, linewidth=0.7, zorder=1)
    for value in panel.ticks:
        y = len(panel.rows) + _FOOT * 0.5 / _ROW
        style.write(plot, value, y, fixed(value, 0), size=style.SMALL, color=style.MUTED, ha="center")


def _name(plot: Axes, x: float, text: str, room: float) -> None:
    """A band's name above it, on two lines where it has two words and no room for one."""
    lines = [text] if style.width_of(text, style.SMALL) <= room else text.split(" ", 1)
    for place, line in enumerate(reversed(lines)):
        y = -(_BANDS * 0.45 + place * style.SMALL) / _ROW
        style.write(plot, x, y, style.fitted(line, room, style.SMALL), size=style.SMALL, color=style.MUTED, ha="center")


def _dot(plot: Axes, y: float, row: BandRow) -> None:
    """A dot with its interval; values outside the scale are drawn at its edge, the printed number stays true."""
    low, high = plot.get_xlim()
    dot = row.dot
    if dot.value is None:
        style.write(plot, (low + high) / 2, y, dot.text, size=style.SMALL, color=style.MUTED, ha="center")
        return
    if dot.low is not None and dot.high is not None:
        ends = [min(max(dot.low, low), high), min(max(dot.high, low), high)]
        plot.plot(ends, [y, y], color=style.INK, linewidth=1.8, solid_capstyle="butt", zorder=2)
    at = min(max(dot.value, low), high)
    plot.plot([at], [y], linestyle="none", marker="o", markersize=7.5, color=style.INK, zorder=3, clip_on=False)
