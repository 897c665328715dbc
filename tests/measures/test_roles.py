from functools import cache
from typing import Any

import pytest

from framing.annotations import Actor, Annotations, Cue, Event
from framing.article import Article, Span
from framing.document import Document
from framing.language import parse
from framing.measures.roles import MEASURE, pieces
from framing.measures.roles_model import probabilities
from framing.results import Estimate

TEXT = "Guards beat the monks. Guards jailed the nuns. The abbot fed the monks. The thug left. Guards slept."
ACTORS = tuple(Actor(id=name, name=name, kind="group") for name in ("guards", "monks", "nuns", "abbot"))


@cache
def document() -> Document:
    return parse(Article(text=TEXT))


def event(n: int, lemma: str, agent: str | None, patient: str | None, category: str = "harm", **more: Any) -> Event:
    span = document().body_sentences()[n].span
    return Event(
        span=span,
        predicate=span,
        lemma=lemma,
        kind=more.pop("kind", "active"),
        category=category,
        agent=span if agent else None,
        agent_actor=agent,
        patient=span if patient else None,
        patient_actor=patient,
        **more,
    )


def label(actor: str, category: str = "pejorative label", **more: Any) -> Cue:
    start = TEXT.index("thug")
    return Cue(
        span=Span(start, start + 4),
        layer="loaded",
        category=category,
        rule="labels@1:thug",
        weight=0.5,
        actor=actor,
        **more,
    )


def measured(
    events: tuple[Event, ...], cues: tuple[Cue, ...] = ()
) -> dict[tuple[str, str | None, str | None], Estimate]:
    found = Annotations(document=document(), actors=ACTORS, events=events, cues=cues)
    return {(e.name, e.actor, e.voice): e for e in MEASURE.compute(found).estimates}


BEAT, JAIL = event(0, "beat", "guards", "monks"), event(1, "jail", "guards", "nuns", "coercion")


def test_two_deeds_against_others_are_a_reading() -> None:
    reading = measured((BEAT, JAIL))["role_villain", "guards", "author"]
    assert (reading.value, reading.n) == (2.0, 2)
    assert reading.reason == "told as acting against others in 2 places"
    assert sum(item.value or 0 for item in reading.evidence) == reading.value


def test_one_deed_is_too_little() -> None:
    found = measured((BEAT,))
    assert found["role_villain", "guards", "author"].value is None
    assert "needs 2 different matters" in (found["role_villain", "guards", "author"].reason or "")
    assert found["role_victim", "monks", "author"].value is None


def test_the_same_deed_told_twice_is_too_little() -> None:
    again = event(4, "beat", "guards", "monks")
    assert measured((BEAT, again))["role_villain", "guards", "author"].value is None


def test_a_deed_and_a_label_are_a_reading_with_both_grounds() -> None:
    reading = measured((BEAT,), (label("guards"),))["role_villain", "guards", "author"]
    assert reading.value == 2.0
    assert "acting against others in 1 place" in (reading.reason or "")
    assert "label of the lexicons in 1" in (reading.reason or "")


def test_helping_and_suffering() -> None:
    events = (
        event(2, "feed", "abbot", "monks", "help"),
        event(3, "save", "abbot", "nuns", "help"),
        BEAT,
        event(4, "die", None, "monks", "change", kind="ergative"),
    )
    found = measured(events)
    assert found["role_hero", "abbot", "author"].value == 2.0
    assert found["role_victim", "monks", "author"].value == 2.0


def test_voices_are_kept_apart() -> None:
    found = measured((BEAT, event(1, "jail", "guards", "nuns", "coercion", voice="attributed")))
    assert found["role_villain", "guards", "author"].value is None
    assert found["role_villain", "guards", "attributed"].value is None


@pytest.mark.parametrize("more", [{"negated": True}, {"modality": "possible"}, {"modality": "necessary"}])
def test_what_did_not_happen_is_no_evidence(more: dict[str, Any]) -> None:
    assert not pieces(
        Annotations(document=document(), actors=ACTORS, events=(event(0, "beat", "guards", "monks", **more),))
    )


@pytest.mark.parametrize("cue", [label("guards", negated=True), label("guards", "emotive word")])
def test_words_that_are_no_label_are_no_evidence(cue: Cue) -> None:
    assert not pieces(Annotations(document=document(), actors=ACTORS, cues=(cue,)))


def test_harm_to_oneself_or_to_a_thing_makes_no_villain() -> None:
    events = (event(0, "beat", "guards", "guards"), event(1, "burn", "guards", None))
    assert not pieces(Annotations(document=document(), actors=ACTORS, events=events))


def test_without_evidence_each_role_has_a_reason() -> None:
    found = measured(())
    assert [key[0] for key in found] == ["role_hero", "role_villain", "role_victim"]
    assert all(e.value is None and e.reason for e in found.values())


def test_no_word_of_verdict_about_an_actor() -> None:
    for estimate in measured((BEAT, JAIL), (label("guards"),)).values():
        if estimate.actor is not None:
            assert not {"hero", "villain", "victim"} & set((estimate.reason or "").split())


def test_the_model_reads_deeds_and_its_probabilities_add_up() -> None:
    harmed = probabilities({"suffers harm": 1.1, "place": 1.0, "mentions": 1.4})
    acting = probabilities({"stance negative": 0.9, "stance most negative": 1.0, "person": 1.0, "mentions": 1.4})
    assert max(harmed, key=lambda role: harmed[role]) == "victim"
    assert max(acting, key=lambda role: acting[role]) == "villain"
    assert sum(harmed.values()) == pytest.approx(1.0)
