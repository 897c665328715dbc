"""What is measured in a headline and in its body alike: tone, stance, frames, and who acts or is acted upon."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from framing.annotations import Annotations, Event
from framing.article import Span
from framing.document import Part
from framing.frametable import thresholds
from framing.measures.passages import passages
from framing.measures.scoring import masked_tokens, segment_tone
from framing.measures.segments import segments
from framing.models.stance import classify

__all__ = ["Value", "as_body", "frames_in", "roles_in", "stances_in", "tones_in"]

_SIDES = ("agent", "patient")


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One sentence, or one event, and what it scores."""

    span: Span
    value: float


def as_body(annotations: Annotations, part: Part) -> Annotations:
    """The same annotations with the sentences of `part` in the place of the body's, so that they are read alike."""
    document = annotations.document
    if part == "body":
        return annotations
    swap: dict[Part, Part] = {part: "body", "body": part}
    sentences = tuple(replace(s, part=swap.get(s.part, s.part)) for s in document.sentences)
    return replace(annotations, document=replace(document, sentences=sentences))


def tones_in(annotations: Annotations, part: Part) -> tuple[Value, ...]:
    """The tone of each sentence of `part` in the author's own words; VADER compound, -1 to 1."""
    masked = masked_tokens(annotations)
    found = []
    for segment in segments(as_body(annotations, part)):
        tone = segment_tone(segment, masked) if segment.voice == "author" else None
        if tone is not None:
            found.append(Value(span=Span(segment.spans[0].start, segment.spans[-1].end), value=tone))
    return tuple(found)


def stances_in(
    annotations: Annotations, part: Part, actors: Sequence[str] | None = None
) -> dict[str, tuple[Value, ...]]:
    """The stance of the author's own words in each sentence of `part` towards each actor, or those of `actors`."""
    asked = [one for one in passages(as_body(annotations, part)) if one.segment.voice == "author"]
    wanted = [one for one in asked if actors is None or not set(actors).isdisjoint(one.actors)]
    found: dict[str, list[Value]] = defaultdict(list)
    for one, stances in zip(wanted, classify([one.passage for one in wanted]), strict=True):
        span = Span(one.segment.spans[0].start, one.segment.spans[-1].end)
        for actor, stance in zip(one.actors, stances, strict=True):
            if actors is None or actor in actors:
                found[actor].append(Value(span=span, value=stance.score))
    return {actor: tuple(values) for actor, values in found.items()}


def frames_in(annotations: Annotations, part: Part) -> dict[str, tuple[Value, ...]]:
    """By frame, for each sentence of `part`: 1 where it takes the frame, else 0; empty where no model has read it."""
    sentences = {s.index: s for s in annotations.document.sentences if s.part == part}
    found: dict[str, list[Value]] = defaultdict(list)
    for reading in annotations.readings:
        if reading.sentence in sentences:
            for score in reading.frames:
                takes = score.probability >= thresholds(score.frame).sentence
                found[score.frame].append(Value(span=sentences[reading.sentence].span, value=float(takes)))
    return {frame: tuple(values) for frame, values in found.items()}


def roles_in(annotations: Annotations, part: Part) -> dict[str, tuple[Value, ...]]:
    """By actor, for each of its events in `part`: 1 where it acts, 0 where it is acted upon; each verb once a role."""
    inside = {s.index for s in annotations.document.sentences if s.part == part}
    found: dict[str, dict[tuple[Span, str], Value]] = defaultdict(dict)
    for event in annotations.events:
        sentence = annotations.document.sentence_at(event.predicate.start)
        if sentence is None or sentence.index not in inside:
            continue
        for side in _SIDES:
            actor = _actor(event, side)
            if actor is not None:
                found[actor].setdefault((event.predicate, side), Value(span=event.span, value=float(side == "agent")))
    return {actor: tuple(values.values()) for actor, values in found.items()}


def _actor(event: Event, side: str) -> str | None:
    """Who acts, or who is acted upon by another: of reflexive events only the one who acts counts."""
    if side == "agent":
        return event.agent_actor
    return event.patient_actor if event.patient_actor != event.agent_actor else None
