"""The measured figures in the README are what the evaluations in docs/figures say."""

import json
from pathlib import Path

import pytest

from framing.errors import ConfigError
from framing.validation.figures import ROWS, Row, table, with_figures
from framing.validation.markers import fill

ROOT = Path(__file__).parents[2]


def test_readme_equals_what_the_script_writes() -> None:
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    assert page == with_figures(page, ROOT / "docs" / "figures"), "run `make figures`"


def test_every_evaluation_is_used() -> None:
    kept = {file.stem for file in (ROOT / "docs" / "figures").glob("*.json")}
    assert kept == {row.file for row in ROWS}


def test_table_follows_the_data(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(json.dumps({"a": {"b": 0.456, "n": 12}}), encoding="utf-8")
    row = Row(file="x", what="Share", figure="{a[b]:.2f}", beside="n = {a[n]}")
    assert table(tmp_path, (row,)).splitlines()[-1] == "| Share | 0.46 | n = 12 |"


def test_a_missing_evaluation_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"y\.json"):
        table(tmp_path, (Row(file="y", what="", figure=""),))


def test_a_page_without_markers_is_an_error() -> None:
    with pytest.raises(ConfigError, match="once each"):
        fill("no markers here", "figures", "x")
