"""Agency: who acts on whom, how often each actor acts or is acted upon, and where the one who harms is not named.

Counts of events in the body (see `framing.annotators.events`). Constructions that leave the agent out are a
choice of the writer's (Fowler et al. 1979, Language and control; van Dijk 1988, News as discourse), but often a
plain lack of knowledge; the figure says where they stand, not why.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from framing.annotations import Annotations, Event
from framing.article import Span
from framing.measures.bootstrap import interval
from framing.results import Estimate, Evidence, Measure, Result

__all__ = ["HARMFUL", "MEASURE"]

HARMFUL = frozenset({"harm", "coercion"})
_ON_SOMEBODY = frozenset({"harm", "coercion", "help"})


def compute(annotations: Annotations) -> Result:
    """Agency share and roles in events per actor, the actor by actor matrix, and harm without an agent."""
    body = [sentence.span for sentence in annotations.document.body_sentences()]
    events = [event for event in annotations.events if _within(event.predicate, body)]
    estimates = [_passive_share(events)]
    for actor in annotations.actors:
        estimates.extend(_of_actor(actor.id, events))
    estimates.extend(_matrix(events))
    estimates.extend(_hidden(events))
    return Result(
        measure=MEASURE.name,
        estimates=tuple(estimates),
        caveats=("An event counts whoever tells it; its voice says whether the author or a source does.",),
    )


def _within(span: Span, sentences: Sequence[Span]) -> bool:
    i = bisect_right(sentences, span.start, key=lambda s: s.start) - 1
    return i >= 0 and sentences[i].covers(span)


def _each_once(events: Iterable[Event]) -> list[Event]:
    """One event a verb: "Kenya and Uganda condemned the coup" is two, which differ in the agent."""
    return list({event.predicate: event for event in reversed(list(events))}.values())[::-1]


def _of_actor(actor: str, events: Sequence[Event]) -> Iterable[Estimate]:
    """Agency share, then counts of harm and help done and received."""
    acting = _each_once(event for event in events if event.agent_actor == actor)
    acted_upon = _each_once(e for e in events if e.patient_actor == actor and e.agent_actor != actor)
    roles = sorted([(e, True) for e in acting] + [(e, False) for e in acted_upon], key=lambda role: role[0].span)
    if not roles:
        return
    values = [float(acts) for _, acts in roles]
    bounds = interval(values)
    yield Estimate(
        name="agency_share",
        value=sum(values) / len(values),
        unit="share of the actor's events in which it acts, 0 to 1",
        n=len(values),
        n_unit="events",
        low=bounds.low,
        high=bounds.high,
        actor=actor,
        evidence=tuple(Evidence(span=event.span, value=float(acts)) for event, acts in roles),
    )
    for category in sorted({event.category for event, _ in roles if event.category}):
        for name, side in (("acts", acting), ("acted_upon", acted_upon)):
            own = [event for event in side if event.category == category and _is_complete(event)]
            if own:
                yield _count(name, own, actor=actor, category=category)


def _is_complete(event: Event) -> bool:
    """Harm, help and coercion need somebody to whom they are done; "the offer helped" tells of none."""
    return event.patient is not None or event.category not in _ON_SOMEBODY


def _matrix(events: Sequence[Event]) -> Iterable[Estimate]:
    """Events between two actors, by class of predicate."""
    cells: dict[tuple[str, str, str], list[Event]] = defaultdict(list)
    for event in events:
        if event.agent_actor and event.patient_actor and event.agent_actor != event.patient_actor:
            cells[event.agent_actor, event.patient_actor, event.category or "other"].append(event)
    for (agent, patient, category), found in sorted(cells.items()):
        yield _count("acts_on", found, actor=agent, toward=patient, category=category)


def _count(
    name: str, events: Sequence[Event], *, actor: str | None, category: str | None, toward: str | None = None
) -> Estimate:
    return Estimate(
        name=name,
        value=float(len(events)),
        unit="events",
        n=len(events),
        n_unit="events",
        actor=actor,
        toward=toward,
        category=category,
        evidence=tuple(Evidence(span=event.span, value=1.0) for event in events),
    )


def _passive_share(events: Sequence[Event]) -> Estimate:
    """The share of passives without an agent among the clauses that could name both."""
    both = _each_once(e for e in events if e.kind == "passive" or (e.kind == "active" and e.patient))
    values = [float(event.kind == "passive" and event.agent is None) for event in both]
    if not values:
        return Estimate(
            name="agentless_passives",
            value=None,
            unit="share of clauses, 0 to 1",
            n=0,
            n_unit="clauses",
            reason="no clause in the text has somebody who is acted upon",
        )
    bounds = interval(values)
    return Estimate(
        name="agentless_passives",
        value=sum(values) / len(values),
        unit="share of clauses, 0 to 1",
        n=len(values),
        n_unit="clauses with somebody who is acted upon",
        low=bounds.low,
        high=bounds.high,
        evidence=tuple(Evidence(span=event.span, value=value) for event, value in zip(both, values, strict=True)),
    )


def is_hidden(event: Event) -> bool:
    """Whether harm is told without the one who does it: passive, noun or ergative, and not merely wanted or denied."""
    if event.negated or event.modality in {"necessary", "future", "intended"}:
        return False
    return event.category in HARMFUL and event.kind != "active" and event.agent is None


def _hidden(events: Sequence[Event]) -> Iterable[Estimate]:
    """Harm without an agent, by verb; `actor` is who elsewhere in the text is the agent of the same verb."""
    hidden: dict[str, list[Event]] = defaultdict(list)
    for event in _each_once(event for event in events if is_hidden(event)):
        hidden[event.lemma].append(event)
    for lemma, found in sorted(hidden.items()):
        doers = [event.agent_actor for event in events if event.lemma == lemma and event.agent_actor]
        yield _count("harm_without_agent", found, actor=doers[0] if doers else None, category=lemma)


MEASURE = Measure(
    name="agency",
    title="Agency",
    question="Who acts on whom, and who is hidden?",
    direction="a higher agency share means that the actor is told as acting more than as being acted upon",
    references=(
        "Fowler et al. (1979), Language and control",
        "Rashkin, Singh & Choi (2016), Connotation frames",
        "Simpson (1993), Language, ideology and point of view",
    ),
    compute=compute,
)
