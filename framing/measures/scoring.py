"""The tone of one segment: VADER on the normalized copy, names masked, without the words that news uses as facts.

VADER (Hutto & Gilbert 2014) scores one segment of one sentence at a time: it is quadratic in the length of a call, and
"Hope", "Grace" and "United" are in its lexicon.
"""

import re
from functools import cache
from typing import Any

from framing import tables
from framing.annotations import Annotations
from framing.measures.segments import Segment

__all__ = ["FEWEST_WORDS", "masked_tokens", "score", "segment_tone"]

FEWEST_WORDS = 3  # "he said" has no tone
_MASK = "it"  # scored 0, never capitalised, and no idiom of the lexicon contains it
_NAMES = frozenset({"name", "alias", "acronym", "demonym", "adjective", "compound"})


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


def segment_tone(segment: Segment, masked: frozenset[int]) -> float | None:
    """The score of a segment, -1 to 1; None below `FEWEST_WORDS`. `masked` are the tokens of names."""
    if sum(token.pos != "PUNCT" for token in segment.tokens) < FEWEST_WORDS:
        return None
    return score(_text(segment, masked))


def _text(segment: Segment, masked: frozenset[int]) -> str:
    """The segment as VADER reads it: words apart by one space, each masked name as one word."""
    words: list[str] = []
    for token in segment.tokens:
        if token.index not in masked:
            words.append(token.text)
        elif not words or words[-1] != _MASK:
            words.append(_MASK)
    return " ".join(words).replace(" n't", "n't").replace(" 's", "'s")


def masked_tokens(annotations: Annotations) -> frozenset[int]:
    """The tokens of names: those of actors and of other entities."""
    document = annotations.document
    names = {t.index for m in annotations.mentions if m.form in _NAMES for t in document.tokens_in(m.span)}
    return frozenset(names.union(*(range(entity.first, entity.last) for entity in document.entities)))
