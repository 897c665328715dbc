"""Section 6: who gets to speak, for how long, and how they are introduced."""

from collections import Counter
from dataclasses import dataclass

from reports.charts.data import ShareBar, ShareChart
from reports.numbers import count, percent
from reports.text import flat
from reports.views import limits
from reports.views.context import Context
from reports.views.parts import Cell, Column, Figure, Row, Table, rest
from reports.views.voices_shares import Share, shares
from reports.words import known, say

__all__ = ["Voices", "view"]

_BARS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """The figure of shares and the table of speakers."""

    lead: str
    figure: Figure
    table: Table


def view(context: Context) -> Voices | None:
    """The section, or None when nobody but the author speaks."""
    found = shares(context)
    total = sum(share.words for share in found)
    speakers = [share for share in found if share.speaker is not None]
    if not speakers or not total:
        return None
    return Voices(
        lead=say("voices.lead", quotations=count(sum(len(s.quotations) for s in speakers), "quotations")),
        figure=_figure(context, found, total),
        table=_table(context, speakers, total),
    )


def _figure(context: Context, found: tuple[Share, ...], total: int) -> Figure:
    bars = [_bar(share, total) for share in found[: _BARS + 1]]
    rest = found[_BARS + 1 :]
    if rest:
        held = sum(share.words for share in rest)
        label = say("voices.others", n=len(rest))
        bars.append(ShareBar(label=label, share=held / total, text=percent(held / total)))
    bars.sort(key=lambda bar: -bar.share)
    spoken = 1 - found[0].words / total
    return Figure(
        id="figure-voices",
        message=say("voices.message", share=percent(spoken), n=len(found) - 1)
        if len(found) > 2
        else say("voices.message_one", share=percent(spoken)),
        subtitle=say("voices.subtitle", n=count(total, "words")),
        chart=ShareChart(bars=tuple(bars)),
        description="; ".join(f"{bar.label}: {bar.text}" for bar in bars) + ".",
        caption=say("voices.caption"),
        links=context.places(q.span for share in found for q in share.quotations),
    )


def _bar(share: Share, total: int) -> ShareBar:
    part = share.words / total
    if share.speaker is None:
        return ShareBar(label=say("voices.author"), share=part, text=percent(part), own=True)
    text = say("voices.bar", share=percent(part), quotations=count(len(share.quotations), "quotations"))
    return ShareBar(label=share.speaker, share=part, text=text)


def _table(context: Context, speakers: list[Share], total: int) -> Table:
    return Table(
        id="table-voices",
        title=say("voices.table"),
        columns=(
            Column(title=say("column.speaker")),
            Column(title=say("column.quotations"), number=True),
            Column(title=say("column.words"), number=True),
            Column(title=say("column.share"), number=True),
            Column(title=say("column.kinds")),
            Column(title=say("column.cues"), wide=True),
            Column(title=say("column.evidence")),
        ),
        rows=tuple(_row(context, share, total) for share in speakers[: limits.ACTOR_ROWS]),
        note=rest(limits.ACTOR_ROWS, len(speakers)),
    )


def _row(context: Context, share: Share, total: int) -> Row:
    kinds = Counter(known("quotation", quotation.kind) for quotation in share.quotations)
    return Row(
        cells=(
            Cell(text=share.speaker or ""),
            Cell(text=str(len(share.quotations))),
            Cell(text=f"{share.words:,}"),
            Cell(text=percent(share.words / total)),
            Cell(text=", ".join(f"{kind} {n}" for kind, n in sorted(kinds.items()))),
            Cell(text=_cues(context, share)),
            Cell(links=context.places(quotation.span for quotation in share.quotations)),
        )
    )


def _cues(context: Context, share: Share) -> str:
    """The reporting words with how often and what they imply: "claimed 2 (doubting), said 5"."""
    counted: Counter[tuple[str, str]] = Counter()
    for quotation in share.quotations:
        if quotation.cue is not None:
            words_of = flat(context.analysis.text(quotation.cue)).casefold()
            counted[words_of, quotation.cue_class or "neutral"] += 1
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    told = [
        say("voices.cue", cue=cue, n=n)
        if implied == "neutral"
        else say("voices.implying_cue", cue=cue, n=n, implied=known("cue_class", implied))
        for (cue, implied), n in ordered[:8]
    ]
    return ", ".join(told) or say("voices.no_cue")
