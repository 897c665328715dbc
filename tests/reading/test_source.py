"""Paths, texts, pages, bytes and standard input, and what is refused with which words."""

import io
import sys
from pathlib import Path

import pytest

from framing.errors import InputError
from framing.reading import read

_TEXT = "Ferry sinks in harbour\nA ferry sank in the harbour on Monday, the port said.\n"


@pytest.mark.parametrize("form", [str, Path])
def test_path(tmp_path: Path, form: type) -> None:
    file = tmp_path / "story.txt"
    file.write_bytes(_TEXT.replace("\n", "\r\n").encode())
    assert read(form(file)).text == _TEXT.replace("\n", "\r\n")


def test_text_bytes_and_page_agree() -> None:
    page = "<h1>Ferry sinks in harbour</h1><p>A ferry sank in the harbour on Monday, the port said.</p>"
    assert read(_TEXT).body == read(_TEXT.encode()).body == read(page).body == read(page.encode()).body


def test_byte_order_mark_is_no_part_of_the_text() -> None:
    assert read(b"\xef\xbb\xbf" + _TEXT.encode()).text == _TEXT


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Input:
        buffer = io.BytesIO(_TEXT.encode())

    monkeypatch.setattr(sys, "stdin", Input())
    assert read("-").text == _TEXT


def test_html_by_its_suffix_alone(tmp_path: Path) -> None:
    file = tmp_path / "story.html"
    file.write_text("A ferry <b>sank</b> in the harbour on Monday, the port said.", encoding="utf-8")
    assert read(file).text == "A ferry sank in the harbour on Monday, the port said."


def test_text_that_holds_markup_is_text() -> None:
    text = "What <b> means\nThe tag <b> makes letters bold, as every reader of this page knows."
    assert read(text).text == text


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("no-such-story.txt", "no-such-story.txt does not exist"),
        ("folder/of stories/my story.html", "does not exist"),
        ("/no/such/place", "/no/such/place does not exist"),
        (Path("no-such-story"), "no-such-story does not exist"),
        ("https://paper.example/story", "nothing is fetched"),
        (Path(__file__).parent, "is a folder"),
        (b"%PDF-1.7 abc", "PDF"),
        (b"PK\x03\x04abc", "ZIP"),
        (7, "Cannot read a int"),
    ],
)
def test_what_cannot_be_read_is_named(source: object, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read(source)  # type: ignore[arg-type]


def test_long_and_odd_names_are_texts() -> None:
    assert read("a\0b is no path but two letters and a mark.").blocks
    assert read("x" * 5_000 + " is longer than any path may be.").blocks
