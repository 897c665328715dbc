"""Texts and pages of many shapes, each with what must be read as what (tests/cases/reading.json)."""

import json
from pathlib import Path
from typing import Any

import pytest

from framing.reading import read

_FILE = Path(__file__).parents[1] / "cases" / "reading.json"
_CASES: list[dict[str, Any]] = json.loads(_FILE.read_text(encoding="utf-8"))["cases"]
_METADATA = ("title", "deck", "byline", "outlet", "published")


def _parameters() -> list[Any]:
    return [
        pytest.param(
            case,
            id=case["name"],
            marks=[pytest.mark.xfail(strict=True, reason=case["xfail"])] if "xfail" in case else [],
        )
        for case in _CASES
    ]


@pytest.mark.parametrize("case", _parameters())
def test_case(case: dict[str, Any]) -> None:
    article = read(case["text"])
    body = [block.span.of(article.text) for block in article.blocks_of("body")]
    wrong = [f"{name}: {getattr(article, name)!r}" for name in _METADATA if getattr(article, name) != case[name]]
    wrong += [f"not in the body: {start!r}" for start in case["body"] if not any(start in each for each in body)]
    wrong += [f"in the body: {part!r}" for part in case["not_body"] if any(part in each for each in body)]
    if case["paragraphs"] is not None and len(body) != case["paragraphs"]:
        wrong.append(f"{len(body)} paragraphs: {[each[:40] for each in body]}")
    for start, kind in case["kinds"].items():
        found = [block.kind for block in article.blocks if block.span.of(article.text).startswith(start)]
        if found != [kind]:
            wrong.append(f"{start!r} is {found}, not {kind}")
    assert not wrong, "\n".join(wrong)


def test_there_are_cases_of_many_shapes() -> None:
    assert len({case["name"] for case in _CASES}) == len(_CASES) >= 12
