"""The recognizer's entities as names: trimmed, cut, freed of titles."""

from collections.abc import Iterator, Set

from framing.annotators.actors.extending import extended
from framing.annotators.actors.lexis import heads, roles
from framing.annotators.actors.name import Name, bounds
from framing.annotators.actors.plausible import plausible
from framing.annotators.actors.titling import Titling, leading_titles, titles_before
from framing.annotators.actors.view import View
from framing.document import Entity

__all__ = ["recognized"]

_KEPT = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC"})


def recognized(view: View, known: Set[int]) -> Iterator[Name]:
    """The names among the entities, in text order; `known` are the tokens of states and the like."""
    for entity in view.document.entities:
        if entity.label in _KEPT:
            yield from _trimmed(view, entity, known)


def _trimmed(view: View, entity: Entity, known: Set[int]) -> Iterator[Name]:
    first, last = bounds(view, entity.first, entity.last)
    inner: tuple[Titling, ...] = ()
    last = _cut(view, first, last)
    if first < last and entity.label == "PERSON":
        first += _shouted(view, first, last)
        inner, first = leading_titles(view, first, last)
    elif entity.label == "ORG":
        last = _without_role(view, first, last)
        inner, after = leading_titles(view, first, last)
        first, inner = (after, inner) if after - first > 1 else (first, ())
    if first >= last or not plausible(view, first, last, entity.label):
        return
    label, before = entity.label, first
    if _may_grow(entity, first, last) and first not in known:
        first, last = extended(view, first, last, known)
        first = max(first, before) if inner or titles_before(view, before) else first
        whole = first < before or last > entity.last
        label = "PERSON" if label == "PERSON" else "" if whole else label
    yield Name(first=first, last=last, label=label, titles=(*titles_before(view, first), *inner))


def _may_grow(entity: Entity, first: int, last: int) -> bool:
    """Whether the entity may be a part of a person's name: a person, or one word that is taken for a place or body."""
    return entity.label == "PERSON" or (entity.label in {"GPE", "ORG"} and last - first == 1)


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


def _without_role(view: View, first: int, last: int) -> int:
    """The end of a body's name before the role of somebody in it: "State Department Spokesperson"."""
    role = roles().get(view.tokens[last - 1].lemma.lower()) if last - first > 2 else None
    alone = role is not None and role.group == "person" and view.tokens[last - 1].tag in {"NN", "NNP"}
    return last - 1 if alone and view.keys[last - 2] in heads() else last


def _corporate(view: View, i: int, last: int) -> bool:
    """Whether what follows the comma belongs to the name: ", Inc.", ", D.C.", ", Jr."."""
    return i + 1 < last and view.keys[i + 1] in {"inc", "llc", "ltd", "jr", "sr", "dc", "ii", "iii"}
