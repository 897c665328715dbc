"""The report as Markdown, to paste into an e-mail or a wiki: everything but the annotated text and the charts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import singledispatch

from reports.sections import Shown
from reports.text import flat
from reports.views.annotated import Annotated
from reports.views.brief import Point
from reports.views.cover import Cover
from reports.views.method import Explained
from reports.views.parts import Cell, Figure, Listed, Passage, Table
from reports.views.reproduce import Reproduce
from reports.views.tiles import Tile
from reports.words import say

__all__ = ["markdown"]

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~$#])")


def markdown(cover: Cover, sections: Iterable[Shown]) -> str:
    """The cover and every section as CommonMark with pipe tables; nothing of the article acts as markup.

    A section is shown by walking its data: texts as paragraphs, tables as tables, figures as what they say.
    """
    told = [*_cover(cover)]
    for shown in sections:
        number = f"{shown.number}. " if shown.number is not None else ""
        told += [f"## {number}{escaped(shown.section.title)}", *_blocks(shown.data)]
    told.append(escaped(say("page.footer", version=cover.version, hash=cover.hash)) + "…")
    return "\n\n".join(block for block in told if block) + "\n"


def escaped(text: str) -> str:
    r"""`text` on one line, with a backslash before what Markdown would take for markup.

    >>> escaped("a_b | <c>")
    'a\\_b \\| \\<c\\>'
    """
    return _SPECIAL.sub(r"\\\1", flat(text))


def _cover(cover: Cover) -> Iterator[str]:
    yield f"# {escaped(cover.title)}"
    yield escaped(cover.deck or "")
    yield escaped(" · ".join((*cover.source, *((cover.address,) if cover.url else ()))))
    yield escaped(say("cover.what"))
    yield escaped(say("cover.facts", size=cover.size, hash=cover.hash, version=cover.version))


@singledispatch
def _blocks(data: object) -> Iterator[str]:
    """The blocks that some part of a section's data is told in."""
    if is_dataclass(data):
        for field in fields(data):
            yield from _blocks(getattr(data, field.name))


@_blocks.register
def _text(data: str) -> Iterator[str]:
    yield escaped(data)


@_blocks.register(tuple)
def _several(data: tuple[object, ...]) -> Iterator[str]:
    if data and all(isinstance(item, str | Passage | Point | Tile | Explained) for item in data):
        yield "\n".join(f"- {_line(item)}" for item in data)
    else:
        for item in data:
            yield from _blocks(item)


def _line(item: object) -> str:
    """One entry of a list."""
    match item:
        case Point():
            return escaped(item.text)
        case Passage():
            return " ".join(part for part in (escaped(item.text), escaped(item.link.text), escaped(item.note)) if part)
        case Tile():
            return f"**{escaped(item.title)}**: {escaped(f'{item.value} {item.unit} ({item.basis}; {item.band})')}"
        case Explained():
            told = " ".join((item.question, item.direction, *item.caveats))
            return f"**{escaped(item.title)}.** {escaped(told)}"
        case _:
            return escaped(str(item))


@_blocks.register
def _figure(data: Figure) -> Iterator[str]:
    yield f"### {escaped(data.message)}"
    yield escaped(data.subtitle)
    yield escaped(data.caption)


@_blocks.register
def _listed(data: Listed) -> Iterator[str]:
    yield f"### {escaped(data.title)}"
    yield escaped(data.note)
    yield from _blocks(data.items)
    yield escaped(data.rest)


@_blocks.register
def _table(data: Table) -> Iterator[str]:
    yield f"### {escaped(data.title)}"
    rows = [[escaped(column.title) for column in data.columns]]
    rows.append(["---:" if column.number else "---" for column in data.columns])
    rows += [[_cell(cell) for cell in row.cells] for row in data.rows]
    yield "\n".join(f"| {' | '.join(row)} |" for row in rows)
    yield escaped(data.note)


def _cell(cell: Cell) -> str:
    words = escaped(cell.text)
    if cell.excerpt is not None:
        around = cell.excerpt
        words = f"{escaped(around.before)} **{escaped(around.words)}** {escaped(around.after)}"
    links = ", ".join(escaped(link.text) for link in cell.links)
    return " ".join(part for part in (words.strip(), links, escaped(cell.note)) if part)


@_blocks.register
def _annotated(data: Annotated) -> Iterator[str]:
    yield escaped(say("annotated.elsewhere"))


@_blocks.register
def _reproduce(data: Reproduce) -> Iterator[str]:
    yield f"    {data.command}"
    yield from _blocks(data.facts)
    yield escaped(data.citation)
    yield escaped(data.licence)
