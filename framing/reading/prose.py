"""How much a paragraph looks like running prose: a small logistic score whose weights are given with their reasons."""

import math

from framing.reading.facts import Facts

__all__ = ["prose", "worth"]

_START = -4.3  # a line is furniture until something speaks for it
_WEIGHTS = {
    "length": 1.0,  # per doubling of the words: menus and headlines are short
    "function_share": 4.5,  # prose is a third to a half closed-class words, a menu almost none
    "final": 1.6,  # prose ends with a stop; buttons, teasers and headlines do not
    "sentences": 0.5,  # per further sentence, three at most
    "capital_share": -2.5,  # names of sections and headlines in title case
    "bullet": -0.4,  # lists are more often links than prose
    "separators": -0.5,  # bars and arrows between links, four at most
}
_LONGEST = 50  # words above which a paragraph counts no more: one long notice must not outweigh a story
_HEADLINE = 15  # words below which a line without a stop may be a headline
_FURNITURE = 4.0  # what a line that is not prose takes away, in words


def prose(facts: Facts) -> float:
    """The likelihood (0 to 1) that the paragraph is running prose, from its form alone."""
    values = {
        "length": math.log2(1 + facts.words),
        "function_share": facts.function_share,
        "final": float(facts.final),
        "sentences": float(min(facts.sentences - 1, 3)),
        "capital_share": facts.capital_share,
        "bullet": float(facts.bullet),
        "separators": float(min(facts.separators, 4)),
    }
    score = _START + sum(_WEIGHTS[name] * value for name, value in values.items())
    return 1 / (1 + math.exp(-score))


def worth(facts: Facts, likelihood: float) -> float:
    """What the paragraph adds to a stretch of story: its words if it is prose, a small loss if it is not.

    A short line without a stop adds nothing, however wordy: it may be a headline of another story.
    """
    if not facts.final and facts.words < _HEADLINE and likelihood >= 0.5:
        return 0.0
    return likelihood * min(facts.words, _LONGEST) - (1 - likelihood) * _FURNITURE
