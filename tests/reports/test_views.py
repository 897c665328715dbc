from dataclasses import replace

import pytest
import report_article
import report_samples

from framing.article import Span
from framing.results import Result
from reports.sections import SECTIONS, Section, shown
from reports.views import actors, actors_table, brief, cover, findings, readability, tiles, voices
from reports.views.context import context_of
from reports.views.parts import Figure, Table


def context(recipe=None, **fields):
    return context_of(report_samples.build(recipe or report_article.article(), **fields))


@pytest.fixture(scope="module")
def article():
    return context(**report_article.FIELDS)


def changed(given, measure, change):
    """The context with each estimate of one measure changed."""
    analysis = given.analysis
    results = tuple(
        Result(measure=r.measure, estimates=tuple(change(e) for e in r.estimates)) if r.measure == measure else r
        for r in analysis.results
    )
    return context_of(replace(analysis, results=results))


def every(kind, value, found):
    """Every part of one kind inside a section's data."""
    if isinstance(value, kind):
        found.append(value)
    if hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            every(kind, getattr(value, name), found)
    elif isinstance(value, tuple):
        for item in value:
            every(kind, item, found)
    return found


@pytest.mark.parametrize(
    "name", ["article", "no_actor", "one_actor", "one_sentence", "many_actors", "long_names", "hostile"]
)
def test_every_figure_says_its_message_in_ten_words(name):
    sections = shown(context(getattr(report_article, name)()))
    figures = [figure for section in sections for figure in every(Figure, section.data, [])]
    assert all(len(figure.message.split()) <= 10 or "Evil" in figure.message for figure in figures)
    assert all(figure.subtitle and figure.caption and figure.description for figure in figures)
    assert figures or name == "no_actor"


def test_every_figure_has_its_data_as_a_table(article):
    for section in shown(article):
        if every(Figure, section.data, []):
            assert every(Table, section.data, [])


def test_rows_have_as_many_cells_as_columns(article):
    for section in shown(article):
        for table in every(Table, section.data, []):
            assert {len(row.cells) for row in table.rows} <= {len(table.columns)}


def test_numbers_of_sections_run_from_one(article):
    numbers = [section.number for section in shown(article)]
    assert [n for n in numbers if n is not None] == list(range(1, 1 + sum(n is not None for n in numbers)))


def test_a_new_section_needs_one_line(article):
    extra = Section(id="actors", template="none", view=lambda _: ("data",))
    assert shown(article, (*SECTIONS, extra))[-1].data == ("data",)


class TestBrief:
    @pytest.mark.parametrize("name", ["article", "many_actors", "long_names"])
    def test_three_to_five_points_each_with_a_number_and_a_link(self, name):
        points = brief.view(context(getattr(report_article, name)())).points
        assert 3 <= len(points) <= 5
        assert all(any(char.isdigit() for char in point.text) for point in points)
        assert all(point.link.href.startswith("#") for point in points)

    def test_never_a_verdict(self, article):
        said = " ".join(point.text for point in brief.view(article).points).casefold()
        assert not any(word in said for word in ("biased", "unbiased", "propaganda", "fair", "objective", "score"))

    def test_a_clear_tone_comes_with_its_interval(self, article):
        sure = changed(article, "tone", lambda e: replace(e, value=-0.5, low=-0.7, high=-0.3))
        assert "95\u00a0% interval \u22120.70 to \u22120.30" in brief.view(sure).points[0].text

    def test_no_clear_tone_is_said(self, article):
        unsure = changed(article, "tone", lambda e: replace(e, value=0.1, low=-0.2, high=0.4))
        assert any("differs clearly from zero for 0 of 8 actors" in p.text for p in brief.view(unsure).points)

    def test_no_loaded_term_is_no_marker_found(self):
        assert any(
            p.text.startswith("No marker of loaded language was found")
            for p in brief.view(context(report_article.many_actors())).points
        )


