"""Spelling variants of one name within an article: transliterations, diacritics, hyphens and typos."""

import re
from collections.abc import Iterable, Iterator, Mapping

from framing.annotators.actors.words import atoms

__all__ = ["alike", "nearest", "neighbour_index", "neighbours", "skeleton"]

_SHORTEST = 5  # letters; shorter names differ by one letter too often (Iran, Iraq)
_LONG = 8  # letters; a shorter name is not taken for a slip of one in the tables
_FOLDS = (
    ("sch", "sh"),
    ("tch", "ch"),
    ("zh", "j"),
    ("dj", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("q", "k"),
    ("c", "k"),
    ("w", "v"),
    ("oo", "u"),
    ("ou", "u"),
    ("ee", "i"),
    ("iy", "i"),
    ("y", "i"),
    ("ae", "e"),
    ("ts", "z"),
    ("x", "ks"),
)
_DOUBLE = re.compile(r"(.)\1+")


def skeleton(name: str) -> str:
    """A key under which transliterations of one name fall together.

    >>> skeleton("Zelenskyy") == skeleton("Zelensky") == skeleton("Zelenskiy")
    True
    """
    text = "".join(atoms(name))
    text = text.replace("ch", "C")
    for old, new in _FOLDS:
        text = text.replace(old, new)
    return _DOUBLE.sub(r"\1", text).rstrip("h")


def neighbours(word: str) -> Iterator[str]:
    """The word and all that one or, in words of nine letters and more, two deletions leave of it.

    Two words within one slip (a letter more, less, changed, or two swapped) share one of these keys.
    """
    yield word
    once = [word[:i] + word[i + 1 :] for i in range(1, len(word))]
    yield from once
    if len(word) >= 9:
        for part in once:
            yield from (part[:i] + part[i + 1 :] for i in range(1, len(part)))


def alike(names: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs of names that are one name in two spellings, each pair once, in the order given.

    >>> alike(["Shusha", "Susha", "Ganja", "Shushi"])
    [('Shusha', 'Susha'), ('Shusha', 'Shushi')]
    """
    seen: dict[str, str] = {}
    pairs: dict[tuple[str, str], None] = {}
    for name in names:
        word = "".join(atoms(name))
        if len(word) < _SHORTEST:
            continue
        for variant in (skeleton(name) + "~", *neighbours(word)):
            first = seen.setdefault(variant, name)
            if first != name and _close("".join(atoms(first)), word, variant):
                pairs[(first, name)] = None
    return list(pairs)


def nearest(name: str, index: Mapping[str, str]) -> str | None:
    """The name in an index of `neighbours` that `name` is a slip or a transliteration of."""
    word = "".join(atoms(name))
    if len(word) < _LONG:
        return None
    for variant in (skeleton(name) + "~", *neighbours(word)):
        found = index.get(variant)
        if found is not None and _close("".join(atoms(found)), word, variant):
            return found
    return None


def neighbour_index(names: Iterable[str]) -> dict[str, str]:
    """The keys under which `nearest` finds each name of eight letters and more; the first name keeps a key."""
    index: dict[str, str] = {}
    for name in names:
        word = "".join(atoms(name))
        if len(word) >= _LONG:
            for variant in (skeleton(name) + "~", *neighbours(word)):
                index.setdefault(variant, name)
    return index


def _close(a: str, b: str, shared: str) -> bool:
    """Whether two words that share a deletion key are close enough: same initial, few edits for their length."""
    if a + "s" == b or b + "s" == a:  # the Clintons are more than one
        return False
    if a[0] != b[0] or abs(len(a) - len(b)) > 2:
        return False
    if shared.endswith("~"):
        return True
    allowed = 2 if min(len(a), len(b)) >= 9 else 1
    return _edits(a, b) <= allowed


def _edits(a: str, b: str) -> int:
    """Letters added, dropped, changed or swapped with their neighbour (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        after = [i]
        for j, y in enumerate(b, 1):
            cost = min(row[j] + 1, after[j - 1] + 1, row[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            after.append(cost)
        before, row = row, after
    return row[-1]
