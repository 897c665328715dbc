"""The steps between the source of a page and its lines: flattening, rendering, zones, metadata, matching."""

import lxml.html
import pytest

from framing.reading.extraction import match_lines
from framing.reading.flatten import DEEPEST, depth, flatten
from framing.reading.metadata import PageMetadata, read_metadata
from framing.reading.rendering import Rendering, render


def rendered(source: str) -> Rendering:
    return render(lxml.html.document_fromstring(source))


@pytest.mark.parametrize(
    ("source", "deep"),
    [
        ("", 0),
        ("<p>", 1),
        ("<p>One<p>Two", 1),
        ("<div><br><img><p>x</p></div>", 2),
        ("<!-- <div><div> --><p>", 1),
        ("<script>'<div><div>'</script><p>", 1),
        ('<a title="<div><div>"><b>', 2),
        ('<a title="x" y"><b>', 2),
        ("</div></div><p>", 1),
        ("<div>" * 300, 300),
    ],
)
def test_depth(source: str, deep: int) -> None:
    assert depth(source) == deep


def test_harmless_pages_stay_as_they_are() -> None:
    source = "<div>" * DEEPEST + "text" + "</div>" * DEEPEST
    assert flatten(source) == (source, ())


def test_flattening_keeps_text_and_line_breaks() -> None:
    source = "<div>" * 210 + "one<p>two</p><b>th</b>ree" + "</div>" * 210
    flat, notes = flatten(source)
    assert depth(flat) <= DEEPEST
    assert rendered(flat).text.split("\n") == ["one", "two", "three"]
    assert len(notes) == 1


def test_a_line_for_each_block_and_nothing_invented() -> None:
    source = (
        "<body><h1>A <i>b</i>c</h1><div>one<p>two <a>three</a></p>four</div>five<br>six"
        "<table><tr><td>x</td><td>y</td></tr></table><pre>p\nq</pre><style>s</style><script>t</script></body>"
    )
    assert rendered(source).text.split("\n") == [
        "A bc",
        "one",
        "two three",
        "four",
        "five",
        "six",
        "x\u2003y",
        "p",
        "q",
    ]


def test_links_side_by_side_are_apart() -> None:
    assert rendered("<p><a>News</a><a>Sport</a></p>").text == "News Sport"


def test_markup_of_lines() -> None:
    page = rendered(
        "<body><nav><a>News</a></nav><article><h1>Head</h1><p>Text <a>link</a></p></article>"
        "<div class='post-comments'><p>Mine</p></div><p style='display: none'>Unseen</p></body>"
    )
    found = dict(zip(page.text.split("\n"), page.markup, strict=True))
    assert (found["News"].zone, found["News"].links) == ("nav", 1.0)
    assert (found["Head"].tag, found["Head"].zone) == ("h1", "")
    assert 0 < found["Text link"].links < 0.5
    assert found["Mine"].zone == "comments"
    assert found["Unseen"].zone == "hidden"


def metadata(head: str) -> PageMetadata:
    return read_metadata(lxml.html.document_fromstring(f"<html><head>{head}</head><body><p>x</p></body></html>"))


def test_json_ld_goes_before_open_graph() -> None:
    found = metadata(
        '<meta property="og:title" content="Other"><meta property="og:site_name" content="The Paper">'
        '<script type="application/ld+json">{"@graph":[{"@type":"WebPage","headline":"Page"},{"@type":["NewsArticle"],'
        '"headline":"Tom &amp; Ann","author":[{"name":"ANN LEE"},{"name":"Tom Roe"}],"datePublished":"2020-11-08T10:00:00Z"}]}</script>'
        '<link rel="canonical" href="https://paper.example/a">'
    )
    assert found == PageMetadata(
        title="Tom & Ann",
        author="Ann Lee and Tom Roe",
        outlet="The Paper",
        published="2020-11-08T10:00:00+00:00",
        url="https://paper.example/a",
    )


def test_meta_elements_alone() -> None:
    found = metadata(
        '<meta name="author" content="By Ann Lee"><meta property="article:published_time" content="2020-11-08">'
    )
    assert (found.author, found.published, found.broken) == ("Ann Lee", "2020-11-08", False)


def test_an_outlet_is_no_author_and_a_script_no_address() -> None:
    found = metadata('<meta name="author" content="DW"><link rel="canonical" href="javascript:alert(1)">')
    assert (found.author, found.url) == (None, None)


def test_matching_needs_order_of_words_for_long_lines_and_whole_lines_for_short_ones() -> None:
    lines = [
        "News",
        "The port was closed on Monday by a storm.",
        "Why?",
        "Monday a by closed port was the on storm.",
        "News",
    ]
    extracted = "The port was closed on Monday by a storm.\nWhy?"
    assert match_lines(lines, extracted) == (False, True, True, False, False)
