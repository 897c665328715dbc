"""Groups without a name (civilians, police, critics) and the bodies of a state that are named by what they are."""

from collections.abc import Mapping, Set

from framing.annotations import ActorKind, Relation
from framing.annotators.actors.cast import Cast, Draft
from framing.annotators.actors.nodes import SPEECH
from framing.annotators.actors.nominals import SAYING_WHAT
from framing.annotators.actors.nouns import Noun, noun_at
from framing.annotators.actors.owners import owner_of, owners
from framing.annotators.actors.ties import link, seems_a_state
from framing.document import Token

__all__ = ["add_groups", "add_owned"]

_KIND: dict[str, ActorKind] = {
    "body": "organisation",
    "force": "armed group",
    "media": "media",
    "party": "party",
    "person": "group",
}
TAKING_PART = frozenset("nsubj nsubjpass dobj pobj dative agent poss conj appos attr ROOT".split())
_NAMED = frozenset({"organisation", "media", "party", "armed group"})
_ACTING = frozenset("nsubj nsubjpass agent poss dobj dative".split())
_GENERAL = frozenset("people individual person member man woman child adult user folk partner friend".split())
_DETERMINERS = frozenset("the this that these those both all".split())


def add_owned(cast: Cast) -> None:
    """Add the bodies and groups of a named state, place or organisation, each an actor linked to it."""
    by_token = owners(cast)
    by_name = {f.head for d in cast.drafts.values() if d.kind in _NAMED for f in d.found if f.relation == "self"}
    taken = cast.taken()
    for token in cast.view.tokens:
        noun = noun_at(cast.view, token) if token.dep in TAKING_PART and token.index not in taken else None
        if noun is None or (noun.role is not None and noun.role.group == "place"):
            continue
        if _says_what_name_is(noun, by_name):
            continue
        owner = owner_of(cast.view, token, noun.first, by_token)
        if owner is None or (noun.role is not None and noun.role.group == "person" and not noun.plural):
            continue
        if owner.kind == "armed group" and noun.word in SAYING_WHAT and noun.token.tag == "NN":
            cast.add(owner, noun.first, token.index + 1, "nominal")  # the Houthi rebel movement is the Houthis
            continue
        if noun.lemma == "people" and owner.kind in {"state", "place", "people"}:
            whole = [i for i in token.children if i < noun.first and by_token.get(i) is owner]
            cast.add(owner, min(whole, default=noun.first), token.index + 1, "demonym", "people")
            continue
        body = noun.role is not None and noun.role.group != "person" and not noun.plural
        relation = noun.role.relation if noun.role else None
        if not _is_group(noun) and relation is None and not (body and token.dep in _ACTING):
            continue
        _add(cast, token, noun, owner, relation if body else relation or "people")


def _says_what_name_is(noun: Noun, names: Set[int]) -> bool:
    """Tass media, AK party, Wagner group: the noun is no second actor but says what the named one is."""
    return noun.word in SAYING_WHAT and any(i in names and i == noun.first - 1 for i in noun.token.children)


def _add(cast: Cast, token: Token, noun: Noun, owner: Draft, relation: Relation | None) -> None:
    name = f"{_form(cast, token, noun, owner)} {_words(cast, noun)}"
    draft = _draft(cast, f"{owner.id} {noun.lemma}", noun, name)
    if relation is not None:
        link(draft, relation, owner)
    seems_a_state(noun.lemma, owner)
    draft.roles[noun.lemma] = None
    cast.add(draft, noun.first, token.index + 1, "nominal")


def _form(cast: Cast, token: Token, noun: Noun, owner: Draft) -> str:
    """How the article names the owner before this noun."""
    view = cast.view
    for i in {*token.children, *view.tokens[noun.first].children}:
        for found in owner.found:
            if found.first <= i < found.last and i < noun.first:
                return cast.view.document.text(found.span) + ("'s" if view.tokens[i].dep == "poss" else "")
    return owner.name


def add_groups(cast: Cast) -> None:
    """Add every group noun that takes part in what happens and is no mention yet."""
    by_token = owners(cast)
    taken = cast.taken()
    for token in cast.view.tokens:
        noun = noun_at(cast.view, token) if token.dep in TAKING_PART and token.index not in taken else None
        if noun is None or not (_is_group(noun) or _acts_alone(cast, noun)) or _anybody(noun):
            continue
        if _speaks_for(cast, noun, by_token):
            continue
        owner = owner_of(cast.view, token, noun.first, by_token)
        if owner is not None and noun.role is not None and not noun.plural:
            _add(cast, token, noun, owner, noun.role.relation)
        else:
            ident = noun.lemma if noun.plural or noun.collective else f"one {noun.lemma}"
            draft = _draft(cast, ident, noun, _words(cast, noun))
            cast.add(draft, noun.first, token.index + 1, "nominal")


def _speaks_for(cast: Cast, noun: Noun, by_token: Mapping[int, Draft]) -> bool:
    """Whether it is only the voice of a body that is named behind it: "a spokesman for the bank"."""
    if not noun.lemma.startswith("spokes") or noun.plural:
        return False
    tokens = cast.view.tokens
    after = (tokens[i] for i in noun.token.children if tokens[i].text.lower() in {"for", "of", "from"})
    return any(j in by_token for preposition in after for j in preposition.children)


def _words(cast: Cast, noun: Noun) -> str:
    text = cast.view.text(noun.first, noun.token.index + 1)
    return text if text.isupper() and len(text) < 4 else text.lower()


def _is_group(noun: Noun) -> bool:
    """A plural of the lists, or a noun of the list that is collective and no body that has a name."""
    if noun.role is not None and noun.plural and noun.role.group == "person":
        return True
    body = noun.role is not None and noun.role.group == "body" and noun.role.relation is None
    return noun.group and (noun.plural or (noun.collective and not body))


def _anybody(noun: Noun) -> bool:
    """Whether the noun is so general that it is an actor only where it acts."""
    return noun.lemma in _GENERAL and noun.token.dep not in _ACTING


def _acts_alone(cast: Cast, noun: Noun) -> bool:
    """The government, the army, the team: bodies that act without a name; a spokesman who speaks without one."""
    role, token = noun.role, noun.token
    above = cast.view.parent(token)
    if role is not None and role.group == "person" and not noun.plural:
        return token.dep == "nsubj" and above is not None and above.lemma in SPEECH
    if role is None or role.group not in {"body", "force", "party", "media"}:
        return False
    definite = any(
        cast.view.tokens[i].dep == "det" and cast.view.tokens[i].text.lower() in _DETERMINERS for i in token.children
    )
    return token.dep in _ACTING and (definite or noun.plural)


def _draft(cast: Cast, ident: str, noun: Noun, name: str) -> Draft:
    """The draft of a group, found again by its words."""
    draft = cast.groups.get(ident)
    if draft is None:
        group = noun.role.group if noun.role else "person"
        many = noun.plural and group in {"body", "person"}
        alone = group == "person" and noun.role is not None and not noun.plural
        kind: ActorKind = "group" if many or noun.role is None else "person" if alone else _KIND.get(group, "group")
        if kind == "party" and noun.word != "party":
            kind = "group"  # a coalition, the opposition
        draft = cast.new(name, kind)
        draft.plural = noun.plural
        draft.roles[noun.lemma] = None
        cast.groups[ident] = draft
    return draft
