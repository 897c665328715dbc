"""The plain cues of the frames: words of the lexicon `frames` in a sentence, to explain what the text model says."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from framing.annotators.terms_index import Index, build
from framing.annotators.terms_match import Match, matches
from framing.article import Span
from framing.document import Document, Sentence
from framing.lexicons import load

__all__ = ["FrameCue", "cues_of"]

_ANY = frozenset(["ANY", "PHRASE"])


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameCue:
    """Words that speak for one or more frames, by their ids."""

    span: Span
    frames: tuple[str, ...]


def cues_of(document: Document, sentence: Sentence) -> tuple[FrameCue, ...]:
    """The cues in one sentence, in text order, the longest at each place.

    Names count here: the Supreme Court is a court, and the name of a party speaks of politics.
    """
    return tuple(_found(document, sentence))


def _found(document: Document, sentence: Sentence) -> Iterator[FrameCue]:
    def fits(match: Match) -> bool:
        pos = match.pattern.entry.pos
        tag = document.tokens[match.head].pos
        if match.pattern.proper:  # the party is Labour, the effort is labour
            return document.tokens[match.first].text[:1].isupper()
        return bool(_ANY.intersection(pos)) or tag in pos or (tag == "PROPN" and "NOUN" in pos) or _wavers(tag, pos)

    for match in matches(document.tokens_of(sentence), _index(), fits):
        frames = tuple(match.pattern.entry.category.split("|"))
        yield FrameCue(span=document.span_of(match.first, match.last), frames=frames)


def _wavers(tag: str, pos: tuple[str, ...]) -> bool:
    """Taggers waver between participles and adjectives."""
    return tag in {"VERB", "ADJ"} and bool({"VERB", "ADJ"}.intersection(pos))


@cache
def _index() -> Index:
    return build([load("frames")], without=frozenset())
