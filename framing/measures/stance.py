"""Stance: how the words of a text treat each actor, by voice, as a small model that sees no names reads them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.annotations import Annotations, Voice
from framing.article import Span
from framing.measures.bootstrap import interval
from framing.measures.passages import passages
from framing.models.stance import Label, Stance, classify
from framing.results import Estimate, Evidence, Measure, Result

__all__ = ["MEASURE", "Reading", "readings"]

UNIT = "P(positive) - P(negative), -1 to 1"
_VOICES: tuple[Voice, ...] = ("author", "quoted", "attributed")
_CLASSES: tuple[Label, ...] = ("negative", "neutral", "positive")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The stance of one segment towards one actor; `speaker` is the actor whose words they are, where known."""

    actor: str
    voice: Voice
    speaker: str | None
    span: Span
    stance: Stance


def readings(annotations: Annotations) -> tuple[Reading, ...]:
    """One reading for each actor that is meant in each segment of the body, in text order."""
    asked = passages(annotations)
    return tuple(
        Reading(
            actor=actor,
            voice=one.segment.voice,
            speaker=_speaker(annotations, first),
            span=Span(one.segment.spans[0].start, one.segment.spans[-1].end),
            stance=stance,
        )
        for one, stances in zip(asked, classify([one.passage for one in asked]), strict=True)
        for actor, first, stance in zip(one.actors, one.first, stances, strict=True)
    )


def compute(annotations: Annotations) -> Result:
    """By actor and voice: the mean stance, the number of sentences of each class, and the mean for each speaker."""
    groups: dict[tuple[str, Voice], list[Reading]] = defaultdict(list)
    for reading in readings(annotations):
        groups[reading.actor, reading.voice].append(reading)
    ordered = [(actor.id, voice) for actor in annotations.actors for voice in _VOICES if groups[actor.id, voice]]
    return Result(
        measure=MEASURE.name,
        estimates=tuple(e for actor, voice in ordered for e in _estimates(actor, voice, groups[actor, voice])),
        caveats=(
            "A model read these sentences, one at a time and without names; it is wrong about one target in five, and "
            "often takes what happens to somebody for what is thought of them: read the sentences.",
        ),
    )


def _estimates(actor: str, voice: Voice, group: Sequence[Reading]) -> Iterator[Estimate]:
    yield _mean("stance", actor, voice, None, group)
    for label in _CLASSES:
        own = [reading for reading in group if reading.stance.label == label]
        yield Estimate(
            name="stance_sentences",
            value=float(len(own)),
            unit="sentences",
            n=len(group),
            n_unit="sentences",
            actor=actor,
            voice=voice,
            category=label,
            evidence=tuple(Evidence(span=reading.span, value=1.0) for reading in own),
        )
    by_speaker: dict[str, list[Reading]] = defaultdict(list)
    for reading in group:
        if reading.speaker is not None:
            by_speaker[reading.speaker].append(reading)
    for speaker, said in by_speaker.items():
        yield _mean("stance_of_speaker", actor, voice, speaker, said)


def _mean(name: str, actor: str, voice: Voice, speaker: str | None, group: Sequence[Reading]) -> Estimate:
    """`category` is the id of the speaker, None for the voice as a whole."""
    values = [reading.stance.score for reading in group]
    bounds = interval(values)
    return Estimate(
        name=name,
        value=sum(values) / len(values),
        unit=UNIT,
        n=len(values),
        n_unit="sentences",
        low=bounds.low,
        high=bounds.high,
        actor=actor,
        voice=voice,
        category=speaker,
        evidence=tuple(Evidence(span=r.span, value=r.stance.score) for r in group),
    )


def _speaker(annotations: Annotations, span: Span) -> str | None:
    index = annotations.quotation_at(span)
    return None if index is None else annotations.quotations[index].speaker


MEASURE = Measure(
    name="stance",
    title="Stance towards each actor",
    question="How do the author's own words, and those of each source, treat each actor?",
    direction="-1: the words treat the actor badly; 0: neither way, or as often well as badly; 1: well",
    references=("Hamborg & Donnay (2021), NewsMTSC", "model card: docs/models/stance.md"),
    compute=compute,
)
