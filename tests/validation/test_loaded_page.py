"""The measured tables on the page of loaded terms are what docs/figures/loaded holds, and so is the chart."""

import json
from pathlib import Path

from framing.validation.loaded_density import Density
from framing.validation.loaded_density_chart import chart
from framing.validation.loaded_page import FOLDER, PAGE, filled

ROOT = Path(__file__).parents[2]
ROWS = json.loads((ROOT / FOLDER / "density.json").read_text(encoding="utf-8"))


def test_the_page_is_what_the_script_writes() -> None:
    page = (ROOT / PAGE).read_text(encoding="utf-8")
    assert page == filled(page, ROOT / FOLDER), "run `python -m framing.validation.loaded_page`"


def test_wire_reports_have_at_most_a_third_of_the_density_of_opinion() -> None:
    groups = {row["group"]: row["value"] for row in ROWS if row["outlet"] is None}
    assert groups["wire"] <= groups["opinion"] / 3


def test_the_chart_shows_these_figures() -> None:
    drawn = (ROOT / "docs" / "images" / "loaded-density.svg").read_text(encoding="utf-8")
    for row in ROWS:
        shown = f"{row['outlet']} ({row['articles']})" if row["outlet"] else f"{row['value']:.2f}"
        assert shown in drawn
    assert chart([Density(**row) for row in ROWS]).startswith(b"<?xml")
