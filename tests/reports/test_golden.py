"""Charts look as they were seen to look: each is compared with a picture of it, within a tolerance."""

from dataclasses import replace

import golden_pictures as golden
import pytest

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def charts():
    return dict(golden.charts())


def test_every_chart_looks_like_its_picture(charts):
    off = {}
    for name, chart in charts.items():
        path = golden.FOLDER / f"{name}.png"
        mean, worst = golden.difference(golden.drawn(chart), path.read_bytes())
        if mean > golden.MEAN or worst > golden.WORST:
            off[name] = (mean, worst)
    assert off == {}, "look at the charts; if they are right, run python tests/reports/golden_pictures.py"


def test_no_picture_is_left_over(charts):
    assert sorted(path.stem for path in golden.FOLDER.glob("*.png")) == sorted(charts)


def test_a_dot_in_the_wrong_place_is_seen(charts):
    chart = charts["article-tone"]
    row = chart.rows[0]
    dot = replace(row.cells[0].dots[0], value=0.9, low=None, high=None)
    cells = (replace(row.cells[0], dots=(dot,)), *row.cells[1:])
    moved = replace(chart, rows=(replace(row, cells=cells), *chart.rows[1:]))
    _, worst = golden.difference(golden.drawn(moved), (golden.FOLDER / "article-tone.png").read_bytes())
    assert worst > golden.WORST


def test_another_size_is_seen(charts):
    taller = replace(charts["article-voices"], bars=charts["article-voices"].bars[:-1])
    assert golden.difference(golden.drawn(taller), (golden.FOLDER / "article-voices.png").read_bytes()) == (255, 255)
