"""Each check must fail a page that is broken on purpose: a check that cannot fail checks nothing."""

import pytest
import report_article
import report_samples

import reports
from reports import checks
from reports.views.limits import PAGE_BYTES

BREAKS = {
    checks.policy_first: lambda page: page.replace("<head>", "<head><title>first</title>", 1),
    checks.nothing_foreign: lambda page: page.replace("</main>", "<video></video></main>"),
    checks.nothing_fetched: lambda page: page.replace("</main>", "<script>alert(1)</script></main>"),
    checks.ids_unique: lambda page: page.replace("</main>", '<p id="report"></p></main>'),
    checks.links_resolve: lambda page: page.replace("</main>", '<a href="#nowhere">x</a></main>'),
    checks.characters_allowed: lambda page: page.replace("</main>", "\u202e</main>"),
    checks.small: lambda page: page + " " * PAGE_BYTES,
    checks.headings_in_order: lambda page: page.replace("</main>", "<h6>deep</h6></main>"),
}


@pytest.fixture(scope="module")
def page():
    return reports.build(report_samples.build(report_article.article(), **report_article.FIELDS)).to_html()


def test_the_page_passes(page):
    assert checks.problems(page) == ()


@pytest.mark.parametrize("check", checks.CHECKS, ids=lambda check: check.__name__)
def test_each_check_fails_a_broken_page(page, check):
    broken = BREAKS[check](page)
    assert broken != page
    assert check(broken)
    assert check(page) == []


@pytest.mark.parametrize(
    "addition",
    [
        '<img src="https://example.org/x.png">',
        '<a href="javascript:alert(1)">x</a>',
        '<p style="background: url(//example.org/x)">x</p>',
        "<style>@import 'x.css'</style>",
        '<a href="data:text/html,x">x</a>',
        '<iframe srcdoc="x"></iframe>',
    ],
)
def test_whatever_loads_something_is_found(page, addition):
    assert checks.problems(page.replace("</main>", f"{addition}</main>"))


@pytest.mark.parametrize("attribute", ["onclick", "onload", "srcset", "formaction", "ping"])
def test_foreign_attributes_are_found(page, attribute):
    broken = page.replace('<main id="report"', f'<main {attribute}="x" id="report"')
    assert checks.nothing_foreign(broken) == [f"attribute {attribute!r} of <main> is not one of ours"]


def test_a_policy_after_other_elements_is_not_first(page):
    tag = page[page.index("<meta http-equiv") : page.index("\n", page.index("<meta http-equiv"))]
    moved = page.replace(tag, "", 1).replace("</head>", f"{tag}</head>", 1)
    assert checks.policy_first(moved)
