"""How much a paragraph looks like running prose: a small logistic score whose weights are given with their reasons."""

import math

from framing.reading.facts import Facts

__all__ = ["prose", "worth"]

_START = -4.3  # a line is furniture until something speaks for it
_LENGTH = 1.0  # per doubling of the words: menus and headlines are short
_FUNCTION_SHARE = 4.5  # prose is a third to a half closed-class words, a menu almost none
_FINAL = 1.6  # prose ends with a stop; buttons, teasers and headlines do not
_SENTENCE = 0.5  # per further sentence, three at most
_CAPITAL_SHARE = -2.5  # names of sections and headlines in title case
_BULLET = -0.4  # lists are more often links than prose
_SEPARATOR = -0.5  # bars and arrows between links, four at most
_LONGEST = 50  # words above which a paragraph counts no more: one long notice must not outweigh a story
_HEADLINE = 15  # words below which a line without a stop may be a headline
_FURNITURE = 4.0  # what a line that is not prose takes away, in words


def prose(facts: Facts) -> float:
    """The likelihood (0 to 1) that the paragraph is running prose, from its form alone."""
    score = (
        _START
        + _LENGTH * math.log2(1 + facts.words)
        + _FUNCTION_SHARE * facts.function_share
        + _FINAL * facts.final
        + _SENTENCE * min(facts.sentences - 1, 3)
        + _CAPITAL_SHARE * facts.capital_share
        + _BULLET * facts.bullet
        + _SEPARATOR * min(facts.separators, 4)
    )
    return 1 / (1 + math.exp(-score))


def worth(facts: Facts, likelihood: float) -> float:
    """What the paragraph adds to a stretch of story: its words if it is prose, a small loss if it is not.

    A short line without a stop adds nothing, however wordy: it may be a headline of another story.
    """
    if not facts.final and facts.words < _HEADLINE and likelihood >= 0.5:
        return 0.0
    return likelihood * min(facts.words, _LONGEST) - (1 - likelihood) * _FURNITURE
