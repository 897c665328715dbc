"""Headline against body: words, tone, stance, frames, roles and numbers of title and deck beside the story's.

The headline is what most readers read, and often not written by the author of the story (Dor 2003; Ecker,
Lewandowsky, Chang & Pillai 2014). Each figure stands twice, once for the headline and once for the body, in the
author's own words. Whether they differ by more than chance is a permutation test, see
`framing.measures.headline_chance`. A headline of one sentence has no interval of its own: what can be said is how many
of the body's sentences do as it does, and nothing can be said below 19 of them. A headline without a loaded term is
never a finding, since most stretches of ten words have none.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from framing.annotations import Annotations, Cue
from framing.document import Part, Token
from framing.measures.bootstrap import interval
from framing.measures.headline_chance import LEVEL, Chance, like, stretches, unlike
from framing.measures.headline_comparison import Comparison, outcomes
from framing.measures.headline_numbers import numbers
from framing.measures.headline_values import Value, frames_in, roles_in, stances_in, tones_in
from framing.measures.segments import token_voices
from framing.measures.termrates import Rate, Unit, part_of, units
from framing.results import Estimate, Evidence, Measure, Result

__all__ = ["MEASURE"]

_HEADLINE: tuple[Part, ...] = ("title", "deck")
_RATE = Rate(name="headline_loaded", unit="loaded terms per 100 words", counts=lambda cue: cue.layer == "loaded")
_TONE = "VADER compound, -1 to 1"
_STANCE = "P(positive) - P(negative), -1 to 1"
_ROLE = "share of the actor's events in which it acts, 0 to 1"
_FRAME = "share of sentences that take the frame, 0 to 1"


def compute(annotations: Annotations) -> Result:
    """Title and deck beside the body, and the comparisons with their chance; None with a reason without a headline."""
    parts = [part for part in _HEADLINE if any(s.part == part for s in annotations.document.sentences)]
    if not parts:
        return Result(measure=MEASURE.name, estimates=outcomes((), "the text has no headline"))
    found = [item for read in (_loaded, _tone, _stance, _frames, _roles) for item in read(annotations, parts)]
    estimates = [item for item in found if isinstance(item, Estimate)]
    estimates += [e for part in parts for e in _numbers(annotations, part)]
    return Result(
        measure=MEASURE.name,
        estimates=(*estimates, *outcomes([item for item in found if isinstance(item, Comparison)])),
        caveats=(
            f"Of twenty comparisons one falls below {LEVEL} by chance alone: read how many were made.",
            "Headlines are short and parse badly; who acts in them is wrong more often than in the body.",
        ),
    )


def _loaded(annotations: Annotations, parts: Sequence[Part]) -> Iterator[Estimate | Comparison]:
    """Loaded terms per 100 of the author's words, all and by the categories that the headline has."""
    # words in quotation marks are somebody's, even where no source is named: that is how headlines quote
    own = tuple(cue for cue in annotations.cues if _RATE.counts(cue) and cue.quotation is None)
    every = units(replace(annotations, cues=own))
    marked = _marked(annotations, own)
    by_part: dict[Part, list[Unit]] = {part: part_of(every, part) for part in (*parts, "body")}
    categories = sorted({c.category for part in parts for u in by_part[part] for c in u.cues if c.voice == "author"})
    for category in (None, *categories):
        for part, there in by_part.items():
            yield _RATE.of(there, "author", part=part, category=category)
    for part in parts:
        cues = [cue for unit in by_part[part] for cue in unit.cues if cue.voice == "author"]
        words = sum(unit.words["author"] for unit in by_part[part])
        if cues:
            yield Comparison(
                subject="loaded terms",
                part=part,
                actor=None,
                chance=stretches(len(cues), words, marked),
                evidence=tuple(Evidence(span=cue.span) for cue in cues),
            )


def _marked(annotations: Annotations, cues: Sequence[Cue]) -> list[int]:
    """For each of the author's words in the body, in order, the number of loaded terms that begin at it."""
    voices = token_voices(annotations)
    starts = Counter(cue.span.start for cue in cues if cue.voice == "author")
    return [
        starts[token.span.start]
        for sentence in annotations.document.body_sentences()
        for token in annotations.document.tokens_of(sentence)
        if _is_word(token) and voices[token.index] == "author"
    ]


def _is_word(token: Token) -> bool:
    return any(char.isalnum() for char in token.text)


def _tone(annotations: Annotations, parts: Sequence[Part]) -> Iterator[Estimate | Comparison]:
    body = tones_in(annotations, "body")
    yield from _beside("tone", _TONE, {part: tones_in(annotations, part) for part in parts}, body)


