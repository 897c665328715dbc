"""Elites and people: the standing of those who act and those who speak, after Gans (1979) and Galtung (1998)."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Literal

from framing import tables
from framing.annotations import Actor, Annotations, Event
from framing.annotators.quotations.standing import source_nouns
from framing.article import Span
from framing.lexicons.inflection import forms
from framing.measures.voices_sources import Attributed, attributed

__all__ = ["Rank", "acting", "speaking"]

Rank = Literal["elite", "people"]
_BODIES = frozenset({"state", "organisation", "party", "armed group"})
_OFFICE = frozenset({"leader", "government", "military"})
# categories of the table actors_groups; those that are neither, such as journalists and firms, are left out
_ELITE_GROUPS = frozenset({"government", "military", "police", "judiciary", "politics", "rebels", "international"})
_PEOPLE_GROUPS = frozenset({"civilians", "displaced", "victims", "labour", "farming", "health", "minorities"})
_BEFORE = 3  # tokens before a name in which its title stands


def acting(annotations: Annotations, events: tuple[Event, ...]) -> Iterator[tuple[Event, Rank]]:
    """The events whose agent is known to be one or the other; each verb counts once for each.

    What somebody says is left out: it counts among the sources.
    """
    actors = {actor.id: actor for actor in annotations.actors}
    titled, peoples = _titled(annotations), _as_people(annotations)
    seen: set[tuple[Span, Rank]] = set()
    for event in events:
        actor = actors.get(event.agent_actor or "")
        if actor is None or event.agent is None or event.category == "communication":
            continue
        rank = "people" if _named_in(peoples, actor.id, event.agent) else _rank(actor, titled)
        if rank is not None and (event.predicate, rank) not in seen:
            seen.add((event.predicate, rank))
            yield event, rank


def speaking(annotations: Annotations) -> tuple[tuple[Attributed, Rank | None], ...]:
    """The attributions of the body with the standing of their source; None where the text does not show it."""
    actors = {actor.id: actor for actor in annotations.actors}
    titled, peoples = _titled(annotations), _as_people(annotations)
    return tuple((a, _speaker_rank(a, actors.get(a.speaker or ""), titled, peoples)) for a in attributed(annotations))


def _speaker_rank(
    a: Attributed, actor: Actor | None, titled: frozenset[str], peoples: dict[str, list[Span]]
) -> Rank | None:
    if actor is not None and a.source is not None and _named_in(peoples, actor.id, a.source):
        return "people"
    known = _rank(actor, titled) if actor is not None else None
    if known is not None or a.standing is None:
        return known
    return "people" if a.standing == "ordinary" else "elite"


def _rank(actor: Actor, titled: frozenset[str]) -> Rank | None:
    if actor.kind in _BODIES:
        return "elite"
    if actor.kind == "people":
        return "people"
    if actor.kind == "group":
        return _group_rank(actor.name)
    if actor.kind == "person":
        return "elite" if actor.id in titled or any(link.relation in _OFFICE for link in actor.links) else None
    return None


def _group_rank(name: str) -> Rank | None:
    """Groups by their noun: residents are people, ministers are not."""
    words = name.lower().split()
    category = _groups().get(words[-1]) if words else None
    if category in _PEOPLE_GROUPS:
        return "people"
    return "elite" if category in _ELITE_GROUPS else None


@cache
def _groups() -> dict[str, str]:
    """Category by noun, singular and plural."""
    rows = tables.load("actors_groups").rows
    return {form: row["category"] for row in rows for form in forms(row["noun"].lower(), "NOUN")}


def _titled(annotations: Annotations) -> frozenset[str]:
    """Persons whose name stands with an office somewhere: President Lee, the opposition leader Lee."""
    document = annotations.document
    persons = {actor.id for actor in annotations.actors if actor.kind == "person"}
    found = set()
    for mention in annotations.mentions:
        if mention.actor not in persons or mention.form == "pronoun":
            continue
        tokens = document.tokens_in(mention.span)
        first = tokens[0].index
        start = max(document.sentences[tokens[0].sentence].first, first - _BEFORE)
        if any(_is_office(token.lemma) for token in document.tokens[start : tokens[-1].index + 1]):
            found.add(mention.actor)
    return frozenset(found)


def _is_office(lemma: str) -> bool:
    noun = source_nouns().get(lemma.lower())
    return noun is not None and noun.noun_class == "elite"


def _as_people(annotations: Annotations) -> dict[str, list[Span]]:
    """Where a state is named by its people, in text order: Armenians are not Armenia's government."""
    found: dict[str, list[Span]] = {}
    for mention in annotations.mentions:
        if mention.relation == "people":
            found.setdefault(mention.actor, []).append(mention.span)
    return found


def _named_in(peoples: dict[str, list[Span]], actor: str, phrase: Span) -> bool:
    spans = peoples.get(actor, [])
    i = bisect_left(spans, phrase.start, key=lambda span: span.start)
    return i < len(spans) and spans[i].end <= phrase.end
