"""Each measure has a page whose head is what the measure declares."""

from dataclasses import replace
from pathlib import Path

import pytest

from framing.measures import MEASURES
from framing.results import Measure
from framing.validation.markers import between
from framing.validation.pages import contents, head

PAGES = Path(__file__).parents[2] / "docs" / "measures"
SECTIONS = ("## How it is computed", "## How to read it", "## How it goes wrong")


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
def test_head_is_the_declaration(measure: Measure) -> None:
    page = (PAGES / f"{measure.name}.md").read_text(encoding="utf-8")
    assert between(page, "measure") == head(measure), "run `make pages`"


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
def test_every_section_says_something(measure: Measure) -> None:
    page = (PAGES / f"{measure.name}.md").read_text(encoding="utf-8")
    for section in SECTIONS:
        assert len(page.split(section)[1].split("\n## ")[0].split()) > 30, section


def test_list_is_the_declarations() -> None:
    listed = (PAGES / "README.md").read_text(encoding="utf-8")
    assert between(listed, "measures") == contents(MEASURES), "run `make pages`"


def test_no_page_is_left_over() -> None:
    assert {page.stem for page in PAGES.glob("*.md")} - {"README"} == {measure.name for measure in MEASURES}


def test_a_changed_declaration_is_noticed() -> None:
    changed = replace(MEASURES[0], question="Another question?")
    assert head(changed) != head(MEASURES[0])
