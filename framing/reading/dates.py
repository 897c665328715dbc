"""Dates as English news pages write them, to ISO 8601."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from framing.article import Span
from framing.reading.tables import rows

__all__ = ["FoundDate", "find_date", "is_date_line", "iso_date"]

_READ = 300  # characters of a line in which a date is looked for
_YEAR = re.compile(r"\d{4}")
_YEARS = range(1700, 2200)
# What may stand beside a date in a line that says nothing else.
_AROUND = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|published|publication|posted|updated?|"
    r"modified|created|last|first|original(?:ly)?|release|online|print(?:ed)?|date|on|at|of|time|by|the|and|"
    r"am|pm|a\.m|p\.m|est|edt|et|cst|cdt|mst|mdt|pst|pdt|pt|gmt|utc|bst|cet|cest|ist|wat|eat|sast|aest|hrs?|hours?|"
    r"minutes?|mins?|read|ago|edition)\b|[\d:.,|·•/()–—+-]|\s",
    re.IGNORECASE,
)
_LEFT = 2  # letters that may be left over, such as an unknown zone


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date in a line: its ISO 8601 form and where in the line it stands."""

    iso: str
    span: Span


@cache
def _months() -> dict[str, int]:
    return {name: int(number) for name, number, _source in rows("reading_months", ("name", "number", "source"))}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<month>{'|'.join(sorted(_months(), key=len, reverse=True))})"
    day, year = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>\d{4})"
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            r"(?<!\d)(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?!\d)",
            rf"\b{month}\.?,?\s{{1,3}}{day}(?:\s?,\s?|\s{{1,3}}){year}\b",
            rf"(?<!\d){day}\s{{0,3}}(?:of\s|-)?{month}\.?,?[\s-]{{1,3}}{year}\b",
            r"(?<!\d)(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})(?!\d)",
            r"(?<!\d)(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year>\d{4})(?!\d)",
        )
    )


def find_date(text: str) -> FoundDate | None:
    """The first date in a line, or None. A date such as 08/11/2020, that may be read in two ways, gives None.

    >>> find_date("NOVEMBER 8, 2020 12:10").iso
    '2020-11-08'
    """
    found: list[FoundDate] = []
    if _YEAR.search(text, 0, _READ) is None:
        return None
    for pattern in _patterns():
        for match in pattern.finditer(text[:_READ]):
            iso = _iso(match)
            if iso is not None:
                found.append(FoundDate(iso=iso, span=Span(match.start(), match.end())))
                break
    return min(found, key=lambda each: each.span.start, default=None)


def _iso(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    if "one" in parts:
        one, two = int(parts["one"]), int(parts["two"])
        if one <= 12 and two <= 12 and one != two:
            return None
        month, day = (two, one) if one > 12 else (one, two)
    else:
        name = parts["month"].lower()
        month, day = int(name) if name.isdigit() else _months()[name], int(parts["day"])
    return _checked(int(parts["year"]), month, day)


def _checked(year: int, month: int, day: int) -> str | None:
    if year not in _YEARS:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None  # 31 February is a number, not a date


def is_date_line(text: str) -> bool:
    """Whether a line holds a date and next to nothing else."""
    found = find_date(text)
    if found is None or len(text) > _READ:
        return False
    rest = text[: found.span.start] + " " + text[found.span.end :]
    while (again := find_date(rest)) is not None:
        rest = rest[: again.span.start] + " " + rest[again.span.end :]
    return len(_AROUND.sub("", rest)) <= _LEFT


_STAMP = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2})?)?", re.IGNORECASE
)


def iso_date(value: str) -> str | None:
    """A date of a page's metadata as ISO 8601; its time is kept where its zone is stated, for without one it is vague.

    >>> iso_date("2020-11-08T12:10:00Z"), iso_date("2020-11-08 12:10")
    ('2020-11-08T12:10:00+00:00', '2020-11-08')
    """
    stamp = _STAMP.match(value.strip())
    if stamp is None:
        found = find_date(value)
        return found.iso if found else None
    day, time, zone = stamp.groups()
    year, month, number = (int(part) for part in day.split("-"))
    checked = _checked(year, month, number)
    if checked is None or time is None or zone is None:
        return checked
    offset = "+00:00" if zone.upper() == "Z" else zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
    return f"{checked}T{time if len(time) > 5 else time + ':00'}{offset}"
