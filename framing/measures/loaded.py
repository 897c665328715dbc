"""Loaded terms per 100 words: by voice, by category, by part of the article, and how many are about each actor.

A loaded word is one whose choice, against a neutral alternative for the same fact, carries an evaluation
(Bolinger 1980; Recasens, Danescu-Niculescu-Mizil & Jurafsky 2013). Each rate is per 100 words of the same voice,
so that an article made of quotations is not taken for a calm one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from framing.annotations import Annotations, Cue, Voice
from framing.document import Part, Token
from framing.measures.bootstrap import Interval, interval
from framing.measures.segments import token_voices
from framing.results import Estimate, Evidence, Measure, Result

__all__ = ["MEASURE"]

LAYER = "loaded"
_FEWEST_WORDS = 100  # below that a single term moves the rate by more than a whole unit
_VOICES: tuple[Voice, ...] = ("author", "quoted", "attributed")
_PARTS: tuple[Part, ...] = ("title", "deck")
_UNIT = "loaded terms per 100 words"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unit:
    """One sentence: its words by voice and the loaded terms in it."""

    part: Part
    words: dict[Voice, int]
    cues: tuple[Cue, ...]


def compute(annotations: Annotations) -> Result:
    """Rates over the body: all, by voice, by category within a voice; title and deck; counts by actor."""
    units = _units(annotations)
    body = [unit for unit in units if unit.part == "body"]
    estimates = [_rate(body, None), *(_rate(body, voice) for voice in _VOICES)]
    estimates += _by_category(body)
    estimates += [_rate([u for u in units if u.part == part], None, part=part) for part in _present(units)]
    estimates += _by_actor(annotations, body)
    return Result(
        measure=MEASURE.name,
        estimates=tuple(estimates),
        caveats=(
            "Only words in the lexicons are found; a slant without such words is not.",
            "A term under a negation counts, and is marked as negated where it is shown.",
        ),
    )


def _units(annotations: Annotations) -> list[_Unit]:
    document, voices = annotations.document, token_voices(annotations)
    cues: dict[int, list[Cue]] = defaultdict(list)
    for cue in annotations.cues:
        sentence = document.sentence_at(cue.span.start)
        if cue.layer == LAYER and sentence is not None:
            cues[sentence.index].append(cue)
    units = []
    for sentence in document.sentences:
        words: dict[Voice, int] = dict.fromkeys(_VOICES, 0)
        for token in document.tokens_of(sentence):
            words[voices[token.index]] += _is_word(token)
        units.append(_Unit(part=sentence.part, words=words, cues=tuple(cues[sentence.index])))
    return units


def _is_word(token: Token) -> bool:
    return any(char.isalnum() for char in token.text)


def _rate(units: Sequence[_Unit], voice: Voice | None, *, category: str | None = None, part: Part = "body") -> Estimate:
    """Terms per 100 words of that voice (None: all voices), with its evidence, which adds up to the rate."""
    words = [sum(u.words.values()) if voice is None else u.words[voice] for u in units]
    found = [[cue for cue in u.cues if _counts(cue, voice, category)] for u in units]
    total, cues = sum(words), [cue for group in found for cue in group]
    value = 100 * len(cues) / total if total else None
    bounds = Interval(None, None)
    if total >= _FEWEST_WORDS:
        bounds = interval([100.0 * len(group) for group in found], words)
    return Estimate(
        name="loaded_terms",
        value=value,
        unit=_UNIT,
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


def _counts(cue: Cue, voice: Voice | None, category: str | None) -> bool:
    return (voice is None or cue.voice == voice) and (category is None or cue.category == category)


def _present(units: Iterable[_Unit]) -> tuple[Part, ...]:
    there = {unit.part for unit in units}
    return tuple(part for part in _PARTS if part in there)


def _by_category(body: Sequence[_Unit]) -> Iterator[Estimate]:
    """The categories that occur, in alphabetical order; those that do not are 0 and not listed."""
    found = {(cue.category, cue.voice) for unit in body for cue in unit.cues}
    for category in sorted({category for category, _ in found}):
        for voice in _VOICES:
            if (category, voice) in found:
                yield _rate(body, voice, category=category)


def _by_actor(annotations: Annotations, body: Sequence[_Unit]) -> Iterator[Estimate]:
    """How many terms the parse ties to each actor, by voice: counts, for a rate would need the actor's words."""
    groups: dict[tuple[str, Voice], list[Cue]] = defaultdict(list)
    for unit in body:
        for cue in unit.cues:
            if cue.actor is not None:
                groups[cue.actor, cue.voice].append(cue)
    words = sum(sum(unit.words.values()) for unit in body)
    for actor in annotations.actors:
        for voice in _VOICES:
            if cues := groups.get((actor.id, voice)):
                yield Estimate(
                    name="loaded_terms_about",
                    value=float(len(cues)),
                    unit="loaded terms about the actor, a count",
                    n=words,
                    n_unit="words",
                    actor=actor.id,
                    voice=voice,
                    part="body",
                    evidence=tuple(Evidence(span=cue.span, value=1.0) for cue in cues),
                )


MEASURE = Measure(
    name="loaded",
    title="Loaded terms",
    question="How often are words chosen that evaluate, where a neutral one would state the same fact?",
    direction="0 means that no listed term was found; higher means more of them per 100 words",
    references=(
        "Bolinger (1980), Language - The Loaded Weapon",
        "Recasens, Danescu-Niculescu-Mizil & Jurafsky (2013), Linguistic models for analyzing biased language",
        "framing lexicons, each with its own sources",
    ),
    compute=compute,
)
