"""Moral foundations: the words that call something right or wrong, by foundation, with whose they are."""

from collections import Counter, defaultdict

from framing.results import Estimate
from reports.text import flat
from reports.views.context import Context
from reports.views.parts import Cell, Column, Row, Table
from reports.words import known, say

__all__ = ["tables"]

_FEWEST = 3  # words; below that the table would say nothing
_WORDS = 6  # words named in one row


def tables(context: Context) -> tuple[Table, ...]:
    """One table of the categories with words in them; () where there are too few words to speak of."""
    found: dict[str, list[Estimate]] = defaultdict(list)
    for estimate in context.estimates("moral", "moral_words"):
        if estimate.category is not None and estimate.evidence:
            found[estimate.category].append(estimate)
    if sum(len(e.evidence) for group in found.values() for e in group) < _FEWEST:
        return ()
    return (
        Table(
            id="table-moral",
            title=say("moral.table"),
            columns=(
                Column(title=say("column.foundation"), wide=True),
                Column(title=say("column.pole")),
                Column(title=say("column.author_words"), number=True),
                Column(title=say("column.source_words"), number=True),
                Column(title=say("column.words")),
                Column(title=say("column.evidence")),
            ),
            rows=tuple(_row(context, category, group) for category, group in found.items()),
            note=say("moral.note"),
        ),
    )


def _row(context: Context, category: str, group: list[Estimate]) -> Row:
    foundation, _, pole = category.rpartition(" ")
    own = sum(len(e.evidence) for e in group if e.voice == "author")
    spans = [evidence.span for e in group for evidence in e.evidence]
    words = Counter(flat(context.analysis.text(span)).casefold() for span in spans)
    ordered = sorted(words.items(), key=lambda item: (-item[1], item[0]))
    return Row(
        cells=(
            Cell(text=known("foundation", foundation), note=known("foundation_is", foundation)),
            Cell(text=known("pole", pole)),
            Cell(text=str(own)),
            Cell(text=str(len(spans) - own)),
            Cell(text=", ".join(f"{word} {n}" if n > 1 else word for word, n in ordered[:_WORDS])),
            Cell(links=context.places(spans)),
        )
    )
