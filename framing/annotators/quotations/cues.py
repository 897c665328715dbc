"""The reporting words of the lexicon, with the complements that each of them may take as its content."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from framing.annotations import CueClass
from framing.document import Document, Token
from framing.errors import ConfigError
from framing.lexicons import Entry, load

__all__ = ["TAKES", "CueWord", "cue_of", "cue_words"]

# what may follow a cue and belong to the source; the last line are prepositions that lead to it
TAKES = frozenset(
    "clause quote object finding predicate addressee infinitive gerund noun sentence seeming "
    "about against as at for in of on over to upon with".split()
)
_POS = {"VERB": "VERB", "AUX": "VERB", "NOUN": "NOUN", "ADJ": "ADJ", "ADV": "ADV"}
_MENDED = {"hoping": "hope", "hoped": "hope"}  # the tagger's lemma is hop
_OBJECTS = frozenset({"dobj", "oprd", "ccomp", "nsubjpass"})
_PARTICLES = frozenset({"prt", "prep", "mark", "advmod"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CueWord:
    """One reporting word: its class, and what it takes ("clause", "object", "of", …; see `TAKES`).

    Taken widely, a cue also reports what somebody knows, wants or stands for without having said it; in the
    article's own figures such words stay the author's.
    """

    term: str
    pos: str  # as in the lexicon: VERB, NOUN, ADJ, ADV or PHRASE
    cue_class: CueClass
    takes: frozenset[str]
    wide: bool = False


@cache
def cue_words(wide: bool = False) -> Mapping[tuple[str, str], CueWord]:
    """The words of the lexicon `reporting_cues` by lemma and part of speech."""
    found: dict[tuple[str, str], CueWord] = {}
    for entry in load("reporting_cues").entries:
        takes = _takes(entry, wide)
        if entry.category not in get_args(CueClass):
            raise ConfigError(
                f"reporting_cues.tsv, line {entry.line}: {entry.category!r} is not a class of cues; "
                f"use one of {', '.join(get_args(CueClass))}"
            )
        for pos in entry.pos:
            found[entry.term, pos] = CueWord(
                term=entry.term, pos=pos, cue_class=cast(CueClass, entry.category), takes=takes, wide=wide
            )
    return found


def _takes(entry: Entry, wide: bool) -> frozenset[str]:
    """What the entry's note says: "takes clause, quote; widely object"."""
    takes: set[str] = set()
    for part in (entry.note or "").split("; "):
        key, _, values = part.partition(" ")
        names = set(values.split(", "))
        if key not in {"takes", "widely"} or not names <= TAKES:
            raise ConfigError(
                f"reporting_cues.tsv, line {entry.line}: {part!r} does not say what {entry.term!r} takes; "
                f"write `takes` or `widely` and words of {', '.join(sorted(TAKES))}"
            )
        takes |= names if wide or key == "takes" else set()
    return frozenset(takes)


@cache
def _phrase_heads() -> frozenset[str]:
    return frozenset(term.split()[0] for term, pos in cue_words() if pos == "PHRASE")


def cue_of(document: Document, token: Token, wide: bool = False) -> CueWord | None:
    """The cue that this token is or begins (point, in "point out"), if it is one and takes anything in this sense."""
    pos = _part_of_speech(document, token)
    if pos is None:
        return None
    lemma = token.text.lower() if token.dep == "amod" else _MENDED.get(token.text.lower(), token.lemma.lower())
    if pos == "VERB" and lemma in _phrase_heads():
        for other in _companions(document, token):
            if (word := cue_words(wide).get((f"{lemma} {other.text.lower()}", "PHRASE"))) and word.takes:
                return word
    word = cue_words(wide).get((lemma, pos))
    return word if word is not None and word.takes else None


def _part_of_speech(document: Document, token: Token) -> str | None:
    """The lexicon's part of speech; the parse mends the tagger: data show prices fell, the alleged thief."""
    if token.dep == "amod":
        return "ADJ"
    if token.pos == "NOUN" and {document.tokens[i].dep for i in token.children} >= {"nsubj", "ccomp"}:
        return "VERB"
    return _POS.get(token.pos)


def _companions(document: Document, token: Token) -> Iterator[Token]:
    """The particle or preposition of a verb: the word after it, or one that hangs on it."""
    if token.index + 1 < len(document.tokens):
        yield document.tokens[token.index + 1]
    objects = [i for i in token.children if document.tokens[i].dep in _OBJECTS]
    for i in token.children:  # not: called it a farce on Monday
        if document.tokens[i].dep in _PARTICLES and (document.tokens[i].dep == "prt" or not objects or i < objects[0]):
            yield document.tokens[i]
