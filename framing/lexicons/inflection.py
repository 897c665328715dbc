"""The inflected forms of a lemma, generated, because a parser's lemma is at times wrong.

Spelling rules after Quirk et al. (1985), chapter 3 (verbs), 5.73-5.110 (nouns) and 7.78-7.82 (adjectives).
Irregular verbs are those that the shipped lexicons use; a form too many does no harm, a form that is missing
is left to the parser's lemma.
"""

from collections.abc import Iterator
from functools import cache

__all__ = ["forms"]

_VOWELS = "aeiou"
_VERBS = {
    "be": "am are is was were been being",
    "bear": "bore borne",
    "beat": "beat beaten",
    "bleed": "bled",
    "blow": "blew blown",
    "break": "broke broken",
    "bring": "brought",
    "build": "built",
    "burn": "burnt",
    "buy": "bought",
    "catch": "caught",
    "choose": "chose chosen",
    "come": "came come",
    "cut": "cut",
    "deal": "dealt",
    "dig": "dug",
    "do": "does did done",
    "draw": "drew drawn",
    "drag": "drug",
    "drive": "drove driven",
    "eat": "ate eaten",
    "fall": "fell fallen",
    "feed": "fed",
    "fight": "fought",
    "flee": "fled",
    "fling": "flung",
    "fly": "flew flown",
    "freeze": "froze frozen",
    "get": "got gotten",
    "give": "gave given",
    "go": "goes went gone",
    "grind": "ground",
    "hang": "hung",
    "have": "has had",
    "hide": "hid hidden",
    "hit": "hit",
    "hold": "held",
    "keep": "kept",
    "know": "knew known",
    "lay": "laid",
    "lead": "led",
    "leave": "left",
    "let": "let",
    "lie": "lay lain lying",
    "light": "lit",
    "lose": "lost",
    "make": "made",
    "pay": "paid",
    "put": "put",
    "rend": "rent",
    "ride": "rode ridden",
    "ring": "rang rung",
    "rip": "ript",
    "rise": "rose risen",
    "run": "ran run",
    "say": "said",
    "see": "saw seen",
    "seek": "sought",
    "sell": "sold",
    "set": "set",
    "shake": "shook shaken",
    "shoot": "shot",
    "shrink": "shrank shrunk",
    "shut": "shut",
    "sink": "sank sunk",
    "sling": "slung",
    "slit": "slit",
    "speak": "spoke spoken",
    "spend": "spent",
    "spin": "spun",
    "spit": "spat",
    "spread": "spread",
    "spring": "sprang sprung",
    "stab": "stabbed",
    "stand": "stood",
    "steal": "stole stolen",
    "stick": "stuck",
    "sting": "stung",
    "stink": "stank stunk",
    "strike": "struck stricken",
    "sweep": "swept",
    "swell": "swollen",
    "swing": "swung",
    "take": "took taken",
    "teach": "taught",
    "tear": "tore torn",
    "tell": "told",
    "think": "thought",
    "throw": "threw thrown",
    "wage": "waged",
    "weep": "wept",
    "win": "won",
    "wring": "wrung",
    "write": "wrote written",
}
_NOUNS = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "people persons",
    "wife": "wives",
    "thief": "thieves",
    "elite": "elites",
    "cronie": "cronies",
    "leaf": "leaves",
    "mouse": "mice",
    "medium": "media mediums",
}
# verbs of more than one syllable whose last consonant doubles; the stress is not in the spelling
_DOUBLES = (
    "admit",
    "commit",
    "compel",
    "rebel",
    "expel",
    "outwit",
    "kidnap",
    "propel",
    "incur",
    "abet",
    "regret",
)


@cache
def forms(lemma: str, pos: str) -> tuple[str, ...]:
    """All forms of a lower-case `lemma` as NOUN, VERB, ADJ or ADV, itself first; other tags give it alone.

    >>> forms("slander", "VERB")
    ('slander', 'slanders', 'slandered', 'slandering')
    >>> forms("crony", "NOUN")
    ('crony', 'cronies')
    """
    return tuple(dict.fromkeys(_forms(lemma, pos)))


def _forms(lemma: str, pos: str) -> Iterator[str]:
    yield lemma
    if pos == "NOUN":
        yield from _nouns(lemma)
    elif pos == "VERB":
        yield from _verbs(lemma)
    elif pos == "ADJ" and len(lemma) < 8:
        stem = _doubled(lemma) if _is_short(lemma) else lemma
        stem = stem[:-1] + "i" if _ends_in_consonant_y(stem) else stem.removesuffix("e")
        yield stem + "er"
        yield stem + "est"


def _nouns(lemma: str) -> Iterator[str]:
    for ending in ("man", "woman", *_NOUNS):
        if lemma.endswith(ending) and ending in _NOUNS:
            yield from (lemma.removesuffix(ending) + plural for plural in _NOUNS[ending].split())
            return
    yield _with_s(lemma)


def _verbs(lemma: str) -> Iterator[str]:
    if lemma != "be":
        yield _with_s(lemma)
    irregular = _VERBS.get(lemma, "").split()
    stem = _doubled(lemma) if _is_short(lemma) or lemma in _DOUBLES else lemma
    if irregular:
        yield from irregular
    elif _ends_in_consonant_y(stem):
        yield stem[:-1] + "ied"
    else:
        yield stem.removesuffix("e") + "ed"
    if lemma == "lie":
        return
    yield (stem[:-1] if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")) else stem) + "ing"
    if lemma.endswith("l") and stem == lemma and lemma[-2:-1] in _VOWELS:  # British: cancelled, labelled
        yield lemma + "led"
        yield lemma + "ling"


def _with_s(lemma: str) -> str:
    if _ends_in_consonant_y(lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _ends_in_consonant_y(word: str) -> bool:
    return len(word) > 2 and word.endswith("y") and word[-2] not in _VOWELS


def _is_short(word: str) -> bool:
    """Whether a word of one syllable ends in one vowel and one consonant, which doubles: slam, big."""
    if len(word) < 3 or word[-1] in _VOWELS + "wxy":
        return False
    vowels = [char in _VOWELS for char in word]
    groups = sum(1 for i, vowel in enumerate(vowels) if vowel and not (i and vowels[i - 1]))
    return groups == 1 and vowels[-2] and not vowels[-3]


def _doubled(word: str) -> str:
    return word + word[-1]
