"""Single sentences: what must be found as which actor in which relation, and what must not be found."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Annotate = Callable[..., Any]

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).resolve().parents[2] / "cases" / "actors_sentences.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_sentence(annotate: Annotate, case: dict[str, Any]) -> None:
    found = annotate(case["text"], pronouns=False)
    mentions = {(found.words(m), m.actor, m.relation) for m in found.annotations.mentions}
    assert {tuple(item) for item in case["find"]} <= mentions
    assert not {words for words, _, _ in mentions} & set(case["not"])
