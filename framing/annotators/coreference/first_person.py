"""I, we, my and our inside a quotation stand for whoever is quoted."""

from collections.abc import Sequence

from framing.annotations import Annotations, Mention
from framing.annotators.actors.view import View
from framing.article import Span

__all__ = ["first_person"]

_ONE = frozenset("i me my mine myself".split())
_MANY = frozenset("we our ours ourselves".split())


def first_person(view: View, annotations: Annotations, pronouns: Sequence[Mention]) -> list[Mention]:
    """A mention of the speaker for each first person inside a quotation whose source is an actor."""
    mentions = sorted((*annotations.mentions, *pronouns), key=lambda mention: mention.span.start)
    found: list[Mention] = []
    for token in view.tokens:
        word = token.text.lower()
        singular = word in _ONE and token.tag.startswith("PRP")
        plural = word in _MANY or (word == "us" and token.tag == "PRP")
        if not (singular or plural):
            continue
        i = annotations.quotation_at(token.span)
        if i is None or annotations.quotations[i].kind == "indirect":
            continue
        speaker = annotations.quotations[i].speaker or _actor_in(annotations.quotations[i].source, mentions)
        if speaker is not None:
            found.append(Mention(actor=speaker, span=token.span, form="pronoun", relation="self"))
    return found


def _actor_in(source: Span | None, mentions: Sequence[Mention]) -> str | None:
    """The actor whose mention the source holds: a person or group itself rather than an adjective beside it."""
    if source is None:
        return None
    inside = [m for m in mentions if source.covers(m.span) and m.relation not in {"adjective", "compound"}]
    return max(inside, key=lambda m: (len(m.span), -m.span.start)).actor if inside else None
