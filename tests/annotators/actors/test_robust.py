"""No input breaks actor resolution, and its cost grows with the text, not with the pairs in it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.annotations import Annotations
from framing.annotators import actors, coreference, quotations
from framing.article import Article
from framing.language import parse

NASTY = [
    "",
    " ",
    "a",
    "'",
    "...!!!???---()[]{}",
    "U.S.",
    "THE US AND RUSSIA",
    "-",
    "Mr.",
    "Mr. Mr. Mr.",
    "of the of the",
    "He it they she we I.",
    "“I,” he said. “We.”",
    "Al-",
    "-Qaeda",
    "pro-",
    "Jr. Sr. III",
    "Trump Jr. Jr.",
    "R- D- I-",
    "( US ) (UN) [AU]",
    "Anna " * 60,
    "Smith, " * 60,
    "\u0301\u200d\ufeff Obama\u0301 \ud800 said",
    "Ⓑⓘⓓⓔⓝ said İstanbul ß",
    "中国 said Пётр",
]


def resolve(text: str) -> Annotations:
    found = Annotations(document=parse(Article(text=text)))
    for annotate in (actors.annotate, quotations.annotate, coreference.annotate):
        found = annotate(found)
    return found


def check(text: str) -> None:
    found = resolve(text)
    ids = [actor.id for actor in found.actors]
    assert len(ids) == len(set(ids))
    assert {mention.actor for mention in found.mentions} == set(ids)
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in found.mentions)
    assert list(found.mentions) == sorted(found.mentions, key=lambda m: (m.span.start, -m.span.end, m.actor))
    assert all(link.actor in ids for actor in found.actors for link in actor.links)


@pytest.mark.parametrize("text", NASTY)
def test_nasty_text(text: str) -> None:
    check(text)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(), max_size=200))
def test_any_text(text: str) -> None:
    check(text)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "US U.S. Turkey Turkish pro - Trump Jr. Mr. President of the said he they , . ( ) Paris in Ministry forces "
            "Anna Lind Lind's it ministry Republican R-Texas UN \" I we IRC Georgia Korea North".split()
        ),
        max_size=40,
    )
)
def test_any_order_of_telling_words(words: list[str]) -> None:
    check(" ".join(words))


def test_same_text_same_answer() -> None:
    text = "Anna Lind met Omar Haddad in Oslo. She thanked him. Norwegian officials said Oslo would pay."
    first, second = resolve(text), resolve(text)
    assert (first.actors, first.mentions) == (second.actors, second.mentions)


@pytest.mark.slow
def test_cost_grows_with_the_text() -> None:
    paragraph = (
        "Minister Anna Lind{n} met Omar Haddad{n}. She told him that the ministry of Vask{n} would pay. He agreed.\n"
    )

    def seconds(paragraphs: int) -> float:
        document = parse(
            Article(text="".join(paragraph.replace("{n}", chr(97 + n % 26) * (n % 7)) for n in range(paragraphs)))
        )
        start = time.process_time()
        coreference.annotate(quotations.annotate(actors.annotate(Annotations(document=document))))
        return time.process_time() - start

    seconds(20)
    assert seconds(400) <= 8 * max(seconds(100), 0.02)
