"""Quotation marks on raw characters: which pair, which are apostrophes, what happens to those without a partner."""

import gc
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.annotators.quotations.marks import Quoted, quoted_spans
from framing.article import Span


def paragraphs(text: str) -> list[Span]:
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return spans


def found(text: str) -> tuple[Quoted, ...]:
    return quoted_spans(text, paragraphs(text))


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ('"We go," he said. "Now."', ["We go,", "Now."]),
        ("“We go,” he said. “Now.”", ["We go,", "Now."]),
        ("‘We go,’ he said.", ["We go,"]),
        ("'We go,' he said.", ["We go,"]),
        ("''We go,'' he said.", ["We go,"]),
        ("``We go,'' he said.", ["We go,"]),
        ("« We go », he said.", ["We go"]),
        ("„We go,” he said.", ["We go,"]),
        ("“text“ and ”text”", ["text", "text"]),
        ("'The workers' pay is bad,' he said.", ["The workers' pay is bad,"]),
        ("the 'dogs' and 'cats' ran", ["dogs", "cats"]),
        ("The boys' coach and the girls' coach said 'no' twice.", ["no"]),
        ("Jones' view is 'bad', not James' view.", ["bad"]),
        ("rock 'n' roll in the '90s, 'em and 'tis", []),
        ("the nurses' and the teachers' pay", []),
        ('a 27" screen and a 30" one, 5\' tall', []),
        ('"It has a 27" screen," she said.', ['It has a 27" screen,']),
        ('He\'s 6\'2" tall and said "I am tall".', ["I am tall"]),
        ("“He said, ‘Well.’ I said, ‘No.’”", ["He said, ‘Well.’ I said, ‘No.’", "Well.", "No."]),
        ("'It's the “best” thing,' he said", ["It's the “best” thing,", "best"]),
        (
            "''When they say, 'We can't do this,' I laugh,'' said Ann.",
            ["When they say, 'We can't do this,' I laugh,", "We can't do this,"],
        ),
        ('He said,"go". She said:"no"', ["go", "no"]),
        ('She shouted, "Don\'t!"—and left', ["Don't!"]),
        ("", []),
        ('"', []),
        ("'", []),
        ('"""""""" no', []),
    ],
)
def test_pairs(text: str, inner: list[str]) -> None:
    assert [quote.span.of(text) for quote in found(text)] == inner


def test_a_paragraph_that_reopens_continues_the_quotation() -> None:
    text = "“One.\n“Two.”\nThree."
    first, second = found(text)
    assert (first.span.of(text), first.balanced, first.continued) == ("One.", True, True)
    assert (second.span.of(text), second.balanced, second.continued) == ("Two.", True, False)


def test_a_mark_without_a_partner_ends_with_its_paragraph_and_says_so() -> None:
    text = 'He said: "One. Two.\nThree.'
    (quote,) = found(text)
    assert quote.span.of(text) == "One. Two."
    assert not quote.balanced
    assert not quote.continued


def test_a_second_opening_mark_ends_the_first_at_its_last_sentence() -> None:
    text = 'He said "it is bad. Then "another" came.'
    first, second = found(text)
    assert (first.span.of(text), first.balanced) == ("it is bad.", False)
    assert (second.span.of(text), second.balanced) == ("another", True)


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("ab .,?\"'“”‘’«»`5\n"), max_size=80))
def test_spans_lie_in_the_text_and_nest(text: str) -> None:
    quotes = found(text)
    for quote in quotes:
        assert quote.outer.covers(quote.span)
        assert 0 <= quote.outer.start < quote.outer.end <= len(text)
        assert quote.span.of(text).strip() == quote.span.of(text) != ""
    for one in quotes:
        for other in quotes:
            assert not one.outer.overlaps(other.outer) or one.outer.covers(other.outer) or other.outer.covers(one.outer)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ['"', "'", "“", "” ", ' "', " 'a", "s' ", '"a ', "''", "“a", "5' ", '"a\n', "“‘", "a'b\""]
)
def test_time_grows_with_length_only(piece: str) -> None:
    def seconds(count: int) -> float:
        text = piece * count
        spans = paragraphs(text)
        gc.disable()  # its passes over a million live objects are not what is measured
        try:
            start = time.process_time()
            quoted_spans(text, spans)
            return time.process_time() - start
        finally:
            gc.enable()

    small, large = seconds(25_000), seconds(100_000)
    assert large < max(6 * small, 2.0)  # small times are noise
    assert large < 10
