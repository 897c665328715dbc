"""Who wrote the story, as a byline says it."""

import re

from framing.reading.dates import find_date

__all__ = ["is_name", "names_beside_date", "names_in_byline", "names_in_list", "tidy_name"]

_LEAD = re.compile(
    r"(?:(?:written|posted|story|words|text|reported|reporting|published|authored|article|report|opinion|analysis|"
    r"review|compiled|interview|essay|column|commentary|feature|dispatch)\s+by|by|authors?\s*:|"
    r"(?:posted|published|written)\s+on\s.{4,60}?\sby)\s*:?\s*",
    re.IGNORECASE,
)
# What ends the names: a bar, a bullet, a dash, a bracket, a place or time, a handle, a number.
_STOP = re.compile(r"\s*(?:[|·•(\[@/]|\s[-–—]\s|\d|\s(?:at|in|for|on|of|is)\s|\s{3,})", re.IGNORECASE)
_JOINT = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&|with)\s+", re.IGNORECASE)
_PARTICLES = frozenset(("al bin bint da das de del della der di do dos du el ibn la le ten ter van von y zu").split())
_ROLES = re.compile(
    r"\b(?:staff|writer|reporter|correspondent|editor|editorial|columnist|contributor|contributing|press|news|times|post|"
    r"agency|bureau|service|desk|team|special|senior|chief|political|media|analyst|professor|published|updated|last|"
    r"photographer|producer|author|intern|fellow|director|guest|associate|assistant|deputy)\b",
    re.IGNORECASE,
)
_NOT_NAMES = re.compile(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|"
    r"september|october|november|december|no|ask|unknown|the|and|or|but|his|her|their|our|my|your|this|that)\b",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"(?:II|III|IV|JR|SR)\.?", re.IGNORECASE)
_CLOCK = re.compile(
    r"[|/·•–—-]?\s*\b\d{1,2}[:.]\d{2}\s?(?:am|pm|a\.m\.|p\.m\.)?|\b(?:updated|published|posted|last|on|mon|tue|wed|thu|fri|sat|sun)"
    r"(?:day|sday|nesday|rsday|urday)?\b",
    re.IGNORECASE,
)
_LONGEST = 120


def names_in_byline(text: str) -> str | None:
    """The names that a byline gives, tidied, or None where the line is not a byline.

    >>> names_in_byline("By SETH J. FRANTZMAN")
    'Seth J. Frantzman'
    >>> names_in_byline("By nightfall the town was empty")
    """
    lead = _LEAD.match(text)
    if lead is None or len(text) > _LONGEST:
        return None
    rest = text[lead.end() :].strip()
    date = find_date(rest)
    if date is not None:
        rest = rest[: date.span.start]
    stop = _STOP.search(rest)
    rest = (rest[: stop.start()] if stop else rest).strip(" ,.;:")
    return names_in_list(rest) or _desk(rest)


def names_beside_date(text: str) -> str | None:
    """The names in a line that holds nothing else but a date: "Jane Doe | Nov 3, 2023"."""
    date = find_date(text)
    if date is None or len(text) > _LONGEST:
        return None
    before = text[: date.span.start].strip(" ,|/·•–—-")
    return names_in_list(_CLOCK.sub("", before).strip(" ,|/·•–—-")) if before else None


def names_in_list(text: str) -> str | None:
    """The persons in a list of names and their roles: "Jane Doe, Staff Writer, and John Roe"."""
    names: list[str] = []
    for part in _JOINT.split(text):
        name = _ROLES.split(part)[0].strip(" ,")
        if is_name(name):
            names.append(tidy_name(name))
        elif not names or not part or not (_ROLES.search(part) or part[:1].isupper()):
            return None if not names or part.strip() else ", ".join(names)
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else (names[0] if names else None)


def _desk(text: str) -> str | None:
    """A byline without a person: "By Editorial Staff", "By REUTERS"."""
    words = text.split()
    if not 1 <= len(words) <= 4 or not all(word[:1].isupper() for word in words) or _NOT_NAMES.search(text):
        return None
    if len(words) == 1 and not text.isupper() and not _ROLES.search(text):
        return None
    return text if len(words) == 1 or not text.isupper() else tidy_name(text)


def is_name(text: str) -> bool:
    """Whether the words have the form of a person's full name: two to five, each with a capital or a particle."""
    words = text.split()
    if not 2 <= len(words) <= 5 or _NOT_NAMES.search(text) or any(mark in text for mark in ':;!?"“”()'):
        return False
    if not (words[0][0].isupper() and words[-1].strip(".")[:1].isupper()):
        return False
    return all(_is_name_word(word) for word in words)


def _is_name_word(word: str) -> bool:
    if word.lower() in _PARTICLES:
        return True
    letters = word.strip(".'’-")
    return bool(letters) and letters[0].isupper() and all(part.isalpha() or part in "'’.-" for part in letters)


def tidy_name(name: str) -> str:
    """A name in capitals with small letters again; a name that has small letters stays as it is."""
    squeezed = " ".join(name.split())
    if not squeezed.isupper():
        return squeezed
    return " ".join(_tidy_word(word) for word in squeezed.split())


def _tidy_word(word: str) -> str:
    if _ROMAN.fullmatch(word) and word.strip(".") not in ("JR", "SR"):
        return word
    if "." in word[:-1]:
        return word  # initials: J.R.
    lowered = re.sub(r"[^\W\d_]+", lambda match: match.group().capitalize(), word)
    return re.sub(r"\bMc(\w)", lambda match: "Mc" + match.group(1).upper(), lowered)
