"""Sentences of our own in many constructions: who does what to whom, and what must not be read into them."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from framing.annotations import Annotations, Event
from framing.annotators import actors, coreference, events, quotations
from framing.article import Article, Block, Span
from framing.language import parse

FILE = Path(__file__).parents[2] / "cases" / "agency.json"
CASES: list[dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8"))
FIELDS = {"agent", "predicate", "patient", "kind", "category", "negated", "modality", "voice"}


@cache
def annotated(text: str, part: str = "body") -> Annotations:
    block = Block(kind=part, span=Span(0, len(text)), rule="test")  # type: ignore[arg-type]
    found = Annotations(document=parse(Article(text=text, blocks=(block,))))
    for annotate in (actors.annotate, quotations.annotate, coreference.annotate, events.annotate):
        found = annotate(found)
    return found


def shown(annotations: Annotations, event: Event) -> dict[str, Any]:
    def text(span: Span | None) -> str | None:
        return None if span is None else annotations.document.text(span)

    return {
        "agent": text(event.agent),
        "predicate": event.lemma,
        "patient": text(event.patient),
        "kind": event.kind,
        "category": event.category,
        "negated": event.negated,
        "modality": event.modality,
        "voice": event.voice,
    }


def meets(found: dict[str, Any], wanted: dict[str, Any]) -> bool:
    """Every field of `wanted` is so; the case of letters counts for nothing: a phrase may begin the sentence."""
    return all(_plain(found[key]) == _plain(value) for key, value in wanted.items())


def _plain(value: Any) -> Any:
    return value.casefold() if isinstance(value, str) else value


def params() -> list[Any]:
    return [
        pytest.param(
            case,
            id=f"{case['group']}: {case['text'][:60]}",
            marks=[pytest.mark.xfail(reason=case["xfail"], strict=True)] if "xfail" in case else [],
        )
        for case in CASES
    ]


@pytest.mark.parametrize("case", params())
def test_case(case: dict[str, Any]) -> None:
    annotations = annotated(case["text"], case.get("part", "body"))
    found = [shown(annotations, event) for event in annotations.events]
    for expected in case["find"]:
        assert any(meets(f, expected) for f in found), f"not found: {expected}; found: {found}"
    for unwanted in case.get("never", ()):
        assert not any(meets(f, unwanted) for f in found), f"must not be: {unwanted}; found: {found}"


def test_every_case_can_fail_and_names_real_fields() -> None:
    for case in CASES:
        assert case["find"] or case.get("never"), case["text"]
        for wanted in [*case["find"], *case.get("never", ())]:
            assert set(wanted) <= FIELDS, case["text"]


def test_a_wrong_agent_is_noticed() -> None:
    annotations = annotated("Rebels attacked the fort.")
    found = [shown(annotations, event) for event in annotations.events]
    assert any(meets(f, {"agent": "rebels", "predicate": "attack", "patient": "the fort"}) for f in found)
    assert not any(meets(f, {"agent": "the fort", "predicate": "attack"}) for f in found)


def test_there_are_enough_cases_and_most_hold() -> None:
    assert len(CASES) >= 150
    assert len({case["text"] for case in CASES}) == len(CASES)
    assert sum("xfail" in case for case in CASES) <= len(CASES) // 10
