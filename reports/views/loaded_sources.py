"""What found the loaded terms, lists or text model; how much of the text they touch; how certainty is told."""

from collections import Counter

from framing.annotations import Cue
from framing.results import Estimate
from reports.numbers import count, fixed, interval, value_of, with_interval
from reports.views.context import Context, Finding
from reports.views.parts import Cell, Column, Row, Table
from reports.words import known, say

__all__ = ["certainty_table", "fired", "found_by", "probability", "subjective"]

_MODEL = "text_model"
_RATES = ("hedges", "boosters", "opinion_markers")


def _list_of(cue: Cue) -> str:
    """The name of the list or model that found the cue, from its rule "labels@1:regime"."""
    return cue.rule.partition("@")[0]


def fired(cue: Cue) -> str:
    """Which of the two found it: the list by name, or the text model with its probability."""
    if _list_of(cue) == _MODEL:
        return say("loaded.by_model", p=probability(cue.weight))
    return say("loaded.by_list", list=known("list_name", _list_of(cue)))


def probability(value: float) -> str:
    """A model's probability with two decimals; none is 1, since no model is certain.

    >>> probability(0.999)
    'over 0.99'
    """
    return say("number.nearly_one") if value >= 0.995 else fixed(value, 2)


def found_by(loaded: tuple[Finding, ...]) -> str:
    """How many terms come from the lists and how many from the model alone; empty where the model found none."""
    counted = Counter(_list_of(f.cue) == _MODEL for f in loaded if f.cue is not None)
    if not counted[True]:
        return ""
    return say("loaded.found_by", lists=counted[False], model=counted[True])


def subjective(context: Context) -> str:
    """How many of the author's sentences their words make loaded; empty where it was not measured."""
    found = (e for e in context.estimates("loaded", "subjective_sentences") if e.part in (None, "body"))
    estimate = next((e for e in found if e.value is not None), None)
    if estimate is None:
        return ""
    return say("loaded.subjective", share=value_of(estimate), with_interval=with_interval(estimate))


def certainty_table(context: Context) -> Table | None:
    """Hedges, boosters and opinion markers per 100 words, the author's and each source voice's; None without any."""
    every = [e for name in _RATES for e in context.estimates("loaded", name)]
    rates = [e for e in every if e.voice is not None and (e.voice == "author" or e.evidence) and e.value is not None]
    if not any(e.evidence for e in rates):
        return None
    return Table(
        id="table-certainty",
        title=say("loaded.certainty"),
        columns=(
            Column(title=say("column.sort")),
            Column(title=say("column.who")),
            Column(title=say("column.times"), number=True),
            Column(title=say("column.per_100"), number=True),
            Column(title=say("column.interval"), number=True),
            Column(title=say("column.evidence")),
        ),
        rows=tuple(_rate(context, estimate) for estimate in rates),
    )


def _rate(context: Context, estimate: Estimate) -> Row:
    enough = estimate.n >= 100
    words = count(estimate.n, estimate.n_unit)
    return Row(
        cells=(
            Cell(text=known("certainty_sort", estimate.name)),
            Cell(text=known("voice", estimate.voice or "author")),
            Cell(text=str(len(estimate.evidence))),
            Cell(text=value_of(estimate))
            if enough
            else Cell(text=say("place.none"), note=say("loaded.of", words=words)),
            Cell(text=interval(estimate)),
            Cell(links=context.places(evidence.span for evidence in estimate.evidence)),
        )
    )
