import xml.etree.ElementTree as ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.article import Span
from reports.text import cut, cut_middle, excerpt, flat, shown, words

anything = st.text(st.characters())


@given(anything)
def test_shown_keeps_the_length_and_is_stable(text):
    assert len(shown(text)) == len(text)
    assert shown(shown(text)) == shown(text)


@given(anything)
def test_shown_can_be_encoded_and_stands_in_xml(text):
    shown(text).encode("utf-8")
    element = ElementTree.Element("p")
    element.text = shown(text)
    assert ElementTree.fromstring(ElementTree.tostring(element)).text in (shown(text), None)


@pytest.mark.parametrize("char", ["\x00", "\x1b", "\x7f", "\x9f", "\ud800", "\ufffe", "\U0010ffff", "\u202e", "\u2066"])
def test_characters_that_no_page_may_hold_become_the_replacement(char):
    assert shown(f"a{char}b") == "a\ufffdb"


@pytest.mark.parametrize(
    "text", ["naïve café", "“quoted” – and…", "Nagorno\u00adKarabakh", "日本 Ελλάδα", "a\u200db", "שלום\u200f"]
)
def test_ordinary_text_stays(text):
    assert shown(text) == text


@given(anything, st.integers(2, 80))
def test_cut_holds_its_limit(text, limit):
    assert len(cut(text, limit)) <= limit
    assert len(cut_middle(text, limit)) <= limit


def test_cut_middle_keeps_what_tells_names_apart():
    names = [f"Extraordinary Interregional Commission for Harbours {i}" for i in range(3)]
    assert len({cut_middle(name, 30) for name in names}) == 3


@given(anything, st.integers(0, 100), st.integers(0, 100), st.integers(0, 100), st.integers(0, 100))
def test_excerpt_shows_the_words_and_what_stands_around_them(text, a, b, c, d):
    start, first, last, end = sorted((a, b, c, d))
    span, within = Span(first, last), Span(start, end)
    found = excerpt(text, span, within, limit=20)
    assert found.words == cut(span.of(text), 40)
    before = shown(text[start:first])
    assert before.lstrip().endswith(found.before.removeprefix("…")) or not before.strip()


def test_excerpt_of_a_term():
    text = "The board pressed on with a ruthless plan to cut the night shifts of all crews."
    at = text.index("ruthless")
    found = excerpt(text, Span(at, at + 8), Span(0, len(text)), limit=16)
    assert (found.before, found.words, found.after) == ("…on with a ", "ruthless", " plan to cut…")


def test_flat_and_words():
    assert flat(" a\r\n\tb\u2028c ") == "a b c"
    assert words("The U.S. paid 3.5 million for O’Brien’s well-known dam.") == 9
