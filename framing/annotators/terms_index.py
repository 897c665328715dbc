"""Lexicon entries in one trie over words, so that a text is matched in one pass of hash look-ups."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from framing.lexicons import Entry, Lexicon
from framing.lexicons.combining import WORKING
from framing.lexicons.inflection import forms

__all__ = ["GAP", "ONES", "WORKING", "Index", "Node", "Pattern", "build"]

GAP = "…"  # one to four words
ONES = "one's"  # any possessive
_OPEN = ("NOUN", "VERB", "ADJ", "ADV")
_PREPOSITIONS = frozenset(
    [
        "of",
        "on",
        "for",
        "in",
        "to",
        "with",
        "against",
        "from",
        "by",
        "at",
        "under",
        "over",
        "into",
        "behind",
        "about",
    ]
)
_SPLIT = re.compile(r"[ -]+|(?='s(?: |$))")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One entry as a run of words; `free` holds the positions of those words that may inflect."""

    lexicon: Lexicon
    entry: Entry
    words: tuple[str, ...]
    free: frozenset[int]
    head: int
    proper: bool  # written with a capital: in the text a capital does not make it a name


@dataclass(slots=True)
class Node:
    """One step of the trie: the next words, and the patterns that end here."""

    next: dict[str, "Node"] = field(default_factory=dict)
    patterns: list[Pattern] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Index:
    """The trie, and for each inflected form the lemmas that it may stand for."""

    root: Node
    lemmas: dict[str, tuple[str, ...]]


def build(lexicons: Sequence[Lexicon], without: frozenset[str] = WORKING) -> Index:
    """The trie of all entries; an entry of an earlier lexicon wins over an equal one of a later.

    Lexicons of the layers `without` are left out.
    """
    root = Node()
    lemmas: dict[str, dict[str, None]] = {}
    for lexicon in lexicons:
        if lexicon.layer in without:
            continue
        for entry in lexicon.entries:
            for words in _spellings(entry.term):
                pattern = _pattern(lexicon, entry, words)
                _insert(root, pattern)
                for i in sorted(pattern.free):
                    for pos in _OPEN if "ANY" in entry.pos or "PHRASE" in entry.pos else entry.pos:
                        for form in forms(pattern.words[i], pos)[1:]:
                            lemmas.setdefault(form, {})[pattern.words[i]] = None
    return Index(root, {form: tuple(found) for form, found in lemmas.items()})


def _spellings(term: str) -> list[tuple[str, ...]]:
    """The words of a term, and the closed spelling of a hyphenated one: re-education, reeducation."""
    words = tuple(word for word in _SPLIT.split(term) if word) if term != ONES else (ONES,)
    words = _rejoin(words)
    closed = [(term.replace("-", ""),)] if term.count("-") == 1 and " " not in term else []
    return [words, *closed]


def _rejoin(words: tuple[str, ...]) -> tuple[str, ...]:
    """Possessives are tokens of their own, but the placeholder one's is not."""
    out: list[str] = []
    for word in words:
        if word == "'s" and out and out[-1] == "one":
            out[-1] = ONES
        else:
            out.append(word)
    return tuple(out)


def _pattern(lexicon: Lexicon, entry: Entry, words: tuple[str, ...]) -> Pattern:
    head = _head(entry, words)
    every = "PHRASE" in entry.pos or "ANY" in entry.pos
    return Pattern(
        lexicon=lexicon,
        entry=entry,
        words=tuple(word.lower() for word in words),
        free=frozenset(range(len(words)) if every else [head]),
        head=head,
        proper=entry.term != entry.term.lower(),
    )


def _head(entry: Entry, words: tuple[str, ...]) -> int:
    """The word that inflects: a verb comes first, a noun last or before its first preposition."""
    if entry.pos[0] == "VERB":
        return 1 if len(words) > 1 and words[0].endswith("ly") else 0
    if entry.pos[0] == "NOUN":
        return next((i - 1 for i, word in enumerate(words) if i and word in _PREPOSITIONS), len(words) - 1)
    return len(words) - 1


def _insert(root: Node, pattern: Pattern) -> None:
    node = root
    for word in pattern.words:
        node = node.next.setdefault(word, Node())
    same = (pattern.entry.pos, pattern.lexicon.layer)
    if all((old.entry.pos, old.lexicon.layer) != same for old in node.patterns):
        node.patterns.append(pattern)
