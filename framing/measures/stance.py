"""Stance: how the words of a text treat each actor, by voice, as a small model that sees no names reads them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.annotations import Annotations, Mention, Voice
from framing.article import Span
from framing.measures.bootstrap import interval
from framing.measures.segments import Segment, segments
from framing.models.stance import Label, Passage, Stance, Target, classify
from framing.results import Estimate, Evidence, Measure, Result

__all__ = ["MEASURE", "Reading", "readings"]

UNIT = "P(positive) - P(negative), -1 to 1"
_VOICES: tuple[Voice, ...] = ("author", "quoted", "attributed")
_CLASSES: tuple[Label, ...] = ("negative", "neutral", "positive")
_FEWEST_WORDS = 4  # "said Okonkwo" says nothing of him
# What is said of these is said of somebody else: Erdogan and Tass are actors of their own.
_OTHERS = frozenset({"leader", "party", "media", "member"})


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
    asked = [
        (segment, by_actor)
        for segment in segments(annotations)
        if sum(token.pos != "PUNCT" for token in segment.tokens) >= _FEWEST_WORDS
        and (by_actor := _mentions_in(segment, annotations.mentions))
    ]
    found = classify([_passage(annotations, segment, by_actor) for segment, by_actor in asked])
    return tuple(
        Reading(
            actor=actor,
            voice=segment.voice,
            speaker=_speaker(annotations, spans[0]),
            span=Span(segment.spans[0].start, segment.spans[-1].end),
            stance=stance,
        )
        for (segment, by_actor), stances in zip(asked, found, strict=True)
        for (actor, spans), stance in zip(by_actor.items(), stances, strict=True)
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
            "A model read these sentences, one at a time and without names; it is wrong about one target in five.",
        ),
    )


def _estimates(actor: str, voice: Voice, group: Sequence[Reading]) -> Iterator[Estimate]:
    yield _mean("stance", actor, voice, None, group)
    counts = Counter(reading.stance.label for reading in group)
    for label in _CLASSES:
        yield Estimate(
            name="stance_sentences",
            value=counts[label],
            unit="sentences",
            n=len(group),
            n_unit="sentences",
            actor=actor,
            voice=voice,
            category=label,
        )
    by_speaker: dict[str, list[Reading]] = defaultdict(list)
    for reading in group:
        if reading.speaker is not None:
            by_speaker[reading.speaker].append(reading)
    for speaker, own in by_speaker.items():
        yield _mean("stance_of_speaker", actor, voice, speaker, own)


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


def _mentions_in(segment: Segment, mentions: Sequence[Mention]) -> dict[str, list[Span]]:
    """The spans that mean each actor within the segment's own runs, actors in order of first mention."""
    found: dict[str, list[Span]] = {}
    for mention in mentions:
        if mention.relation not in _OTHERS and any(run.covers(mention.span) for run in segment.spans):
            found.setdefault(mention.actor, []).append(mention.span)
    return found


def _passage(annotations: Annotations, segment: Segment, by_actor: dict[str, list[Span]]) -> Passage:
    """What the model reads: the author's and the quoted words alone, but indirect speech with its "denied that"."""
    runs: Sequence[Span] = segment.spans
    if segment.voice == "attributed":
        outer = _without_quotes(annotations, segment)
        if all(any(run.covers(span) for run in outer) for spans in by_actor.values() for span in spans):
            runs = outer
    text, starts = "", []
    for run in runs:
        starts.append(len(text) - run.start)
        text += annotations.document.text(run) + " "
    targets = tuple(Target(spans=tuple(_moved(span, runs, starts) for span in spans)) for spans in by_actor.values())
    return Passage(text=text.rstrip(), targets=targets)


def _without_quotes(annotations: Annotations, segment: Segment) -> list[Span]:
    """The runs of a sentence that stand in no quotation marks."""
    whole = segment.sentence.span
    marked = [q.span for q in annotations.quotations if q.kind != "indirect" and q.span.overlaps(whole)]
    runs, at = [], whole.start
    for span in sorted(marked):
        if span.start > at:
            runs.append(Span(at, span.start))
        at = max(at, span.end)
    return [*runs, Span(at, whole.end)] if at < whole.end else runs


def _moved(span: Span, runs: Sequence[Span], starts: Sequence[int]) -> Span:
    shift = next(start for run, start in zip(runs, starts, strict=True) if run.covers(span))
    return Span(span.start + shift, span.end + shift)


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
