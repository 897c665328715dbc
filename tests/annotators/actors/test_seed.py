"""The reference article: every actor under all its names, none of what is nobody."""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import framing
from framing.annotations import Annotations, Mention
from framing.annotators import actors
from framing.language import parse

SHARED = Path(os.environ.get("FRAMING_SHARED", Path(__file__).resolve().parents[4] / "shared"))
SEED = SHARED / "seed"
needs_seed = pytest.mark.skipif(not SEED.exists(), reason="the reference article lies outside this repository")


@cache
def gold() -> dict[str, Any]:
    data: dict[str, Any] = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))
    return data


@cache
def found() -> Annotations:
    return actors.annotate(Annotations(document=parse(framing.read(SEED / "article.txt"))))


def actor_id(name: str) -> str:
    ids = [actor.id for actor in found().actors if actor.name == name]
    assert len(ids) == 1, f"{name}: {[actor.name for actor in found().actors]}"
    return ids[0]


def says(mention: Mention, text: str) -> bool:
    """Whether the mention lies in an occurrence of `text` and they overlap."""
    whole = found().document.article.text
    start = whole.find(text)
    while start >= 0:
        if start <= mention.span.start and mention.span.end <= start + len(text):
            return True
        start = whole.find(text, start + 1)
    return False


def cases(key: str) -> list[tuple[str, str, str]]:
    if not SEED.exists():
        return []
    return [
        (actor["name"], relation, text)
        for actor in gold()["actors"]
        for relation, texts in actor.get(key, {}).items()
        for text in texts
    ]


@needs_seed
@pytest.mark.parametrize(("name", "relation", "text"), cases("must_include"))
def test_mention_has_the_relation(name: str, relation: str, text: str) -> None:
    ident = actor_id(name)
    assert any(m.actor == ident and m.relation == relation and says(m, text) for m in found().mentions)


@needs_seed
@pytest.mark.parametrize(("name", "relation", "text"), cases("related"))
def test_related_actor_is_linked(name: str, relation: str, text: str) -> None:
    ident = actor_id(name)
    linked = {a.id for a in found().actors if any(k.relation == relation and k.actor == ident for k in a.links)}
    assert any(m.actor in linked and says(m, text) for m in found().mentions)


@needs_seed
def test_kinds_as_annotated() -> None:
    kinds = {actor.name: actor.kind for actor in found().actors}
    assert {a["name"]: kinds[a["name"]] for a in gold()["actors"] if "kind" in a} == {
        a["name"]: a["kind"] for a in gold()["actors"] if "kind" in a
    }


@needs_seed
def test_no_actor_is_nobody() -> None:
    text = found().document.text
    forms = {text(m.span) for m in found().mentions} | {actor.name for actor in found().actors}
    assert not forms & set(gold()["never_actors"])


@needs_seed
def test_one_place_in_several_spellings_is_one_actor() -> None:
    text = found().document.text
    for spellings in gold()["same_place"]:
        owners = [{m.actor for m in found().mentions if text(m.span) == spelling} for spelling in spellings]
        assert all(len(owner) == 1 for owner in owners), spellings
        assert len(set.union(*owners)) == 1, spellings
