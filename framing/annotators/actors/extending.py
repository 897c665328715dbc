"""Names of which the recognizer found a part: the neighbours that the parse joins to it belong to the name, too.

The recognizer cuts names of some origins more often than those of others; the tagger and the parser less.
"""

from collections.abc import Set

from framing.annotators.actors.lexis import heads, never, roles, titles
from framing.annotators.actors.name import PARTICLES
from framing.annotators.actors.view import View

__all__ = ["extended"]

_SMALL = PARTICLES - {"of", "i", "e", "y", "la", "le", "zu"}
_LONGEST = 4  # words of a name that is made longer


def extended(view: View, first: int, last: int, known: Set[int]) -> tuple[int, int]:
    """The tokens of the whole name around [first, last); `known` are tokens that a table knows, which stay out."""
    if view.tokens[first].sentence in view.headline | view.loud:
        return first, last
    while last < len(view.tokens) and _hyphen_goes_on(view, last):
        last += 2
    last = _over_particles(view, last)
    while last - first < _LONGEST and _joins_right(view, last, known):
        last += 1
    while last - first < _LONGEST and _joins_left(view, first, last, known):
        first -= 1
    return first, last


def _over_particles(view: View, last: int) -> int:
    """The end of the name behind particles and the word that they belong to: Ursula | van der Leyen."""
    end = last
    while end < len(view.tokens) and view.tokens[end].text in _SMALL and view.tokens[end - 1].dep == "compound":
        end += 1
    surname = end > last and end < len(view.tokens) and view.tokens[end].pos == "PROPN"
    return end + 1 if surname and view.tokens[end].sentence == view.tokens[last].sentence else last


def _hyphen_goes_on(view: View, last: int) -> bool:
    """Whether a hyphen and a further part follow without a space: Ji-woo, Bar-On."""
    if last + 1 >= len(view.tokens) or view.tokens[last].text != "-":
        return False
    hyphen, after, before = view.tokens[last], view.tokens[last + 1], view.tokens[last - 1]
    touching = before.span.end == hyphen.span.start and hyphen.span.end == after.span.start
    return touching and before.pos == "PROPN" and after.pos == "PROPN"


def _joins_right(view: View, last: int, known: Set[int]) -> bool:
    """Whether the word after the name is what its last word is a part of."""
    if last >= len(view.tokens) or not _namelike(view, last, known):
        return False
    before = view.tokens[last - 1]
    if before.text.lower() in PARTICLES:
        return before.sentence == view.tokens[last].sentence
    return before.dep == "compound" and before.head == last


def _joins_left(view: View, first: int, last: int, known: Set[int]) -> bool:
    """Whether the word before the name is a part of it."""
    i = first - 1
    if i < 0 or not _namelike(view, i, known):
        return False
    token = view.tokens[i]
    return token.dep == "compound" and first <= token.head < last and token.sentence == view.tokens[first].sentence


def _namelike(view: View, i: int, known: Set[int]) -> bool:
    """A proper noun that is no title, role, place of a table, or word that says what a body is."""
    token, word = view.tokens[i], view.keys[i]
    if i in known or token.pos != "PROPN" or not token.text[0].isupper() or token.text.isupper() or not word:
        return False
    told = (word,) in titles() or word in roles() or token.lemma.lower() in roles() or word in heads()
    return not told and (word,) not in never("whole") and (word,) not in never("always")
