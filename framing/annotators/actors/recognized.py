"""The recognizer's entities as names: trimmed, cut, freed of titles."""

from collections.abc import Iterator

from framing.annotators.actors.name import PARTICLES, Name, bounds
from framing.annotators.actors.plausible import plausible
from framing.annotators.actors.titling import Titling, leading_titles, titles_before
from framing.annotators.actors.view import View
from framing.document import Entity

__all__ = ["recognized"]

_KEPT = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC"})


def recognized(view: View) -> Iterator[Name]:
    """The names among the entities, in text order."""
    for entity in view.document.entities:
        if entity.label in _KEPT:
            yield from _trimmed(view, entity)


def _trimmed(view: View, entity: Entity) -> Iterator[Name]:
    first, last = bounds(view, entity.first, _reach(view, entity))
    inner: tuple[Titling, ...] = ()
    last = _cut(view, first, last)
    if first < last and entity.label == "PERSON":
        first += _shouted(view, first, last)
        inner, first = leading_titles(view, first, last)
    if first >= last or not plausible(view, first, last, entity.label):
        return
    yield Name(first=first, last=last, label=entity.label, titles=(*titles_before(view, first), *inner))


def _reach(view: View, entity: Entity) -> int:
    """The end of a person's name that the recognizer cut at a particle: "Ursula van der" Leyen."""
    last = entity.last
    if entity.label != "PERSON" or last - entity.first < 2:
        return last
    while last < len(view.tokens) and view.tokens[last].sentence == view.tokens[last - 1].sentence:
        if view.tokens[last - 1].text.lower() not in PARTICLES or view.tokens[last].pos not in {"PROPN", "NOUN"}:
            break
        last += 1
    return last


def _shouted(view: View, first: int, last: int) -> int:
    """1 when a word in capitals stands before a name that is not in capitals: "WATCHED Donald Trump"."""
    word = view.tokens[first].text
    return int(
        last - first > 1
        and len(word) > 3
        and word.isalpha()
        and word.isupper()
        and not view.tokens[last - 1].text.isupper()
    )


def _cut(view: View, first: int, last: int) -> int:
    """The end of the name, before an article or a verb that the recognizer took in."""
    for i in range(first + 1, last):
        text = view.tokens[i].text.lower()
        if text in {",", "/", ";", ":"} and not _corporate(view, i, last):
            return bounds(view, first, i)[1]
        if text in {"the", "a", "an"} and view.tokens[i - 1].pos not in {"ADP"}:
            return bounds(view, first, i)[1]
    return last


def _corporate(view: View, i: int, last: int) -> bool:
    """Whether what follows the comma belongs to the name: ", Inc.", ", D.C.", ", Jr."."""
    return i + 1 < last and view.keys[i + 1] in {"inc", "llc", "ltd", "jr", "sr", "dc", "ii", "iii"}
