"""Institutions named with their state or place in capitals: "Russian Defense Ministry", "Irving Police Department"."""

from framing.annotations import Form, Relation
from framing.annotators.actors.cast import Cast, Draft
from framing.annotators.actors.known import Use, gazetteer
from framing.annotators.actors.lexis import roles
from framing.annotators.actors.words import atoms

__all__ = ["add_institutions"]

_BODIES = frozenset({"body", "force", "party", "media"})


def add_institutions(cast: Cast) -> None:
    """Link an institution to the state or place that its name begins with, which is a mention of that one, too."""
    places = {
        words: draft
        for draft in cast.drafts.values()
        if draft.kind == "place" and draft.known is None
        for form in draft.names
        if (words := atoms(form))
    }
    for draft in list(cast.drafts.values()):
        if draft.kind in {"organisation", "armed group", "party", "media"}:
            for found in draft.found:
                _part(cast, draft, found.first, found.last, places)


def _part(cast: Cast, draft: Draft, first: int, last: int, places: dict[tuple[str, ...], Draft]) -> None:
    view = cast.view
    role = roles().get(view.tokens[last - 1].text.lower())
    if role is None or role.group not in _BODIES or role.relation is None:
        return
    for length in range(min(3, last - first - 1), 0, -1):
        words = atoms(view.text(first, first + length))
        owner, use = _owner(cast, words, places)
        if owner is None or owner is draft:
            continue
        draft.links[(role.relation, owner.id)] = None
        form: Form = "adjective" if use == "adjective" else "alias"
        relation: Relation = "adjective" if use == "adjective" else "self"
        cast.add(owner, first, first + length, form, relation)
        return


def _owner(cast: Cast, words: tuple[str, ...], places: dict[tuple[str, ...], Draft]) -> tuple[Draft | None, Use | None]:
    """The state or place that these words name, and how."""
    if words in places:
        return places[words], "name"
    for group in gazetteer().by_first.get(words[0], ()) if words else ():
        wording = group[0]
        if wording.atoms == words and wording.known.kind in {"state", "place"} and wording.use != "people":
            return cast.of(wording.known), wording.use
    return None, None
