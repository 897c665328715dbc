"""Events: who does what to whom, from the parse; in the passive, in nouns, and where nobody seems to act.

Predicates are verbs that are not auxiliaries, and nouns that name what a verb does ("the shelling of churches").
Agent and patient follow the syntax: subject and object, `by` and `of`, relative clauses, coordination and
control (Fillmore 1968, The case for case; Simpson 1993, Language, ideology and point of view, for what the
choice of construction hides).
"""

from dataclasses import replace

from framing.annotations import Annotations, Event, QuotationIndex
from framing.annotators.events.actors import ActorsByHead
from framing.annotators.events.participants import Participants, participants
from framing.annotators.events.predicates import Predicate, predicates
from framing.article import Span
from framing.document import Document, Token

__all__ = ["annotate"]


def annotate(annotations: Annotations) -> Annotations:
    """The annotations with their events, in text order; mentions and quotations must be there already."""
    document = annotations.document
    by_head, quoted = ActorsByHead.of(annotations), QuotationIndex.of(annotations.quotations)
    found = []
    for predicate in predicates(document):
        parts = participants(document, predicate)
        if parts.agent is not None or parts.patient is not None or predicate.kind == "ergative":
            found.append(_event(annotations, predicate, parts, by_head, quoted.at(predicate.token.span)))
    return replace(annotations, events=tuple(found))


def _event(
    annotations: Annotations, predicate: Predicate, parts: Participants, by_head: ActorsByHead, quotation: int | None
) -> Event:
    document = annotations.document
    spans = [token.span for token in predicate.tokens]
    agent, patient = (_phrase(document, token, predicate) for token in (parts.agent, parts.patient))
    verb = Span(min(s.start for s in spans), max(s.end for s in spans))
    near = [s for s in (agent, verb, patient) if s is not None]
    return Event(
        span=Span(min(s.start for s in near), max(s.end for s in near)),
        predicate=verb,
        lemma=predicate.lemma,
        kind=predicate.kind,
        category=predicate.category,
        agent=agent,
        agent_actor=by_head.actor(parts.agent),
        patient=patient,
        patient_actor=by_head.actor(parts.patient),
        negated=predicate.negated,
        modality=predicate.modality,
        voice=annotations.voice_of(quotation),
        quotation=quotation,
    )


def _phrase(document: Document, head: Token | None, predicate: Predicate) -> Span | None:
    """The noun phrase of `head` without clauses and what is beyond the predicate."""
    if head is None:
        return None
    left = right = head.index
    for child in head.children:
        token = document.tokens[child]
        if token.dep in {"relcl", "acl", "appos", "punct", "conj", "cc", "preconj", "advcl", "parataxis"}:
            continue
        if token.left <= predicate.token.index <= token.right:
            continue
        left, right = min(left, token.left), max(right, token.right)
    return document.span_of(left, right + 1)
