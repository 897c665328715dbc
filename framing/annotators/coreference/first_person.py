"""I, we, my and our inside a quotation stand for whoever is quoted."""

from collections.abc import Sequence

from framing.annotations import Mention
from framing.annotators.coreference.scene import Scene, speakers
from framing.document import Token

__all__ = ["first_person"]

_ONE = frozenset("i me my mine myself".split())
_MANY = frozenset("we our ours ourselves".split())


def first_person(scene: Scene, pronouns: Sequence[Mention]) -> list[Mention]:
    """A mention of the speaker for each first person inside a quotation whose source is an actor."""
    who = speakers(scene, (*scene.annotations.mentions, *pronouns))
    found: list[Mention] = []
    for token in scene.view.tokens:
        i = scene.quotes[token.index]
        if i is None or not _is_first(token) or scene.annotations.quotations[i].kind == "indirect":
            continue
        speaker = who[i]
        if speaker is not None:
            found.append(Mention(actor=speaker, span=token.span, form="pronoun", relation="self"))
    return found


def _is_first(token: Token) -> bool:
    """Whether the token is a first person; "US" in capitals never is, "us" only where the tagger says so."""
    word = token.text.lower()
    if word == "us":
        return token.tag == "PRP" and token.text in {"us", "Us"}
    return word in _MANY or (word in _ONE and token.tag.startswith("PRP"))
