"""Cues per 100 words of a voice, with their evidence: what the rates of loaded terms and of certainty share."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from framing.annotations import Annotations, Cue, SentenceReading, Voice
from framing.article import Span
from framing.document import Part, Token
from framing.measures.bootstrap import Interval, interval
from framing.measures.segments import token_voices
from framing.results import Estimate, Evidence

__all__ = ["FEWEST_WORDS", "VOICES", "Rate", "Unit", "lead", "part_of", "units"]

FEWEST_WORDS = 100  # below that a single term moves the rate by more than a whole unit
VOICES: tuple[Voice, ...] = ("author", "quoted", "attributed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One sentence: its words by voice, the cues in it, and what the text model says of it, where it was asked."""

    span: Span
    part: Part
    paragraph: int
    words: dict[Voice, int]
    cues: tuple[Cue, ...]
    reading: SentenceReading | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """A rate by its name and unit; `counts` says which cues are in it."""

    name: str
    unit: str
    counts: Callable[[Cue], bool]

    def of(
        self, units: Sequence[Unit], voice: Voice | None, *, part: Part = "body", category: str | None = None
    ) -> Estimate:
        """Cues per 100 words of that voice (None: all voices), with the evidence that adds up to the rate."""
        words = [sum(u.words.values()) if voice is None else u.words[voice] for u in units]
        found = [[cue for cue in u.cues if self._takes(cue, voice, category)] for u in units]
        total, cues = sum(words), [cue for group in found for cue in group]
        bounds = Interval(None, None)
        if total >= FEWEST_WORDS:
            bounds = interval([100.0 * len(group) for group in found], words)
        return Estimate(
            name=self.name,
            value=100 * len(cues) / total if total else None,
            unit=self.unit,
            n=total,
            n_unit="words",
            low=bounds.low,
            high=bounds.high,
            reason=None if total else f"no words of the {voice or 'article'} voice in the {part}",
            voice=voice,
            part=part,
            category=category,
            evidence=tuple(Evidence(span=cue.span, value=100 / total) for cue in cues) if total else (),
        )

    def _takes(self, cue: Cue, voice: Voice | None, category: str | None) -> bool:
        mine = (voice is None or cue.voice == voice) and (category is None or cue.category == category)
        return mine and self.counts(cue)


def units(annotations: Annotations) -> list[Unit]:
    """One unit for each sentence, in text order."""
    document, voices = annotations.document, token_voices(annotations)
    cues: dict[int, list[Cue]] = defaultdict(list)
    for cue in annotations.cues:
        sentence = document.sentence_at(cue.span.start)
        if sentence is not None:
            cues[sentence.index].append(cue)
    readings = {reading.sentence: reading for reading in annotations.readings}
    found = []
    for sentence in document.sentences:
        words: dict[Voice, int] = dict.fromkeys(VOICES, 0)
        for token in document.tokens_of(sentence):
            words[voices[token.index]] += _is_word(token)
        found.append(
            Unit(
                span=sentence.span,
                part=sentence.part,
                paragraph=sentence.paragraph,
                words=words,
                cues=tuple(cues[sentence.index]),
                reading=readings.get(sentence.index),
            )
        )
    return found


def part_of(found: Sequence[Unit], part: Part) -> list[Unit]:
    """The units of one part of the article."""
    return [unit for unit in found if unit.part == part]


def lead(found: Sequence[Unit]) -> list[Unit]:
    """The units of the story's first paragraph, which many readers read alone."""
    body = part_of(found, "body")
    return [unit for unit in body if unit.paragraph == body[0].paragraph]


def _is_word(token: Token) -> bool:
    return any(char.isalnum() for char in token.text)
