"""Who acts on whom: a grid of counts, agents at the left, those acted upon along the top."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from reports.charts import style
from reports.charts.data import MatrixChart

__all__ = ["figure"]

_ROW, _NAMES, _LINE = 24.0, 190.0, 13.0
_TITLE = 30.0  # the title over the columns, and the space under it
_WIDEST = 100.0
_PALE, _DEEP = "#e4ddef", "#542788"  # the print is dark on pale and white on deep


def figure(chart: MatrixChart) -> Figure:
    """The drawing: each count printed in its cell, the cell the deeper the higher the count."""
    height = _ROW * len(chart.rows)
    width = min(_WIDEST, (style.WIDTH - _NAMES) / len(chart.columns))
    heads = [_lines(name, width - 6) for name in chart.columns]
    top = _TITLE + _LINE * max(len(lines) for lines in heads)
    page = style.new_figure(top + height + 6)
    names = style.panel(page, left=0, top=top, width=_NAMES, height=height)
    names.set_xlim(0, _NAMES)
    names.set_ylim(len(chart.rows), 0)
    style.write(names, 0, -0.45, chart.row_title, size=style.SMALL, color=style.MUTED)
    for place, name in enumerate(chart.rows):
        style.write(names, 0, place + 0.5, style.fitted(name, _NAMES - 12))
    grid = style.panel(page, left=_NAMES, top=top, width=width * len(chart.columns), height=height)
    grid.set_xlim(0, len(chart.columns))
    grid.set_ylim(len(chart.rows), 0)
    style.write(grid, 0.04, -(top - 8) / _ROW, chart.column_title, size=style.SMALL, color=style.MUTED)
    for place, lines in enumerate(heads):
        _head(grid, place, lines)
    _grid(grid, chart)
    _cells(grid, chart)
    return page


def _lines(name: str, room: float) -> list[str]:
    """A column's name as it fits over its cells: on two lines where it has several words and needs them."""
    lines = [name]
    if style.width_of(name, style.SMALL) > room and " " in name:
        half = name.rfind(" ", 0, len(name) // 2 + 4)
        at = half if half > 0 else name.index(" ")
        lines = [name[:at], name[at + 1 :]]
    return [style.fitted(line, room, style.SMALL) for line in lines]


def _head(grid: Axes, place: int, lines: list[str]) -> None:
    for offset, line in enumerate(reversed(lines)):
        y = -(9 + offset * _LINE) / _ROW
        style.write(grid, place + 0.5, y, line, size=style.SMALL, ha="center")


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
