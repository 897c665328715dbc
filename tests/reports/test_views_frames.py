from dataclasses import replace

import pytest
import report_article
import report_frames
import report_samples

import reports
from framing.article import Span
from reports.checks import problems
from reports.sections import shown
from reports.views import brief, frames, headline, limits, loaded_sources
from reports.views.context import context_of
from reports.views.roles import roles_table
from reports.views.sayers import of_sentence
from reports.views.voices_targets import targets_table

SHARES = {
    "economic": (range(20), 2.0),
    "conflict": (range(4), 1.0),
    "political": (range(1), 0.0),
    "morality": ((), 0.0),
}


@pytest.fixture(scope="module")
def analysis():
    return report_samples.build(report_article.article())


def taken(analysis, *results):
    """The context of the analysis with these results beside its own."""
    return context_of(replace(analysis, results=(*analysis.results, *results)))


def read(analysis, shares=None, functions=()):
    return taken(analysis, report_frames.frames(analysis.sentences, shares or SHARES, functions))


class TestFrames:
    def test_the_frames_found_are_shown_and_the_others_named(self, analysis):
        data = frames.view(read(analysis))
        assert [row.label for row in data.figure.chart.rows] == ["Economic", "Conflict"]
        assert "Political (1 sentence)" in data.rest
        assert "Morality" in data.rest.split("In no sentence")[1]

    @pytest.mark.parametrize(
        ("shares", "message"),
        [
            (SHARES, "The model reads mostly Economic"),
            ({"conflict": (range(4), 1.0)}, "The model reads one frame, Conflict"),
            (
                {"conflict": (range(4), 1.0), "economic": (range(3), 1.0)},
                "The model reads 2 frames, none of them dominant",
            ),
            (
                {name: (range(9), 2.0) for name in ("economic", "conflict", "political")},
                "The model reads 3 frames, 3 of them as dominant",
            ),
        ],
    )
    def test_the_message_says_what_the_model_reads(self, analysis, shares, message):
        figure = frames.view(read(analysis, shares)).figure
        assert figure.message == message
        assert len(figure.message.split()) <= 10

    def test_each_frame_has_its_strongest_sentences_and_no_more(self, analysis):
        first, second = frames.view(read(analysis)).passages
        assert len(first.items) == limits.FRAME_PASSAGES
        assert len(second.items) == limits.FRAME_PASSAGES_FEW
        assert first.items[0].link.href.startswith("#s")
        assert first.items[0].note == "author, P over 0.99"

    def test_a_sentence_that_does_not_take_the_frame_is_no_evidence(self, analysis):
        shares = {"economic": (range(2), 2.0)}
        assert len(frames.view(read(analysis, shares)).passages[0].items) == 2

    def test_functions_are_lists_of_their_own_in_entmans_order(self, analysis):
        functions = {"remedy": (range(2), 0.0), "problem": ((), 0.0), "cause": ((), 0.0)}.items()
        data = frames.view(read(analysis, functions=functions))
        assert [group.title for group in data.functions] == [
            "Problem: 0 sentences",
            "Cause: 0 sentences",
            "Remedy: 2 sentences",
        ]
        assert data.functions[0].rest == "The model marks no sentence."
        assert "Remedy" not in {row.label for row in data.figure.chart.rows}

    def test_too_short_a_text_decides_nothing(self, analysis):
        data = frames.view(read(analysis, {"economic": (range(2), None)}))
        assert data.table.rows[0].cells[1].text == "too few sentences to decide"

    def test_no_frame_is_said(self, analysis):
        data = frames.view(read(analysis, {"economic": ((), 0.0)}))
        assert (data.figure, data.table, data.passages) == (None, None, ())
        assert data.rest == "In no sentence: Economic."

    def test_not_measured_is_not_shown(self, analysis):
        assert frames.view(context_of(analysis)) is None

    def test_a_dominant_frame_is_said_in_brief(self, analysis):
        bare = replace(analysis, results=())
        said = [point.text for point in brief.view(read(bare)).points]
        assert any("as taking the frame Economic" in text and "of 41 sentences" in text for text in said)
        few = brief.view(read(bare, {"conflict": (range(4), 1.0)}))
        assert not any("frame" in point.text for point in few.points)

    def test_the_page_with_all_of_it_is_well_formed(self, analysis):
        body = analysis.sentences
        results = (
            report_frames.frames(body, SHARES, {"remedy": (range(2), 0.0)}.items()),
            report_frames.headline(body, [0.02, 0.5, None]),
            report_frames.roles(body, analysis.actors[0].id, [2.0]),
            report_frames.speakers(body, analysis.actors[0].id, analysis.actors[1].id, 6),
        )
        report = reports.build(replace(analysis, results=(*analysis.results, *results)))
        assert problems(report.to_html()) == ()
        assert "### Economic: dominant" in report.to_markdown()


