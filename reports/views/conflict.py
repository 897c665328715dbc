"""War and peace journalism: indicators of two ways to tell a conflict, not added up; who takes part, who is harmed."""

from collections import Counter, defaultdict

from framing import tables as library
from framing.results import Estimate, Evidence
from reports.text import cut
from reports.views import limits
from reports.views.context import Context
from reports.views.parts import Cell, Column, Row, Table, rest
from reports.words import known, say

__all__ = ["tables"]

_SIDES = 8  # actors in the table of sides
_WORDS = 3  # passages quoted in one row


def tables(context: Context) -> tuple[Table, ...]:
    """The indicators that have passages, and the sides; () where the story is not about an armed conflict."""
    about = next(iter(context.estimates("warpeace", "about_conflict")), None)
    if about is None or about.value is None:
        return ()
    return tuple(table for table in (_indicators(context), _sides(context)) if table is not None)


def _indicators(context: Context) -> Table | None:
    rows, without = [], []
    for row in library.load("warpeace").rows:
        found = [e for e in context.estimates("warpeace", row["id"]) if e.evidence]
        if found:
            rows.append(_indicator(context, row, found))
        else:
            without.append(row["label"])
    if not rows:
        return None
    none = say("conflict.none", labels="; ".join(without)) if without else ""
    return Table(
        id="table-conflict",
        title=say("conflict.table"),
        columns=(
            Column(title=say("column.indicator"), wide=True),
            Column(title=say("column.way")),
            Column(title=say("column.author_passages"), number=True),
            Column(title=say("column.source_passages"), number=True),
            Column(title=say("column.first_words")),
            Column(title=say("column.evidence")),
        ),
        rows=tuple(rows),
        note=f"{say('conflict.note')} {none}".strip(),
    )


def _indicator(context: Context, row: dict[str, str], found: list[Estimate]) -> Row:
    own = next((e for e in found if e.voice == "author"), None)
    evidence = _in_order(found)
    words = list(dict.fromkeys(cut(context.analysis.text(item.span), 32) for item in evidence))
    return Row(
        cells=(
            Cell(text=row["label"], note=row["definition"]),
            Cell(text=known("way", row["side"])),
            Cell(text=str(len(own.evidence)) if own is not None else "0", note=_among(own)),
            Cell(text=str(len(evidence) - (len(own.evidence) if own is not None else 0))),
            Cell(text="; ".join(words[:_WORDS])),
            Cell(links=context.places(item.span for item in evidence)),
        )
    )


def _among(own: Estimate | None) -> str:
    """What the author's passages are counted among: "of 12 attributions"; sentences go without saying."""
    if own is None or own.n_unit == "sentences":
        return ""
    return say("conflict.among", n=own.n)


def _in_order(found: list[Estimate]) -> list[Evidence]:
    return sorted((item for e in found for item in e.evidence), key=lambda item: item.span)


def _sides(context: Context) -> Table | None:
    """Who fights, presses, resists or deals; who is told as harmed; what labels each is given."""
    kinds = ("part_in_conflict", "suffering", "naming")
    found: dict[str, dict[str, list[Estimate]]] = defaultdict(lambda: defaultdict(list))
    for kind in kinds:
        for estimate in context.estimates("warpeace", kind):
            if estimate.actor is not None and estimate.evidence:
                found[estimate.actor][kind].append(estimate)
    if not found:
        return None
    ordered = sorted(found, key=lambda actor: -sum(len(_in_order(group)) for group in found[actor].values()))
    return Table(
        id="table-sides",
        title=say("conflict.sides"),
        columns=(
            Column(title=say("column.actor")),
            Column(title=say("column.takes_part"), number=True),
            Column(title=say("column.harmed_author"), number=True),
            Column(title=say("column.harmed_sources"), number=True),
            Column(title=say("column.labels"), wide=True),
            Column(title=say("column.evidence")),
        ),
        rows=tuple(_side(context, actor, found[actor]) for actor in ordered[:_SIDES]),
        note=rest(_SIDES, len(ordered)),
    )


def _side(context: Context, actor: str, told: dict[str, list[Estimate]]) -> Row:
    harmed = Counter(
        {own: sum(len(e.evidence) for e in told["suffering"] if (e.voice == "author") is own) for own in (True, False)}
    )
    labels = [
        say(
            "conflict.label", words=cut(context.analysis.text(item.span), 32), voice=known("voice", e.voice or "author")
        )
        for e in told["naming"]
        for item in e.evidence
    ]
    spans = [item.span for group in told.values() for item in _in_order(group)]
    return Row(
        cells=(
            Cell(text=context.name(actor)),
            Cell(text=str(len(_in_order(told["part_in_conflict"])))),
            Cell(text=str(harmed[True])),
            Cell(text=str(harmed[False])),
            Cell(text=", ".join(labels[: limits.LINKS]) or say("place.none")),
            Cell(links=context.places(spans)),
        )
    )
