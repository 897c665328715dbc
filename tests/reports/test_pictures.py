from xml.etree import ElementTree

import pytest
import report_article
import report_samples

import reports
from reports.pictures import figures


@pytest.fixture(scope="module")
def report():
    return reports.build(report_samples.build(report_article.article()))


def test_every_chart_of_the_page_is_written_twice(report, tmp_path):
    paths = report.save_figures(tmp_path / "new", "story")
    names = [path.name for path in paths]
    assert names == [
        f"story.{n}.{end}" for n in ("tone", "agency", "voices", "rug", "readability") for end in ("svg", "png")
    ]
    assert report.to_html().count("<svg ") == len(list(figures(report.sections))) == len(paths) // 2


def test_a_drawing_stands_alone(report, tmp_path):
    path = report.save_figures(tmp_path)[0]
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert root.get("width") == "748"
    assert next(root.iter("{http://www.w3.org/2000/svg}title")).text
    text = path.read_text(encoding="utf-8")
    assert "Framing Sans" in text
    assert "Framing Serif" not in text
    assert "http" not in text.replace("http://www.w3.org/", "")


def test_a_picture_is_large_enough_for_print(report, tmp_path):
    from PIL import Image

    with Image.open(report.save_figures(tmp_path)[1]) as image:
        assert image.size[0] == int(200 * 748 / 72)


def test_same_bytes_twice(report, tmp_path):
    first = [path.read_bytes() for path in report.save_figures(tmp_path / "a")]
    assert [path.read_bytes() for path in report.save_figures(tmp_path / "b")] == first


def test_no_chart_no_file(tmp_path):
    assert reports.build(report_samples.build(report_article.no_actor())).save_figures(tmp_path)[2:] == ()
