"""Where a name stands as that of a place or body and not of a person: "the town of X", "X, which", "shares in X"."""

from framing.annotations import ActorKind
from framing.annotators.actors.lexis import roles
from framing.annotators.actors.view import View
from framing.document import Token

__all__ = ["called", "is_thing"]

_KINDS: dict[str, ActorKind] = {"place": "place", "body": "organisation", "media": "media", "party": "party"}
_OF_BODIES = frozenset("board share stake takeover subsidiary merger shareholder acquisition".split())


def called(view: View, head: Token) -> ActorKind | None:
    """The kind that an apposition or "the town of" tells, if one does."""
    above = view.parent(head)
    beside = [view.tokens[i] for i in head.children if view.tokens[i].dep == "appos"]
    if above is not None and head.dep == "appos":
        beside.append(above)
    governor = view.parent(above) if above is not None and head.dep == "pobj" else None
    if governor is not None and above is not None and governor.lemma in _OF_BODIES and above.text in {"of", "in"}:
        return "organisation"
    if governor is not None and above is not None and above.text == "of":
        place = _kind(governor)
        return place if place == "place" else None
    return next((kind for token in beside if (kind := _kind(token)) is not None), None)


def _kind(token: Token) -> ActorKind | None:
    role = roles().get(token.lemma.lower()) if token.pos == "NOUN" and token.tag == "NN" else None
    return _KINDS.get(role.group) if role is not None else None


def is_thing(view: View, head: Token) -> bool:
    """Whether "which" goes on about the name, or a verb in the plural: "Norden play on Sunday"."""
    for clause in (view.tokens[i] for i in head.children):
        if clause.dep == "relcl" and any(view.tokens[i].text.lower() == "which" for i in clause.children):
            return True
    above = view.parent(head)
    joined = any(view.tokens[i].dep in {"conj", "cc"} for i in head.children)
    plural = above is not None and above.tag == "VBP" and head.dep == "nsubj" and head.tag == "NNP" and not joined
    return plural and head.sentence not in view.headline
