"""The attributions of a story and their sources: named or not, and of what standing.

An attribution is one cue with its source, however many pieces its content has. Standing follows Gans (1979):
the known (office, title, expertise), institutions, and the unknown; where neither the actor's kind nor the noun
says, it is None.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from framing.annotations import Actor, Annotations, CueClass, Quotation
from framing.annotators.quotations.standing import source_nouns
from framing.annotators.speakers import source_head
from framing.article import Span
from framing.document import Token

__all__ = ["STANDINGS", "Attributed", "Standing", "attributed"]

Standing = Literal["elite", "institutional", "ordinary"]
STANDINGS: tuple[Standing, ...] = ("elite", "institutional", "ordinary")

_BY_NOUN: dict[str, Standing] = {
    "elite": "elite",
    "institution": "institutional",
    "document": "institutional",
    "media": "institutional",
    "ordinary": "ordinary",
}
_BY_KIND: dict[str, Standing] = {
    "state": "institutional",
    "place": "institutional",
    "organisation": "institutional",
    "party": "institutional",
    "media": "institutional",
    "armed group": "institutional",
    "people": "ordinary",
    "group": "ordinary",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributed:
    """One attribution of the body: where its cue stands, its class, its speaker, and what its source is like."""

    span: Span  # of the cue, or of the source where there is no cue
    cue_class: CueClass | None
    speaker: str | None
    source: Span | None
    named: bool
    standing: Standing | None


def attributed(annotations: Annotations) -> tuple[Attributed, ...]:
    """The attributions of the body in text order; scare quotes and quotations of nobody's are not among them."""
    body = {sentence.index for sentence in annotations.document.body_sentences()}
    actors = {actor.id: actor for actor in annotations.actors}
    titled = _titled(annotations)
    seen: set[tuple[Span | None, Span | None]] = set()
    found = []
    for quotation in annotations.quotations:
        place = quotation.cue or quotation.source
        key = (quotation.cue, quotation.source)
        if place is None or key in seen:
            continue
        seen.add(key)
        sentence = annotations.document.sentence_at(place.start)
        if sentence is not None and sentence.index in body:
            actor = actors.get(quotation.speaker) if quotation.speaker else None
            found.append(_attributed(annotations, quotation, place, actor, titled))
    return tuple(sorted(found, key=lambda a: a.span))


def _attributed(
    annotations: Annotations, quotation: Quotation, place: Span, actor: Actor | None, titled: dict[str, Standing]
) -> Attributed:
    head = source_head(annotations.document, quotation.source) if quotation.source is not None else None
    return Attributed(
        span=place,
        cue_class=quotation.cue_class,
        speaker=quotation.speaker,
        source=quotation.source,
        named=_is_named(head, actor),
        standing=_standing(annotations, quotation, head, actor, titled),
    )


def _is_named(head: Token | None, actor: Actor | None) -> bool:
    """Whether a reader could ask the source: it has a name of its own, or belongs to a named body."""
    if actor is not None:
        return actor.kind not in {"people", "group"} and (actor.kind != "person" or actor.name[:1].isupper())
    return head is not None and head.pos == "PROPN"


def _standing(
    annotations: Annotations, quotation: Quotation, head: Token | None, actor: Actor | None, titled: dict[str, Standing]
) -> Standing | None:
    if head is not None and (noun := source_nouns().get(head.lemma.lower())) and noun.noun_class in _BY_NOUN:
        return _BY_NOUN[noun.noun_class]
    if actor is not None and actor.kind in _BY_KIND:
        return _BY_KIND[actor.kind]
    if actor is not None and actor.id in titled:
        return titled[actor.id]
    return next(_nouns_in(annotations, quotation.source), None) if quotation.source is not None else None


def _titled(annotations: Annotations) -> dict[str, Standing]:
    """The standing that any source phrase of a person gives: "Mayor Ann Lee said" holds for "Lee said" too."""
    found: dict[str, Standing] = {}
    for quotation in annotations.quotations:
        if quotation.speaker and quotation.source and quotation.speaker not in found:
            standing = next(_nouns_in(annotations, quotation.source), None)
            if standing is not None:
                found[quotation.speaker] = standing
    return found


def _nouns_in(annotations: Annotations, source: Span) -> Iterator[Standing]:
    for token in annotations.document.tokens_in(source):
        noun = source_nouns().get(token.lemma.lower())
        if noun is not None and noun.noun_class in _BY_NOUN and token.pos in {"NOUN", "PROPN"}:
            yield _BY_NOUN[noun.noun_class]
