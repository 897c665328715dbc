"""How readily a pronoun is read as standing for a candidate: nearness, role, parallel role, how often named."""

from collections.abc import Mapping

from framing.annotators.actors.human import wants_persons
from framing.annotators.actors.view import View
from framing.annotators.coreference.pronouns import Agreement
from framing.annotators.coreference.scene import Candidate, Scene
from framing.annotators.coreference.voices import subject
from framing.document import Token

__all__ = ["salience"]

_DEEPEST = 8
_QUANTITIES = frozenset(
    "thousand hundred dozen million score ten number majority minority group lot handful crowd most some many all none "
    "one half third quarter rest pair couple plenty series team wave flood stream".split()
)
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
# Weights in the order of importance that Lappin & Leass (1994) found.
_AWAY = -40.0  # for each sentence between the two
_ROLES = {"nsubj": 80.0, "nsubjpass": 75.0, "dobj": 50.0, "dative": 40.0, "poss": 50.0, "pobj": 30.0, "agent": 45.0}
_OTHER_ROLE = 25.0
_PARALLEL = 20.0
_OFTEN = 6.0  # for each earlier mention, up to five
_DECOY = -25.0
_THINGS = -45.0  # things in the plural
_WITHOUT_MIND = -40.0  # things where the pronoun speaks, thinks or has a family
_PAIR = -25.0  # two joined by "and", who are no actor together
_KNOWN_GENDER = 65.0
_MAIN_CLAUSE = 10.0
_SAME_VOICE = 35.0
_STATE_FOR_MANY = -40.0  # a state that "they" would stand for: a team, at most
_OWN_SUBJECT = 30.0  # the subject of the clause that a possessive or oblique pronoun stands in
_MAYBE = -50.0  # a body or place that he or she would stand for
_SAYER = 30.0
_AFTER = -15.0  # the subject of a main clause that follows the pronoun
_ONE_FOR_MANY = -20.0  # an organisation that "they" would stand for


def salience(scene: Scene, candidate: Candidate, pronoun: Token, asked: Agreement, counts: Mapping[str, int]) -> float:
    """The candidate's weight for this pronoun."""
    head = scene.view.tokens[candidate.head]
    score = _AWAY * (pronoun.sentence - candidate.sentence) + _syntax(scene.view, head, pronoun)
    if asked.plural and not candidate.plural:
        score += _ONE_FOR_MANY
        if candidate.actor is not None and scene.facts[candidate.actor].kind == "state":
            score += _STATE_FOR_MANY
    if scene.quotes[head.index] == scene.quotes[pronoun.index]:
        score += _SAME_VOICE
    if candidate.actor is None:
        return score + _unnamed(scene.view, candidate, pronoun, asked)
    if asked.gender in {"m", "f"} and scene.facts[candidate.actor].kind != "person":
        score += _MAYBE
    score += _OFTEN * min(counts.get(candidate.actor, 0), 5)
    if asked.gender in {"m", "f"} and scene.facts[candidate.actor].gender == asked.gender:
        score += _KNOWN_GENDER
    return score


def _unnamed(view: View, candidate: Candidate, pronoun: Token, asked: Agreement) -> float:
    """What a noun that is no actor loses: "they" are persons more often than things."""
    if candidate.pair:
        return _PAIR
    if not asked.plural:
        return _DECOY
    if candidate.person:
        return 0.0
    return _THINGS + (_WITHOUT_MIND if wants_persons(view, pronoun) else 0.0)


def _syntax(view: View, head: Token, pronoun: Token) -> float:
    """What the two places in their sentences are worth."""
    role = "nsubj" if _relative_subject(view, head, pronoun) else _role(view, head)
    score = _ROLES.get(role, _OTHER_ROLE)
    if role in _SUBJECT and pronoun.dep in _SUBJECT:
        score += _PARALLEL
    above = view.parent(head)
    if above is not None and above.dep == "ROOT" and head.dep in _SUBJECT:
        score += _MAIN_CLAUSE
    if head.index > pronoun.index:
        score += _AFTER
    own = subject(view, pronoun) if pronoun.dep not in _SUBJECT else None
    if own is not None and own.index == head.index:
        score += _OWN_SUBJECT
    if _says_so(view, head, pronoun):
        score += _SAYER
    return score


def _relative_subject(view: View, head: Token, pronoun: Token) -> bool:
    """Whether the pronoun stands in a clause whose "who" or "which" is the candidate: "Lind, who said that she"."""
    for clause in (view.tokens[i] for i in head.children):
        if clause.dep == "relcl" and clause.left <= pronoun.index <= clause.right:
            return any(view.tokens[i].dep in _SUBJECT and view.tokens[i].tag in {"WP", "WDT"} for i in clause.children)
    return False


def _says_so(view: View, head: Token, pronoun: Token) -> bool:
    """Whether the pronoun is the subject of what the candidate says or thinks: "the party said it would"."""
    if pronoun.dep not in _SUBJECT:
        return False
    verb = view.tokens[pronoun.head]
    sayer = subject(view, view.tokens[verb.head]) if verb.dep == "ccomp" else None
    while head.dep in {"appos", "conj"} and head.head != head.index and (sayer is None or sayer.index != head.index):
        head = view.tokens[head.head]
    return sayer is not None and sayer.index == head.index


def _role(view: View, head: Token) -> str:
    """The role of a name, through coordination, apposition and "thousands of"."""
    for _ in range(_DEEPEST):
        above = view.tokens[head.head]
        if head.dep in {"conj", "appos"} and above.index != head.index:
            head = above
        elif head.dep == "pobj" and above.text == "of" and view.tokens[above.head].lemma in _QUANTITIES:
            head = view.tokens[above.head]
        else:
            break
    return head.dep
