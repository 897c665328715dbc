"""A name in the text, and where names begin and end."""

from dataclasses import dataclass

from framing.annotators.actors.lexis import never
from framing.annotators.actors.titling import Titling
from framing.annotators.actors.view import View

__all__ = ["PARTICLES", "Name", "bounds"]

PARTICLES = frozenset(
    "de da do dos das del della di du la le van von der den ter ten bin ibn bint al el ul ud abu ben y e i zu "
    "of".split()
)


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
    while last > first and _loose(view, last - 1, opening=False):
        last -= 1
    return first, last


def _loose(view: View, i: int, *, opening: bool) -> bool:
    token = view.tokens[i]
    if not opening and i and view.tokens[i - 1].text == "-":
        return False
    if token.pos in {"DET", "PUNCT", "ADP", "CCONJ", "PRON"} and not (opening and token.text[0].isupper()):
        return token.text.lower() not in {"al", "el", "bin"}
    if token.text.lower() in {"the", "a", "an", "'s", "'", "this", "that"} or not token.text[0].isalnum():
        return True
    if (view.keys[i],) in never("whole") and token.pos == "PROPN" and len(token.text) > 3:
        return not opening
    lower = token.text[0].islower() and not (not opening and i and view.tokens[i - 1].text == "-")
    return lower and not (opening and token.text.lower() in PARTICLES)
