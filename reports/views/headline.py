"""Headline against body: what title and deck do beside what the story does, and which differences exceed chance."""

from dataclasses import dataclass
from math import comb

from framing.document import Part
from framing.results import Estimate
from reports.numbers import count, fixed, percent
from reports.text import cut
from reports.views import limits
from reports.views.context import Context
from reports.views.headline_rows import Compared, compared, described, difference
from reports.views.parts import Cell, Column, Link, Listed, Passage, Row, Table, rest
from reports.views.sayers import of_sentence
from reports.words import say

__all__ = ["LEVEL", "Headline", "beyond", "outstanding", "view"]

LEVEL = 0.05
_ROWS = 12
_PARTS: tuple[Part, ...] = ("title", "deck")


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The headlines' own words, how many differences exceed chance and which, and all of it side by side."""

    lead: str
    lines: tuple[Passage, ...]
    differences: Listed | None
    numbers: str
    table: Table | None


def view(context: Context) -> Headline | None:
    """The section, or None where headline and body were not compared or there is no headline."""
    parts = [part for part in _PARTS if any(s.part == part for s in context.analysis.sentences)]
    tested = next(iter(context.estimates("headline", "headline_differences")), None)
    if tested is None or not parts:
        return None
    rows = compared(context)
    return Headline(
        lead=_lead(tested),
        lines=_lines(context, parts),
        differences=_differences(context, rows),
        numbers=_numbers(context, parts),
        table=_table(context, rows, parts) if rows else None,
    )


def beyond(context: Context) -> Estimate | None:
    """How many comparisons exceed chance, where any could be made."""
    found = next(iter(context.estimates("headline", "headline_differences")), None)
    return found if found is not None and found.value is not None else None


def outstanding(found: Estimate) -> bool:
    """Whether more comparisons exceed their chance than chance would leave: as many in one of twenty texts at most."""
    k, n = int(found.value or 0), found.n
    return sum(comb(n, i) * LEVEL**i * (1 - LEVEL) ** (n - i) for i in range(k, n + 1)) <= LEVEL if k else False


def _lead(tested: Estimate) -> str:
    if tested.value is None:
        return say("headline.untested", reason=tested.reason or "")
    comparisons = count(tested.n, "comparisons")
    if not tested.value:
        return say("headline.none", n=comparisons)
    name = "headline.more" if outstanding(tested) else "headline.as_chance"
    return say(name, k=int(tested.value), n=comparisons, expected=fixed(LEVEL * tested.n))


def _lines(context: Context, parts: list[Part]) -> tuple[Passage, ...]:
    """Every sentence of title and deck with a link to it."""
    return tuple(
        Passage(
            text=cut(context.analysis.text(sentence.span), limits.SENTENCE),
            link=context.place(sentence),
            note=of_sentence(context, sentence.span),
        )
        for sentence in context.analysis.sentences
        if sentence.part in parts
    )


def _differences(context: Context, rows: tuple[Compared, ...]) -> Listed | None:
    """The comparisons that exceed chance, each in a sentence."""
    items = tuple(
        Passage(text=difference(context, row, part), link=_link(context, chance), note=_chance(chance))
        for row in rows
        for part, chance in row.chances.items()
        if chance.value is not None and chance.value <= LEVEL
    )
    if not items:
        return None
    return Listed(title=say("headline.differences"), note="", items=items)


def _link(context: Context, chance: Estimate) -> Link:
    spans = [evidence.span for evidence in chance.evidence]
    return context.place(context.sentence_at(spans[0]) if spans else None)


def _chance(chance: Estimate) -> str:
    return say("headline.chance", share=percent(chance.value or 0.0), n=chance.n + 1)


def _numbers(context: Context, parts: list[Part]) -> str:
    """Which numbers of the headline the body does not have; empty for headlines without numbers."""
    found = [e for e in context.estimates("headline", "headline_numbers") if e.part in parts]
    if not found:
        return ""
    missing = [cut(context.analysis.text(x.span), 40) for e in found for x in e.evidence]
    n = count(sum(e.n for e in found), "numbers")
    if not missing:
        return say("headline.numbers_all", n=n)
    return say("headline.numbers_missing", k=len(missing), n=n, words=", ".join(missing))


def _table(context: Context, rows: tuple[Compared, ...], parts: list[Part]) -> Table:
    return Table(
        id="table-headline",
        title=say("headline.table"),
        columns=(
            Column(title=say("column.measured")),
            *(Column(title=say(f"column.{part}")) for part in parts),
            Column(title=say("column.body")),
            *(Column(title=say(f"column.alike_{part}"), number=True) for part in parts),
        ),
        rows=tuple(_row(context, row, parts) for row in rows[:_ROWS]),
        note=" ".join(part for part in (say("headline.note"), rest(_ROWS, len(rows))) if part),
    )


def _row(context: Context, row: Compared, parts: list[Part]) -> Row:
    return Row(
        cells=(
            Cell(text=row.label),
            *(described(row.values.get(part)) for part in parts),
            described(row.values.get("body")),
            *(_alike(row.chances.get(part)) for part in parts),
        )
    )


def _alike(chance: Estimate | None) -> Cell:
    """The share of the body that does as the headline does; below the fewest places there is none."""
    if chance is None:
        return Cell(text=say("place.none"))
    if chance.value is None:
        return Cell(text=say("place.none"), note=say("headline.too_few", n=chance.n))
    return Cell(text=percent(chance.value), note=say("headline.beyond") if chance.value <= LEVEL else "")
