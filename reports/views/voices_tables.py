"""The tables of the voices' section: each speaker with the words that introduce it, and the sorts of sources."""

from collections import Counter

from framing.annotations import Quotation
from framing.results import Estimate
from reports.numbers import interval, value_of
from reports.text import flat
from reports.views import limits
from reports.views.context import Context
from reports.views.parts import Cell, Column, Row, Table, rest, value_cell
from reports.words import known, say

__all__ = ["sources_table", "speakers_table"]

_CUES = 8  # reporting words listed for one speaker


def speakers_table(context: Context, found: tuple[Estimate, ...]) -> Table:
    """A row for each who speaks: share of words, words quoted and reported, what introduces them, where."""
    return Table(
        id="table-voices",
        title=say("voices.table"),
        columns=(
            Column(title=say("column.speaker")),
            Column(title=say("column.share"), number=True),
            Column(title=say("column.interval"), number=True),
            Column(title=say("column.quoted"), number=True),
            Column(title=say("column.reported"), number=True),
            Column(title=say("column.cues"), wide=True),
            Column(title=say("column.evidence")),
        ),
        rows=tuple(_speaker(context, estimate) for estimate in found[: limits.ACTOR_ROWS]),
        note=rest(limits.ACTOR_ROWS, len(found)),
    )


def _speaker(context: Context, estimate: Estimate) -> Row:
    return Row(
        cells=(
            Cell(text=context.name(estimate.actor) if estimate.actor else known("speaker", estimate.category or "")),
            value_cell(estimate),
            Cell(text=interval(estimate)),
            Cell(text=_words(context, estimate, "quoted")),
            Cell(text=_words(context, estimate, "attributed")),
            Cell(text=_cues(context, _quotations(context, estimate))),
            Cell(links=context.places(evidence.span for evidence in estimate.evidence)),
        )
    )


def _words(context: Context, estimate: Estimate, voice: str) -> str:
    if estimate.actor is None:
        return say("place.none")
    spoken = (e for e in context.estimates("voices", "words_spoken") if e.actor == estimate.actor and e.voice == voice)
    return f"{int(sum(e.value or 0 for e in spoken)):,}"


def _quotations(context: Context, estimate: Estimate) -> list[Quotation]:
    """The quotations that hold the estimate's words."""
    spans = [evidence.span for evidence in estimate.evidence]
    if estimate.actor is not None:
        return [q for q in context.analysis.quotations if q.speaker == estimate.actor]
    unknown = [q for q in context.analysis.quotations if q.speaker is None]
    return [q for q in unknown if any(q.span.overlaps(span) for span in spans)]


def _cues(context: Context, quotations: list[Quotation]) -> str:
    """The reporting words with how often and what they imply: "claimed 2 (doubts), said 5"."""
    counted: Counter[tuple[str, str]] = Counter()
    for quotation in quotations:
        if quotation.cue is not None:
            words = flat(context.analysis.text(quotation.cue)).casefold()
            counted[words, quotation.cue_class or "neutral"] += 1
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    told = [
        say("voices.cue", cue=cue, n=n)
        if implied == "neutral"
        else say("voices.implying_cue", cue=cue, n=n, implied=known("cue_class", implied))
        for (cue, implied), n in ordered[:_CUES]
    ]
    return ", ".join(told) or say("voices.no_cue")


def sources_table(context: Context) -> Table | None:
    """Named sources, sources of each standing, and attributions without a source, as shares; None without any."""
    names = ("named_sources", "source_standing", "no_source_given")
    found = [e for name in names for e in context.estimates("voices", name) if e.value is not None]
    if not found:
        return None
    return Table(
        id="table-sources",
        title=say("voices.sources"),
        columns=(
            Column(title=say("column.sort")),
            Column(title=say("column.share_attributions"), number=True),
            Column(title=say("column.interval"), number=True),
            Column(title=say("column.attributions"), number=True),
            Column(title=say("column.evidence")),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=known("source", e.category or e.name)),
                    Cell(text=value_of(e)),
                    Cell(text=interval(e)),
                    Cell(text=str(e.n)),
                    Cell(links=context.places(evidence.span for evidence in e.evidence)),
                )
            )
            for e in found
        ),
    )
