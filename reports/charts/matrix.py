"""Who acts on whom: a grid of counts, agents at the left, those acted upon along the top."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from reports.charts import style
from reports.charts.data import MatrixChart

__all__ = ["figure"]

_ROW, _TOP, _NAMES, _LINE = 24.0, 56.0, 190.0, 13.0
_WIDEST = 100.0
_PALE, _DEEP = "#e4ddef", "#542788"  # the print is dark on pale and white on deep


def figure(chart: MatrixChart) -> Figure:
    """The drawing: each count printed in its cell, the cell the deeper the higher the count."""
    height = _ROW * len(chart.rows)
    width = min(_WIDEST, (style.WIDTH - _NAMES) / len(chart.columns))
    page = style.new_figure(_TOP + height + 6)
    names = style.panel(page, left=0, top=_TOP, width=_NAMES, height=height)
    names.set_xlim(0, _NAMES)
    names.set_ylim(len(chart.rows), 0)
    style.write(names, 0, -0.45, chart.row_title, size=style.SMALL, color=style.MUTED)
    for place, name in enumerate(chart.rows):
        style.write(names, 0, place + 0.5, style.fitted(name, _NAMES - 12))
    grid = style.panel(page, left=_NAMES, top=_TOP, width=width * len(chart.columns), height=height)
    grid.set_xlim(0, len(chart.columns))
    grid.set_ylim(len(chart.rows), 0)
    style.write(grid, 0.04, -(_TOP - 8) / _ROW, chart.column_title, size=style.SMALL, color=style.MUTED)
    for place, name in enumerate(chart.columns):
        _head(grid, place, name, width)
    _grid(grid, chart)
    _cells(grid, chart)
    return page


def _head(grid: Axes, place: int, name: str, width: float) -> None:
    """A column's name over its cells, on two lines where it has several words and needs them."""
    room = width - 6
    lines = [name]
    if style.width_of(name, style.SMALL) > room and " " in name:
        half = name.rfind(" ", 0, len(name) // 2 + 4)
        at = half if half > 0 else name.index(" ")
        lines = [name[:at], name[at + 1 :]]
    for offset, line in enumerate(reversed(lines)):
        y = -(9 + offset * _LINE) / _ROW
        style.write(grid, place + 0.5, y, style.fitted(line, room, style.SMALL), size=style.SMALL, ha="center")


def _grid(grid: Axes, chart: MatrixChart) -> None:
    style.rules(grid, len(chart.rows) + 1, style.HAIRLINE, 0.6)
    for edge in range(len(chart.columns) + 1):
        grid.axvline(edge, color=style.HAIRLINE, linewidth=0.6, zorder=1, clip_on=False)


def _cells(grid: Axes, chart: MatrixChart) -> None:
    most = max((cell.n for cell in chart.cells), default=1)
    for cell in chart.cells:
        deep = most > 1 and cell.n == most
        colour = _DEEP if deep else _PALE
        grid.add_patch(Rectangle((cell.column, cell.row), 1, 1, color=colour, linewidth=0, zorder=0))
        ink = "#ffffff" if deep else style.INK
        style.write(grid, cell.column + 0.5, cell.row + 0.5, str(cell.n), ha="center", weight=600, color=ink)
