"""Runs of proper nouns that the recognizer missed and that take part in what happens."""

from collections.abc import Iterator

from framing.annotators.actors.name import PARTICLES, Name, bounds
from framing.annotators.actors.plausible import plausible
from framing.annotators.actors.titling import leading_titles, titles_before
from framing.annotators.actors.view import View

__all__ = ["runs"]

_ACTING = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "agent", "poss", "appos", "pobj", "conj", "attr"})


def runs(view: View) -> Iterator[Name]:
    """Runs of proper nouns outside every entity that take part in what happens."""
    inside = [""] * len(view.tokens)
    for entity in view.document.entities:
        inside[entity.first : entity.last] = [entity.label] * (entity.last - entity.first)
    counts: dict[str, int] = {}
    for i in range(len(view.tokens)):
        if _proper(view, i) and not view.first_in_sentence(i):
            counts[view.keys[i]] = counts.get(view.keys[i], 0) + 1
    i = 0
    while i < len(view.tokens):
        if inside[i] or not _proper(view, i):
            i += 1
            continue
        last = i + 1
        while last < len(view.tokens) and not inside[last] and _continues(view, i, last):
            last += 1
        first, end = bounds(view, i, last)
        inner, start = leading_titles(view, first, end)
        if start < end and _acts(view, start, end, counts) and plausible(view, start, end, ""):
            yield Name(first=start, last=end, label="", titles=(*titles_before(view, start), *inner))
        i = last


def _proper(view: View, i: int) -> bool:
    token = view.tokens[i]
    return token.pos == "PROPN" and token.text[0].isupper() and token.text.isascii() is not None


def _continues(view: View, first: int, i: int) -> bool:
    token = view.tokens[i]
    if token.sentence != view.tokens[first].sentence:
        return False
    if _proper(view, i):
        return True
    after = i + 1 < len(view.tokens) and _proper(view, i + 1)
    return after and (token.text == "-" or token.text.lower() in PARTICLES - {"of", "i", "e", "y"})


def _acts(view: View, first: int, last: int, counts: dict[str, int]) -> bool:
    head = view.head(first, last)
    if head.sentence in view.loud | view.headline or head.pos != "PROPN":
        return False
    recurs = counts.get(view.keys[head.index], 0) >= 2
    if view.is_modifier(head):
        return recurs and last - first > 1
    strong = head.dep in {"nsubj", "nsubjpass", "agent", "poss", "dobj", "dative", "appos"}
    return strong or (head.dep in _ACTING and recurs) or (head.dep in _ACTING and last - first > 1)
