"""Walks the pronouns in text order and gives each the most salient actor that agrees with it.

The walk is made twice: the first one shows which actors are he and which are she where only one person can be
meant and who "he said" is, the second one uses what it has shown.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from framing.annotations import Mention
from framing.annotators.actors.words import slug
from framing.annotators.coreference.binding import bars, follows
from framing.annotators.coreference.facts import Facts
from framing.annotators.coreference.pronouns import Agreement, agreement, is_empty
from framing.annotators.coreference.salience import salience
from framing.annotators.coreference.scene import Candidate, Scene
from framing.document import Token

__all__ = ["Walk", "resolve"]

_WINDOW = 3  # sentences back, in which an antecedent is looked for
_WINDOW_PERSON = 5  # the same for he and she
_THINGS = frozenset({"state", "place", "organisation", "party", "media", "armed group"})
_MANY = frozenset({"group", "people", "organisation", "party", "media", "armed group", "state"})
_SURE = 4  # votes for a gender where one person is clearly meant; one vote where others could be
_CLEAR = 35.0  # weight by which that person must lead
_MAJORITY = 0.7  # share of the votes that gives an actor a gender


@dataclass(slots=True)
class Walk:
    """One walk over the pronouns: what was resolved, how often each actor came up, the votes for genders.

    `groups` are persons without a name who are actors only because the text goes on about them ("Attendees queued.
    They …"): the name of each by its id. Their nouns are among what was found.
    """

    found: list[Mention] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    votes: dict[str, Counter[str]] = field(default_factory=dict)
    groups: dict[str, str] = field(default_factory=dict)


def resolve(scene: Scene) -> Walk:
    """A mention for each pronoun of the third person that stands for an actor, and the groups that it makes actors."""
    first = _walk(scene)
    for actor, genders in first.votes.items():
        fact = scene.facts[actor]
        gender, count = genders.most_common(1)[0]
        if not fact.gender and count >= _MAJORITY * genders.total():
            fact.gender = gender
            if fact.maybe and count >= _SURE:
                fact.kind = "person"
    return _walk(scene.hearing(mention for mention in first.found if mention.form == "pronoun"))


def _walk(scene: Scene) -> Walk:
    walk, said = Walk(), scene.said()
    for sentence in scene.view.document.sentences:
        here = said.setdefault(sentence.index, [])
        for token in scene.view.document.tokens_of(sentence):
            asked = agreement(token)
            if asked is None or is_empty(scene.view, token):
                continue
            best, clear = _choice(scene, walk, token, asked, said)
            if best is not None and best.actor is None and asked.plural and best.plural and best.person:
                best = _introduced(scene, walk, said, best)
            if best is not None and best.actor is not None:
                _note(walk, token, asked, best.actor, clear=clear)
                here.append(_again(token, asked, best))
        walk.counts.update(candidate.actor for candidate in here if candidate.actor)
    return walk


def _choice(
    scene: Scene, walk: Walk, token: Token, asked: Agreement, said: Mapping[int, Sequence[Candidate]]
) -> tuple[Candidate | None, bool]:
    """The most salient candidate, and whether it leads all others by far."""
    pool = _pool(scene, token, asked, said, {c.head: c.actor for c in said[token.sentence]})
    if not pool:
        return None, False
    scores = {c: (salience(scene, c, token, asked, walk.counts), c.head) for c in pool}
    best = max(pool, key=lambda c: scores[c])
    rival = max((scores[c][0] for c in pool if c.actor != best.actor), default=scores[best][0] - 2 * _CLEAR)
    return best, scores[best][0] - rival >= _CLEAR


def _again(token: Token, asked: Agreement, best: Candidate) -> Candidate:
    """The pronoun as a candidate for those that follow."""
    return Candidate(
        actor=best.actor,
        head=token.index,
        sentence=token.sentence,
        plural=asked.plural,
        person=best.person,
        pronoun=True,
    )


def _introduced(scene: Scene, walk: Walk, said: dict[int, list[Candidate]], noun: Candidate) -> Candidate:
    """The noun as a group of its own, or as the group that goes by the same word already."""
    token = scene.view.tokens[noun.head]
    name = token.text.lower()
    ident = slug(name)
    while ident in scene.facts and scene.facts[ident].kind != "group":
        ident += "-2"
    scene.facts.setdefault(ident, Facts(kind="group"))
    if all(actor.id != ident for actor in scene.annotations.actors):
        walk.groups.setdefault(ident, name)
    walk.found.append(Mention(actor=ident, span=token.span, form="nominal", relation="self"))
    group = replace(noun, actor=ident)
    said[noun.sentence][said[noun.sentence].index(noun)] = group
    return group


def _note(walk: Walk, token: Token, asked: Agreement, actor: str, *, clear: bool) -> None:
    walk.found.append(Mention(actor=actor, span=token.span, form="pronoun", relation="self"))
    if asked.gender in {"m", "f"}:
        votes = walk.votes.setdefault(actor, Counter())
        votes[asked.gender] += _SURE if clear else 1


def _pool(
    scene: Scene,
    token: Token,
    asked: Agreement,
    said: Mapping[int, Sequence[Candidate]],
    given: Mapping[int, str | None],
) -> list[Candidate]:
    """What was said before (or in the main clause that follows) and may be meant."""
    window = _WINDOW_PERSON if asked.gender in {"m", "f"} else _WINDOW
    return [
        candidate
        for index in range(max(0, token.sentence - window), token.sentence + 1)
        for candidate in said.get(index, ())
        if (candidate.head < token.index or follows(scene.view, scene.view.tokens[candidate.head], token))
        and _agrees(scene, candidate, asked)
        and not bars(scene, candidate, token, asked, given)
    ]


def _agrees(scene: Scene, candidate: Candidate, asked: Agreement) -> bool:
    if candidate.actor is None:
        if asked.gender in {"m", "f"}:
            return candidate.person and not candidate.plural and candidate.gender in {"", asked.gender}
        return candidate.plural == asked.plural and (asked.plural or not candidate.person)
    fact = scene.facts[candidate.actor]
    if asked.gender in {"m", "f"}:
        return (fact.kind == "person" or fact.maybe) and fact.gender in {"", asked.gender}
    if asked.plural:
        return candidate.plural or fact.kind in _MANY
    return fact.kind in _THINGS and not candidate.plural
