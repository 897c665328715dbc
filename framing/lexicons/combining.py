"""A user's lexicons with the shipped ones: what they add comes first, what they switch off is taken away."""

from collections.abc import Sequence
from dataclasses import replace

from framing.errors import ConfigError
from framing.lexicons.entry import Entry, Lexicon, Removal
from framing.lexicons.loading import load, shipped

__all__ = ["WORKING", "combined", "plain"]

# Layers of lists that annotators and measures work with: what they list is no finding, and is not switched off.
WORKING = frozenset(["cue", "frame", "moral", "warpeace", "armed conflict"])


def combined(own: Sequence[Lexicon]) -> tuple[Lexicon, ...]:
    """The user's lexicons, then the shipped ones without the entries that the user's switch off.

    Of two equal terms the earlier counts, so an own row replaces a shipped one. Raises ConfigError for a removal
    of what no shipped lexicon holds: it would do nothing, and its writer would not know.
    """
    lists = [load(name) for name in shipped()]
    for lexicon in own:
        for removal in lexicon.removals:
            lists = _without(lists, removal, lexicon.id)
    return (*own, *lists)


def plain(term: str) -> str:
    """A term as it is compared: its spelling with hyphens, spaces or capitals is one.

    >>> plain("Far-Left")
    'far left'
    """
    return term.lower().replace("-", " ")


def _without(lists: Sequence[Lexicon], removal: Removal, own: str) -> list[Lexicon]:
    kept = [
        lexicon
        if lexicon.layer in WORKING
        else replace(lexicon, entries=tuple(e for old in lexicon.entries for e in _left(old, removal)))
        for lexicon in lists
    ]
    if kept == list(lists):
        raise ConfigError(
            f"lexicon {own}, line {removal.line}: no shipped lexicon has {removal.term!r} as {'|'.join(removal.pos)}, "
            f"so nothing can be switched off; `framing lexicon show {removal.term!r}` says which entries there are"
        )
    return kept


def _left(entry: Entry, removal: Removal) -> tuple[Entry, ...]:
    """What a removal leaves of an entry: all of it, some of its parts of speech, or nothing."""
    if plain(entry.term) != plain(removal.term):
        return (entry,)
    pos = () if "ANY" in removal.pos else tuple(p for p in entry.pos if p not in removal.pos)
    return (replace(entry, pos=pos),) if pos else ()
