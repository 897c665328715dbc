import string
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.article import Span
from framing.language import normalize

VARIANTS = [
    ('It isn\'t "good".', "It isn\u2019t \u201cgood\u201d."),
    ("a -- b", "a\u2014b"),
    ("a -- b", "a \u2013 b"),
    ("a -- b", "a--b"),
    ("a -- b", "a - b"),
    ("soft hyphen", "soft\u00ad hy\u200bphen\ufeff"),
    ("two words", "two\u00a0\u2003words"),
    ("two words", "two\r\n\twords"),
    ("caf\u00e9", "cafe\u0301"),
    ("fine", "\ufb01ne"),
    ("ABC", "\uff21\uff22\uff23"),
    ("so...", "so\u2026"),
    ("1990-95", "1990\u201395"),
]


@pytest.mark.parametrize(("plain", "variant"), VARIANTS)
def test_format_changes_nothing(plain: str, variant: str) -> None:
    assert normalize(variant).text == normalize(plain).text == plain


@pytest.mark.parametrize(("plain", "other"), [("re-sign", "resign"), ("can't", "cant"), ("A", "a"), ("1-2", "12")])
def test_what_differs_stays_different(plain: str, other: str) -> None:
    assert normalize(plain).text != normalize(other).text


def test_each_word_maps_back_to_its_characters() -> None:
    text = "  Caf\u00e9 \u201cNord\u201d\u2014which isn\u2019t  open\u2026 "
    copy = normalize(text)
    at = copy.text.index("isn't")
    assert copy.span(at, at + 5).of(text) == "isn\u2019t"
    at = copy.text.index("...")
    assert copy.span(at, at + 3).of(text) == "\u2026"


def test_a_part_maps_into_the_whole() -> None:
    text = "one two\u00a0three"
    copy = normalize(text, Span(4, 13))
    assert copy.text == "two three"
    assert copy.span(4, 9).of(text) == "three"


@given(st.text(st.characters()))
def test_any_text_keeps_an_ordered_map(text: str) -> None:
    copy = normalize(text)
    assert len(copy.text) == len(copy.starts) == len(copy.ends)
    assert list(copy.starts) == sorted(copy.starts)
    assert all(0 <= start < end <= len(text) for start, end in zip(copy.starts, copy.ends, strict=True))
    assert copy.text == copy.text.strip()
    assert not any(0xD800 <= ord(char) <= 0xDFFF for char in copy.text)


@given(st.text(string.ascii_letters + "\u00e9\u00fc\u015f\u0101 .,", max_size=60))
def test_composition_does_not_matter(text: str) -> None:
    assert normalize(unicodedata.normalize("NFD", text)).text == normalize(unicodedata.normalize("NFC", text)).text


@pytest.mark.parametrize("run", ["!", "(", '"', "'", ".", "-", "@", "/", "<", "a", "a.", "abcdefghij"])
def test_runs_are_cut_before_the_tokenizer_sees_them(run: str) -> None:
    words = normalize(f"before {run * (100_000 // len(run))} after").text.split()
    assert words[0] == "before"
    assert words[-1] == "after"
    assert max(map(len, words)) <= 1_000
