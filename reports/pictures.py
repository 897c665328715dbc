"""The charts of a report as files of their own, to put on a slide or into an article."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from framing.files import write_whole
from reports import fonts
from reports.charts import draw, picture
from reports.sections import Shown
from reports.views.parts import Figure

__all__ = ["figures", "save"]


def figures(sections: Iterable[Shown]) -> Iterator[Figure]:
    """Every figure of the sections, in the order of the page, wherever in their data it stands."""
    for shown in sections:
        yield from _inside(shown.data)


def _inside(data: object) -> Iterator[Figure]:
    if isinstance(data, Figure):
        yield data
    elif isinstance(data, tuple):
        for item in data:
            yield from _inside(item)
    elif is_dataclass(data):
        for field in fields(data):
            yield from _inside(getattr(data, field.name))


def save(sections: Iterable[Shown], folder: Path, prefix: str) -> tuple[Path, ...]:
    """Write each figure to `folder` as PREFIX.NAME.svg and .png, whole or not at all; the paths in that order."""
    written = []
    for figure in figures(sections):
        name = f"{prefix}.{figure.id.removeprefix('figure-')}"
        title = f"{figure.message}. {figure.subtitle}"
        svg = draw(figure.chart, figure_id=figure.id, title=title, description=figure.description)
        for end, data in (("svg", _alone(svg).encode("utf-8")), ("png", picture(figure.chart, title=title))):
            path = folder / f"{name}.{end}"
            write_whole(path, data)
            written.append(path)
    return tuple(written)


def _alone(svg: str) -> str:
    """The SVG element of a page as a file: with a size, a white ground and the fonts of its text."""
    from reports.charts.png import MARGIN

    box = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
    assert box is not None
    width, height = (f"{float(side) + 2 * MARGIN:g}" for side in box.groups())
    corner = f"{-MARGIN:g}"
    style = f"<style>{fonts.css(svg, families=(fonts.SANS,))}</style>"
    ground = f'<rect x="{corner}" y="{corner}" width="{width}" height="{height}" style="fill: #ffffff"/>'
    svg = svg.replace(box[0], f'viewBox="{corner} {corner} {width} {height}" width="{width}" height="{height}"', 1)
    head, _, rest = svg.partition("</title>")
    return f"{head}</title>{style}{ground}{rest}\n"
