"""Places that no table knows and that do what only states do: they invade, send tanks, share a border, make war."""

from framing.annotators.actors.cast import Cast, Found
from framing.annotators.actors.ties import may_be_state, seems_a_state
from framing.annotators.actors.view import View

__all__ = ["add_states"]

_DOES = frozenset("invade annex mobilise mobilize deploy retaliate ratify".split())
_MOVES = frozenset("send move mass withdraw pull rush commit".split())
_FORCES = frozenset("troop tank soldier army force warship jet artillery reservist".split())
_BETWEEN = frozenset("war treaty ceasefire truce border frontier".split())


def add_states(cast: Cast) -> None:
    """Make states of the unknown places that the article shows in such a part."""
    for draft in cast.drafts.values():
        for found in draft.found:
            head = cast.view.tokens[found.head]
            if head.dep == "poss":
                seems_a_state(cast.view.tokens[head.head].lemma, draft)
        unknown = draft.kind == "place" and draft.known is None and not draft.fixed and may_be_state(draft.name)
        if unknown and any(_as_state(cast.view, found) for found in draft.found if found.relation == "self"):
            draft.kind = "state"


def _as_state(view: View, found: Found) -> bool:
    head = view.tokens[found.head]
    above = view.parent(head)
    if above is None:
        return False
    if head.dep == "nsubj":
        objects = {view.tokens[i].lemma for i in above.children if view.tokens[i].dep == "dobj"}
        return above.lemma in _DOES or (above.lemma in _MOVES and bool(objects & _FORCES))
    governor = view.parent(above) if head.dep == "pobj" and above.text in {"with", "between", "against"} else None
    return (governor is not None and governor.lemma in _BETWEEN) or (
        head.dep in {"compound", "poss"} and above.lemma in {"border", "frontier"}
    )
