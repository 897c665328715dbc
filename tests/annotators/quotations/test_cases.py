"""Sentences of our own in many constructions: what must be found, and what must stay the author's."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from framing.annotations import Annotations, Quotation
from framing.annotators.quotations import annotate
from framing.article import Article, Block, Span
from framing.language import parse

FILE = Path(__file__).parents[2] / "cases" / "attribution.json"
CASES: list[dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8"))


@cache
def annotated(text: str, part: str = "body") -> Annotations:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(kind=part, span=Span(at, at + len(line)), rule="test"))  # type: ignore[arg-type]
        at += len(line) + 1
    return annotate(Annotations(document=parse(Article(text=text, blocks=tuple(blocks)))))


def shown(annotations: Annotations, quotation: Quotation) -> dict[str, Any]:
    def text(span: Span | None) -> str | None:
        return None if span is None else annotations.document.text(span)

    return {
        "source": text(quotation.source),
        "cue": text(quotation.cue),
        "content": text(quotation.span),
        "kind": quotation.kind,
        "class": quotation.cue_class,
        "certainty": quotation.certainty,
    }


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
    found = [shown(annotations, quotation) for quotation in annotations.quotations]
    for expected in case["find"]:
        match = [f for f in found if all(f[key] == value for key, value in expected.items())]
        assert match, f"not found: {expected}; found: {found}"
    for words in case.get("author", ()):
        start = case["text"].index(words)
        voice = annotations.voice_at(Span(start, start + len(words)))
        assert voice == "author", f"{words!r} is {voice}; found: {found}"
    if case.get("only"):
        assert len(found) == len(case["find"]), f"too much: {found}"


def test_there_are_enough_cases_and_most_hold() -> None:
    assert len(CASES) >= 150
    assert sum("xfail" in case for case in CASES) <= len(CASES) // 10
