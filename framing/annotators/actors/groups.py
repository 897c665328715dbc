"""Groups without a name (civilians, police, critics) and the bodies of a state that are named by what they are."""

from collections.abc import Mapping
from dataclasses import dataclass

from framing.annotations import ActorKind, Relation
from framing.annotators.actors.cast import Cast, Draft
from framing.annotators.actors.lexis import Role, groups, roles
from framing.annotators.actors.view import View
from framing.document import Token

__all__ = ["add_groups"]

_KIND: dict[str, ActorKind] = {
    "body": "organisation",
    "force": "armed group",
    "media": "media",
    "party": "party",
    "person": "group",
}
_TAKING_PART = frozenset("nsubj nsubjpass dobj pobj dative agent poss conj appos attr".split())
_BEFORE = frozenset({"compound", "amod", "nmod", "poss"})


@dataclass(frozen=True, slots=True)
class _Noun:
    """A noun that names a group or body: its first token, its lemma with what belongs to it, its kind."""

    first: int
    lemma: str
    kind: ActorKind
    role: Role | None


def add_groups(cast: Cast) -> None:
    """Add every group noun, and every body of a named state, that takes part in what happens."""
    owners = _owners(cast)
    taken = {i for draft in cast.drafts.values() for f in draft.found for i in range(f.first, f.last)}
    for token in cast.view.tokens:
        if token.pos not in {"NOUN", "PROPN", "ADJ"} or token.index in taken:
            continue
        noun = _noun(cast.view, token)
        if noun is None or token.dep not in _TAKING_PART:
            continue
        owner = _owner(cast.view, token, noun.first, owners)
        if owner is not None and noun.role is not None and noun.role.relation is not None:
            _add_owned(cast, token, noun, owner)
        elif _is_group(token):
            draft = _draft(cast, noun.lemma, token, noun.kind if noun.role and noun.role.group != "person" else "group")
            cast.add(draft, noun.first, token.index + 1, "nominal")


def _noun(view: View, token: Token) -> _Noun | None:
    """The longest noun of the tables that ends at the token."""
    lemma = token.lemma.lower()
    for length in (2, 1):
        first = token.index - length + 1
        if first < 0 or view.tokens[first].sentence != token.sentence:
            continue
        words = f"{view.tokens[first].text.lower()} {lemma}" if length == 2 else lemma
        plural = f"{view.tokens[first].text.lower()} {token.text.lower()}" if length == 2 else token.text.lower()
        role = roles().get(plural) or roles().get(words)
        if role is not None or words in groups():
            kind = _KIND.get(role.group, "group") if role else "group"
            return _Noun(first=first, lemma=words, kind=kind, role=role)
    return None


def _is_group(token: Token) -> bool:
    """Whether the noun stands for many: a plural of the list, or a noun of the list that is collective."""
    collective = groups().get(token.lemma.lower())
    if collective is None:
        return False
    return token.tag in {"NNS", "NNPS"} or collective


def _owners(cast: Cast) -> dict[int, Draft]:
    """The drafts of states and places by the tokens that name them."""
    return {
        i: draft
        for draft in cast.drafts.values()
        if draft.kind in {"state", "place", "organisation", "people"}
        for found in draft.found
        if found.relation in {"self", "adjective", "people", "capital"}
        for i in range(found.first, found.last)
    }


def _owner(view: View, token: Token, first: int, owners: Mapping[int, Draft]) -> Draft | None:
    """The state whose adjective, name or possessive stands before the noun."""
    for i in sorted((*token.children, *view.tokens[first].children), reverse=True):
        child = view.tokens[i]
        if child.dep in _BEFORE and child.index < token.index and child.index in owners:
            return owners[child.index]
    return None


def _add_owned(cast: Cast, token: Token, noun: _Noun, owner: Draft) -> None:
    """A body or group of a state: an actor of its own, linked to the state."""
    role = noun.role
    assert role is not None
    if role.group == "person" and token.tag not in {"NNS", "NNPS"}:
        return
    name = f"{_adjective(cast, token, owner)} {cast.view.text(noun.first, token.index + 1)}"
    draft = _draft(cast, f"{owner.id} {noun.lemma}", token, noun.kind, name)
    relation: Relation = role.relation or "self"
    draft.links[(relation, owner.id)] = None
    draft.roles[noun.lemma] = None
    cast.add(draft, noun.first, token.index + 1, "nominal")


def _adjective(cast: Cast, token: Token, owner: Draft) -> str:
    """How the article names the state before this noun."""
    for i in token.children:
        child = cast.view.tokens[i]
        if child.dep in _BEFORE and any(f.first <= i < f.last for f in owner.found):
            return cast.view.document.text(child.span) + ("'s" if child.dep == "poss" else "")
    return owner.name


def _draft(cast: Cast, ident: str, token: Token, kind: ActorKind, name: str | None = None) -> Draft:
    """The draft of a group, found again by its words."""
    wanted = "group:" + ident
    draft = cast.groups.get(wanted)
    if draft is None:
        plural = token.text.lower()
        draft = cast.new(name or plural, kind)
        draft.plural = token.tag in {"NNS", "NNPS"}
        cast.groups[wanted] = draft
    return draft
