"""The inflected forms of a lemma, generated, because a parser's lemma is at times wrong.

Spelling rules after Quirk et al. (1985), chapter 3 (verbs), 5.73-5.110 (nouns) and 7.78-7.82 (adjectives).
Irregular verbs are those that the shipped lexicons use; a form too many does no harm, a form that is missing
is left to the parser's lemma.
"""

from collections.abc import Iterator
from functools import cache

__all__ = ["forms", "inflect"]

_VOWELS = "aeiou"
_VERBS = {
    "be": "am are is was were been being",
    "bear": "bore borne",
    "beat": "beat beaten",
    "become": "became become",
    "begin": "began begun",
    "bleed": "bled",
    "blow": "blew blown",
    "break": "broke broken",
    "bring": "brought",
    "build": "built",
    "burn": "burnt",
    "buy": "bought",
    "cast": "cast",
    "catch": "caught",
    "choose": "chose chosen",
    "come": "came come",
    "cut": "cut",
    "deal": "dealt",
    "dig": "dug",
    "do": "does did done",
    "drag": "drug",
    "draw": "drew drawn",
    "drive": "drove driven",
    "eat": "ate eaten",
    "fall": "fell fallen",
    "feed": "fed",
    "feel": "felt",
    "fight": "fought",
    "find": "found",
    "flee": "fled",
    "fling": "flung",
    "fly": "flew flown",
    "forbid": "forbade forbidden",
    "forget": "forgot forgotten",
    "freeze": "froze frozen",
    "get": "got gotten",
    "give": "gave given",
    "go": "goes went gone",
    "grind": "ground",
    "grow": "grew grown",
    "hang": "hung",
    "have": "has had",
    "hear": "heard",
    "hide": "hid hidden",
    "hit": "hit",
    "hold": "held",
    "hurt": "hurt",
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
    "mean": "meant",
    "meet": "met",
    "mislead": "misled",
    "mistake": "mistook mistaken",
    "overthrow": "overthrew overthrown",
    "pay": "paid",
    "put": "put",
    "quit": "quit",
    "read": "read",
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
    "send": "sent",
    "set": "set",
    "shake": "shook shaken",
    "shed": "shed",
    "shoot": "shot",
    "shrink": "shrank shrunk",
    "shut": "shut",
    "sink": "sank sunk",
    "sling": "slung",
    "slit": "slit",
    "speak": "spoke spoken",
    "spend": "spent",
    "spill": "spilt",
    "spin": "spun",
    "spit": "spat",
    "split": "split",
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
    "understand": "understood",
    "wage": "waged",
    "weep": "wept",
    "win": "won",
    "withdraw": "withdrew withdrawn",
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
    "omit",
    "quit",
    "refer",
    "occur",
    "permit",
    "submit",
    "control",
)


_ODD = {  # the verbs whose forms do not follow from the table above: third person, past, participle
    "be": ("is", "was", "been"),
    "have": ("has", "had", "had"),
    "do": ("does", "did", "done"),
    "go": ("goes", "went", "gone"),
    "lie": ("lies", "lied", "lied"),
}


@cache
def forms(lemma: str, pos: str) -> tuple[str, ...]:
    """All forms of a lower-case `lemma` as NOUN, VERB, ADJ or ADV, itself first; other tags give it alone.

    >>> forms("slander", "VERB")
    ('slander', 'slanders', 'slandered', 'slandering')
    >>> forms("crony", "NOUN")
    ('crony', 'cronies')
    """
    return tuple(dict.fromkeys(_forms(lemma, pos)))


def inflect(lemma: str, tag: str) -> str:
    """The form of a lower-case `lemma` that a Penn Treebank tag asks for; other tags give the lemma.

    >>> [inflect("say", tag) for tag in ("VBZ", "VBD", "VBN", "VBG")], inflect("critic", "NNS")
    (['says', 'said', 'said', 'saying'], 'critics')
    """
    if tag in {"NNS", "NNPS"}:
        return next(iter(_nouns(lemma)))
    if tag in {"JJR", "JJS"}:
        graded = forms(lemma, "ADJ")
        if len(graded) == 3 and (len(lemma) <= 5 or lemma.endswith("y")):
            return graded[1 if tag == "JJR" else 2]
        return f"{'more' if tag == 'JJR' else 'most'} {lemma}"
    if tag == "VBG":
        return "being" if lemma == "be" else next(f for f in _verbs(lemma) if f.endswith("ing") and f != lemma)
    places = {"VBZ": 0, "VBD": 1, "VBN": 2}
    return _finite(lemma)[places[tag]] if tag in places else lemma


def _finite(lemma: str) -> tuple[str, str, str]:
    """Third person, past and participle of a verb."""
    if lemma in _ODD:
        return _ODD[lemma]
    found = _VERBS.get(lemma, "").split()
    if not found:
        found = [next(form for form in _verbs(lemma) if form.endswith("ed") and form != lemma)]
    return _with_s(lemma), found[0], found[-1]


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
