"""Sentences in which a word of a working list must be found, and sentences in which it must not."""

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from framing.annotations import Annotations, Cue
from framing.annotators import quotations
from framing.annotators.terms import annotate, listed
from framing.article import Article, Span
from framing.language import parse
from framing.lexicons import load

FOLDER = Path(__file__).resolve().parents[1] / "cases"
FEWEST = {"moral": 10, "warpeace": 4}  # sentences of each kind in each category
CASES: dict[str, list[dict[str, Any]]] = {
    name: json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8")) for name in FEWEST
}


@cache
def _annotations(text: str) -> Annotations:
    return quotations.annotate(Annotations(document=parse(Article(text=text))))


@cache
def _cues(name: str, text: str) -> tuple[Cue, ...]:
    return listed(_annotations(text), name)


def _parameters() -> list[Any]:
    made = []
    for name, cases in CASES.items():
        for i, case in enumerate(cases):
            reason = case.get("known_failure")
            marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
            fires = "fires" if case["fires"] else "silent"
            label = f"{name}-{case['category']}-{fires}-{case['words']}-{i}"
            made.append(pytest.param(name, case, marks=marks, id=label))
    return made


@pytest.mark.slow
@pytest.mark.parametrize(("name", "case"), _parameters())
def test_case(name: str, case: dict[str, Any]) -> None:
    start = case["text"].lower().index(case["words"].lower())
    span = Span(start, start + len(case["words"]))
    found = [cue for cue in _cues(name, case["text"]) if cue.span.overlaps(span)]
    if case["fires"]:
        assert case["category"] in {cue.category for cue in found}, f"found {found}"
    else:
        assert not [cue.rule for cue in found if cue.category == case["category"]]


@pytest.mark.parametrize("name", FEWEST)
def test_each_category_has_enough_of_both_kinds(name: str) -> None:
    counts = Counter((case["category"], case["fires"]) for case in CASES[name])
    for category in {entry.category for entry in load(name).entries}:
        for fires in (True, False):
            assert counts[category, fires] >= FEWEST[name], f"{category}: {counts[category, fires]} (fires: {fires})"


@pytest.mark.slow
@pytest.mark.parametrize(("name", "text"), [("moral", "It was a cruel order."), ("warpeace", "They found a way out.")])
def test_a_working_list_gives_no_findings(name: str, text: str) -> None:
    found = annotate(_annotations(text), [load(name)])
    assert found.cues == ()
    assert name not in {cue.layer for cue in annotate(_annotations(text)).cues}
