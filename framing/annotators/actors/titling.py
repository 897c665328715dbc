"""The titles and role nouns that stand directly before a name."""

from dataclasses import dataclass

from framing.annotations import Relation
from framing.annotators.actors.lexis import roles, titles
from framing.annotators.actors.view import View

_IN_FULL = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "gen": "general",
    "lt gen": "general",
    "maj gen": "general",
    "brig gen": "general",
    "pres": "president",
    "prof": "professor",
    "dr": "doctor",
    "col": "colonel",
    "lt col": "colonel",
    "capt": "captain",
    "cmdr": "commander",
    "adm": "admiral",
    "sgt": "sergeant",
    "amb": "ambassador",
}

__all__ = ["Titling", "leading_titles", "titles_before"]

_LONGEST = 4  # words of a title
_LOOKED_AT = 6  # tokens before a name that may hold titles and roles


@dataclass(frozen=True, slots=True, kw_only=True)
class Titling:
    """A title or role at tokens [first, last): its words, the gender it carries, its relation to a state."""

    first: int
    last: int
    noun: str
    gender: str
    relation: Relation | None


def _in_full(words: tuple[str, ...]) -> str:
    return _IN_FULL.get(" ".join(words), " ".join(words))


def leading_titles(view: View, first: int, last: int) -> tuple[tuple[Titling, ...], int]:
    """The titles that the tokens [first, last) begin with, and the token after them."""
    found: list[Titling] = []
    while titling := _title_from(view, first, last):
        found.append(titling)
        first = titling.last
    return tuple(found), first


def _title_from(view: View, first: int, last: int) -> Titling | None:
    for length in range(min(_LONGEST, last - first - 1), 0, -1):
        words = _words(view, first, first + length)
        title = titles().get(words)
        if title and view.tokens[first].text[0].isupper():
            return Titling(
                first=first,
                last=first + length,
                noun=_in_full(words),
                gender=title.gender,
                relation=title.relation,
            )
    return _opening_role(view, first, last)


def _opening_role(view: View, first: int, last: int) -> Titling | None:
    """A role noun that only the start of a sentence gives a capital: "Landlady Sue Baxter"."""
    if last - first < 3 or not view.first_in_sentence(first):
        return None
    role = roles().get(view.tokens[first].text.lower())
    if role is None or role.group != "person":
        return None
    return Titling(first=first, last=first + 1, noun=role.noun, gender=role.gender, relation=role.relation)


def titles_before(view: View, first: int) -> tuple[Titling, ...]:
    """The titles and roles that stand directly before token `first`, in text order."""
    found: list[Titling] = []
    at, sentence = first, view.tokens[first].sentence if first < len(view.tokens) else -1
    while at > 0 and first - at < _LOOKED_AT and view.tokens[at - 1].sentence == sentence:
        titling = _title_to(view, at) or _role_to(view, at)
        if titling is None:
            break
        found.append(titling)
        at = titling.first
    return tuple(reversed(found))


def _title_to(view: View, last: int) -> Titling | None:
    for length in range(_LONGEST, 0, -1):
        first = last - length
        if first < 0 or view.tokens[first].sentence != view.tokens[last - 1].sentence:
            continue
        words = _words(view, first, last)
        title = titles().get(words)
        if title and (view.tokens[first].text[0].isupper()):
            return Titling(
                first=first,
                last=last,
                noun=_in_full(words),
                gender=title.gender,
                relation=title.relation,
            )
    return None


def _role_to(view: View, last: int) -> Titling | None:
    """A role noun in lower case: "spokeswoman Maria Zakharova", "prime minister Abiy Ahmed"."""
    for length in (3, 2, 1):
        first = last - length
        if first < 0 or view.tokens[last - 1].tag != "NN":
            continue
        words = " ".join(token.text.lower() for token in view.tokens[first:last]).replace(" - ", "-")
        role = roles().get(words)
        if role and role.group == "person":
            return Titling(first=first, last=last, noun=words, gender=role.gender, relation=role.relation)
    return None


def _words(view: View, first: int, last: int) -> tuple[str, ...]:
    return tuple(view.keys[i] for i in range(first, last) if view.keys[i])
