import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
import report_article
import report_samples

import reports
from reports.checks import problems

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared"

RECIPES = {
    "article": (report_article.article, report_article.FIELDS),
    "no actor": (report_article.no_actor, {}),
    "one actor": (report_article.one_actor, {}),
    "one sentence": (report_article.one_sentence, {}),
    "many actors": (report_article.many_actors, {}),
    "long names": (report_article.long_names, {}),
    "hostile": (report_article.hostile, dict.fromkeys(report_article.FIELDS, report_article.HOSTILE)),
}


def analysis_of(name):
    recipe, fields = RECIPES[name]
    return report_samples.build(recipe(), **fields)


@pytest.fixture(scope="module", params=RECIPES)
def page(request):
    return reports.build(analysis_of(request.param)).to_html()


@pytest.fixture(scope="module")
def article():
    return reports.build(analysis_of("article")).to_html()


def test_every_check_passes(page):
    assert problems(page) == ()


def test_twice_the_same(page):
    assert "".join(page) == page
    assert len(page) > 1000


@pytest.mark.parametrize("fields", ["title", "deck", "byline", "outlet", "published", "url"])
@pytest.mark.parametrize(
    "payload", ["javascript:alert(1)", "<b>x</b>", "'\"></title>", "data:text/html,x", "//evil.example/x"]
)
def test_no_metadata_field_can_break_out(fields, payload):
    analysis = report_samples.build(report_article.one_sentence(), **{fields: payload})
    assert problems(reports.build(analysis).to_html()) == ()


def test_hostile_text_is_shown_not_run():
    page = reports.build(analysis_of("hostile")).to_html()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "{{7*7}}" in page
    assert "49" not in page[page.index("<h1>") : page.index("</h1>")]
    assert "$x^$" in page


def test_a_web_address_is_linked_and_nothing_else_is(article):
    assert 'href="https://gazette.example/docks"' in article
    analysis = report_samples.build(report_article.one_sentence(), url="ftp://gazette.example/docks")
    assert "ftp:" not in reports.build(analysis).to_html()


def test_sections_stand_in_their_order(article):
    places = [
        article.index(f'<section id="{name}"')
        for name in (
            "brief",
            "tiles",
            "actors",
            "voices",
            "loaded",
            "readability",
            "text",
            "findings",
            "method",
            "reproduce",
        )
    ]
    assert places == sorted(places)


def test_sections_without_anything_to_say_are_left_out():
    page = reports.build(analysis_of("no actor")).to_html()
    assert 'id="actors"' not in page
    assert 'id="voices"' not in page
    assert 'id="findings"' not in page


def test_a_missing_result_leaves_its_section_out():
    from dataclasses import replace

    analysis = analysis_of("article")
    page = reports.build(replace(analysis, results=(), cues=(), quotations=())).to_html()
    assert problems(page) == ()
    assert 'id="readability"' not in page
    assert 'id="loaded"' not in page


@pytest.mark.parametrize(("title", "faces"), [("The dam", 4), ("São Paulo", 8), ("Łódź", 12)])
def test_fonts_for_accented_letters_come_only_when_needed(title, faces):
    recipe = report_article.one_sentence()
    recipe.title = title
    assert reports.build(report_samples.build(recipe)).to_html().count("@font-face") == faces


@pytest.mark.slow
def test_five_thousand_sentences_are_fast_and_small():
    analysis = report_samples.build(report_article.sentences(5000))
    start = time.perf_counter()
    page = reports.build(analysis).to_html()
    assert time.perf_counter() - start < 20
    assert problems(page) == ()
    assert "the rest is in the JSON" in page


_DIGEST = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
import report_article, report_samples, reports
for recipe in (report_article.article(), report_article.hostile()):
    print(hashlib.sha256(reports.build(report_samples.build(recipe)).to_html().encode()).hexdigest())
"""


def _digest(**environment):
    done = subprocess.run(
        [sys.executable, "-c", _DIGEST, str(HERE)],
        env={**os.environ, **environment},
        cwd=HERE.parents[1],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.mark.slow
def test_same_bytes_whatever_hash_seed_time_zone_and_locale():
    here = _digest(PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C")
    assert here == _digest(PYTHONHASHSEED="4242", TZ="Asia/Tokyo", LC_ALL="C.UTF-8")
    assert len(here.split()) == 2


def test_importing_loads_neither_charts_nor_templates():
    code = (
        "import sys, reports; sys.exit(any(m.split('.')[0] in {'matplotlib', 'jinja2', 'spacy'} for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=HERE.parents[1], check=False).returncode == 0


class TestSave:
    def test_writes_the_page_and_returns_the_path(self, tmp_path):
        report = reports.build(analysis_of("one sentence"))
        path = report.save(tmp_path / "new" / "page.html")
        assert path.read_bytes() == report.to_html().encode("utf-8")
        assert [p.name for p in path.parent.iterdir()] == ["page.html"]

    def test_takes_the_place_of_an_older_page(self, tmp_path):
        (tmp_path / "page.html").write_text("old")
        path = reports.build(analysis_of("one sentence")).save(str(tmp_path / "page.html"))
        assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")

    def test_a_failure_leaves_the_older_page_and_no_draft(self, tmp_path):
        target = tmp_path / "page.html"
        target.mkdir()
        (target / "kept").write_text("old")
        with pytest.raises(OSError, match=r"page\.html"):
            reports.build(analysis_of("one sentence")).save(target)
        assert [p.name for p in tmp_path.iterdir()] == ["page.html"]


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="the data to develop against (../shared) is not here")
def test_the_report_of_the_seed_passes_every_check():
    from framing.analysis import analyze
    from framing.reading import read

    analysis = analyze(read(SHARED / "seed" / "article.txt"))
    first, second = reports.build(analysis).to_html(), reports.build(analysis).to_html()
    assert problems(first) == ()
    assert hashlib.sha256(first.encode()).digest() == hashlib.sha256(second.encode()).digest()
    assert "Thousands flee fighting" in first


@pytest.mark.slow
@pytest.mark.parametrize("name", ["dam-courier", "dam-rivermouth", "dam-wire"])
def test_the_reports_of_the_samples_pass_every_check(name):
    from framing.analysis import analyze
    from framing.reading import read

    path = HERE.parents[1] / "docs" / "examples" / f"{name}.txt"
    assert problems(reports.build(analyze(read(path))).to_html()) == ()
