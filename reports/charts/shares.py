"""Bars of shares of one whole, sorted as given, each with its figure printed at its end."""

from matplotlib.figure import Figure

from reports.charts import style
from reports.charts.data import ShareChart

__all__ = ["figure"]

_ROW, _NAMES, _TEXT = 25.0, 200.0, 130.0


def figure(chart: ShareChart) -> Figure:
    """The drawing: labels at the left, bars from zero, the author's own in ink, sources' in the accent."""
    height = _ROW * len(chart.bars)
    page = style.new_figure(height + 6)
    names = style.panel(page, left=0, top=3, width=_NAMES, height=height)
    names.set_xlim(0, _NAMES)
    names.set_ylim(len(chart.bars), 0)
    longest = max((bar.share for bar in chart.bars), default=0) or 1
    plot = style.panel(page, left=_NAMES, top=3, width=style.WIDTH - _NAMES - _TEXT, height=height)
    plot.set_xlim(0, longest)
    plot.set_ylim(len(chart.bars), 0)
    plot.axvline(0, color=style.INK, linewidth=1.2)
    for place, bar in enumerate(chart.bars):
        y = place + 0.5
        style.write(names, 0, y, style.fitted(bar.label, _NAMES - 12))
        plot.barh([y], [bar.share], height=0.56, color=style.INK if bar.own else style.FOR, linewidth=0)
        style.write(plot, bar.share + longest * 0.015, y, bar.text)
    return page
