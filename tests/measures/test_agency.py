from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.annotations import Actor, Annotations, Event
from framing.article import Article, Span
from framing.document import Document
from framing.language import parse
from framing.measures.agency import MEASURE
from framing.results import Estimate, Result

TEXT = (
    "Rebels shelled the mill. Rebels shelled the mill again. The mill was shelled on Friday. "
    "The army fed the rebels. The army jailed the rebels. Violence erupted. Rebels waited. "
    "The shelling of the mill went on. The army was not shelled."
)
ACTORS = tuple(Actor(id=name, name=name, kind="group") for name in ("rebels", "army", "mill"))


@cache
def document() -> Document:
    return parse(Article(text=TEXT))


def event(
    n: int,
    lemma: str,
    agent: str | None,
    patient: str | None,
    category: str = "harm",
    kind: str = "active",
    **more: Any,
) -> Event:
    """An event in the n-th sentence; its spans lie inside it, the predicate one character wide per agent or patient."""
    sentence = document().body_sentences()[n].span
    verb = Span(sentence.start, sentence.end - 1)
    return Event(
        span=sentence,
        predicate=verb,
        lemma=lemma,
        kind=kind,  # type: ignore[arg-type]
        category=category,
        agent=verb if agent else None,
        agent_actor=agent,
        patient=verb if patient else None,
        patient_actor=patient,
        **more,
    )


EVENTS = (
    event(0, "shell", "rebels", "mill"),
    event(1, "shell", "rebels", "mill"),
    event(2, "shell", None, "mill", kind="passive"),
    event(3, "feed", "army", "rebels", "help"),
    event(4, "jail", "army", "rebels", "coercion"),
    event(7, "shell", None, "mill", kind="nominalisation"),
    event(8, "shell", None, "army", kind="passive", negated=True),
)


def measured(events: tuple[Event, ...] = EVENTS) -> Result:
    return MEASURE.compute(Annotations(document=document(), actors=ACTORS, events=events))


def one(result: Result, name: str, **fields: Any) -> Estimate:
    found = [e for e in result.estimates if e.name == name and all(getattr(e, k) == v for k, v in fields.items())]
    assert len(found) == 1, f"{name} {fields}: {result.estimates}"
    return found[0]


def replayed(estimate: Estimate) -> float:
    values = [item.value for item in estimate.evidence if item.value is not None]
    total = sum(values)
    return total / len(values) if estimate.unit.startswith("share") else total


def test_agency_share_is_the_share_of_events_in_which_the_actor_acts() -> None:
    rebels = one(measured(), "agency_share", actor="rebels")
    assert rebels.value == pytest.approx(2 / 4)
    assert (rebels.n, rebels.low) == (4, None)
    assert replayed(rebels) == rebels.value
    assert one(measured(), "agency_share", actor="mill").value == 0.0


def test_matrix_counts_who_acts_on_whom_by_class() -> None:
    result = measured()
    assert one(result, "acts_on", actor="rebels", toward="mill", category="harm").value == 2
    assert one(result, "acts_on", actor="army", toward="rebels", category="help").value == 1
    assert not [e for e in result.estimates if e.name == "acts_on" and e.actor == "mill"]


def test_hidden_harm_names_who_does_it_elsewhere() -> None:
    hidden = one(measured(), "harm_without_agent", category="shell")
    assert hidden.value == 2  # the passive and the noun; what did not happen is not counted
    assert hidden.actor == "rebels"


@pytest.mark.parametrize("modality", ["necessary", "future", "intended"])
def test_harm_that_is_only_wanted_is_not_hidden(modality: str) -> None:
    result = measured((event(2, "shell", None, "mill", kind="passive", modality=modality),))
    assert not [e for e in result.estimates if e.name == "harm_without_agent"]


def test_hidden_harm_names_nobody_where_nobody_does_it() -> None:
    assert one(measured((EVENTS[2],)), "harm_without_agent").actor is None


def test_help_without_an_agent_is_no_hidden_harm() -> None:
    result = measured((event(2, "feed", None, "mill", "help", kind="passive"),))
    assert not [e for e in result.estimates if e.name == "harm_without_agent"]


def test_a_clause_with_two_agents_is_one_clause() -> None:
    events = (event(0, "shell", "rebels", "mill"), event(0, "shell", "army", "mill"))
    result = measured(events)
    assert one(result, "agentless_passives").n == 1
    assert one(result, "acted_upon", actor="mill").value == 1
    assert one(result, "acts_on", actor="army", toward="mill").value == 1


def test_without_events_there_is_a_reason() -> None:
    result = measured(())
    assert [(e.name, e.value) for e in result.estimates] == [("agentless_passives", None)]
    assert "acted upon" in (result.estimates[0].reason or "")


def test_events_outside_the_body_do_not_count() -> None:
    outside = Event(
        span=Span(0, len(TEXT)), predicate=Span(0, len(TEXT)), lemma="shell", kind="active", agent_actor="rebels"
    )
    assert measured((outside,)).estimates == measured(()).estimates


NAMES = st.sampled_from([None, "rebels", "army", "mill"])
SOME = st.lists(
    st.builds(
        event,
        st.integers(0, 8),
        st.sampled_from(["shell", "feed", "jail"]),
        NAMES,
        NAMES,
        st.sampled_from(["harm", "help", "coercion", "movement"]),
        st.sampled_from(["active", "passive", "nominalisation", "ergative"]),
        negated=st.booleans(),
    ),
    max_size=12,
)


@given(events=SOME)
def test_every_value_replays_from_its_evidence(events: list[Event]) -> None:
    for estimate in measured(tuple(events)).estimates:
        if estimate.value is None:
            assert estimate.reason
            assert not estimate.evidence
        else:
            assert replayed(estimate) == pytest.approx(estimate.value)
            assert estimate.n == len(estimate.evidence)


@given(events=SOME)
def test_order_of_events_does_not_change_the_counts(events: list[Event]) -> None:
    def counts(some: list[Event]) -> list[tuple[Any, ...]]:
        result = measured(tuple(some))
        return sorted((e.name, e.toward or "", e.n) for e in result.estimates if e.name == "acts_on")

    assert counts(events) == counts(events[::-1])
