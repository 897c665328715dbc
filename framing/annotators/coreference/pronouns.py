"""The pronouns that may stand for an actor, and the uses of "it" that stand for nothing."""

from dataclasses import dataclass
from typing import Literal

from framing.annotators.actors.view import View
from framing.document import Token

__all__ = ["Agreement", "agreement", "is_empty"]

Number = Literal["one", "many"]


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a pronoun asks of the actor it stands for."""

    gender: str  # m, f, n (a thing) or empty
    plural: bool
    reflexive: bool = False


_AGREE = {
    **dict.fromkeys(("he", "him", "his"), Agreement("m", False)),
    "himself": Agreement("m", False, True),
    **dict.fromkeys(("she", "her", "hers"), Agreement("f", False)),
    "herself": Agreement("f", False, True),
    **dict.fromkeys(("it", "its"), Agreement("n", False)),
    "itself": Agreement("n", False, True),
    **dict.fromkeys(("they", "them", "their", "theirs"), Agreement("", True)),
    **dict.fromkeys(("themselves", "themself"), Agreement("", True, True)),
}
_WEATHER = frozenset("rain snow hail thunder pour".split())
_OF_CLAUSES = frozenset(
    # adjectives that "it" stands before for the sake of a clause: "it is hard to say"
    "clear unclear possible impossible important necessary unnecessary hard easy difficult essential vital crucial "
    "wrong tempting unfair reasonable unreasonable common rare unusual illegal premature imperative advisable "
    "inevitable obvious evident apparent plausible conceivable doubtful true untrue unlikely likely surprising "
    "unsurprising ironic remarkable noteworthy worth worthwhile pointless useless futile".split()
)
_OF_MINDS = frozenset("sure certain confident aware afraid glad happy sorry hopeful worried concerned ready".split())
_OF_TIMES = frozenset(  # "it was a long day", "it is your fault"
    "time fault case matter day night morning evening afternoon week month season year game match race shame pity "
    "honour honor pleasure question mistake miracle".split()
)
_OF_PURPOSES = frozenset({"about", "because", "like"})  # "it's about respect", "it was like a dream"
_SEEM = frozenset("seem appear happen turn look transpire matter follow emerge take come help mean".split())


def agreement(token: Token) -> Agreement | None:
    """What the token asks for, or None when it is no pronoun of the third person."""
    if not token.tag.startswith("PRP"):
        return None
    return _AGREE.get(token.text.lower())


def is_empty(view: View, token: Token) -> bool:
    """Whether an "it" refers to nothing: it rains, it seems that, it is clear that, it is time to."""
    if token.text.lower() != "it":
        return False
    if token.dep == "expl" or _in_brackets(view, token):
        return True
    verb = view.parent(token)
    if verb is None or token.dep not in {"nsubj", "nsubjpass", "dobj"}:
        return False
    clauses = {view.tokens[i].dep for i in verb.children if view.tokens[i].index > token.index}
    clausal = bool(clauses & {"ccomp", "xcomp", "csubj", "advcl"})
    if token.dep == "dobj":
        return verb.lemma in {"make", "find", "take"} and bool(clauses & {"ccomp", "xcomp"})
    if verb.lemma in _WEATHER or (verb.lemma == "feel" and token.dep == "nsubj"):
        return True
    if verb.lemma in _SEEM and token.dep == "nsubj":
        return clausal
    if verb.lemma == "be":
        return _copula(view, verb, clausal=clausal)
    return token.dep == "nsubjpass" and clausal and verb.tag == "VBN"


def _in_brackets(view: View, token: Token) -> bool:
    """Whether it stands alone between brackets: the mark of a text in Italian."""
    around = (view.tokens[token.index - 1 : token.index], view.tokens[token.index + 1 : token.index + 2])
    return [token.text for side in around for token in side] == ["(", ")"]


def _copula(view: View, verb: Token, *, clausal: bool) -> bool:
    """It is unclear how many …; it is time to …; it was Smith who …; it was Monday."""
    for child in (view.tokens[i] for i in verb.children):
        if child.dep in {"acomp", "attr"} and child.index > verb.index:
            deeper = {view.tokens[i].dep for i in child.children}
            if child.dep == "acomp":
                return child.lemma in _OF_CLAUSES or (
                    bool(deeper & {"ccomp", "csubj"}) and child.lemma not in _OF_MINDS
                )
            if child.dep == "attr" and (deeper & {"relcl"} or child.lemma in _OF_TIMES):
                return True
            return clausal
    about = any(view.tokens[i].text.lower() in _OF_PURPOSES for i in verb.children if i > verb.index)
    return clausal or about
