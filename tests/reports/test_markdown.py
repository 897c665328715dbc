import re

import pytest
import report_article
import report_samples

import reports
from reports.markdown import escaped


@pytest.fixture(scope="module")
def text():
    return reports.build(report_samples.build(report_article.article(), **report_article.FIELDS)).to_markdown()


def test_every_section_is_there(text):
    titles = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert titles[0] == "In brief"
    assert titles[2:] == [f"{n}. {t}" for n, t in enumerate((*SECTIONS,), start=1)]


SECTIONS = (
    "Actors",
    "Agency",
    "Voices",
    "Loaded words and hedges",
    "Readability",
    "Annotated text",
    "All findings",
    "Method and limits",
    "Reproduce",
)


def test_tables_have_as_many_cells_as_columns(text):
    tables = re.findall(r"(?:^\|.*\|$\n?)+", text, re.MULTILINE)
    assert len(tables) > 8
    for table in tables:
        counts = {len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}
        assert len(counts) == 1, table


def test_what_the_page_says_is_said(text):
    assert "8 actors found" in text
    assert "**thugs**" in text
    assert "there is no overall score" in text


def test_nothing_of_the_article_is_markup():
    hostile = dict.fromkeys(report_article.FIELDS, report_article.HOSTILE)
    text = reports.build(report_samples.build(report_article.hostile(), **hostile)).to_markdown()
    assert not re.search(r"(?<!\\)<", text)
    for table in re.findall(r"(?:^\|.*\|$\n?)+", text, re.MULTILINE):
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}) == 1


@pytest.mark.parametrize("given", ["*a*", "_a_", "[a](b)", "`a`", "<a>", "a|b", "# a", "a\\b", "~~a~~", "a\nb"])
def test_special_characters_are_escaped(given):
    assert re.fullmatch(r"(?:\\[\\`*_\[\]<>|~$#]|[^\\`*_\[\]<>|~$#\n])*", escaped(given))


def test_a_text_without_anything_still_has_its_method():
    text = reports.build(report_samples.build(report_article.no_actor())).to_markdown()
    assert "Method and limits" in text
    assert "Actors" not in re.findall(r"^## .*Actors$", text, re.MULTILINE)
