"""I and my inside a quotation stand for whoever is quoted, we and our for the body that they speak for."""

from collections.abc import Mapping, Sequence

from framing.annotations import Actor, Annotations, Mention, Relation
from framing.annotators.coreference.scene import Scene
from framing.annotators.coreference.voices import speakers
from framing.document import Token

__all__ = ["first_person"]

_ONE = frozenset("i me my mine myself".split())
_MANY = frozenset("we us our ours ourselves".split())
_SPEAKS_FOR: tuple[Relation, ...] = ("government", "leader", "military", "party", "media", "member")


def first_person(scene: Scene, resolved: Annotations) -> list[Mention]:
    """A mention of the speaker, or of those they speak for, for each first person whose source is an actor.

    `resolved` holds the pronouns of the third person, so that "she said" has a speaker.
    """
    who = speakers(resolved.document, resolved, resolved.mentions)
    actors = {actor.id: actor for actor in resolved.actors}
    found: list[Mention] = []
    for token in scene.view.tokens:
        if not _is_first(token):
            continue
        speaker = _speaker(scene, token, who)
        if speaker is not None:
            meant = _body(actors, speaker) if token.text.lower() in _MANY else speaker
            found.append(Mention(actor=meant, span=token.span, form="pronoun", relation="self"))
    return found


def _speaker(scene: Scene, token: Token, who: Sequence[str | None]) -> str | None:
    i = scene.quotes[token.index]
    if i is None or scene.annotations.quotations[i].kind == "indirect":
        return scene.signed.get(token.sentence)
    return who[i]


def _body(actors: Mapping[str, Actor], speaker: str) -> str:
    """The body, party or state that a person is tied to in the text and says "we" for; else the speaker."""
    actor = actors[speaker]
    if actor.kind != "person":
        return speaker
    ties = [link for link in actor.links if link.relation in _SPEAKS_FOR and actors[link.actor].kind != "person"]
    return min(ties, key=lambda link: _SPEAKS_FOR.index(link.relation)).actor if ties else speaker


def _is_first(token: Token) -> bool:
    """Whether the token is a first person; "US" in capitals never is, "us" only where the tagger says so."""
    word = token.text.lower()
    if word == "us":
        return token.tag == "PRP" and token.text in {"us", "Us"}
    return word in _MANY or (word in _ONE and token.tag.startswith("PRP"))
