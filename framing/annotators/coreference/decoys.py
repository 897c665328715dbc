"""Nouns that are no actors but may be what "it" or "they" stands for; they keep those from a wrong actor."""

from collections.abc import Iterator, Set

from framing.annotators.actors.view import View
from framing.document import Token

__all__ = ["decoys"]

_ARGUMENT = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "appos", "conj", "dative"})
_TIME = frozenset(
    "day week month year hour minute morning evening night afternoon today yesterday tomorrow time decade century "
    "way lot number part percent cent kind sort thing fact addition order result case".split()
)


def decoys(view: View, heads: Set[int]) -> Iterator[Token]:
    """The common nouns that are arguments and belong to no mention."""
    for token in view.tokens:
        plain = token.pos == "NOUN" and token.lemma not in _TIME
        if plain and token.dep in _ARGUMENT and token.index not in heads:
            yield token
