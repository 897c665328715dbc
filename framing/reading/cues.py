"""Wordings that mark a line as page furniture, from framing/tables/reading_cues.tsv."""

import re
from dataclasses import dataclass, replace
from functools import cache

from framing.reading.tables import rows

__all__ = ["Cue", "find_cue", "tokenize"]

_COLUMNS = ("phrase", "kind", "where", "longest", "source")
_TOKEN = re.compile(r"\d[\d.,:]*[kKmM]?(?![\w])|[\w&'-]+|[©/·]")
_LABEL_END = re.compile(r"\s*[:|>–—]|\s+-\s")
_LEAD = re.compile(r"\W{0,9}")
_BUTTONS = 0.7  # share of a line's words that must be names of buttons for it to be a row of them
_ROW = 12  # words that a row of buttons may have
_READ = 700  # characters of a line that are searched: more than the longest notice a cue may decide


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A wording and what it marks. `where` is whole, start, end, in or label; `longest` is in words."""

    phrase: str
    tokens: tuple[str, ...]
    kind: str
    where: str
    longest: int


def tokenize(text: str) -> tuple[str, ...]:
    """Lower-case words of the first part of `text`; numbers become #, marks between words are dropped.

    >>> tokenize("12 Comments » Sign in!")
    ('#', 'comments', 'sign', 'in')
    """
    lowered = text[:_READ].lower().replace("’", "'").replace("\u00a0", " ")
    tokens = (match.group().strip("'-&") for match in _TOKEN.finditer(lowered))
    return tuple("#" if token[:1].isdigit() and not token.isalpha() else token for token in tokens if token)


@cache
def _index() -> dict[str, tuple[Cue, ...]]:
    """The cues by their first token, the longest first, so that the most telling one is found first."""
    index: dict[str, list[Cue]] = {}
    for phrase, kind, where, longest, _source in rows("reading_cues", _COLUMNS):
        tokens = tokenize(phrase.replace("#", "0"))
        cue = Cue(phrase=phrase, tokens=tokens, kind=kind, where=where, longest=int(longest))
        index.setdefault(tokens[0], []).append(cue)
    return {first: tuple(sorted(cues, key=_rank)) for first, cues in index.items()}


def _rank(cue: Cue) -> tuple[int, int, str]:
    places = ("whole", "label", "start", "end", "in")
    return (places.index(cue.where), -len(cue.tokens), cue.phrase)


def find_cue(text: str, tokens: tuple[str, ...], words: int) -> Cue | None:
    """The most telling cue in a line with these tokens (from `tokenize`) and this many words, or None."""
    best: Cue | None = None
    for at, token in enumerate(tokens):
        for cue in _index().get(token, ()):
            if words <= cue.longest and _fits(cue, tokens, at, text) and (best is None or _rank(cue) < _rank(best)):
                best = cue
    return best or _buttons(tokens)


def _buttons(tokens: tuple[str, ...]) -> Cue | None:
    """A line that is made of names of buttons: "Share Tweet Sign in"."""
    words = [token for token in tokens if token not in ("#", "/", "·")]
    if not 2 <= len(words) <= _ROW:
        return None
    found: list[Cue] = []
    at = 0
    while at < len(words):
        cue = _button_at(words, at)
        if cue is not None:
            found.append(cue)
        at += len(cue.tokens) if cue is not None else 1
    covered = sum(len(cue.tokens) for cue in found)
    if len(found) < 2 or covered < _BUTTONS * len(words):
        return None
    return replace(found[0], phrase=" ".join(words), where="row")


def _button_at(words: list[str], at: int) -> Cue | None:
    """The longest name of a button that begins at this word."""
    for cue in _index().get(words[at], ()):
        if cue.where == "whole" and tuple(words[at : at + len(cue.tokens)]) == cue.tokens:
            return cue
    return None


def _fits(cue: Cue, tokens: tuple[str, ...], at: int, text: str) -> bool:
    end = at + len(cue.tokens)
    if tokens[at:end] != cue.tokens:
        return False
    if cue.where == "in":
        return True
    if cue.where == "end":
        return end == len(tokens)
    if at:
        return False
    if cue.where == "whole":
        return set(tokens[end:]) <= {"#"}  # a count may follow: "Comments (3)"
    return cue.where == "start" or _is_label(cue, text)


def _is_label(cue: Cue, text: str) -> bool:
    """Whether the words at the start are followed by a colon, a bar or a dash: "Read more: …"."""
    start = _LEAD.match(text)
    begin = start.end() if start else 0
    return _LABEL_END.match(text, begin + len(cue.phrase)) is not None
