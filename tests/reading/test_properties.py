"""What must hold for any text at all: it is kept, and its blocks cover it in order."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article
from framing.errors import EmptyInputError
from framing.reading import read
from framing.reading.pasted import read_pasted

_PIECES = st.sampled_from(
    [
        "Home",
        "Read more: Ten soups",
        "By Jane Doe",
        "June 3, 2020",
        "Comments (3)",
        "Reply",
        "* one point",
        "The port was closed on Monday, and nobody could say when it would open again.",
        "“No,” she said.",
        "Photo: A. Person/Agency",
        "\u200f\ufeff",
        "",
        "\t \u00a0",
        "<b>",
        "12",
        "Related stories",
        "© 2020 The Post",
    ]
)
_PAGES = st.lists(_PIECES, max_size=40).map("\n".join)
_TEXTS = st.one_of(st.text(st.characters(), max_size=300), _PAGES)


def check(article: Article, text: str) -> None:
    """Blocks in order, apart, and with nothing but white space outside them."""
    assert article.text == text
    end = 0
    for block in article.blocks:
        assert end <= block.span.start < block.span.end <= len(text)
        assert not text[end : block.span.start].strip()
        assert block.span.of(text) == block.span.of(text).strip()
        assert block.rule
        end = block.span.end
    assert not text[end:].strip()


@given(_TEXTS)
@settings(max_examples=400, deadline=None)
def test_text_is_untouched_and_covered(text: str) -> None:
    check(read_pasted(text), text)


@given(st.text(st.characters(), max_size=200))
@settings(max_examples=200, deadline=None)
def test_read_never_crashes_and_replaces_surrogates_one_to_one(text: str) -> None:
    clean = "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)
    source = "A title\nA line.\n" + text  # so that it is neither empty nor a path
    article = read(source, force=True)
    check(article, "A title\nA line.\n" + clean)
    assert (clean != text) == any("surrogate" in note for note in article.notes)


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div>",
                "<b>",
                "</b>",
                "<br>",
                "<td>",
                "a b",
                "x.",
                "<!--",
                "&amp;",
                "<script>",
                '<a href="',
            ]
        ),
        max_size=30,
    )
)
@settings(max_examples=150, deadline=None)
def test_any_markup_is_rendered_or_found_empty(pieces: list[str]) -> None:
    try:
        article = read("<html>" + "".join(pieces), force=True)
    except EmptyInputError:
        return
    check(article, article.text)


def test_the_check_itself_can_fail() -> None:
    article = read_pasted("One line here.\nAnother line here.")
    with pytest.raises(AssertionError):
        check(article, article.text + " and more")


def test_same_text_gives_the_same_article() -> None:
    text = "Home\nTitle of it\nBy Jane Doe\nThe port was closed on Monday, and nobody knew why.\nRead more: Soups"
    assert read(text) == read(text)
