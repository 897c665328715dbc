"""What the text itself tells of each actor that a pronoun must agree with: gender, and one or many."""

from collections.abc import Set
from dataclasses import dataclass

from framing.annotations import Actor, ActorKind, Annotations, Mention
from framing.annotators.actors.known import gazetteer
from framing.annotators.actors.lexis import heads, roles
from framing.annotators.actors.shortening import GENERIC
from framing.annotators.actors.titling import titles_before
from framing.annotators.actors.view import View
from framing.annotators.actors.words import atoms
from framing.document import Token

__all__ = ["Facts", "facts"]


@dataclass(slots=True)
class Facts:
    """Agreement of one actor. `gender` is m, f or empty as long as the text has not given it.

    `maybe` marks names of no table that the recognizer takes for a place or body and that may be a person's: for
    names of some origins it errs often, and a "he" or "she" nearby tells better.
    """

    kind: ActorKind
    gender: str = ""
    maybe: bool = False
    fixed: bool = False  # the user decided the kind


def facts(view: View, annotations: Annotations, fixed: Set[str] = frozenset()) -> dict[str, Facts]:
    """The facts by actor id; `fixed` are names of actors whose kind the user decided."""
    found = {
        actor.id: Facts(
            kind=actor.kind,
            maybe=actor.name not in fixed and _may_be_person(actor),
            fixed=actor.name in fixed,
        )
        for actor in annotations.actors
    }
    for mention in annotations.mentions:
        fact = found.get(mention.actor)
        if fact is None or fact.kind != "person" or fact.gender:
            continue
        tokens = view.document.tokens_in(mention.span)
        if tokens:
            fact.gender = _gender(view, mention, tokens[0], view.head(tokens[0].index, tokens[-1].index + 1))
    return found


def _may_be_person(actor: Actor) -> bool:
    words = atoms(actor.name)
    if actor.kind not in {"organisation", "place", "people"} or actor.id in gazetteer().known:
        return False
    plain = not any(word in heads() or word in GENERIC or word in roles() for word in words)
    names = actor.name.replace("-", " ").split()
    capital = all(name[:1].isupper() and not name.isupper() for name in names)
    return 2 <= len(words) <= 4 and plain and capital


def _gender(view: View, mention: Mention, first: Token, head: Token) -> str:
    if mention.form == "nominal":
        return _role_gender(view, head)
    for titling in titles_before(view, first.index):
        if titling.gender in {"m", "f"}:
            return titling.gender
    for child in (view.tokens[i] for i in head.children):
        if child.dep == "appos" and (gender := _role_gender(view, child)):
            return gender
    above = view.parent(head)
    if head.dep == "appos" and above is not None:
        return _role_gender(view, above)
    return ""


def _role_gender(view: View, head: Token) -> str:
    role = roles().get(head.lemma.lower())
    return role.gender if role and role.group == "person" else ""
