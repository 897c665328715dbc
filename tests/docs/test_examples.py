"""The sample articles are read as they are meant: metadata, the story whole, and nothing beside it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

import framing

ROOT = Path(__file__).parents[2]
CASES = json.loads((ROOT / "tests" / "cases" / "examples.json").read_text(encoding="utf-8"))
each = pytest.mark.parametrize("case", CASES, ids=lambda case: case["file"])


def read(name: str) -> framing.Article:
    return framing.read(ROOT / "docs" / "examples" / name)


@each
@pytest.mark.parametrize("field", ["title", "deck", "byline", "outlet"])
def test_metadata(case: dict[str, Any], field: str) -> None:
    assert getattr(read(case["file"]), field) == case[field]


@each
def test_date(case: dict[str, Any]) -> None:
    assert (read(case["file"]).published or "")[:10] == case["published"]


@each
def test_story_is_whole(case: dict[str, Any]) -> None:
    body = read(case["file"]).blocks_of("body")
    article = read(case["file"])
    assert len(body) == case["paragraphs"], [block.span.of(article.text)[:60] for block in body]
    assert body[0].span.of(article.text).startswith(case["first"])
    assert body[-1].span.of(article.text).rstrip().endswith(case["last"])


@each
def test_nothing_else_is_story(case: dict[str, Any]) -> None:
    article = read(case["file"])
    assert not [words for words in case["never_in_body"] if words in article.body]


@each
def test_story_is_long_enough_to_show_something(case: dict[str, Any]) -> None:
    assert len(read(case["file"]).body.split()) >= 800


def test_page_and_pasted_text_tell_the_same_story() -> None:
    page, pasted = read("dam-courier.html"), read("dam-courier.txt")
    assert re.sub(r"\s+", " ", page.body) == re.sub(r"\s+", " ", pasted.body)


def test_every_text_has_a_case() -> None:
    files = {file.name for file in (ROOT / "docs" / "examples").iterdir() if file.suffix not in {".md", ".tsv"}}
    assert files == {case["file"] for case in CASES}
