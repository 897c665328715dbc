"""Hostile and broken input: an article or a clear refusal, never a crash, in a time that grows with length alone."""

import time
from collections.abc import Callable

import pytest

from framing.article import Article
from framing.errors import EmptyInputError
from framing.reading import read

_SENTENCE = "The council said on Monday that the bridge would stay closed until the end of the month. "
_PARAGRAPHS = "".join(f"<p>{_SENTENCE}Engineers need {n} more weeks.</p>" for n in range(5))


def page(inner: str) -> str:
    return f"<html><head><title>T</title></head><body><article><h1>Bridge stays closed</h1>{_PARAGRAPHS}{inner}</article></body></html>"


_TEXTS = {
    **{f"run of {mark}": mark * 100_000 for mark in "!(\"'.-@/<"},
    **{f"run of {pair}": pair * 100_000 for pair in ("a.", "a@", "a,", "a:")},
    "marks then a letter": "!" * 100_000 + "a",
    "brackets": "(" * 5_000 + "a" + ")" * 5_000,
    "one letter": "a" * 1_000_000,
    "one long word": "abcdefghij" * 100_000,
    "good": "good " * 10_000,
    "but": "but " * 10_000,
    "emoji": "\U0001f600" * 10_000,
    "one paragraph 200 times": (_SENTENCE + "\n") * 200,
    "NUL in words": "a\0b " * 1_000,
    "control characters": "".join(chr(code) for code in range(0xA0)) * 50,
    "surrogates": "The \ud800 port \udfff was closed. " * 100,
    "bidi": "\u202eThe port\u202c was \u2066closed\u2069 on Monday.\u200f " * 100,
    "joiners": "The p\u200do\u200cr\u200bt\u2060 wa\u00ads closed. " * 100,
    "combining": ("e" + "\u0301" * 200) * 200,
    "BOM": "\ufeffThe port was \ufeffclosed on Monday.",
    "private use": "The port \ue000 was \ufffe closed.",
    "injection": "<script>alert(1)</script>\n]]> --> </style></title></textarea>\n{{7*7}} ${7*7} <%= %> %s {0.__class__}",
    "capitals": "PORT CLOSED AFTER STORM\nTHE PORT WAS CLOSED ON MONDAY, AND NOBODY KNEW WHY.",
    "headlines": "\n".join(f"Port number {n} closed after storm" for n in range(20)),
    "numbers": "1 2 3\n4,5 6.7\n" * 50,
    "addresses": "https://a.example/b?c=d e@f.example " * 50,
    "empty lines": "\n" * 100_000 + "The port was closed on Monday.",
}
_PAGES = {
    **{f"nested {n}": page("<div>" * n + "<p>Deep down a line stands.</p>" + "</div>" * n + "<p>And one after it stands too.</p>") for n in (250, 254, 5_000)},
    "attributes": page("<div " + " ".join(f'a{n}="{n}"' for n in range(80_000)) + ">Inside the crowded tag.</div>"),
    "unclosed b": page("<b>" * 50_000 + "the end"),
    "closed b": page("<p>" + "<b>x</b> " * 50_000 + "</p>"),
    "unclosed p": page("<p>word " * 100_000),
    "rows": page("<table>" + "<tr><td>x</td></tr>" * 50_000 + "</table>"),
    "comment": page("<!--" + "x" * 1_000_000 + "-->"),
    "unclosed comments": page("<!--" * 50_000),
    "unclosed scripts": page("<script>" * 50_000),
    "entities": '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + page("<p>&b;</p>"),
    "file entity": '<!DOCTYPE html [<!ENTITY f SYSTEM "file:///etc/passwd">]>' + page("<p>&f;</p>"),
    "cut JSON-LD": page('<script type="application/ld+json">{"@type":"NewsArticle","headline":"Cut'),
    "deep JSON-LD": page('<script type="application/ld+json">' + "[" * 100_000 + "</script>"),
    "odd JSON-LD": page('<script type="application/ld+json">{"@type":["NewsArticle",1],"headline":5,"author":[{"name":[]},3],"datePublished":{}}</script>'),
    "use": page('<svg><g id="a"></g>' + '<use href="#a"/>' * 5_000 + "</svg>"),
    "NUL": page("<p>before\0after</p>"),
    "loose quotation marks": page('<a title="x" y">' * 2_000),
    "brackets": page("<" * 100_000),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(_TEXTS))
