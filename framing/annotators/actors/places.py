"""Capitals and seats of power that are only places here: they join the names that the tables do not know."""

from collections.abc import Iterable, Iterator

from framing.annotators.actors.matching import Hit
from framing.annotators.actors.name import Name

__all__ = ["place_names"]


def place_names(places: Iterable[Hit]) -> Iterator[Name]:
    """The hits as names of places."""
    for hit in places:
        yield Name(first=hit.first, last=hit.last, label="GPE")
