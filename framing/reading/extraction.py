"""Which lines of a page's rendering trafilatura takes for the article."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

__all__ = ["Extracted", "extract", "match_lines"]

_WORD = re.compile(r"\w+")
_SHINGLE = 5  # words in a row that tell one sentence from another
_SHARE = 0.8  # share of a line's shingles that the extracted text must hold


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """The text that trafilatura extracts, and what it reads in the page's metadata."""

    text: str
    title: str | None
    author: str | None
    date: str | None
    outlet: str | None
    description: str | None
    url: str | None


def extract(source: str) -> Extracted | None:
    """What trafilatura finds in the source of a page, readers' comments left out; None if it finds no article."""
    import trafilatura

    document = trafilatura.bare_extraction(source, include_comments=False, with_metadata=True)
    if document is None or isinstance(document, dict):
        return None
    return Extracted(
        text=document.text or "",
        title=document.title,
        author=document.author,
        date=document.date,
        outlet=document.sitename,
        description=document.description,
        url=document.url,
    )


def match_lines(lines: Sequence[str], extracted: str) -> tuple[bool, ...]:
    """For each line whether the extracted text holds it; in one pass over both.

    A line shorter than a shingle must be a whole line of the extracted text, and stand among other lines of it.
    """
    shingles = set(_shingles(_words(extracted)))
    whole = {tuple(_words(line)) for line in extracted.split("\n")}
    words = [tuple(_words(line)) for line in lines]
    long = [_is_held(each, shingles) for each in words]
    first = next((at for at, held in enumerate(long) if held), 0)
    last = next((at for at in range(len(long) - 1, -1, -1) if long[at]), len(long))
    return tuple(
        held or (0 < len(each) < _SHINGLE and each in whole and first - 1 <= at <= last + 1)
        for at, (each, held) in enumerate(zip(words, long, strict=True))
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _shingles(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return (tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1))


def _is_held(words: Sequence[str], shingles: set[tuple[str, ...]]) -> bool:
    own = list(_shingles(words))
    return bool(own) and sum(shingle in shingles for shingle in own) >= _SHARE * len(own)
