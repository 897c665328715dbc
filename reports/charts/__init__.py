"""Charts: plain figures in, one SVG text out; a file each, matplotlib loaded only when one is drawn."""

from functools import lru_cache

from reports.charts.data import BandChart, Chart, IntervalChart, MatrixChart, RugChart, ShareChart

__all__ = ["Chart", "draw"]


@lru_cache(maxsize=16)  # a report is drawn once for its page, its PDF and its pictures
def draw(chart: Chart, *, figure_id: str, title: str, description: str) -> str:
    """The chart as an SVG element for a page: ids begin with `figure_id`, title and description inside."""
    from reports.charts import bands, intervals, matrix, rug, shares, svg
    from reports.charts.style import drawing

    with drawing():
        match chart:
            case IntervalChart():
                figure = intervals.figure(chart)
            case RugChart():
                figure = rug.figure(chart)
            case BandChart():
                figure = bands.figure(chart)
            case MatrixChart():
                figure = matrix.figure(chart)
            case ShareChart():
                figure = shares.figure(chart)
        return svg.finished(svg.raw(figure), figure_id=figure_id, title=title, description=description)
