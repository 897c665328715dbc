"""The neutral wording beside the text: what is put in, in which form, and what is left alone."""

from functools import cache
from itertools import pairwise

import pytest

from framing.article import Article
from framing.cli.neutral import _annotated
from framing.lexicons import combined
from framing.neutral import Change, neutral, page, plain
from framing.reading import read

pytestmark = pytest.mark.slow


@cache
def _changes(text: str) -> tuple[Article, tuple[Change, ...]]:
    article = read(f"Council meets in Halden\n\n{text}\n\nThe next meeting of the council is on Monday at nine.\n")
    passages = neutral(_annotated(article, None), combined([]))
    return article, tuple(change for passage in passages for change in passage.changes)


def _written(text: str) -> str:
    """The sentence with every change put in."""
    article, changes = _changes(text)
    out, start = "", article.text.index(text)
    at = start
    for change in changes:
        out += article.text[at : change.span.start] + change.written
        at = change.span.end
    return out + article.text[at : start + len(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The regime in Halden has closed two radio stations.", "The government in Halden has closed two radio stations."),
        ("Regimes in the north have closed two radio stations.", "Governments in the north have closed two radio stations."),
        ("Mayor Odell slammed the plan on Monday.", "Mayor Odell criticised the plan on Monday."),
        ("Mayor Odell slams the plan on Monday.", "Mayor Odell criticises the plan on Monday."),
        ("The plan was slammed by Mayor Odell.", "The plan was criticised by Mayor Odell."),
        ("The clerk claims that the roof leaks.", "The clerk says that the roof leaks."),
        ("The board dodged the question on Monday.", "The board did not answer on Monday."),
        ("They made an egregious mistake on Monday.", "They made a serious mistake on Monday."),
        ("The council, of course, met on Monday.", "The council met on Monday."),
        ("Of course, the council met on Monday.", "The council met on Monday."),
    ],
)  # fmt: skip
def test_alternatives_fit_their_place(text: str, expected: str) -> None:
    assert _written(text) == expected


def test_a_quotation_is_left_alone_and_said_so() -> None:
    text = "“This regime is a disgrace,” said Mayor Odell on Monday."
    article, changes = _changes(text)
    assert _written(text) == text
    assert {change.kind for change in changes} == {"quoted"}
    assert "in a quotation" in plain(article, neutral(_annotated(article, None), combined([])))


def test_an_entry_without_a_word_to_put_in_is_marked() -> None:
    text = "Mayor Odell is a coward and left the room on Monday."
    _, (change,) = _changes(text)
    assert (change.kind, change.written, change.advice) == ("open", "coward", "name or role")


def test_both_sides_keep_every_other_character() -> None:
    text = "The regime slammed the council, and a mob of farmers gathered at the gate on Monday."
    article, changes = _changes(text)
    kept, at = "", 0
    for change in changes:
        kept += article.text[at : change.span.start] + change.span.of(article.text)
        at = change.span.end
    assert kept + article.text[at:] == article.text
    assert all(a.span.end <= b.span.start for a, b in pairwise(changes))


def test_the_page_escapes_and_marks() -> None:
    article = read("Vote <b>splits</b> council\n\nThe regime said that 3 < 4 on Monday, and nobody minded it at all.\n")
    shown = page(article, neutral(_annotated(article, None), combined([])))
    assert "3 &lt; 4" in shown
    assert ">regime<sup>1</sup></mark>" in shown
    assert ">government<sup>1</sup></mark>" in shown
    assert "<script" not in shown
    assert "http" not in shown


def test_the_same_text_gives_the_same_bytes_in_any_width() -> None:
    article, _ = _changes("The regime slammed the council on Monday.")
    passages = neutral(_annotated(article, None), combined([]))
    assert plain(article, passages) == plain(article, passages)
    assert max(len(line) for line in plain(article, passages, width=80).split("\n")) <= 80
