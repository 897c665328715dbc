"""Links between actors: leader, government, military, party, media, as the text or a table ties them."""

from framing.annotators.actors.cast import Cast, Draft, Found
from framing.annotators.actors.lexis import leaders
from framing.annotators.actors.ties import PAST, belonging, link, seems_a_state
from framing.annotators.actors.words import atoms
from framing.document import Token

_OF_COMPANY = frozenset({"ceo", "chief executive", "chairman", "chairwoman", "spokesman", "spokeswoman"})

__all__ = ["add_links"]


def add_links(cast: Cast) -> None:
    """Link bodies to their state by the tables, and persons by what the text says of them."""
    owners = {
        i: draft
        for draft in cast.drafts.values()
        if draft.kind in {"state", "place", "organisation"}
        for found in draft.found
        for i in range(found.first, found.last)
        if found.relation != "compound"
    }
    for draft in list(cast.drafts.values()):
        if draft.known is not None and draft.known.of and draft.known.relation:
            draft.links[(draft.known.relation, draft.known.of)] = None
        if draft.kind == "person":
            for found in draft.found:
                _link_person(cast, draft, found, owners)


def _link_person(cast: Cast, draft: Draft, found: Found, owners: dict[int, Draft]) -> None:
    """A state's name, adjective or possessive before the name and its titles."""
    view = cast.view
    first = min((titling.first for titling in found.titles), default=found.first)
    before = [view.tokens[i] for i in range(max(0, first - 4), first)]
    before = [token for token in before if token.sentence == view.tokens[found.first].sentence]
    words = {token.text.lower() for token in before} | {view.tokens[i].text.lower() for i in range(first, found.first)}
    owner = _owner_before(before, owners)
    if owner is None or owner is draft or words & PAST:
        return
    said = (titling.relation or belonging(titling.noun, owner) for titling in found.titles)
    relations = [relation for relation in said if relation is not None]
    if owner.kind == "place" and owner.known is None and any(t.noun in _OF_COMPANY for t in found.titles):
        owner.kind = "organisation"  # only a company has a chief executive
    if relations:
        link(draft, relations[-1], owner)
        seems_a_state(found.titles[-1].noun, owner)
    elif _led(draft, owner):
        link(draft, "leader", owner)


def _owner_before(before: list[Token], owners: dict[int, Draft]) -> Draft | None:
    """The nearest owner, with nothing but adjectives and the possessive mark in between."""
    for token in reversed(before):
        if token.index in owners:
            return owners[token.index]
        if token.tag not in {"POS", "JJ", "HYPH", "NN", "NNP", "RB"}:
            return None
    return None


def _led(draft: Draft, owner: Draft) -> bool:
    if owner.known is None:
        return False
    return any(leaders().get(atoms(name)) == owner.known.code for name in draft.names)
