"""Frames: how many of the story's sentences take each one, which they are, and what the words for it are.

A frame is the angle from which a story is told: what it selects and makes salient (Entman 1993). The text model gives
each sentence, names hidden, a probability for every frame; a sentence takes a frame from the frame's threshold on.
The share can be counted again by reading those sentences. Whether the article as a whole takes the frame follows from
the mean probability of its sentences, which tells articles apart better than the share does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.annotations import Annotations, Voice
from framing.annotators.framecues import FrameCue, cues_of
from framing.article import Span
from framing.document import Sentence
from framing.frametable import thresholds
from framing.measures.bootstrap import interval
from framing.measures.segments import token_voices
from framing.results import Estimate, Evidence, Measure, Result

__all__ = ["DECISIONS", "MEASURE"]

DECISIONS = ("not found", "present", "dominant")  # by the value of the estimate `frame_decision`
STRONGEST = 5
_FEWEST = 5  # sentences; below that a share decides nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unit:
    """One sentence of the body: P of each frame, whether it is the author's own, and the cues in it."""

    span: Span
    own: bool
    probability: dict[str, float]
    cues: tuple[FrameCue, ...]


def compute(annotations: Annotations) -> Result:
    """For each frame: its share of the sentences, of all and of the author's; its score, the decision, the cues."""
    units = _units(annotations)
    frames = list(units[0].probability) if units else []
    return Result(
        measure=MEASURE.name,
        estimates=tuple(estimate for frame in frames for estimate in _estimates(units, frame)),
        caveats=(
            "A model marked these sentences, one at a time and without names; people who code frames disagree "
            "often as well. Read the sentences before you speak of a frame.",
        ),
    )


def _units(annotations: Annotations) -> list[_Unit]:
    document, voices = annotations.document, token_voices(annotations)
    readings = {reading.sentence: reading for reading in annotations.readings}
    units = []
    for sentence in document.body_sentences():
        if (reading := readings.get(sentence.index)) is not None:
            scores = {score.frame: score.probability for score in reading.frames}
            taken = any(_takes(frame, p) for frame, p in scores.items())
            cues = cues_of(document, sentence) if taken else ()
            own = _is_own(annotations, sentence, voices)
            units.append(_Unit(span=sentence.span, own=own, probability=scores, cues=cues))
    return units


def _takes(frame: str, probability: float) -> bool:
    return probability >= thresholds(frame).sentence


def _is_own(annotations: Annotations, sentence: Sentence, voices: Sequence[Voice]) -> bool:
    """Whether at least half of the sentence's words are the author's own."""
    words = [t for t in annotations.document.tokens_of(sentence) if any(char.isalnum() for char in t.text)]
    return 2 * sum(voices[t.index] == "author" for t in words) >= len(words)


def _estimates(units: Sequence[_Unit], frame: str) -> Iterator[Estimate]:
    yield _share(units, frame, None)
    yield _share([unit for unit in units if unit.own], frame, "author")
    score = _score(units, frame)
    yield score
    yield _decision(units, frame, score.value or 0.0)
    cues = [cue.span for unit in units if _takes(frame, unit.probability[frame]) for cue in _of(unit, frame)]
    if cues:
        yield Estimate(
            name="frame_cues",
            value=float(len(cues)),
            unit="listed words in the sentences that take the frame",
            n=len(units),
            n_unit="sentences",
            category=frame,
            evidence=tuple(Evidence(span=span, value=1.0) for span in cues),
        )


def _share(units: Sequence[_Unit], frame: str, voice: Voice | None) -> Estimate:
    """The share of the sentences that take the frame; those are its evidence and add up to it."""
    taken = [unit for unit in units if _takes(frame, unit.probability[frame])]
    bounds = interval([float(_takes(frame, unit.probability[frame])) for unit in units])
    return Estimate(
        name="frame_share",
        value=len(taken) / len(units) if units else None,
        unit="share of sentences, 0 to 1",
        n=len(units),
        n_unit="sentences",
        low=bounds.low,
        high=bounds.high,
        reason=None if units else "no sentence is the author's own",
        voice=voice,
        part="body",
        category=frame,
        evidence=tuple(Evidence(span=unit.span, value=1 / len(units)) for unit in taken),
    )


def _score(units: Sequence[_Unit], frame: str) -> Estimate:
    """The mean probability, to which every sentence adds its own."""
    values = [unit.probability[frame] for unit in units]
    bounds = interval(values)
    return Estimate(
        name="frame_score",
        value=sum(values) / len(values),
        unit="mean probability of the sentences, 0 to 1",
        n=len(units),
        n_unit="sentences",
        low=bounds.low,
        high=bounds.high,
        part="body",
        category=frame,
        evidence=tuple(
            Evidence(span=unit.span, value=value / len(units)) for unit, value in zip(units, values, strict=True)
        ),
    )


def _decision(units: Sequence[_Unit], frame: str, score: float) -> Estimate:
    """Whether the article takes the frame; the evidence are its strongest sentences, each with its probability."""
    lines = thresholds(frame)
    strongest = sorted(units, key=lambda unit: (-unit.probability[frame], unit.span))[:STRONGEST]
    enough = len(units) >= _FEWEST
    return Estimate(
        name="frame_decision",
        value=float((score >= lines.present) + (score >= max(lines.present, lines.dominant))) if enough else None,
        unit="0 not found, 1 present, 2 dominant",
        n=len(units),
        n_unit="sentences",
        reason=None if enough else f"fewer than {_FEWEST} sentences: read them",
        category=frame,
        evidence=tuple(Evidence(span=unit.span, value=unit.probability[frame]) for unit in strongest),
    )


def _of(unit: _Unit, frame: str) -> Iterator[FrameCue]:
    return (cue for cue in unit.cues if frame in cue.frames)


MEASURE = Measure(
    name="frames",
    title="Frames",
    question="From which angle is the story told, and which sentences take it?",
    direction="0: no sentence takes the frame, 1: every sentence does; a sentence may take several, or none",
    references=(
        "Entman (1993), Framing: toward clarification of a fractured paradigm",
        "Boydstun, Card, Gross, Resnik & Smith (2014), Tracking the development of media frames",
        "Semetko & Valkenburg (2000), Framing European politics",
        "definitions: framing/tables/frames.tsv",
    ),
    compute=compute,
)
