"""Section 1: three to five sentences that say what stands out, each with its number, n and link."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from framing.results import Estimate
from reports.numbers import brackets, complement, count, fixed, value_of, with_interval
from reports.views.actors import HEADLINE_MEASURES, charted, clear
from reports.views.agency import agentless, hidden
from reports.views.context import Context, author_density
from reports.views.framed import framed
from reports.views.headline import LEVEL, beyond, outstanding
from reports.views.loaded import of_layer
from reports.views.parts import Link
from reports.views.readability import band_of, grade_estimates
from reports.views.voices import author_share, speakers
from reports.words import known, say

__all__ = ["Brief", "Point", "view"]

_FEWEST, _MOST = 4, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One sentence and where its evidence is; `weight` is how much it tells: effect times certainty, 0 to 2."""

    text: str
    link: Link
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The points, the most telling first."""

    points: tuple[Point, ...]


def view(context: Context) -> Brief | None:
    """The section, or None for a text of which nothing can be said."""
    found = [
        *_treatment(context),
        *_loaded(context),
        *_frames(context),
        *_headline(context),
        *_agency(context),
        *_voices(context),
        *_readability(context),
    ]
    if len(found) < _FEWEST:
        found += _mentions(context)
    found.sort(key=lambda point: -point.weight)
    return Brief(points=tuple(found[:_MOST])) if found else None


def _treatment(context: Context) -> Iterator[Point]:
    """Whose value lies farthest from zero with certainty, and which two actors lie farthest apart."""
    measure = next((m for m in HEADLINE_MEASURES if context.estimates(m, m)), None)
    if measure is None:
        return
    link = Link(text=say("brief.link.actors"), href="#actors")
    actors = charted(context, measure)
    own = [e for e in context.estimates(measure, measure) if e.actor in actors and e.voice in (None, "author")]
    if not own:
        return
    sure = [e for e in own if e.value is not None and e.low is not None and e.high is not None]
    found = sorted((e for e in sure if clear(e)), key=lambda e: -_distance(e))
    for estimate in found[:2]:
        side = "below" if (estimate.value or 0) < 0 else "above"
        yield Point(text=_told(context, f"brief.{measure}.{side}", estimate), link=link, weight=1 + _distance(estimate))
    if not found:
        name = "none_clear" if sure else "too_few"
        text = say(f"brief.{measure}.{name}", n=count(len(sure or own), "actors"))
        yield Point(text=text, link=link, weight=0.9)
    yield from _contrast(context, measure, sure, link)


def _contrast(context: Context, measure: str, sure: list[Estimate], link: Link) -> Iterator[Point]:
    """The two actors whose intervals lie farthest apart, if any two do not touch."""
    if len(sure) < 2:
        return
    lowest = min(sure, key=lambda e: (e.high or 0.0, e.actor or ""))
    highest = max(sure, key=lambda e: (e.low or 0.0, e.actor or ""))
    gap = (highest.low or 0.0) - (lowest.high or 0.0)
    if gap > 0:
        text = say(
            f"brief.{measure}.contrast",
            low=context.name(lowest.actor),
            low_value=value_of(lowest),
            low_n=lowest.n,
            high=context.name(highest.actor),
            high_value=value_of(highest),
            high_n=highest.n,
        )
        yield Point(text=text, link=link, weight=0.95 + gap)


def _distance(estimate: Estimate) -> float:
    """How far from zero the nearer end of the interval lies."""
    return min(abs(estimate.low or 0.0), abs(estimate.high or 0.0))


def _told(context: Context, name: str, estimate: Estimate) -> str:
    return say(
        name, actor=context.name(estimate.actor), value=value_of(estimate), with_interval=with_interval(estimate)
    )


def _loaded(context: Context) -> Iterator[Point]:
    """How many loaded terms, whose, and how dense; or that none was found."""
    own = author_density(context)
    found = of_layer(context, "loaded")
    link = Link(text=say("brief.link.loaded"), href="#loaded")
    if not found:
        if own is not None:
            yield Point(text=say("brief.loaded.none", words=count(own.n, own.n_unit)), link=link, weight=0.8)
        return
    mine = sum(1 for f in found if f.cue is not None and f.cue.voice == "author")
    terms = count(len(found), "loaded terms")
    if own is not None and not mine:
        text = say("brief.loaded.others", terms=terms, words=count(own.n, own.n_unit))
        yield Point(text=text, link=link, weight=0.8)
        return
    if own is None:
        yield Point(text=say("brief.loaded.counts", terms=terms, own=mine), link=link, weight=1.0)
        return
    text = say("brief.loaded.density", terms=terms, own=mine, value=value_of(own), with_interval=with_interval(own))
    yield Point(text=text, link=link, weight=1.0 + min(0.25, (own.low or 0.0) / 10))


def _frames(context: Context) -> Iterator[Point]:
    """The frames that the text as a whole is told by, as the model reads it, if there are any."""
    found = [f for f in framed(context) if f.dominant and f.family != "function"]
    if not found:
        return
    first, *others = found
    more = say("brief.frames.others", share=value_of(others[0].share), frame=others[0].label) if others else ""
    text = say(
        "brief.frames.message",
        share=value_of(first.share),
        n=count(first.share.n, "sentences"),
        frame=first.label,
        brackets=brackets(first.share),
        others=more,
    )
    yield Point(text=text, link=Link(text=say("brief.link.frames"), href="#frames"), weight=0.85)


def _headline(context: Context) -> Iterator[Point]:
    """That the headline is unlike its story, where more comparisons say so than chance would leave."""
    found = beyond(context)
    if found is None or not outstanding(found):
        return
    text = say(
        "brief.headline.message",
        k=int(found.value or 0),
        n=count(found.n, "comparisons"),
        expected=fixed(LEVEL * found.n),
    )
    yield Point(text=text, link=Link(text=say("brief.link.headline"), href="#headline"), weight=0.88)


def _agency(context: Context) -> Iterator[Point]:
    """How often harm is told without the one who does it, if it is."""
    without, share = hidden(context), agentless(context)
    if not without or share is None:
        return
    text = say(
        "brief.agency.message",
        times=count(sum(int(e.value or 0) for e in without), "places"),
        share=value_of(share),
        n=count(share.n, share.n_unit),
        brackets=brackets(share),
    )
    yield Point(text=text, link=Link(text=say("brief.link.agency"), href="#agency"), weight=0.75)


def _voices(context: Context) -> Iterator[Point]:
    """What share of the words sources have, and which of them has most."""
    own, found = author_share(context), [e for e in speakers(context) if e.actor]
    if own is None or not found:
        return
    others = complement(own)
    text = say(
        "brief.voices.message",
        share=value_of(others),
        with_interval=with_interval(others),
        speaker=context.name(found[0].actor),
        most=value_of(found[0]),
    )
    yield Point(text=text, link=Link(text=say("brief.link.voices"), href="#voices"), weight=0.7)


def _readability(context: Context) -> Iterator[Point]:
    """One formula with its interval, and how far the others are from it."""
    grades = grade_estimates(context)
    main = next((e for e in grades if e.name == "flesch_kincaid_grade"), grades[0] if grades else None)
    if main is None or main.value is None:
        return
    values = [e.value for e in grades if e.value is not None]
    text = say(
        "brief.readability.message",
        formula=known("formula", main.name),
        value=value_of(main),
        with_interval=with_interval(main),
        band=band_of(main.value),
        k=len(values),
        low=fixed(min(values)),
        high=fixed(max(values)),
    )
    yield Point(text=text, link=Link(text=say("brief.link.readability"), href="#readability"), weight=0.6)


def _mentions(context: Context) -> Iterator[Point]:
    """Who is mentioned most: said only where little else is."""
    counted = Counter(mention.actor for mention in context.analysis.mentions)
    if not counted:
        return
    actor, n = max(counted.items(), key=lambda item: (item[1], item[0]))
    text = say(
        "brief.mentions.message",
        actor=context.name(actor),
        n=n,
        total=count(counted.total(), "mentions"),
        actors=count(len(context.analysis.actors), "actors"),
    )
    yield Point(text=text, link=Link(text=say("brief.link.who"), href="#table-who"), weight=0.5)