def test_text(name: str) -> None:
    article = read("Title\n" + _TEXTS[name], force=True)
    assert len(article.text) == len("Title\n" + _TEXTS[name])


_HEAVY = {"rows", "unclosed p", "closed b", "unclosed scripts"}  # 50,000 elements and more


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.slow] if name in _HEAVY else []) for name in sorted(_PAGES)]
)
def test_page(name: str) -> None:
    started = time.process_time()
    article = read(_PAGES[name], force=True)
    assert time.process_time() - started < 40
    assert _SENTENCE.strip() in article.text
    assert "root:" not in article.text


@pytest.mark.parametrize("nested", [250, 254, 5_000])
def test_deep_pages_lose_no_text_and_say_so(nested: int) -> None:
    article = read(_PAGES[f"nested {nested}"])
    lines = article.text.split("\n")
    assert "Deep down a line stands." in lines
    assert "And one after it stands too." in lines
    assert any("flattened" in note for note in article.notes)


def test_crowded_tags_keep_their_text() -> None:
    article = read(_PAGES["attributes"])
    assert "Inside the crowded tag." in article.text
    assert any("attributes" in note for note in article.notes)


def test_unreadable_json_ld_is_noted() -> None:
    assert any("JSON-LD" in note for note in read(_PAGES["cut JSON-LD"]).notes)


_NOTHING = ["", " ", " \t\r\n\x0b\x0c\u00a0\u2003\u3000\u200b\ufeff" * 10, "<html></html>", "<p></p>", b"", b"\n"]


@pytest.mark.parametrize("source", _NOTHING)
def test_nothing_is_refused(source: str | bytes) -> None:
    with pytest.raises(EmptyInputError, match=r"empty|no text|no content"):
        read(source)


@pytest.mark.parametrize("source", ["a", "Economy", "'", "...!!!???---()[]{}", "12"])
def test_tiny_texts_are_read(source: str) -> None:
    article = read(source)
    assert [block.span.of(source) for block in article.blocks] == [source]
    assert article.language is None


def _seconds(text: str) -> float:
    best = 1e9
    for _ in range(3):
        started = time.process_time()
        read(text, force=True)
        best = min(best, time.process_time() - started)
    return best


_GROWING: dict[str, Callable[[int], str]] = {
    "short lines": lambda n: "Home\nBy Jane Doe\nJune 3, 2020\nNews\n" * n,
    "paragraphs": lambda n: (_SENTENCE + "\n") * n,
    "one line": lambda n: _SENTENCE * n,
    "related": lambda n: "Related\nPort closed after the storm\nSoups for a cold week\n" * n,
    "comments": lambda n: _SENTENCE * 3 + "\nComments\nReply\n" * n,
    "captions": lambda n: "A crane lifts a girder out of the river (photo credit: A B)\n" * n,
    "marks": lambda n: "(\"'.-@" * n,
    "inline elements": lambda n: page("<p>" + "<b>x</b> " * n + "</p>"),
    "blocks": lambda n: page("<div>x y z</div>" * n),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(_GROWING))
def test_time_grows_with_length(name: str) -> None:
    make = _GROWING[name]
    small, large = _seconds(make(1_000)), _seconds(make(4_000))
    assert large <= 6 * small + 0.1


def test_reading_is_the_same_under_any_order_of_runs() -> None:
    sources = ["Title here\n" + _SENTENCE * 3, page(""), "Economy"]
    first: list[Article] = [read(source) for source in sources]
    assert [read(source) for source in reversed(sources)] == first[::-1]
