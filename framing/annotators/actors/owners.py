"""Which state, place or body a noun is said to belong to: "Turkey's foreign ministry", "Armenian forces"."""

from collections.abc import Mapping

from framing.annotators.actors.cast import Cast, Draft
from framing.annotators.actors.view import View
from framing.document import Token

__all__ = ["owner_of", "owners"]

_OWNING = frozenset({"state", "place", "organisation", "people", "party", "media", "armed group"})
_BEFORE = frozenset({"compound", "amod", "nmod", "poss"})


def owners(cast: Cast) -> dict[int, Draft]:
    """The drafts of states, places, peoples and bodies by the tokens that name them."""
    return {
        i: draft
        for draft in cast.drafts.values()
        if draft.kind in _OWNING
        for found in draft.found
        if found.relation in {"self", "adjective", "people", "capital"} and found.form != "nominal"
        for i in range(found.first, found.last)
    }


def owner_of(view: View, token: Token, first: int, by_token: Mapping[int, Draft]) -> Draft | None:
    """The owner whose adjective, name or possessive stands before the noun that ends at `token`."""
    for i in sorted({*token.children, *view.tokens[first].children}, reverse=True):
        child = view.tokens[i]
        if child.dep in _BEFORE and child.index < token.index and child.index in by_token:
            return by_token[child.index]
    return None
