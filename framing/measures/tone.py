"""Tone: how positive or negative the words of the sentences that mention an actor are, by voice.

Tone scores events as much as attitudes ("Rebels were defeated" is negative whoever wrote it); it is named so
everywhere, and stands beside stance. VADER (Hutto & Gilbert 2014) scores one segment of one sentence at a time,
on the normalized copy, with the names masked ("Hope", "Grace" and "United" are in its lexicon) and without the
words that news uses as plain facts.
"""

from collections import defaultdict
from collections.abc import Iterable

from framing.annotations import Annotations, Voice
from framing.measures.bootstrap import interval
from framing.measures.scoring import masked_tokens, score, segment_tone
from framing.measures.segments import Segment, segments
from framing.results import Estimate, Evidence, Measure, Result

__all__ = ["MEASURE", "score"]

UNIT = "VADER compound, -1 to 1"


def compute(annotations: Annotations) -> Result:
    """Mean tone by voice, for the whole body and for each actor, with n and a bootstrap interval."""
    masked = masked_tokens(annotations)
    actors = _actors_of_tokens(annotations)
    groups: dict[tuple[str | None, Voice], list[tuple[Segment, float]]] = defaultdict(list)
    for segment in segments(annotations):
        tone = segment_tone(segment, masked)
        if tone is None:
            continue
        groups[None, segment.voice].append((segment, tone))
        for actor in dict.fromkeys(a for token in segment.tokens for a in actors.get(token.index, ())):
            groups[actor, segment.voice].append((segment, tone))
    ordered = [None, *(actor.id for actor in annotations.actors)]
    voices: tuple[Voice, ...] = ("author", "quoted", "attributed")
    return Result(
        measure=MEASURE.name,
        estimates=tuple(
            _estimate(actor, voice, groups[actor, voice])
            for actor in ordered
            for voice in voices
            if groups[actor, voice]
        ),
        caveats=("Tone scores what happens in a sentence as well as what its writer thinks of it.",),
    )


def _estimate(actor: str | None, voice: Voice, group: list[tuple[Segment, float]]) -> Estimate:
    values = [tone for _, tone in group]
    bounds = interval(values)
    return Estimate(
        name="tone",
        value=sum(values) / len(values),
        unit=UNIT,
        n=len(values),
        n_unit="sentences",
        low=bounds.low,
        high=bounds.high,
        actor=actor,
        voice=voice,
        evidence=tuple(_evidence(group)),
    )


def _evidence(group: list[tuple[Segment, float]]) -> Iterable[Evidence]:
    """The first run of a segment carries its tone; its further runs, after an interruption, carry None."""
    for segment, tone in group:
        for i, span in enumerate(segment.spans):
            yield Evidence(span=span, value=tone if i == 0 else None)


def _actors_of_tokens(annotations: Annotations) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for mention in annotations.mentions:
        for token in annotations.document.tokens_in(mention.span):
            found[token.index].append(mention.actor)
    return found


MEASURE = Measure(
    name="tone",
    title="Tone of the sentences that mention an actor",
    question="How positive or negative are the words around each actor?",
    direction="-1 is most negative, 1 most positive; events count as well as attitudes",
    references=("Hutto & Gilbert (2014), VADER", "vaderSentiment 3.3.2"),
    compute=compute,
)
