"""Whether a general noun ("the company", "the city", "the guild") may mean an actor, by what sort that one is."""

from framing.annotators.actors.cast import Draft
from framing.annotators.actors.lexis import heads
from framing.annotators.actors.words import atoms, head_word

__all__ = ["company_fits", "sort_fits"]

_STATES = frozenset("country nation republic kingdom".split())
_TOWNS = frozenset("city town village neighbourhood neighborhood district".split())
_LANDS = frozenset("region territory province enclave island county state".split())
_PUBLIC = frozenset(
    "committee commission council court ministry department university college school institute journal board bureau "
    "agency parliament congress senate assembly foundation trust church union".split()
)


def company_fits(draft: Draft, word: str) -> bool:
    """Whether a general noun for a body may stand for this one: a company is no ministry, no party, no journal."""
    if draft.kind != "organisation":
        return word not in {"company", "firm"}
    public = draft.known is not None and draft.known.relation == "government"
    return not public and (word not in {"company", "firm"} or head_word(atoms(draft.name)) not in _PUBLIC)


def sort_fits(draft: Draft, word: str) -> bool:
    """Whether the place is of the sort that the noun names; a place of no table may be any but a state."""
    if word in _STATES:
        return draft.kind == "state"
    if word in _TOWNS:
        return draft.kind == "place" and draft.known is None and not any(part in heads() for part in atoms(draft.name))
    known = draft.known is not None and (word != "state" or draft.known.code.startswith("US-"))
    return word in _LANDS and draft.kind == "place" and (known or word in atoms(draft.name))
