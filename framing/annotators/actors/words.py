"""How two spellings of a name are held to be the same: keys that ignore case, accents, marks and hyphens."""

import re
import unicodedata
from functools import lru_cache

__all__ = ["atoms", "head_word", "key", "plain", "slug"]

_MARKS = str.maketrans(dict.fromkeys("'’‘`´.ʻʼ"))
_ATOM = re.compile(r"[^\s\-‐‑–/,()]+")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s(?=\s|$)")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss"})


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """The text without accents, in lower case.

    >>> plain("Élysée")
    'elysee'
    """
    lowered = text.casefold()
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFD", lowered)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_LETTERS)


@lru_cache(maxsize=50_000)
def key(text: str) -> str:
    """One word's key: no case, accents, stops or apostrophes; an "'s" stays what it is.

    >>> key("N'Djamena"), key("U.S."), key("'s")
    ('ndjamena', 'us', "'s")
    """
    if text in {"'s", "’s"}:
        return "'s"
    return plain(text).translate(_MARKS)


def atoms(text: str) -> tuple[str, ...]:
    """The keys of the words of a name, parted at spaces and hyphens, with "'s" as a word of its own.

    >>> atoms("Jehovah's Witnesses"), atoms("Nagorno-Karabakh")
    (('jehovah', "'s", 'witnesses'), ('nagorno', 'karabakh'))
    """
    spaced = _POSSESSIVE.sub(" 's", text)
    return tuple(atom for atom in map(key, _ATOM.findall(spaced)) if atom)


def slug(name: str) -> str:
    """The name as an identifier: lower-case letters and digits joined by hyphens.

    >>> slug("Recep Tayyip Erdoğan")
    'recep-tayyip-erdogan'
    """
    return re.sub(r"[^0-9a-z]+", "-", plain(name)).strip("-") or "actor"


def head_word(words: tuple[str, ...]) -> str:
    """The word that says what a name names: the last one, or the last before "of"."""
    for i, word in enumerate(words):
        if word in {"of", "for", "on", "against"} and i:
            return words[i - 1]
    return words[-1] if words else ""
