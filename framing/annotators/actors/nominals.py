"""Nouns that mean an actor named elsewhere: appositions, "X is a …", "the ministry", "the president", "the country"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from framing.annotators.actors.cast import Cast, Draft
from framing.annotators.actors.fitting import company_fits, sort_fits
from framing.annotators.actors.nouns import Noun, noun_at
from framing.annotators.actors.owners import owner_of, owners
from framing.annotators.actors.ties import tie
from framing.annotators.actors.view import View
from framing.annotators.actors.words import atoms, head_word, key
from framing.document import Token

__all__ = ["SAYING_WHAT", "add_nominals"]

_DEFINITE = frozenset("the this that these those".split())
_KINDS = {
    "person": frozenset({"person"}),
    "body": frozenset({"organisation", "party", "media", "armed group"}),
    "force": frozenset({"organisation", "armed group"}),
    "media": frozenset({"media", "organisation"}),
    "party": frozenset({"party", "organisation"}),
    "place": frozenset({"state", "place"}),
}
_ANY_BODY = frozenset(
    "organisation organization group company firm bloc alliance union association federation club charity".split()
)
_ANY_MEDIUM = frozenset("newspaper magazine broadcaster".split())
_BELOW = frozenset("vice deputy assistant acting shadow".split())
SAYING_WHAT = frozenset(
    "media agency newspaper magazine broadcaster party group movement militia cartel gang company firm airline bank "
    "chain retailer carmaker newswire".split()
)
_NEAR = 3.0  # what a place gains by being named in this sentence or the last, in mentions
_NEAR_PERSON = 30.0
_WINDOW = 3  # sentences between a general noun ("the company") and the name it stands for


@dataclass(frozen=True, slots=True)
class _Seen:
    """A mention before the noun."""

    sentence: int
    draft: Draft


def add_nominals(cast: Cast) -> None:
    """Add the role and group nouns that mean an actor of the cast."""
    view = cast.view
    taken = cast.taken()
    by_head = {f.head: d for d in cast.drafts.values() for f in d.found if f.relation in {"self", "people", "capital"}}
    by_owner = owners(cast)
    seen: list[_Seen] = []
    for token in view.tokens:
        if token.index in by_head:
            seen.append(_Seen(token.sentence, by_head[token.index]))
        if token.index in taken:
            continue
        if (draft := _described(view, token, by_head)) is not None:
            cast.add(draft, token.index, token.index + 1, "nominal")
            continue
        noun = noun_at(view, token)
        if noun is None:
            if (draft := _headed(view, token, seen)) is not None:
                cast.add(draft, token.index, token.index + 1, "nominal")
            continue
        draft = _meant(view, noun, by_head, by_owner, seen)
        if draft is not None:
            cast.add(draft, noun.first, token.index + 1, "nominal")
            seen.append(_Seen(token.sentence, draft))


def _described(view: View, token: Token, by_head: Mapping[int, Draft]) -> Draft | None:
    """The person whom an apposition of any noun describes: "Atwood, a Booker Prize winner, …"."""
    if token.dep != "appos" or token.pos != "NOUN" or token.tag != "NN" or noun_at(view, token) is not None:
        return None
    draft = by_head.get(token.head)
    if draft is None or draft.kind != "person" or not any(view.tokens[i].tag == "DT" for i in token.children):
        return None
    draft.roles[token.lemma.lower()] = None
    return draft


def _headed(view: View, token: Token, seen: list[_Seen]) -> Draft | None:
    """The body whose name has this noun for its head: "the guild" for the Editors Guild of India."""
    definite = any(view.tokens[i].dep == "det" and view.tokens[i].text.lower() in _DEFINITE for i in token.children)
    if not definite or token.tag != "NN" or _told_apart(view, token):
        return None
    bodies = (s.draft for s in reversed(seen) if s.draft.kind in {"organisation", "party", "armed group"})
    return next((d for d in bodies if token.lemma in {head_word(atoms(name)) for name in d.names}), None)


def _meant(
    view: View, noun: Noun, by_head: Mapping[int, Draft], by_owner: Mapping[int, Draft], seen: list[_Seen]
) -> Draft | None:
    if noun.role is not None and not noun.plural:
        draft = _beside(view, noun, by_head)
        if draft is not None:
            draft.roles[noun.lemma] = None
            if draft.kind == "person":
                tie(view, noun, draft, by_owner)
            return draft
    owner = owner_of(view, noun.token, noun.first, by_owner)
    if owner is not None:
        return _linked(noun, owner, seen)
    return _before(view, noun, seen) if _points_back(view, noun) else None


def _points_back(view: View, noun: Noun) -> bool:
    """Whether the phrase means somebody known: "the ministry", "this city", a title used alone ("the President")."""
    token = noun.token
    for i in token.children:
        child = view.tokens[i]
        if child.dep == "det" and child.index < noun.first:
            return child.text.lower() in _DEFINITE
        if child.dep in {"poss", "nummod"}:
            return False
    return token.tag == "NNP" and token.text[0].isupper() and token.sentence not in view.headline


def _beside(view: View, noun: Noun, by_head: Mapping[int, Draft]) -> Draft | None:
    """The actor that an apposition or a copula says the noun of."""
    assert noun.role is not None
    for other in _equated(view, noun.token):
        draft = by_head.get(other.index)
        if draft is not None and draft.kind in _KINDS[noun.role.group]:
            return draft
    return None


def _equated(view: View, token: Token) -> Iterator[Token]:
    above = view.parent(token)
    if above is None:
        return
    if token.dep == "appos":
        yield above
    if token.lemma.lower() in SAYING_WHAT:  # Tass media, AK party, Wagner group
        yield from (view.tokens[i] for i in token.children if view.tokens[i].dep == "compound" and i < token.index)
    for i in token.children:
        if view.tokens[i].dep == "appos":
            yield view.tokens[i]
    if token.dep == "attr" and above.lemma in {"be", "become", "remain"}:
        children = [view.tokens[i] for i in above.children]
        if not any(child.dep == "neg" for child in children):
            yield from (child for child in children if child.dep == "nsubj")


def _linked(noun: Noun, owner: Draft, seen: list[_Seen]) -> Draft | None:
    """The Turkish president: whoever is linked to the owner in that relation, named last."""
    if noun.role is None or noun.role.group != "person" or noun.plural or noun.role.relation is None:
        return None
    for place in reversed(seen):
        if (noun.role.relation, owner.id) in place.draft.links and _goes_by(place.draft, noun, frozenset()):
            return place.draft
    return None


def _before(view: View, noun: Noun, seen: list[_Seen]) -> Draft | None:
    """The actor named before that goes by the noun, or for a general noun the one named last."""
    if _told_apart(view, noun.token):
        return None
    words = _modifiers(view, noun)
    if noun.plural:
        kinds = frozenset({"group", "armed group", "people"})
        return next((s.draft for s in reversed(seen) if s.draft.kind in kinds and noun.lemma in s.draft.roles), None)
    kinds = _KINDS[noun.role.group if noun.role else "person"]
    near = [s for s in reversed(seen) if s.draft.kind in kinds and noun.token.sentence - s.sentence <= _WINDOW]
    if noun.word in _ANY_BODY and not words:
        general = next((s.draft for s in near if company_fits(s.draft, noun.word)), None)
        if general is not None:
            return general
    called = [s for s in seen if s.draft.kind in kinds and _goes_by(s.draft, noun, words)]
    if noun.word in _ANY_MEDIUM and not words and not called:
        return next((s.draft for s in near if s.draft.kind == "media"), None)
    if noun.word == "party" and not words:
        called = [s for s in near if s.draft.kind == "party" and s.draft.id not in {"party"}] or called
        return called[0].draft if called else None
    if called:
        return _foremost(called, noun.token.sentence, _NEAR_PERSON if kinds == _KINDS["person"] else _NEAR)
    if noun.role is not None and noun.role.group == "place":
        fitting = [s for s in seen if sort_fits(s.draft, noun.word)]
        here = {s.draft.id for s in fitting if s.sentence == noun.token.sentence}
        return _foremost([s for s in fitting if len(here) != 1 or s.draft.id in here], noun.token.sentence, _NEAR)
    return None


def _foremost(places: list[_Seen], sentence: int, nearness: float) -> Draft | None:
    """The actor that the text is about here: named often so far, and near."""
    scores: dict[str, float] = {}
    for place in places:
        near = nearness if sentence - place.sentence <= 1 else 0.0
        scores[place.draft.id] = max(scores.get(place.draft.id, 0.0), near) + 1.0
    best = max(scores, key=lambda ident: scores[ident]) if scores else None
    return next((place.draft for place in places if place.draft.id == best), None)


def _modifiers(view: View, noun: Noun) -> frozenset[str]:
    """The words that describe the noun from the front."""
    children = (view.tokens[i] for i in noun.token.children)
    return frozenset(
        child.text.lower() for child in children if child.dep in {"amod", "compound"} and child.index < noun.token.index
    )


def _told_apart(view: View, token: Token) -> bool:
    """Whether the noun is told apart by what follows it: "the president of the club", "the man who …"."""
    after = [view.tokens[i] for i in token.children if i > token.index]
    return any(child.dep in {"relcl", "acl"} or child.text.lower() == "of" for child in after)


def _goes_by(draft: Draft, noun: Noun, modifiers: frozenset[str]) -> bool:
    """Whether the actor was called so before, or has the word in its name."""
    for said in draft.roles:
        *before, last = said.split()
        apart = bool(_BELOW & (set(before) ^ set(noun.lemma.split()[:-1])))
        if last == noun.word and not apart and (not before or not modifiers or modifiers & set(before)):
            return True
    if draft.kind in {"person", "state", "place"}:
        return False
    return key(noun.word) in {head_word(atoms(name)) for name in draft.names}
