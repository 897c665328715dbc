"""Links that a role noun draws: "Mei Tsar, Tovaria's foreign minister", "the president of Turkey, R. Erdogan"."""

from collections.abc import Iterator, Mapping

from framing.annotations import Relation
from framing.annotators.actors.cast import Draft
from framing.annotators.actors.lexis import heads
from framing.annotators.actors.nouns import Noun
from framing.annotators.actors.owners import owner_of
from framing.annotators.actors.view import View
from framing.annotators.actors.words import atoms

__all__ = ["OF_STATES_ONLY", "PAST", "belonging", "link", "may_be_state", "seems_a_state", "tie"]

PAST = frozenset("former ex late then deposed ousted previous past would-be elect designate exiled".split())
_OF_TEAMS = frozenset("coach captain striker goalkeeper defender midfielder winger forward player manager".split())
_AFTER = frozenset({"of", "at", "for", "with"})
_OF_STATES = frozenset(
    # what only a state has: a place of no table that has one is taken for a state
    "president king queen emir sultan emperor ambassador army military navy troops embassy consulate government "
    "parliament border".split()
)
OF_STATES_ONLY = frozenset(
    {"prime minister", "foreign minister", "foreign ministry", "defence minister", "defense minister", "armed forces"}
)


def tie(view: View, noun: Noun, draft: Draft, owners: Mapping[int, Draft]) -> None:
    """Link the actor whom the noun describes to whom the noun is said of, unless it is past."""
    if noun.role is None or noun.role.group != "person":
        return
    before = {token.text.lower() for token in view.tokens[max(0, noun.first - 3) : noun.first]}
    owner = owner_of(view, noun.token, noun.first, owners) or next(_after_of(view, noun, owners), None)
    if owner is None or owner is draft or before & PAST:
        return
    relation = noun.role.relation or belonging(noun.lemma, owner)
    if relation is not None:
        link(draft, relation, owner)
        seems_a_state(noun.lemma, owner)


def belonging(noun: str, owner: Draft) -> Relation | None:
    """How a person with a role that draws no link of its own belongs to the owner: a body's curator, a team's coach."""
    bodies = {"organisation", "party", "media", "armed group"}
    return "member" if owner.kind in bodies or noun.split()[-1] in _OF_TEAMS else None


def link(draft: Draft, relation: Relation, owner: Draft) -> None:
    """Link an actor to its owner; only states and places have a government, soldiers and a people."""
    own = owner.kind in {"state", "place", "people"} or relation in {"leader", "party", "media", "member"}
    if relation != "member" and own:
        draft.links.pop(("member", owner.id), None)
    elif any(actor == owner.id for _, actor in draft.links):
        return
    draft.links[(relation if own else "member", owner.id)] = None


def _after_of(view: View, noun: Noun, owners: Mapping[int, Draft]) -> Iterator[Draft]:
    """The owners after "of" or "at": the president of Turkey, an editor at large at the Gazette."""
    for preposition in (view.tokens[i] for i in noun.token.children):
        if preposition.text.lower() in _AFTER:
            yield from (owners[j] for j in preposition.children if j in owners)


def seems_a_state(lemma: str, owner: Draft) -> None:
    """A place of no table that has a president, an army or a government is a state; so is what has a foreign minister.

    A name that says what it names is left alone: Kern County has a government, too.
    """
    if owner.known is not None or owner.fixed or not may_be_state(owner.name):
        return
    telling = lemma in OF_STATES_ONLY or lemma.split()[-1] in _OF_STATES
    kinds = {"place", "organisation"} if lemma in OF_STATES_ONLY else {"place"}
    if telling and owner.kind in kinds:
        owner.kind = "state"


def may_be_state(name: str) -> bool:
    """Whether a name that no table knows may be a state's: of one or two words, none of which says what it names."""
    words = atoms(name)
    return len(words) <= 2 and not any(word in heads() for word in words)
