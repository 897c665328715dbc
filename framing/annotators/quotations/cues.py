"""The reporting words of the lexicon, with the complements that each of them may take as its content."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from framing.annotations import CueClass
from framing.document import Document, Token
from framing.errors import ConfigError
from framing.lexicons import load

__all__ = ["TAKES", "CueWord", "cue_of", "cue_words"]

# what may follow a cue and belong to the source; single prepositions are listed by themselves
TAKES = frozenset(
    "clause quote object addressee infinitive gerund noun sentence "
    "of for about as against on upon over with".split()
)
_POS = {"VERB": "VERB", "AUX": "VERB", "NOUN": "NOUN", "ADJ": "ADJ", "ADV": "ADV"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CueWord:
    """One reporting word: its class, and what it takes ("clause", "object", "of", …; see `TAKES`)."""

    term: str
    cue_class: CueClass
    takes: frozenset[str]
    only: tuple[str, ...]
    unless: tuple[str, ...]


@cache
def cue_words() -> Mapping[tuple[str, str], CueWord]:
    """The words of the lexicon `reporting_cues` by lemma and part of speech."""
    found: dict[tuple[str, str], CueWord] = {}
    for entry in load("reporting_cues").entries:
        takes = frozenset((entry.note or "").removeprefix("takes ").split(", "))
        if not takes <= TAKES or entry.category not in get_args(CueClass):
            raise ConfigError(
                f"reporting_cues.tsv, line {entry.line}: {entry.term!r} takes {sorted(takes - TAKES)} in class "
                f"{entry.category!r}; write `takes` and words of {sorted(TAKES)}, and a class of {get_args(CueClass)}"
            )
        word = CueWord(
            term=entry.term,
            cue_class=cast(CueClass, entry.category),
            takes=takes,
            only=entry.only,
            unless=entry.unless,
        )
        for pos in entry.pos:
            found[entry.term, pos] = word
    return found


def cue_of(document: Document, token: Token) -> CueWord | None:
    """The cue that this token is, if it is one and its companions allow it."""
    pos = _POS.get(token.pos)
    word = cue_words().get((token.lemma.lower(), pos)) if pos else None
    if word is None or not (word.only or word.unless):
        return word
    near = {document.tokens[i].lemma.lower() for i in token.children}
    if token.index + 1 < len(document.tokens):
        near.add(document.tokens[token.index + 1].lemma.lower())
    if word.only and near.isdisjoint(word.only):
        return None
    return None if not near.isdisjoint(word.unless) else word
