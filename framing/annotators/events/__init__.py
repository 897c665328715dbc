"""Events: who does what to whom, from the parse; in the passive, in nouns, and where nobody seems to act.

Predicates are verbs that are not auxiliaries, and nouns that name what a verb does ("the shelling of churches").
Agent and patient follow the syntax: subject and object, `by` and `of`, relative clauses, coordination and
control (Fillmore 1968, The case for case; Simpson 1993, Language, ideology and point of view, for what the
choice of construction hides).
"""

from collections.abc import Iterator
from dataclasses import replace

from framing.annotations import Annotations, Event, QuotationIndex
from framing.annotators.events.actors import ActorsByHead
from framing.annotators.events.participants import Participants, participants
from framing.annotators.events.predicates import Predicate, predicates
from framing.article import Span
from framing.document import Document, Token

__all__ = ["annotate"]

_MOST_COORDINATED = 4  # longer lists are enumerations: what is done to each of them is not told one by one
_OUTSIDE = frozenset({"relcl", "acl", "appos", "punct", "conj", "cc", "preconj", "advcl", "parataxis", "case", "neg"})


def annotate(annotations: Annotations) -> Annotations:
    """The annotations with their events, in text order; mentions and quotations must be there already."""
    document = annotations.document
    by_head, quoted = ActorsByHead.of(annotations), QuotationIndex.of(annotations.quotations)
    found: list[Event] = []
    for predicate in predicates(document):
        parts = participants(document, predicate)
        if parts.agent is not None or parts.patient is not None or predicate.kind == "ergative":
            quotation = quoted.at(predicate.token.span)
            found.extend(
                _event(annotations, predicate, pair, by_head, quotation) for pair in _pairs(document, parts, by_head)
            )
    return replace(annotations, events=tuple(found))


def _pairs(document: Document, parts: Participants, by_head: ActorsByHead) -> Iterator[Participants]:
    """The participants, then those coordinated with them that are actors: Kenya and Uganda condemned the coup."""
    agents = [parts.agent, *_others(document, parts.agent, by_head)]
    patients = [parts.patient, *_others(document, parts.patient, by_head)]
    for agent in agents:
        for patient in patients:
            yield Participants(agent, patient)


def _others(document: Document, first: Token | None, by_head: ActorsByHead) -> list[Token]:
    """Nouns coordinated with the first one, where each of them is an actor of its own."""
    seen = {by_head.actor(first)}
    others: list[Token] = []
    while first is not None and None not in seen and len(others) < _MOST_COORDINATED:
        nexts = [document.tokens[i] for i in first.children if document.tokens[i].dep == "conj"]
        first = nexts[0] if nexts else None
        if by_head.actor(first) not in seen:
            seen.add(by_head.actor(first))
            others.extend([first] if first is not None and by_head.actor(first) is not None else [])
    return others


def _event(
    annotations: Annotations, predicate: Predicate, parts: Participants, by_head: ActorsByHead, quotation: int | None
) -> Event:
    document = annotations.document
    spans = [token.span for token in predicate.tokens]
    agent, patient = (_phrase(document, token, predicate) for token in (parts.agent, parts.patient))
    verb = Span(min(s.start for s in spans), max(s.end for s in spans))
    near = [s for s in (agent, verb, patient) if s is not None]
    is_thing = parts.patient is None or not by_head.is_somebody(document, parts.patient)
    return Event(
        span=Span(min(s.start for s in near), max(s.end for s in near)),
        predicate=verb,
        lemma=predicate.lemma,
        kind=predicate.kind,
        category=predicate.thing if is_thing else predicate.category,
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
        if token.dep in _OUTSIDE or (token.dep == "prep" and _has_clause(document, token)):
            continue
        if token.left <= predicate.token.index <= token.right:
            continue
        left, right = min(left, token.left), max(right, token.right)
    return document.span_of(left, right + 1)


def _has_clause(document: Document, preposition: Token) -> bool:
    """Whether a clause follows, as in "loggers of poisoning the river", which belongs to the verb before."""
    return any(document.tokens[i].dep == "pcomp" for i in preposition.children)
