"""Pronouns: which actor each stands for, and which stand for none; with and without quotations."""

import json
from pathlib import Path
from typing import Any

import pytest

from framing.actorlist import ActorList, ListedActor
from framing.annotations import Actor, Annotations, Mention
from framing.annotators import actors, coreference, quotations
from framing.article import Article, Span
from framing.language import parse

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).resolve().parents[2] / "cases" / "coreference.json").read_text(encoding="utf-8")
)


def resolve(text: str) -> Annotations:
    found = actors.annotate(Annotations(document=parse(Article(text=text))))
    return coreference.annotate(quotations.annotate(found))


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_pronouns(case: dict[str, Any]) -> None:
    found = resolve(case["text"])
    pronouns = [(m.span.of(case["text"]), m.actor) for m in found.mentions if m.form == "pronoun"]
    assert {tuple(pair) for pair in case["refer"]} <= set(pronouns)
    assert not {word for word, _ in pronouns} & set(case["not"])


def test_works_without_quotations() -> None:
    found = coreference.annotate(
        actors.annotate(Annotations(document=parse(Article(text="Ana Lind came. She saw it.")))),
    )
    assert [m.actor for m in found.mentions if m.form == "pronoun"] == ["ana-lind"]


def test_all_else_is_kept_and_actors_are_ordered_by_their_mentions() -> None:
    text = "Mr. Omar Haddad met Ms. Ana Lind. She spoke. She left. Her car was blue."
    before = actors.annotate(Annotations(document=parse(Article(text=text))))
    after = coreference.annotate(before)
    assert set(before.mentions) <= set(after.mentions)
    assert after.actors[0].id == "ana-lind"
    assert {actor.id for actor in before.actors} == {actor.id for actor in after.actors}


def mistaken() -> Annotations:
    """A person whom the recognizer takes for a body."""
    text = "Thabo Nkosi spoke. He smiled, and he left."
    return Annotations(
        document=parse(Article(text=text)),
        actors=(Actor(id="thabo-nkosi", name="Thabo Nkosi", kind="organisation"),),
        mentions=(Mention(actor="thabo-nkosi", span=Span(0, 11), form="name", relation="self"),),
    )


def test_he_makes_a_person_of_a_name_taken_for_a_body() -> None:
    found = coreference.annotate(mistaken())
    assert found.actors[0].kind == "person"
    assert len(found.mentions) == 3


def test_a_kind_that_the_user_fixed_stays() -> None:
    listed = ActorList(actors=(ListedActor(name="Thabo Nkosi", kind="organisation"),))
    found = coreference.annotate(mistaken(), listed)
    assert found.actors[0].kind == "organisation"
    assert len(found.mentions) == 1
