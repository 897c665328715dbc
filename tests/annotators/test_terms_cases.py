"""Sentences in which a word must be found as loaded, and sentences in which it must not, for each category."""

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from framing.annotations import Annotations, Cue
from framing.annotators import quotations, terms
from framing.article import Article, Span
from framing.language import parse

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).resolve().parents[1] / "cases" / "loaded.json").read_text(encoding="utf-8")
)
FEWEST = 12  # sentences of each kind in each category


@cache
def _cues(text: str) -> tuple[Cue, ...]:
    found = terms.annotate(quotations.annotate(Annotations(document=parse(Article(text=text)))))
    return tuple(cue for cue in found.cues if cue.layer == "loaded")


def _parameters() -> list[Any]:
    marked = []
    for case in CASES:
        reason = case.get("known_failure")
        marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
        name = f"{case['category']}-{'fires' if case['fires'] else 'silent'}-{case['words']}"
        marked.append(pytest.param(case, marks=marks, id=f"{name}-{len(marked)}"))
    return marked


@pytest.mark.slow
@pytest.mark.parametrize("case", _parameters())
def test_case(case: dict[str, Any]) -> None:
    start = case["text"].lower().index(case["words"].lower())
    span = Span(start, start + len(case["words"]))
    found = [cue for cue in _cues(case["text"]) if cue.span.overlaps(span)]
    if case["fires"]:
        assert case["category"] in {cue.category for cue in found}, f"found {found}"
    else:
        assert not [cue.rule for cue in found if cue.category == case["category"]]


def test_each_category_has_enough_of_both_kinds() -> None:
    counts = Counter((case["category"], case["fires"]) for case in CASES)
    for category in {case["category"] for case in CASES}:
        for fires in (True, False):
            assert counts[category, fires] >= FEWEST, f"{category}: {counts[category, fires]} (fires: {fires})"
