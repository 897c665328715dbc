"""Tone: how positive or negative the words of the sentences that mention an actor are, by voice.

Tone scores events as much as attitudes ("Rebels were defeated" is negative whoever wrote it); it is named so
everywhere, and stands beside stance. VADER (Hutto & Gilbert 2014) scores one segment of one sentence at a time,
on the normalized copy, with the names masked ("Hope", "Grace" and "United" are in its lexicon) and without the
words that news uses as plain facts.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

from framing import tables
from framing.annotations import Annotations, Voice
from framing.measures.bootstrap import interval
from framing.measures.segments import Segment, segments
from framing.results import Estimate, Evidence, Measure, Result

__all__ = ["MEASURE", "score"]

UNIT = "VADER compound, -1 to 1"
_MASK = "it"  # scored 0, never capitalised, and no idiom of the lexicon contains it
_NAMES = frozenset({"name", "alias", "acronym", "demonym", "adjective", "compound"})
_FEWEST_WORDS = 3  # "he said" has no tone


@cache
def _analyzer() -> Any:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()
    for row in tables.load("tone_overrides").rows:
        analyzer.lexicon.pop(row["term"], None)
    return analyzer


@cache
def _phrases() -> re.Pattern[str]:
    """The idioms of the lexicon that news uses literally, their words in one group each."""
    terms = [row["term"].split() for row in tables.load("tone_overrides").rows if " " in row["term"]]
    return re.compile("|".join(rf"\b({first}) ({second})\b" for first, second in terms), re.IGNORECASE)


def score(text: str) -> float:
    """VADER's compound score of one normalized, masked sentence, -1 (negative) to 1 (positive).

    >>> score("The treaty holds.")
    0.0
    """
    literal = _phrases().sub(r"\1 , \2", text)  # a comma keeps the idiom's words from being read as one
    return float(_analyzer().polarity_scores(literal)["compound"])


def compute(annotations: Annotations) -> Result:
    """Mean tone by voice, for the whole body and for each actor, with n and a bootstrap interval."""
    masked = _masked_tokens(annotations)
    actors = _actors_of_tokens(annotations)
    groups: dict[tuple[str | None, Voice], list[tuple[Segment, float]]] = defaultdict(list)
    for segment in segments(annotations):
        words = [token for token in segment.tokens if token.pos != "PUNCT"]
        if len(words) < _FEWEST_WORDS:
            continue
        tone = score(_text(segment, masked))
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


def _text(segment: Segment, masked: frozenset[int]) -> str:
    """The segment as VADER reads it: words apart by one space, each masked name as one word."""
    words: list[str] = []
    for token in segment.tokens:
        if token.index not in masked:
            words.append(token.text)
        elif not words or words[-1] != _MASK:
            words.append(_MASK)
    return " ".join(words).replace(" n't", "n't").replace(" 's", "'s")


def _masked_tokens(annotations: Annotations) -> frozenset[int]:
    document = annotations.document
    names = {t.index for m in annotations.mentions if m.form in _NAMES for t in document.tokens_in(m.span)}
    return frozenset(names.union(*(range(entity.first, entity.last) for entity in document.entities)))


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
