"""A name in the text, and where names begin and end."""

import re
from dataclasses import dataclass

from framing.annotators.actors.lexis import never
from framing.annotators.actors.titling import Titling
from framing.annotators.actors.view import View

__all__ = ["PARTICLES", "Name", "bounds"]

PARTICLES = frozenset(
    "de da do dos das del della di du la le van von der den ter ten bin ibn bint al el ul ud abu ben y e i zu "
    "of".split()
)


_CLOSING = frozenset("arts news freedom sports health science business politics culture education weather".split())
_SCORE = re.compile(r"\d+[-–]\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Tokens [first, last) that name somebody, the recognizer's label (or none) and the titles before it."""

    first: int
    last: int
    label: str
    titles: tuple[Titling, ...] = ()


def bounds(view: View, first: int, last: int) -> tuple[int, int]:
    """The tokens without article, possessive, marks and lower-case words at either end."""
    while first < last and _loose(view, first, opening=True):
        first += 1
    while last > first and (cut := _after_name(view, first, last)):
        last -= cut
    return first, last


def _after_name(view: View, first: int, last: int) -> int:
    """How many tokens at the end are no part of the name: a score, letters, a mark, a word in lower case."""
    if last - first > 3 and _SCORE.fullmatch("".join(token.text for token in view.tokens[last - 3 : last])):
        return 3
    return int(_loose(view, last - 1, opening=False))


def _loose(view: View, i: int, *, opening: bool) -> bool:
    token = view.tokens[i]
    if not opening and (_SCORE.fullmatch(token.text)):
        return True
    if not opening and i and view.tokens[i - 1].text == "-":
        return False
    if token.pos in {"DET", "PUNCT", "ADP", "CCONJ", "PRON"} and not (opening and token.text[0].isupper()):
        return token.text.lower() not in {"al", "el", "bin"}
    if token.text.lower() in {"the", "a", "an", "'s", "'", "this", "that"} or not token.text[0].isalnum():
        return True
    if (view.keys[i],) in never("whole") and token.pos == "PROPN" and len(token.text) > 3:
        own = view.tokens[i - 1].head == i and view.keys[i] in _CLOSING  # the National Endowment for the Arts
        return not opening and not own
    lower = token.text[0].islower() and not (not opening and i and view.tokens[i - 1].text == "-")
    return lower and not (opening and token.text.lower() in PARTICLES)
