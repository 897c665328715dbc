"""The evaluation of reading: exact on a small set, with a negative control, and our figures where the pages are."""

import gzip
import json
from pathlib import Path

import pytest

from framing.errors import InputError
from framing.validation.reading import Page, evaluate_reading, load_pages, read_story, score

_STORY = "The port was closed on Monday after a storm, and nobody could say when it would open again. "
_PAGES = [
    {
        "id": f"{n:03}",
        "with": [f"Ship {n} waits outside"],
        "without": ["Ten soups", "Sign in"],
        "with_in_pasted": [f"Ship {n} waits\n outside"],
    }
    for n in range(6)
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("html", "pasted"):
        (tmp_path / name).mkdir()
    for row in _PAGES:
        n = int(str(row["id"]))
        story = [_STORY, f"Ship {n} waits outside the harbour, its captain told the port by radio.", _STORY]
        html = "".join(f"<p>{paragraph}</p>" for paragraph in story)
        page = f"<html><body><nav><a>Sign in</a></nav><h1>Port closed</h1>{html}<h2>Related</h2><a>Ten soups</a></body></html>"
        (tmp_path / "html" / f"{row['id']}.html.gz").write_bytes(gzip.compress(page.encode()))
        pasted = "\n".join(["Sign in", "Port closed", *story, "Related", "Ten soups"])
        (tmp_path / "pasted" / f"{row['id']}.txt").write_text(pasted, encoding="utf-8")
    (tmp_path / "pages.jsonl").write_text("".join(json.dumps(row) + "\n" for row in _PAGES), encoding="utf-8")
    return tmp_path


def test_figures_and_predictions(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    report = evaluate_reading(folder, out)
    assert (report.html.f1.value, report.pasted.f1.value) == (1.0, 1.0)
    keep = report.keep_everything
    assert (keep.recall.value, keep.precision.value, keep.foreign_found) == (1.0, 1 / 3, 12)
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").split("\n") if line]
    assert [(row["id"], row["form"]) for row in rows][:3] == [("000", "html"), ("000", "pasted"), ("001", "html")]
    assert all("Ship" in row["body"] and "soups" not in row["body"] for row in rows)
    before = out.read_bytes()
    assert evaluate_reading(folder, out).to_dict() == report.to_dict()
    assert out.read_bytes() == before


def test_keeping_nothing_finds_nothing(folder: Path) -> None:
    pages = load_pages(folder)
    nothing = score(pages, "pasted", [""] * len(pages))
    assert (nothing.recall.value, nothing.f1.value, nothing.precision.value) == (0.0, 0.0, None)


def test_shuffled_stories_are_found_out(folder: Path) -> None:
    pages = load_pages(folder)
    stories = [read_story(page.pasted.encode()) for page in pages]
    assert score(pages, "pasted", stories[1:] + stories[:1]).recall.value == 0.0


def test_interval_needs_pages() -> None:
    page = Page(id="1", html="", pasted="", belong=("a",), belong_pasted=("a",), foreign=("b",))
    one = score([page], "html", ["a b"])
    assert (one.precision.value, one.precision.low, one.precision.high) == (0.5, None, None)


@pytest.mark.parametrize(
    "broken", ['{"id": "000"}', "nonsense", '{"id": "9", "with": [], "without": [], "with_in_pasted": []}']
)
def test_rows_and_files_that_do_not_fit_are_named(folder: Path, broken: str) -> None:
    (folder / "pages.jsonl").write_text(broken, encoding="utf-8")
    with pytest.raises(InputError, match=r"line 1|9\.html"):
        evaluate_reading(folder)


def test_a_folder_without_pages_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"pages\.jsonl"):
        evaluate_reading(tmp_path)


@pytest.mark.slow
def test_real_pages_stay_above_their_floor(shared: Path) -> None:
    report = evaluate_reading(shared / "data" / "webpages")
    assert report.html.f1.value is not None
    assert report.trafilatura.f1.value is not None
    assert report.html.f1.value >= max(0.95, report.trafilatura.f1.value)
    assert report.pasted.f1.value is not None
    assert report.pasted.f1.value >= 0.92
    assert report.pasted.recall.value is not None
    assert report.pasted.recall.value >= 0.95
