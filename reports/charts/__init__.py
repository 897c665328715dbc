"""Charts: plain figures in, SVG or PNG out; a file each, matplotlib loaded only when one is drawn."""

from functools import lru_cache
from typing import TYPE_CHECKING

from reports.charts.data import BandChart, Chart, DotChart, IntervalChart, MatrixChart, RugChart, ShareChart

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["Chart", "draw", "picture"]


@lru_cache(maxsize=16)  # a report is drawn once for its page, its PDF and its pictures
def draw(chart: Chart, *, figure_id: str, title: str, description: str) -> str:
    """The chart as an SVG element for a page: ids begin with `figure_id`, title and description inside."""
    from reports.charts import svg
    from reports.charts.style import drawing

    with drawing():
        return svg.finished(svg.raw(_figure(chart)), figure_id=figure_id, title=title, description=description)


def picture(chart: Chart, *, title: str, dots: int = 200) -> bytes:
    """The chart as a PNG of so many dots an inch (the chart is ten inches wide), with its title as metadata."""
    from reports.charts import png
    from reports.charts.style import drawing

    with drawing():
        return png.finished(_figure(chart), title=title, dots=dots)


def _figure(chart: Chart) -> "Figure":
    from reports.charts import bands, dots, intervals, matrix, rug, shares

    match chart:
        case IntervalChart():
            return intervals.figure(chart)
        case RugChart():
            return rug.figure(chart)
        case BandChart():
            return bands.figure(chart)
        case MatrixChart():
            return matrix.figure(chart)
        case ShareChart():
            return shares.figure(chart)
        case DotChart():
            return dots.figure(chart)
