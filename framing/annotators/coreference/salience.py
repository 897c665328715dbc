"""How readily a pronoun is read as standing for a candidate: nearness, role, parallel role, how often named."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from framing.annotations import Annotations
from framing.annotators.actors.view import View
from framing.annotators.coreference.facts import Facts
from framing.annotators.coreference.pronouns import Agreement
from framing.document import Token

if TYPE_CHECKING:
    from framing.annotators.coreference.discourse import Candidate

__all__ = ["salience"]

_SUBJECT = frozenset({"nsubj", "nsubjpass"})
# Weights in the order of importance that Lappin & Leass (1994) found; set on the even half of our own cases.
_AWAY = -40.0  # for each sentence between the two
_ROLES = {"nsubj": 80.0, "nsubjpass": 75.0, "dobj": 50.0, "dative": 40.0, "poss": 35.0, "pobj": 30.0, "agent": 45.0}
_OTHER_ROLE = 25.0
_PARALLEL = 20.0
_OFTEN = 6.0  # for each earlier mention, up to five
_DECOY = -25.0
_KNOWN_GENDER = 15.0
_MAIN_CLAUSE = 10.0
_SAME_VOICE = 20.0


def salience(
    view: View,
    annotations: Annotations,
    candidate: "Candidate",
    pronoun: Token,
    asked: Agreement,
    known: Mapping[str, Facts],
    counts: Mapping[str, int],
) -> float:
    """The candidate's weight for this pronoun."""
    head = view.tokens[candidate.head]
    score = _AWAY * (pronoun.sentence - candidate.sentence) + _ROLES.get(_role(view, head), _OTHER_ROLE)
    if _role(view, head) in _SUBJECT and pronoun.dep in _SUBJECT:
        score += _PARALLEL
    above = view.parent(head)
    if above is not None and above.dep == "ROOT" and head.dep in _SUBJECT:
        score += _MAIN_CLAUSE
    if candidate.actor is None:
        return score + _DECOY
    score += _OFTEN * min(counts.get(candidate.actor, 0), 5)
    if asked.gender in {"m", "f"} and known[candidate.actor].gender == asked.gender:
        score += _KNOWN_GENDER
    if annotations.quotation_at(head.span) == annotations.quotation_at(pronoun.span):
        score += _SAME_VOICE
    return score


def _role(view: View, head: Token) -> str:
    """The role of a name, through coordination."""
    while head.dep in {"conj", "appos"} and head.head != head.index:
        head = view.tokens[head.head]
    return head.dep
