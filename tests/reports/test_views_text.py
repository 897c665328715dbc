import re
from dataclasses import replace

import pytest
import report_article
import report_samples

import reports
from reports.checks import problems
from reports.views import annotated, loaded
from reports.views.context import context_of


def context(recipe=None, **fields):
    return context_of(report_samples.build(recipe or report_article.article(), **fields))


@pytest.fixture(scope="module")
def article():
    return context(**report_article.FIELDS)


class TestLoaded:
    def test_a_term_in_its_sentence_with_who_says_it_and_a_neutral_wording(self, article):
        rows = loaded.view(article).terms.rows
        told = {row.cells[0].excerpt.words: [cell.text for cell in row.cells] for row in rows}
        assert told["thugs"][1:5] == ["labelling", "quoted: Tomas Reth", "Dockers' Union", "people"]
        assert told["draconian"][2] == "author"

    def test_the_headline_has_its_own_zone(self, article):
        chart = loaded.view(article).figure.chart
        head = [tick for lane in chart.lanes for tick in lane.ticks if tick.head]
        assert len(head) == 1
        assert chart.head_label
        assert 0 < chart.lead < 0.3

    def test_places_run_from_start_to_end(self, article):
        chart = loaded.view(article).figure.chart
        assert all(0 <= tick.place <= 1 for lane in chart.lanes for tick in lane.ticks)
        assert chart.lanes[-1].quiet

    def test_nothing_found_is_said_and_has_no_rug(self):
        data = loaded.view(context(report_article.many_actors()))
        assert data.figure is None
        assert data.lead.startswith("No marker of loaded language was found")
        assert data.density is not None

    def test_a_rate_of_few_words_is_a_count(self, article):
        cells = {row.cells[0].text: row.cells[1] for row in loaded.view(article).density.rows}
        assert cells["author"].text.replace(".", "").isdigit()
        few = replace(article.analysis.result("loaded").estimates[0], value=200 / 6, n=6)
        assert loaded._rate(few).text == ""
        assert loaded._rate(few).note == "2 in 6 words"

    def test_not_looked_for_is_not_shown(self):
        analysis = report_samples.build(report_article.many_actors())
        assert loaded.view(context_of(replace(analysis, results=()))) is None


class TestAnnotated:
    def test_the_text_is_whole_and_unchanged(self, article):
        text = article.analysis.article.text
        shown_text = [
            "".join(run.text for sentence in paragraph.sentences for run in sentence.runs)
            for paragraph in annotated.view(article).paragraphs
        ]
        assert shown_text == [
            b.span.of(text) for b in article.analysis.article.blocks if b.kind in {"title", "deck", "body"}
        ]

    def test_every_finding_has_a_mark_a_key_and_a_note(self, article):
        paragraphs = annotated.view(article).paragraphs
        runs = [run for p in paragraphs for s in p.sentences for run in s.runs]
        numbers = [finding.number for finding in article.findings]
        assert sorted(n for run in runs for n in run.begins) == numbers
        assert sorted(key.number for run in runs for key in run.keys) == numbers
        assert sorted(note.number for p in paragraphs for note in p.notes) == numbers

    def test_lines_that_are_not_scored_are_listed(self, article):
        assert [kind for kind, _ in annotated.view(article).unscored] == ["menu", "byline", "caption"]

    def test_a_long_text_is_cut_and_it_is_said(self):
        data = annotated.view(context(report_article.sentences(1500)))
        assert data.rest.startswith("The first ")

    def test_every_layer_can_be_shown_alone(self, article):
        page = reports.build(article.analysis).to_html()
        layers = [entry.layer for entry in annotated.view(article).legend]
        assert layers == ["actor", "hedge", "loaded", "quotation"]
        for layer in layers:
            assert f'id="show-{layer}"' in page
            assert f"#text:has(#show-{layer}:checked) .prose u:not(.{layer})" in page
            assert f"#text:has(#show-{layer}:checked) :is(.prose a, .notes li):not(.{layer})" in page
        assert page.count('type="radio"') == len(layers) + 1
        assert page.count(" checked>") == 1

    @pytest.mark.parametrize("name", ["Weasel words!", "x} body {display:none", "\u00e9"])
    def test_a_layer_of_a_readers_own_lexicon_cannot_break_the_page(self, article, name):
        cues = tuple(replace(cue, layer=name) for cue in article.analysis.cues)
        page = reports.build(replace(article.analysis, cues=cues)).to_html()
        assert problems(page) == ()
        layers = re.findall(r'id="show-([^"]*)"', page)
        assert len(layers) == 4
        assert all(re.fullmatch("[a-z0-9-]+", layer) for layer in layers)
