"""The passages behind each indicator of war and peace journalism: its cues, events and attributions."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from framing.annotations import Annotations, Cue, Event, Voice
from framing.annotators.terms import listed
from framing.article import Span
from framing.measures.warpeace_events import is_violent, suffering
from framing.measures.warpeace_ranks import acting, speaking

__all__ = ["Passage", "Story", "by_cues", "in_actors", "in_body", "in_sources", "in_suffering"]

_LIST = "warpeace"
_EMOTIVE = "emotive word"
_LOADED = {  # categories of the lists of loaded terms that count as an indicator, too
    "insult": "demonising",
    "dehumanising label": "dehumanising",
    _EMOTIVE: "emotive",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One place that counts for an indicator, in whose voice."""

    indicator: str
    span: Span
    voice: Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The events of the body, each verb once for each pair of actors, and the sentences about the conflict."""

    annotations: Annotations
    events: tuple[Event, ...]
    about: frozenset[int]


def in_body(annotations: Annotations) -> Callable[[Span], bool]:
    """A function that tells whether a span lies in a sentence of the body."""
    body = annotations.document.body_sentences()
    starts = [sentence.span.start for sentence in body]

    def inside(span: Span) -> bool:
        i = bisect_right(starts, span.start) - 1
        return i >= 0 and body[i].span.covers(span)

    return inside


def by_cues(story: Story) -> tuple[Passage, ...]:
    """Words of the lists; a word that is negated (no ceasefire) counts for nothing."""
    inside = in_body(story.annotations)
    own = [cue for cue in listed(story.annotations, _LIST) if inside(cue.span)]
    loaded = [c for c in story.annotations.cues if _counts(story, c) and inside(c.span)]
    taken = _tokens(story, [cue.span for cue in own])
    found = [_passage(cue, cue.category) for cue in own if not cue.negated]
    found += [
        _passage(c, _LOADED[c.category]) for c in loaded if not c.negated and taken.isdisjoint(_tokens(story, [c.span]))
    ]
    violent = _tokens(story, [p.span for p in found if p.indicator == "visible_violence"])
    found += _violence(story, violent)
    return tuple(sorted(found, key=lambda passage: (passage.span, passage.indicator)))


def _counts(story: Story, cue: Cue) -> bool:
    """Emotive words of the lists count only in sentences about the conflict: a gullible voter heats up no war."""
    if cue.layer != "loaded" or cue.category not in _LOADED:
        return False
    sentence = story.annotations.document.sentence_at(cue.span.start)
    return cue.category != _EMOTIVE or (sentence is not None and sentence.index in story.about)


def _passage(cue: Cue, indicator: str) -> Passage:
    return Passage(indicator=indicator, span=cue.span, voice=cue.voice)


def _tokens(story: Story, spans: Sequence[Span]) -> frozenset[int]:
    return frozenset(token.index for span in spans for token in story.annotations.document.tokens_in(span))


def _violence(story: Story, taken: frozenset[int]) -> Iterator[Passage]:
    """Events of violence, each verb once, where no word of the list stands in the same place."""
    seen: set[Span] = set()
    for event in story.events:
        if is_violent(event) and event.predicate not in seen and taken.isdisjoint(_tokens(story, [event.predicate])):
            seen.add(event.predicate)
            yield Passage(indicator="visible_violence", span=event.predicate, voice=event.voice)


def in_sources(story: Story) -> tuple[int, tuple[Passage, ...]]:
    """The number of attributions, and those of the body whose source has standing or has none.

    An attribution is the author's choice, whoever speaks in it: its voice is the author's.
    """
    found = speaking(story.annotations)
    known = [(a, rank) for a, rank in found if rank is not None]
    return len(found), tuple(Passage(indicator=f"{rank}_sources", span=a.span, voice="author") for a, rank in known)


def in_actors(story: Story) -> tuple[Counter[Voice], tuple[Passage, ...]]:
    """The number of events whose agent is elite or people, by voice, and a passage for each."""
    acts = list(acting(story.annotations, story.events))
    passages = tuple(Passage(indicator=f"{rank}_actors", span=e.predicate, voice=e.voice) for e, rank in acts)
    return Counter(event.voice for event, _ in acts), passages


def in_suffering(story: Story) -> dict[tuple[str, bool], list[Passage]]:
    """The passages of harm by who suffers it and whether that is a side of the conflict; most first."""
    found: dict[tuple[str, bool], list[Passage]] = defaultdict(list)
    for one in suffering(story.annotations, story.events):
        place = Passage(indicator="suffering", span=one.event.span, voice=one.event.voice)
        found[one.actor, one.side is not None].append(place)
    return {key: found[key] for key in sorted(found, key=lambda key: (-len(found[key]), key))}
