import re
from xml.etree import ElementTree

import matplotlib as mpl
import pytest
from report_article import HOSTILE

from reports.charts import draw
from reports.charts.data import (
    Band,
    BandChart,
    BandPanel,
    BandRow,
    Dot,
    IntervalCell,
    IntervalChart,
    IntervalPanel,
    IntervalRow,
    MatrixCell,
    MatrixChart,
    RugChart,
    RugLane,
    ShareBar,
    ShareChart,
    Tick,
)

DOT = Dot(value=-0.4, low=-0.6, high=-0.1, text="−0.40", n="n 9")
UNSURE = Dot(value=0.1, low=-0.2, high=0.4, text="+0.10", n="n 6")
ALONE = Dot(value=0.5, low=None, high=None, text="+0.50", n="n 1")
NONE = Dot(value=None, low=None, high=None, text="–", n="n 0")


def intervals(*labels):
    rows = tuple(
        IntervalRow(label=name, cells=(IntervalCell(dots=(DOT,)), IntervalCell(dots=(UNSURE, ALONE))))
        for name in labels
    )
    panels = (IntervalPanel(title="Own"), IntervalPanel(title="Others", keys=("quoted", "reported")))
    return IntervalChart(panels=panels, rows=rows, low=-1, high=1, low_end="less", high_end="more")


def rug(label="emotive", n=3):
    ticks = tuple(Tick(place=i / max(1, n - 1), own=i % 2 == 0, head=i == 0) for i in range(n))
    return RugChart(
        lanes=(RugLane(label=label, total=str(n), ticks=ticks),),
        lead=0.2,
        head_label="headlines",
        lead_label="first",
        body_labels=("a", "b", "c"),
    )


def bands(label="SMOG", dot=DOT):
    rows = (BandRow(label=label, dot=dot),)
    scale = (Band(label="fairly easy", low=-1, high=0), Band(label="hard", low=0, high=1))
    return BandChart(panels=(BandPanel(title="Scale", bands=scale, rows=rows, ticks=(-1, 0, 1)),))


def shares(label="A speaker"):
    return ShareChart(
        bars=(
            ShareBar(label="The author", share=0.8, text="80 %", own=True),
            ShareBar(label=label, share=0.2, text="20 %"),
        )
    )


def matrix(label="A"):
    cells = (MatrixCell(row=0, column=1, n=3), MatrixCell(row=1, column=0, n=1))
    return MatrixChart(rows=(label, "B"), columns=("B", label), cells=cells, row_title="who", column_title="whom")


ALL = [intervals("A", "B"), rug(), bands(), shares(), matrix()]


def drawn(chart, figure_id="figure-x"):
    return draw(chart, figure_id=figure_id, title="The message", description="The figures in words.")


@pytest.mark.parametrize("chart", ALL, ids=lambda chart: type(chart).__name__)
class TestEvery:
    def test_has_role_title_and_description(self, chart):
        root = ElementTree.fromstring(drawn(chart))
        assert root.get("role") == "img"
        assert root.get("aria-labelledby") == "figure-x-title figure-x-desc"
        assert [(e.tag.rpartition("}")[2], e.text) for e in root[:2]] == [
            ("title", "The message"),
            ("desc", "The figures in words."),
        ]

    def test_holds_nothing_that_reaches_the_rest_of_the_page(self, chart):
        svg = drawn(chart)
        assert not re.search(r"<style|<metadata|target=|<!DOCTYPE|<\?xml", svg)
        assert all(i.startswith("figure-x-") for i in re.findall(r'\bid="([^"]+)"', svg))

    def test_references_resolve(self, chart):
        svg = drawn(chart)
        ids = set(re.findall(r'\bid="([^"]+)"', svg))
        links = set(re.findall(r'href="#([^"]+)"', svg)) | set(re.findall(r"url\(#([^)]+)\)", svg))
        assert links <= ids

    def test_same_bytes_whatever_the_users_settings(self, chart):
        before = drawn(chart)
        with mpl.rc_context({"lines.linewidth": 9, "svg.fonttype": "path", "text.parse_math": True, "font.size": 30}):
            assert drawn(chart) == before

    def test_text_stays_text_in_the_font_of_the_page(self, chart):
        svg = drawn(chart)
        assert "<text" in svg
        assert "'Framing Sans'" in svg

    def test_two_on_a_page_share_no_id(self, chart):
        ids = re.findall(r'\bid="([^"]+)"', drawn(chart) + drawn(chart, "figure-y"))
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize("make", [intervals, rug, bands, shares, matrix])
@pytest.mark.parametrize("label", [HOSTILE, "$x^$", "$5 and $6", "_hidden_", "", "x" * 500, "日本語の名前", "\x00\x1b"])
def test_any_label_can_be_drawn(make, label):
    ElementTree.fromstring(drawn(make(label)))


def test_settings_are_left_as_they_were():
    before = dict(mpl.rcParams)
    drawn(intervals("A"))
    assert dict(mpl.rcParams) == before


def test_two_actors_of_one_name_are_two_rows():
    assert drawn(intervals("Same", "Same")).count(">Same</text>") == 2


def test_hollow_where_zero_lies_inside_and_filled_where_it_does_not():
    sure = drawn(
        IntervalChart(
            panels=(IntervalPanel(title="P"),),
            rows=(IntervalRow(label="A", cells=(IntervalCell(dots=(DOT,)),)),),
            low=-1,
            high=1,
            low_end="",
            high_end="",
        )
    )
    unsure = drawn(
        IntervalChart(
            panels=(IntervalPanel(title="P"),),
            rows=(IntervalRow(label="A", cells=(IntervalCell(dots=(UNSURE,)),)),),
            low=-1,
            high=1,
            low_end="",
            high_end="",
        )
    )
    assert "fill: #b35806; stroke: #b35806" in sure
    assert "fill: #ffffff; stroke: #595959" in unsure


def test_no_value_draws_no_dot():
    svg = drawn(bands(dot=NONE))
    assert "<use" not in svg


def test_a_rug_of_thousands_stays_small():
    assert len(drawn(rug(n=5000))) < 30_000


def test_a_matrix_prints_each_count_in_its_cell():
    svg = drawn(matrix())
    assert ">3</text>" in svg
    assert ">1</text>" in svg
    assert ">0</text>" not in svg


def test_two_equal_dots_of_one_row_do_not_cover_each_other():
    cell = IntervalCell(dots=(ALONE, ALONE))
    row = IntervalRow(label="A", cells=(cell,))
    panels = (IntervalPanel(title="P", keys=("quoted", "reported")),)
    svg = drawn(IntervalChart(panels=panels, rows=(row,), low=-1, high=1, low_end="", high_end=""))
    places = re.findall(r'<use [^>]*x="([^"]+)" y="([^"]+)"', svg)
    assert len(set(places)) == len(places)
