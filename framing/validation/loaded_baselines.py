"""What a finder of loaded language has to beat: a plain list of words, and VADER."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from framing.article import Span
from framing.lexicons import load, shipped
from framing.validation.loaded_words import WORD

if TYPE_CHECKING:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

__all__ = ["plain_list", "vader"]


def plain_list(text: str) -> Iterator[Span]:
    """Words of the text that are entries of one word, whatever their form, part of speech and neighbours."""
    for match in WORD.finditer(text):
        if match.group().lower() in _list():
            yield Span(*match.span())


@cache
def _list() -> frozenset[str]:
    lexicons = [load(name) for name in shipped()]
    return frozenset(entry.term for lexicon in lexicons if lexicon.layer == "loaded" for entry in lexicon.entries)


def vader(text: str) -> float:
    """The distance of VADER's compound score from neutral, whichever way."""
    return abs(float(_analyzer().polarity_scores(text)["compound"]))


@cache
def _analyzer() -> "SentimentIntensityAnalyzer":
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer()
