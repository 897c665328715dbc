"""A normalized side copy of a stretch of text, with the map from each of its characters back to the text.

The parser and the tone lexicon read the copy; evidence always points into the untouched text. Two texts that
differ only in quote style, dashes, white space, invisible characters or Unicode composition give one copy.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from framing.article import Span

__all__ = ["Normalized", "normalize"]

_QUOTES = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\u02bc\uff07", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02", '"'),
    **dict.fromkeys("\u2010\u2011", "-"),
    "\u2026": "...",
}
_DASHES = frozenset("\u2012\u2013\u2014\u2015\u2212")
_COMPAT = ("<wide>", "<narrow>", "<font>", "<compat>")
_LONGEST_TOKEN = 1_000  # spaCy's tokenizer is quadratic in the length of a run without white space
_LONGEST_RUN = 12  # one repeated mark, such as a ruled line
_PLAIN = re.compile(r"[A-Za-z0-9,.;:!?'\"()]+(?: [A-Za-z0-9,.;:!?'\"()]+)*")
_WHITE = re.compile(r"\s+")
_DASHED = re.compile(r"(?<!\S)-{1,3}(?!\S)|-{2,}|[\u2012-\u2015\u2212]+")


@dataclass(frozen=True, slots=True)
class Normalized:
    """The side copy; character i of `text` stands for characters starts[i] to ends[i] of the article."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Where characters [start, end) of the copy come from; `end` must be greater than `start`."""
        return Span(self.starts[start], self.ends[end - 1])


def normalize(text: str, span: Span | None = None) -> Normalized:
    """The side copy of `text`, or of the part that `span` covers.

    >>> normalize("It isn\u2019t\u00a0\u201cgood\u201d\u2014yet").text
    'It isn\\'t "good" -- yet'
    """
    span = span or Span(0, len(text))
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for piece, start, end in _spaced(_pieces(text, span)):
        if end - start == len(piece):  # one to one, the common case
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
        else:
            starts.extend([start] * len(piece))
            ends.extend([end] * len(piece))
        out.append(piece)
    return Normalized("".join(out), tuple(starts), tuple(ends))


def _pieces(text: str, span: Span) -> Iterator[tuple[str, int, int]]:
    """Runs of normalized characters with the range of `text` that each stands for."""
    at = span.start
    while at < span.end:
        if plain := _PLAIN.match(text, at, span.end):
            if not _combines(text, plain.end()):
                yield plain.group(), at, plain.end()
                at = plain.end()
                continue
            if plain.end() - at > 1:
                yield plain.group()[:-1], at, plain.end() - 1
                at = plain.end() - 1
        if white := _WHITE.match(text, at, span.end):
            yield " ", at, white.end()
            at = white.end()
        elif dash := _DASHED.match(text, at, span.end):
            yield _dash(text, dash, span), at, dash.end()
            at = dash.end()
        else:
            end = at + 1
            while end < span.end and _combines(text, end):
                end += 1
            yield _character(text[at:end]), at, end
            at = end


def _combines(text: str, at: int) -> bool:
    return at < len(text) and text[at] > "\u02ff" and unicodedata.combining(text[at]) != 0


def _dash(text: str, dash: re.Match[str], span: Span) -> str:
    """A dash between words is spaced; one between figures, as in 1990–95, is a hyphen."""
    before = text[dash.start() - 1] if dash.start() > span.start else " "
    after = text[dash.end()] if dash.end() < span.end else " "
    return "-" if before.isdigit() and after.isdigit() else " -- "


def _character(cluster: str) -> str:
    """The normal form of one character with its combining marks; empty for what is invisible."""
    first = cluster[0]
    if first in _QUOTES:
        return _QUOTES[first]
    kind = unicodedata.category(first)
    if kind == "Cf" and len(cluster) == 1:
        return ""
    if kind == "Cs":
        return "\ufffd"
    if kind == "Cc":
        return " "
    if unicodedata.decomposition(first).startswith(_COMPAT):
        return unicodedata.normalize("NFKC", cluster)
    return unicodedata.normalize("NFC", cluster)


def _spaced(pieces: Iterator[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    """Fold neighbouring white space, trim the ends, and drop what no prose needs and no tokenizer could bear.

    That is the rest of a run without white space after so many characters, and of one mark repeated so often.
    """
    run, mark, repeated = 0, "", 0
    pending: tuple[int, int] | None = None
    started = False
    for piece, start, end in pieces:
        exact = len(piece) == end - start
        for i, char in enumerate(piece):
            at, to = (start + i, start + i + 1) if exact else (start, end)
            if char == " ":
                pending, run, repeated = pending or (at, to), 0, 0
                continue
            repeated = repeated + 1 if char == mark and not char.isalnum() else 1
            mark, run = char, run + 1
            if run > _LONGEST_TOKEN or repeated > _LONGEST_RUN:
                continue
            if pending and started:
                yield " ", *pending
            pending, started = None, True
            yield char, at, to
