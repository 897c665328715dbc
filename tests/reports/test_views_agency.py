from dataclasses import replace

import pytest
import report_article
import report_samples

from framing.results import Result
from reports.views import agency
from reports.views.context import context_of


@pytest.fixture(scope="module")
def article():
    return context_of(report_samples.build(report_article.article()))


def changed(given, measure, change):
    """The context with each estimate of one measure changed."""
    analysis = given.analysis
    results = tuple(
        Result(measure=r.measure, estimates=tuple(change(e) for e in r.estimates)) if r.measure == measure else r
        for r in analysis.results
    )
    return context_of(replace(analysis, results=results))


class TestAgency:
    def test_the_matrix_has_no_empty_row_or_column(self, article):
        chart = agency.view(article).figure.chart
        assert {cell.row for cell in chart.cells} == set(range(len(chart.rows)))
        assert {cell.column for cell in chart.cells} == set(range(len(chart.columns)))

    def test_the_message_names_who_acts_most_unless_two_do(self, article):
        assert agency.view(article).figure.message == "Acts on others most: Ilse Varga, 2 times"
        analysis = article.analysis
        actors = tuple(replace(a, name="The " + "Very " * 8 + "Long Name") for a in analysis.actors)
        assert agency.view(context_of(replace(analysis, actors=actors))).figure.message == (
            "One actor acts on others most, 2 times"
        )
        level = changed(article, "agency", lambda e: replace(e, value=1.0) if e.name == "acts_on" else e)
        assert agency.view(level).figure.message == "No single actor acts on others most"

    def test_harm_without_an_agent_is_listed_with_its_words(self, article):
        row = agency.view(article).hidden.rows[0]
        assert [cell.text for cell in row.cells[:2]] == ["smash", "2"]
        assert row.cells[2].text.startswith("Dock workers")

    def test_not_measured_is_not_shown(self, article):
        assert agency.view(context_of(replace(article.analysis, results=()))) is None
