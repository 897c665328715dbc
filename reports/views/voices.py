"""Section 6: who gets to speak, for how long, how they are introduced, and who is given no word."""

from dataclasses import dataclass

from framing.results import Estimate
from reports.charts.data import ShareBar, ShareChart
from reports.numbers import complement, count, percent, value_of, with_interval
from reports.views.context import Context
from reports.views.parts import Figure, Table
from reports.views.voices_tables import sources_table, speakers_table
from reports.views.voices_targets import targets_table
from reports.words import known, say

__all__ = ["Voices", "author_share", "speakers", "view"]

_BARS = 11
_SILENT = 8  # names listed of those who are talked about and never heard


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """The figure of shares, the tables of speakers, of whom they speak of and of sorts of sources; who never speaks."""

    lead: str
    figure: Figure
    speakers: Table
    targets: Table | None
    sources: Table | None
    silent: str


def view(context: Context) -> Voices | None:
    """The section, or None when nobody but the author speaks."""
    own = author_share(context)
    found = speakers(context)
    if own is None or not found:
        return None
    return Voices(
        lead=say("voices.lead", quotations=count(_attributions(context), "attributions")),
        figure=_figure(context, own, found),
        speakers=speakers_table(context, found),
        targets=targets_table(context),
        sources=sources_table(context),
        silent=_silent(context),
    )


def author_share(context: Context) -> Estimate | None:
    """The share of the story's words that are the author's own, where it was measured."""
    found = (e for e in context.estimates("voices", "voice_share") if e.voice == "author" and e.value is not None)
    return next(found, None)


def speakers(context: Context) -> tuple[Estimate, ...]:
    """The shares of all who speak, most first: actors, sources that are no actor, words without a source."""
    found = [e for e in context.estimates("voices", "speaking_share") if e.value]
    return tuple(sorted(found, key=lambda e: (-(e.value or 0.0), e.actor or "", e.category or "")))


def _name(context: Context, estimate: Estimate) -> str:
    """The actor's name, or what the row of words without an actor is called."""
    return context.name(estimate.actor) if estimate.actor else known("speaker", estimate.category or "")


def _attributions(context: Context) -> int:
    named = next(iter(context.estimates("voices", "named_sources")), None)
    return named.n if named is not None else len(context.analysis.quotations)


def _figure(context: Context, own: Estimate, found: tuple[Estimate, ...]) -> Figure:
    told = {e.actor: int(e.value or 0) for e in context.estimates("voices", "attributions")}
    bars = [ShareBar(label=say("voices.author"), share=own.value or 0.0, text=value_of(own), own=True)]
    for estimate in found[:_BARS]:
        n = told.get(estimate.actor, 0) if estimate.actor else 0
        text = value_of(estimate) + (f" · {count(n, 'attributions')}" if n else "")
        bars.append(ShareBar(label=_name(context, estimate), share=estimate.value or 0.0, text=text))
    bars.sort(key=lambda bar: -bar.share)
    if found[_BARS:]:
        rest = sum(e.value or 0.0 for e in found[_BARS:])
        bars.append(ShareBar(label=say("voices.others", n=len(found) - _BARS), share=rest, text=percent(rest)))
    sources = complement(own)
    actors = sum(1 for e in found if e.actor)
    return Figure(
        id="figure-voices",
        message=say("voices.message", share=value_of(sources), speakers=count(actors, "actors")),
        subtitle=say("voices.subtitle", share=value_of(sources), with_interval=with_interval(sources)),
        chart=ShareChart(bars=tuple(bars)),
        description="; ".join(f"{bar.label}: {bar.text}" for bar in bars) + ".",
        caption=say("voices.caption"),
        links=context.places(evidence.span for e in found for evidence in e.evidence),
    )


def _silent(context: Context) -> str:
    """Those whom the story mentions and never lets speak, most mentioned first; empty where there are none."""
    found = sorted(context.estimates("voices", "never_speaks"), key=lambda e: -(e.value or 0.0))
    if not found:
        return ""
    told = [say("voices.silent_one", actor=context.name(e.actor), n=int(e.value or 0)) for e in found[:_SILENT]]
    if len(found) > _SILENT:
        told.append(say("place.more", n=len(found) - _SILENT))
    return say("voices.silent", names=", ".join(told))