class TestHeadline:
    def view(self, analysis, chances):
        return headline.view(taken(analysis, report_frames.headline(analysis.sentences, chances)))

    def test_none_is_said(self, analysis):
        data = self.view(analysis, [0.5] * 10)
        assert data.lead == "There is no difference beyond chance in 10 comparisons."
        assert data.differences is None

    def test_one_of_ten_is_what_chance_leaves(self, analysis):
        data = self.view(analysis, [0.02] + [0.5] * 9)
        assert "nothing stands out" in data.lead
        assert len(data.differences.items) == 1

    @pytest.mark.parametrize(("tested", "told"), [(1, "in 1 of 1 comparison,"), (4, "in 4 of 4 comparisons,")])
    def test_one_comparison_is_told_in_the_singular(self, analysis, tested, told):
        assert self.view(analysis, [0.02] * tested).lead.startswith(f"Headline and body differ beyond chance {told}")

    def test_three_of_ten_are_more_than_chance_leaves(self, analysis):
        chances = [0.02] * 3 + [0.5] * 7
        assert "nothing stands out" not in self.view(analysis, chances).lead
        context = taken(replace(analysis, results=()), report_frames.headline(analysis.sentences, chances))
        assert any("unlike its story in 3 of 10" in point.text for point in brief.view(context).points)

    def test_too_short_a_body_says_why(self, analysis):
        data = self.view(analysis, [None])
        assert "too short to hold the headline against" in data.lead
        assert data.table.rows[0].cells[-2].note == "n 30, too few"

    def test_a_difference_names_both_values(self, analysis):
        item = self.view(analysis, [0.02] * 3).differences.items[0]
        assert item.text == "Frame: f0 – in the headline: taken; in the body: 0\u00a0% of 30 sentences take it."
        assert item.link.href == "#s0"

    def test_without_a_headline_there_is_no_section(self, analysis):
        body = tuple(s for s in analysis.sentences if s.part == "body")
        context = taken(analysis, report_frames.headline(analysis.sentences, [0.5]))
        assert headline.view(context_of(replace(context.analysis, sentences=body))) is None


class TestSpeakersAndRoles:
    @pytest.mark.parametrize(("n", "columns"), [(4, 5), (5, 6)])
    def test_a_mean_is_given_from_five_sentences_on(self, analysis, n, columns):
        ids = [actor.id for actor in analysis.actors]
        table = targets_table(taken(analysis, report_frames.speakers(analysis.sentences, ids[0], ids[1], n)))
        assert len(table.columns) == len(table.rows[0].cells) == columns
        assert [cell.text for cell in table.rows[0].cells[:3]] == ["Dockers' Union", "Harbour Board", str(n)]

    def test_a_role_rests_on_two_matters_or_is_not_shown(self, analysis):
        actor = analysis.actors[0].id
        assert roles_table(taken(analysis, report_frames.roles(analysis.sentences, actor, [None]))) is None
        table = roles_table(taken(analysis, report_frames.roles(analysis.sentences, actor, [2.0, None])))
        assert [cell.text for cell in table.rows[0].cells[:3]] == ["Harbour Board", "one who acts against others", "2"]
        assert "Not shown: 1 reading from a single matter." in table.note

    def test_a_sentence_is_whose_most_of_it_is(self, analysis):
        context = context_of(analysis)
        quotation = next(q for q in analysis.quotations if q.speaker is not None)
        assert of_sentence(context, quotation.span).startswith("quoted: ")
        wide = Span(quotation.span.start - 200, quotation.span.end)
        assert of_sentence(context, Span(wide.start, quotation.span.start + 5)) == "author"


class TestWhatFired:
    def test_the_model_says_its_probability_and_a_list_its_name(self, analysis):
        cue = next(cue for cue in analysis.cues if cue.layer == "loaded")
        assert loaded_sources.fired(cue) == "(list: loaded terms)"
        model = replace(cue, rule="text_model@1:emotive word", weight=0.98)
        assert loaded_sources.fired(model) == "(text model, P 0.98)"

    def test_a_section_with_model_words_says_how_many(self, analysis):
        cues = tuple(replace(c, rule="text_model@1:x") if c.layer == "loaded" else c for c in analysis.cues)
        section = next(s for s in shown(context_of(replace(analysis, cues=cues))) if s.section.id == "loaded")
        assert "The word lists found 0" in section.data.lead
