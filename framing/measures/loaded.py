"""Loaded terms per 100 words: by voice, by category, by part of the article, and how many are about each actor.

A loaded word is one whose choice, against a neutral alternative for the same fact, carries an evaluation
(Bolinger 1980; Recasens, Danescu-Niculescu-Mizil & Jurafsky 2013). Each rate is per 100 words of the same voice,
so that an article made of quotations is not taken for a calm one. Beside it: the share of subjective sentences, and
how often certainty is weakened, strengthened or replaced by comment (Hyland 2005).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from framing.annotations import Annotations, Cue, Voice
from framing.document import Part
from framing.measures.subjective import MODEL_RULE, share
from framing.measures.termrates import VOICES, Rate, Unit, lead, part_of, units
from framing.results import Estimate, Evidence, Measure, Result

__all__ = ["MEASURE"]

LAYER = "loaded"
_HEADS: tuple[Part, ...] = ("title", "deck")
_UNIT = "loaded terms per 100 words"
_SHARE_LEAD = "subjective_sentences_lead"
_COMMENTS = frozenset(["opinion adverb", "evaluative phrase", "stance phrase", "opinion"])
_LOADED = Rate(name="loaded_terms", unit=_UNIT, counts=lambda cue: cue.layer == LAYER)
_LEAD = Rate(name="loaded_terms_lead", unit=_UNIT, counts=lambda cue: cue.layer == LAYER)
_CERTAINTY = (
    Rate(
        name="hedges",
        unit="hedges per 100 words",
        counts=lambda cue: cue.layer == "hedge" and cue.category != "booster",
    ),
    Rate(
        name="boosters",
        unit="boosters per 100 words",
        counts=lambda cue: cue.layer == "hedge" and cue.category == "booster",
    ),
    Rate(
        name="opinion_markers",
        unit="opinion markers per 100 words",
        counts=lambda cue: cue.layer == LAYER and cue.category in _COMMENTS,
    ),
)


def compute(annotations: Annotations) -> Result:
    """Rates over the body: all, by voice, by category within a voice; title, deck and lead; counts by actor."""
    found = units(annotations)
    body = part_of(found, "body")
    heads = [part for part in _HEADS if part_of(found, part)]
    estimates = [_LOADED.of(body, voice) for voice in (None, *VOICES)]
    estimates += _by_category(body)
    estimates += [_LOADED.of(part_of(found, part), None, part=part) for part in heads]
    estimates += _by_actor(annotations, body)
    estimates.append(share(body))
    estimates += [share(part_of(found, part), part=part) for part in heads]
    if first := lead(found):
        estimates += [*(_LEAD.of(first, voice) for voice in (None, "author")), share(first, name=_SHARE_LEAD)]
    estimates += [rate.of(body, voice) for rate in _CERTAINTY for voice in (None, *VOICES)]
    return Result(measure=MEASURE.name, estimates=tuple(estimates), caveats=_caveats(annotations))


def _caveats(annotations: Annotations) -> tuple[str, ...]:
    found = any(cue.rule.startswith(MODEL_RULE) for cue in annotations.cues)
    if annotations.readings or found:
        how = (
            "Words come from the lexicons, and, where these have none, from a small model that also finds words that "
            "no list holds; it is wrong more often than the lists, so each of its words says that it is the model's. "
            "A slant by choice or order of facts is not found."
        )
    else:
        how = "Only words in the lexicons are found, as the text model did not take part; a slant without them is not."
    return (
        how,
        "A term under a negation counts, and is marked as negated where it is shown.",
        "A hedge is often good practice: hedges and boosters are counted, not blamed, and are no loaded terms.",
    )


def _by_category(body: Sequence[Unit]) -> Iterator[Estimate]:
    """The categories that occur, in alphabetical order; those that do not are 0 and not listed."""
    found = {(cue.category, cue.voice) for unit in body for cue in unit.cues if cue.layer == LAYER}
    for category in sorted({category for category, _ in found}):
        for voice in VOICES:
            if (category, voice) in found:
                yield _LOADED.of(body, voice, category=category)


def _by_actor(annotations: Annotations, body: Sequence[Unit]) -> Iterator[Estimate]:
    """How many terms the parse ties to each actor, by voice: counts, for a rate would need the actor's words."""
    groups: dict[tuple[str, Voice], list[Cue]] = defaultdict(list)
    for unit in body:
        for cue in unit.cues:
            if cue.actor is not None and cue.layer == LAYER:
                groups[cue.actor, cue.voice].append(cue)
    words = sum(sum(unit.words.values()) for unit in body)
    for actor in annotations.actors:
        for voice in VOICES:
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
    direction="0 means that no loaded term was found; higher means more of them per 100 words",
    references=(
        "Bolinger (1980), Language - The Loaded Weapon",
        "Recasens, Danescu-Niculescu-Mizil & Jurafsky (2013), Linguistic models for analyzing biased language",
        "Hyland (2005), Metadiscourse (hedges and boosters)",
        "framing lexicons, each with its own sources",
    ),
    compute=compute,
)
