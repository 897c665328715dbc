"""The parts that sections are made of: links, tables, figures. Texts are formatted, nothing is markup."""

from dataclasses import dataclass

from framing.results import Estimate
from reports.charts import Chart
from reports.numbers import value_of
from reports.text import Excerpt
from reports.words import say

__all__ = [
    "Cell",
    "Column",
    "Figure",
    "Link",
    "Listed",
    "Passage",
    "Row",
    "Table",
    "fewest_words",
    "rest",
    "value_cell",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A text and where in this page it leads; plain text where `href` is None."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell: its text, or words in their sentence; then links, then a muted note."""

    text: str = ""
    excerpt: Excerpt | None = None
    links: tuple[Link, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column's heading; numbers are set flush right; `wide` holds running text, `code` breaks after colons."""

    title: str
    number: bool = False
    wide: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: as many cells as there are columns, and an id where something links to it."""

    cells: tuple[Cell, ...]
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with its title; `note` says what was left out. The first column heads each row."""

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A chart with its message in at most ten words, its n, how to read it, and links to its evidence."""

    id: str
    message: str
    subtitle: str
    chart: Chart
    description: str  # what a reader who cannot see the chart is told
    caption: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of the text or about it, the place they lead to, and a muted note such as whose they are."""

    text: str
    link: Link
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Passages under a heading; `note` says what they are passages of, `rest` what is not among them."""

    title: str
    note: str
    items: tuple[Passage, ...]
    rest: str = ""


def value_cell(estimate: Estimate) -> Cell:
    """The estimate's value, or a dash with the reason why there is none."""
    if estimate.value is None:
        return Cell(text=say("place.none"), note=estimate.reason or "")
    return Cell(text=value_of(estimate))


def rest(shown: int, total: int) -> str:
    """What a table's note says of the rows that are not in it; empty where there are none."""
    return say("table.rest", shown=shown, total=total) if total > shown else ""


def fewest_words(*messages: str, limit: int = 10) -> str:
    """The first message that has at most `limit` words and 90 characters; else the last one given.

    >>> fewest_words("one two three", "one two", limit=2)
    'one two'
    """
    return next((m for m in messages if len(m.split()) <= limit and len(m) <= 90), messages[-1])
