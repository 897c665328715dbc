"""People and adjectives of places that no table knows: Tovarian and Tovarians, for Tovaria."""

from collections.abc import Mapping

from framing.annotators.actors.cast import Cast, Draft
from framing.annotators.actors.words import atoms

__all__ = ["add_derived"]

_ENDINGS = ("ians", "ian", "eans", "ean", "ans", "an", "ns", "n", "is", "i", "ese", "ish", "ites", "ite", "ers", "er")
_SHORTEST = 4  # letters that the place and the derived word share


def add_derived(cast: Cast) -> None:
    """Give the peoples that are called after a place of the article to that place."""
    places: dict[str, Draft] = {}
    for draft in cast.drafts.values():
        words = atoms(draft.name)
        if draft.kind == "place" and len(words) == 1:
            places[words[0]] = draft
    for draft in [d for d in cast.drafts.values() if d.kind == "people" and d.known is None]:
        words = atoms(draft.name)
        place = _place(words[0], places) if len(words) == 1 else None
        if place is not None:
            for found in draft.found:
                _add(cast, place, found.first, found.last)
            draft.found = []
    _overlooked(cast, places)


def _place(word: str, places: Mapping[str, Draft]) -> Draft | None:
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST:
            for name, draft in places.items():
                if name != word and name.startswith(stem) and len(name) - len(stem) <= 2:
                    return draft
    return None


def _overlooked(cast: Cast, places: Mapping[str, Draft]) -> None:
    """Add the derived words that the recognizer took for nothing."""
    beginnings = {name[:_SHORTEST] for name in places if len(name) >= _SHORTEST}
    taken = cast.taken() if beginnings else set()
    for token in cast.view.tokens:
        word = cast.view.keys[token.index]
        if word[:_SHORTEST] not in beginnings or token.index in taken or not token.text[0].isupper():
            continue
        place = _place(word, places)
        if place is not None:
            _add(cast, place, token.index, token.index + 1)


def _add(cast: Cast, place: Draft, first: int, last: int) -> None:
    head = cast.view.head(first, last)
    if cast.view.is_modifier(head) and head.tag != "NNPS":
        cast.add(place, first, last, "adjective", "adjective")
    else:
        cast.add(place, first, last, "demonym", "people")
