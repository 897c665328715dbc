"""What the text itself tells of each actor that a pronoun must agree with: gender, and one or many."""

from dataclasses import dataclass

from framing.annotations import Annotations, Mention
from framing.annotators.actors.lexis import roles
from framing.annotators.actors.titling import titles_before
from framing.annotators.actors.view import View
from framing.document import Token

__all__ = ["Facts", "facts"]


@dataclass(slots=True)
class Facts:
    """Agreement of one actor. `gender` is m, f or empty as long as the text has not given it."""

    kind: str
    gender: str = ""
    plural: bool = False


def facts(view: View, annotations: Annotations) -> dict[str, Facts]:
    """The facts by actor id."""
    found = {actor.id: Facts(kind=actor.kind) for actor in annotations.actors}
    plural: dict[str, list[bool]] = {}
    for mention in annotations.mentions:
        tokens = view.document.tokens_in(mention.span)
        if not tokens or mention.actor not in found:
            continue
        fact = found[mention.actor]
        head = view.head(tokens[0].index, tokens[-1].index + 1)
        if fact.kind == "person" and not fact.gender:
            fact.gender = _gender(view, mention, tokens[0], head)
        if mention.relation == "self":
            plural.setdefault(mention.actor, []).append(_is_plural(head))
    for actor, votes in plural.items():
        if found[actor].kind in {"group", "people", "party", "armed group", "media", "organisation"}:
            found[actor].plural = sum(votes) * 2 > len(votes)
    return found


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


def _is_plural(head: Token) -> bool:
    return head.tag in {"NNS", "NNPS"}