class TestActors:
    def test_filled_only_where_the_interval_leaves_out_zero(self, article):
        estimates = article.estimates("tone", "tone")
        assert not any(actors.clear(e) for e in estimates if e.low is None)
        assert actors.clear(replace(estimates[0], value=0.2, low=0.1, high=0.3))
        assert not actors.clear(replace(estimates[0], value=0.2, low=-0.1, high=0.3))
        assert not actors.clear(replace(estimates[0], value=0.0, low=0.0, high=0.0))
        assert not actors.clear(replace(estimates[0], value=0.4, low=0.4, high=0.4))

    def test_messages(self, article):
        def message(change):
            return actors.view(changed(article, "tone", change)).figures[0].message

        assert (
            message(lambda e: replace(e, value=0.1, low=-0.2, high=0.4)) == "No actor’s tone differs clearly from zero"
        )
        assert message(lambda e: replace(e, low=None, high=None)) == "Too few sentences to compare tone across actors"
        assert (
            message(lambda e: replace(e, value=-0.5, low=-0.7, high=-0.3))
            == "Tone is clearly negative around 8 of 8 actors"
        )

        def only_varga(e):
            return replace(e, value=0.5, low=0.3, high=0.7) if e.actor == "a2" else replace(e, low=-1.0, high=1.0)

        assert message(only_varga) == "Tone is clearly positive around Ilse Varga"

    def test_most_negative_first_and_missing_last(self, article):
        def change(e):
            return replace(e, value=None, low=None, high=None, reason="too few") if e.actor == "a0" else e

        rows = actors.view(changed(article, "tone", change)).figures[0].chart.rows
        values = [row.cells[0].dots[0].value for row in rows]
        assert rows[-1].label == "Harbour Board"
        assert values[-1] is None
        assert values[:-1] == sorted(values[:-1])

    def test_a_reason_stands_where_a_value_is_missing(self, article):
        missing = changed(
            article, "tone", lambda e: replace(e, value=None, low=None, high=None, reason="too few sentences")
        )
        data = actors.view(missing)
        assert data.figures == ()
        assert data.data[0].rows[0].cells[1].note == "too few sentences"

    def test_the_author_and_the_sources_have_their_own_panels(self, article):
        chart = actors.view(article).figures[0].chart
        assert [panel.title for panel in chart.panels] == ["The author’s own words", "Words of sources"]
        assert chart.panels[1].keys == ("quoted", "reported")

    def test_relations_are_shown(self, article):
        who = actors.view(article).who
        cells = {row.cells[0].text: [cell.text for cell in row.cells] for row in who.rows}
        assert "strikers (member) 1" in cells["Dockers' Union"][3]
        assert cells["Tomas Reth"][4] == "leader of Harbour Board"

    def test_tone_leads_and_stance_follows_while_its_accuracy_is_below_its_aim(self, article):
        tone = article.analysis.result("tone")
        stance = Result(measure="stance", estimates=tuple(replace(e, name="stance") for e in tone.estimates))
        both = context_of(replace(article.analysis, results=(*article.analysis.results, stance)))
        assert [figure.id for figure in actors.view(both).figures] == ["figure-tone", "figure-stance"]

    def test_a_sentence_that_pulls_two_actors_two_ways_is_listed_for_each(self, article):
        spans = [e.evidence[0] for e in article.estimates("tone", "tone") if e.actor == "a0" and e.voice == "author"]

        def change(e):
            values = {"a0": -0.9, "a1": 0.9}
            return replace(e, evidence=(replace(spans[0], value=values[e.actor]),)) if e.actor in values else e

        rows = actors.view(changed(article, "tone", change)).pulls[0].rows
        told = {(row.cells[1].text, row.cells[2].text) for row in rows}
        assert {("\u22120.90", "Harbour Board"), ("+0.90", "Dockers' Union")} <= told

    def test_a_value_is_shown_with_all_words_it_stands_for(self, article):
        """A sentence that opens with a quotation begins with a lone mark; its own words come after it."""
        text = article.analysis.article.text
        word = text.index("Board")
        mark = next(i for i, c in enumerate(text) if not c.isalnum() and not c.isspace())
        spans = (Span(mark, mark + 1), Span(word, word + 5), Span(mark, mark + 1))

        def change(e):
            pieces = zip(spans, (-0.99, None, None), strict=True)
            return replace(e, evidence=tuple(replace(e.evidence[0], span=s, value=v) for s, v in pieces))

        told = {row.cells[0].text for row in actors.view(changed(article, "tone", change)).pulls[0].rows}
        assert told == {"Board"}

    def test_an_interval_without_width_is_drawn_as_none(self, article):
        chart = actors.view(changed(article, "tone", lambda e: replace(e, value=0.3, low=0.3, high=0.3))).figures
        assert chart[0].message == "No actor’s tone differs clearly from zero"
        assert all(
            dot is None or dot.low is None for row in chart[0].chart.rows for cell in row.cells for dot in cell.dots
        )

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("They celebrate, telling Armenians to “", "They celebrate, telling Armenians to …"),
            ("It fell. He said, ‘", "It fell. He said …"),
            ("The board met “at dawn”.", "The board met “at dawn”."),
            ("The board met.", "The board met."),
        ],
    )
    def test_a_piece_that_breaks_off_before_a_quotation_does_not_end_in_its_mark(self, text, told):
        assert actors_table._piece(text) == told

    def test_forty_actors_are_cut_and_it_is_said(self):
        data = actors.view(context(report_article.many_actors()))
        assert len(data.figures[0].chart.rows) == 10
        assert "10 of 40 actors" in data.figures[0].subtitle
        assert data.who.note == "The first 15 of 40; the rest is in the JSON."


def test_findings_name_rule_and_source(article):
    rows = [[cell.text or cell.links[0].text for cell in row.cells] for row in findings.view(article).table.rows]
    thugs = next(row for row in rows if row[1] == "thugs")
    assert thugs[2:6] == ["labelling", "quoted: Tomas Reth", "Dockers' Union", "loaded_terms@1:thugs"]


def test_readability_without_a_value_gives_the_reason():
    data = readability.view(context(report_article.one_sentence()))
    assert data.figure is None
    assert "not enough text: 1 sentences" in data.lead


def test_readability_has_a_panel_for_each_scale(article):
    chart = readability.view(article).figure.chart
    assert [len(panel.rows) for panel in chart.panels] == [5, 1, 1]


def test_voices_give_unattributed_words_their_own_row(article):
    data = voices.view(article)
    assert [row.cells[0].text for row in data.speakers.rows][-1] != ""
    assert "no source given" in {row.cells[0].text for row in data.speakers.rows}
    assert any("claimed 1 (doubts)" in cell.text for row in data.speakers.rows for cell in row.cells)


def test_tiles_are_four_without_an_overall_score(article):
    found = tiles.view(article).tiles
    assert len(found) == 4
    assert not any("overall" in tile.title.casefold() or "bias" in tile.title.casefold() for tile in found)


@pytest.mark.parametrize(
    ("published", "shown_as"),
    [
        ("2024-03-12", "12 March 2024"),
        ("2024-03-12T10:00:00Z", "12 March 2024"),
        ("2024-13-40", "2024-13-40"),
        ("spring", "spring"),
    ],
)
def test_dates(published, shown_as):
    assert shown_as in cover.view(context(published=published)).source


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "http://[bad", "/relative", ""]
)
def test_only_web_addresses_are_links(url):
    assert cover.view(context(url=url)).url is None