def _stance(annotations: Annotations, parts: Sequence[Part]) -> Iterator[Estimate | Comparison]:
    """The stance towards each actor that the headline names, in the headline and in the body."""
    own = {part: stances_in(annotations, part) for part in parts}
    named = [actor.id for actor in annotations.actors if any(actor.id in found for found in own.values())]
    body = stances_in(annotations, "body", named)
    for actor in named:
        by_part = {part: found[actor] for part, found in own.items() if actor in found}
        yield from _beside("stance", _STANCE, by_part, body.get(actor, ()), actor=actor)


def _frames(annotations: Annotations, parts: Sequence[Part]) -> Iterator[Estimate | Comparison]:
    """The frames that the headline takes or that half of the body does."""
    own = {part: frames_in(annotations, part) for part in parts}
    for frame, body in frames_in(annotations, "body").items():
        by_part = {part: found[frame] for part, found in own.items()}
        taken = any(v.value for values in by_part.values() for v in values)
        if taken or 2 * sum(v.value for v in body) >= len(body) > 0:
            yield from _beside("frame", _FRAME, by_part, body, category=frame)


def _roles(annotations: Annotations, parts: Sequence[Part]) -> Iterator[Estimate | Comparison]:
    """Whether each actor of the headline acts in it or is acted upon, and how often it acts in the body."""
    own = {part: roles_in(annotations, part) for part in parts}
    body = roles_in(annotations, "body")
    for actor in annotations.actors:
        by_part = {part: found[actor.id] for part, found in own.items() if actor.id in found}
        if by_part:
            yield from _beside("acting", _ROLE, by_part, body.get(actor.id, ()), actor=actor.id)


def _beside(
    subject: str,
    unit: str,
    by_part: dict[Part, tuple[Value, ...]],
    body: tuple[Value, ...],
    *,
    actor: str | None = None,
    category: str | None = None,
) -> Iterator[Estimate | Comparison]:
    """The mean of each part of the headline, that of the body, and the test of each part against the body."""
    whole: dict[Part, tuple[Value, ...]] = {**by_part, "body": body}
    for part, values in whole.items():
        yield _mean(subject, unit, part, values, actor, category)
    for part, values in by_part.items():
        if values:
            yield Comparison(
                subject=f"{subject}: {category}" if category else subject,
                part=part,
                actor=actor,
                chance=_compared(subject, values, body),
                evidence=tuple(Evidence(span=value.span) for value in values),
            )


def _compared(subject: str, values: Sequence[Value], body: Sequence[Value]) -> Chance:
    if subject in {"tone", "stance"}:
        return unlike([v.value for v in values], [v.value for v in body])
    return like(any(v.value for v in values), [bool(v.value) for v in body])


def _mean(
    subject: str, unit: str, part: Part, values: Sequence[Value], actor: str | None, category: str | None
) -> Estimate:
    scores = [value.value for value in values]
    bounds = interval(scores)
    n_unit = "events" if subject == "acting" else "sentences"
    return Estimate(
        name=f"headline_{subject}",
        value=sum(scores) / len(scores) if scores else None,
        unit=unit,
        n=len(scores),
        n_unit=n_unit,
        low=bounds.low,
        high=bounds.high,
        reason=None if scores else f"no {n_unit} of the {part} to measure",
        actor=actor,
        voice=None if subject in {"acting", "frame"} else "author",
        part=part,
        category=category,
        evidence=tuple(Evidence(span=value.span, value=value.value) for value in values),
    )


def _numbers(annotations: Annotations, part: Part) -> Iterator[Estimate]:
    """How many of the headline's numbers the body lacks; nothing for a headline without numbers."""
    found = numbers(annotations, part)
    missing = [number for number in found if not number.in_body]
    if found:
        yield Estimate(
            name="headline_numbers",
            value=float(len(missing)),
            unit="numbers that the body does not have",
            n=len(found),
            n_unit="numbers in the headline",
            part=part,
            evidence=tuple(Evidence(span=number.span, value=1.0) for number in missing),
        )


MEASURE = Measure(
    name="headline",
    title="Headline against body",
    question="Does the headline say what the story says, in the same words and tone?",
    direction="figures of title and deck stand beside the body's; only differences that exceed chance are named",
    references=(
        "Dor (2003), On newspaper headlines as relevance optimizers",
        "Ecker, Lewandowsky, Chang & Pillai (2014), The effects of subtle misinformation in news headlines",
        "Good (2005), Permutation, Parametric and Bootstrap Tests of Hypotheses",
    ),
    compute=compute,
)
