"""The paper, station or site that published the story, looked for among the page's furniture."""

import re
from collections.abc import Iterable
from functools import cache

from framing.reading.tables import rows

__all__ = ["agency_in_dateline", "outlet_at_top", "outlet_in_copyright", "outlet_in_line"]

_COLUMNS = ("word", "kind", "name", "source")
_WORD = re.compile(r"[\w’'.&-]+")
_YEARS = r"(?:\d{4}(?:\s?[-–]\s?\d{2,4})?)"
_COPYRIGHT = re.compile(
    rf"(?:copyright|©)[\s©(c)]*(?:by\s+)?{_YEARS}?,?\s*(?:©\s*)?(?:by\s+)?(?P<name>[^.|©·\d]{{2,60}})", re.IGNORECASE
)
_COMPANY = re.compile(
    r"(?:,?\s+(?:inc|ltd|limited|llc|plc|co|corp|corporation|company|all rights reserved|group|media group)\.?)+\s*$",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"^.{2,60}?\((?P<short>[A-Za-z]{2,12})\)\s*[-–—]")
_READ = 400  # characters of a line that are searched
_LONGEST = 5  # words of a name
_SHORT = 4  # words of a chunk that is a name by itself


@cache
def _nouns() -> frozenset[str]:
    return frozenset(word for word, kind, _name, _source in rows("reading_outlets", _COLUMNS) if kind == "noun")


@cache
def _agencies() -> dict[str, str]:
    return {word: name for word, kind, name, _source in rows("reading_outlets", _COLUMNS) if kind == "agency"}


def agency_in_dateline(paragraph: str) -> str | None:
    """The news agency that a dateline names: "LAGOS, Nigeria (AP) —" gives "The Associated Press"."""
    match = _DATELINE.match(paragraph[:_READ])
    return _agencies().get(match.group("short")) if match else None


def outlet_in_copyright(lines: Iterable[str]) -> str | None:
    """The holder that a copyright line names, without the legal form of the company."""
    for line in lines:
        match = _COPYRIGHT.search(line[:_READ])
        if match:
            name = _COMPANY.sub("", match.group("name")).strip(" ,-–—")
            if name and name[0].isupper() and len(name.split()) <= _LONGEST:
                return name
    return None


def outlet_at_top(first: str, rest: Iterable[str]) -> str | None:
    """The first line of a page, if it is a short name that the page's furniture gives again; as it is written there.

    >>> outlet_at_top("RIVER POST", ["About", "River Post Publishing, Velm"])
    'River Post'
    """
    name = " ".join(first.split())
    words = name.split()
    if not 1 <= len(words) <= _SHORT or not all(word[0].isupper() for word in words):
        return None
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    found = [match.group() for line in rest if (match := pattern.search(line[:_READ]))]
    return next((each for each in found if not each.isupper()), found[0] if found else None)


def outlet_in_line(line: str) -> str | None:
    """A name such as "The Jerusalem Post" in a line of menus: capitals up to a noun that papers are called by.

    >>> outlet_in_line("date 2020-11-08 The Northern Herald - Regional News Weather")
    'The Northern Herald'
    """
    for chunk in re.split(r"\s+[-–—|»›•·:]\s+|\s{2,}|[|»›•·]", line[:_READ]):
        words = _WORD.findall(chunk)
        if chunk.isupper() and len(words) <= _SHORT:
            words = [word.capitalize() for word in words]
        name = _name_in(words)
        if name is not None:
            return name
    return None


def _name_in(words: list[str]) -> str | None:
    """Begins with "The"; a section such as "World News" is not a name."""
    if words[:1] == ["The"] and len(words) <= _SHORT and all(word[0].isupper() for word in words):
        known = any(word.lower() in _nouns() for word in words[1:])
        return " ".join(words) if known else None
    for end, word in enumerate(words, start=1):
        if word.lower() not in _nouns() or not word[0].isupper():
            continue
        first = end - 1
        while first and words[first - 1][0].isupper() and end - first < _LONGEST and words[first] != "The":
            first -= 1
        if words[first] == "The" and end - first >= 2:
            return " ".join(words[first:end])
    return None
