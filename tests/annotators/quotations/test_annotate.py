"""The annotator as a whole: order, nesting, hostile input, cost, and what it calls wide."""

import time
from pathlib import Path

import pytest

from framing.annotations import Annotations, Quotation
from framing.annotators.quotations import annotate, quotations_of, unbalanced
from framing.article import Article
from framing.document import Document
from framing.language import parse

STORY = """The ministry said that rebels claimed they had “won”. “We did not,” Ann Lee said. “Ask anybody.”
The port, according to Oslo Radio, is shut, but ships still leave.
“The first day was bad.
“The second was worse,” said Lee, who runs the pier. The so-called “truce” failed."""


@pytest.fixture(scope="module")
def document() -> Document:
    return parse(Article(text=STORY))


def test_text_order_and_the_inner_after_the_outer(document: Document) -> None:
    quotations = quotations_of(document)
    assert len(quotations) >= 9
    keys = [(q.span.start, -q.span.end) for q in quotations]
    assert keys == sorted(keys)


def test_pieces_of_one_content_share_source_and_cue(document: Document) -> None:
    said = [q for q in quotations_of(document) if q.source is not None and document.text(q.source) == "Ann Lee"]
    assert [document.text(q.span) for q in said] == ["We did not,", "Ask anybody."]
    assert len({(q.source, q.cue) for q in said}) == 1


def test_every_span_is_exact(document: Document) -> None:
    for quotation in quotations_of(document):
        for span in (quotation.span, quotation.source, quotation.cue):
            if span is not None:
                text = document.text(span)
                assert text
                assert text == text.strip()


def test_quote_style_changes_nothing() -> None:
    def shown(text: str) -> list[tuple[str, str | None]]:
        document = parse(Article(text=text))
        return [(q.kind, q.cue_class) for q in quotations_of(document)]

    straight = STORY.replace("“", '"').replace("”", '"')
    assert shown(straight) == shown(STORY)
    assert shown(STORY.replace("\n", "\r\n")) == shown(STORY)


def test_what_is_wanted_is_the_author_s_unless_taken_widely() -> None:
    document = parse(Article(text="The country wants to leave the union."))
    assert quotations_of(document) == ()
    (wide,) = quotations_of(document, wide=True)
    assert document.text(wide.span) == "to leave the union"


def test_unbalanced_marks_are_reported() -> None:
    text = "She said: “The pier is shut.\nNo ship has left."
    (span,) = unbalanced(parse(Article(text=text)))
    assert span.of(text) == "“The pier is shut."


def test_annotate_fills_quotations_alone(document: Document) -> None:
    before = Annotations(document=document)
    after = annotate(before)
    assert after.quotations == quotations_of(document)
    assert (after.actors, after.mentions, after.events, after.cues) == ((), (), (), ())


@pytest.mark.slow
@pytest.mark.parametrize(
    "text", ['"' * 100_000, "'" * 100_000, "“" * 5_000 + "a", 'he said "a ' * 2_000, "“‘a’ " * 2_000]
)
def test_hostile_quotes_are_survived_in_bounded_time(text: str) -> None:
    document = parse(Article(text=text))
    start = time.process_time()
    quotations = quotations_of(document)
    assert time.process_time() - start < 5
    assert all(isinstance(q, Quotation) and q.span.of(text) for q in quotations)


@pytest.mark.slow
def test_it_costs_a_tenth_of_the_parse_at_most(examples: Path) -> None:
    text = (examples / "dam-courier.txt").read_text(encoding="utf-8") * 4
    parse(Article(text="Warm up."))
    start = time.process_time()
    document = parse(Article(text=text))
    parsing = time.process_time() - start
    quotations_of(document)  # loads lexicon and table
    start = time.process_time()
    quotations_of(document)
    assert time.process_time() - start < 0.1 * parsing
