"""Headline against body: what is compared, when a difference exceeds chance, and when nothing can be said."""

from dataclasses import replace

import pytest

from framing.annotations import Annotations, FrameScore, SentenceReading
from framing.annotators import ANNOTATORS
from framing.article import Article, Block, BlockKind, Span
from framing.language import parse
from framing.measures.headline import MEASURE
from framing.measures.headline_chance import FEWEST, LEVEL, like, stretches, unlike
from framing.measures.headline_numbers import numbers
from framing.measures.headline_values import as_body
from framing.results import Estimate, Result

TITLE = "Brutal mayor Ann Tolmer slams 40 bakers"
BODY = (
    "Ann Tolmer met 35 bakers in the hall. The talk took an hour. She asked for their books. "
    "The bakers gave the clerk a list. The list has nine pages. The clerk put it on a shelf. "
) * 4 + "Ann Tolmer left by the north door."


def _article(title: str | None, body: str) -> Article:
    text = f"{title}\n\n{body}" if title else body
    at = len(text) - len(body)
    parts: list[tuple[BlockKind, Span]] = [("body", Span(at, len(text)))]
    if title:
        parts.insert(0, ("title", Span(0, len(title))))
    return Article(text=text, title=title, blocks=tuple(Block(kind=k, span=s, rule="test") for k, s in parts))


def _annotated(title: str | None, body: str) -> Annotations:
    found = Annotations(document=parse(_article(title, body)))
    for annotator in ANNOTATORS:
        found = annotator.annotate(found)
    return found


@pytest.fixture(scope="module")
def annotated() -> Annotations:
    return _annotated(TITLE, BODY)


@pytest.fixture(scope="module")
def result(annotated: Annotations) -> Result:
    return MEASURE.compute(annotated)


def _chosen(result: Result, name: str, **wanted: object) -> list[Estimate]:
    return [e for e in result.estimates if e.name == name and all(getattr(e, k) == v for k, v in wanted.items())]


def test_the_most_unusual_of_twenty_exceeds_chance_and_of_nineteen_does_not() -> None:
    assert unlike([1.0], [0.0] * FEWEST).beyond
    assert unlike([1.0], [0.0] * (FEWEST - 1)).share is None
    assert not unlike([1.0], [0.0] * FEWEST + [1.0, -1.0]).beyond


def test_an_ordinary_headline_is_not_unusual() -> None:
    assert unlike([0.1], [i / 20 - 0.5 for i in range(20)]).share == pytest.approx(18 / 21, abs=0.1)
    assert unlike([0.0], [0.0] * 30).share == 1.0


def test_a_headline_of_two_sentences_is_held_against_pairs() -> None:
    assert unlike([1.0, 1.0], [0.0] * (FEWEST + 1)).n == FEWEST
    assert unlike([1.0, 1.0], [0.0] * FEWEST).share is None


def test_doing_what_all_do_is_likely() -> None:
    assert like(True, [True] * 19).share == 1.0
    assert like(True, [False] * 19).share == LEVEL
    assert like(False, [True] * 18).share is None


def test_stretches_are_as_long_as_the_headline() -> None:
    body = [0] * 100
    assert stretches(1, 5, body).beyond
    assert not stretches(1, 5, [1, 0, 0, 0, 0] * 20).beyond
    assert stretches(1, 6, body).n == 16
    assert stretches(1, 6, body).share is None
    assert stretches(1, 0, body).share is None


def test_chance_holds_its_level_where_headline_and_body_are_alike() -> None:
    """A negative control: a headline drawn from the body exceeds chance once in twenty."""
    import numpy as np

    drawn = np.random.default_rng(7).normal(size=(2_000, 40))
    named = sum(unlike([row[0]], row[1:].tolist()).beyond for row in drawn)
    assert 0.035 <= named / 2_000 <= 0.065


@pytest.mark.slow
def test_title_and_body_stand_beside_each_other(result: Result) -> None:
    (title,) = _chosen(result, "headline_loaded", part="title", category=None)
    (body,) = _chosen(result, "headline_loaded", part="body", category=None)
    assert [e.span.of(TITLE) for e in title.evidence] == ["Brutal", "slams"]
    assert body.value == 0.0
    assert len(_chosen(result, "headline_tone")) == 2


@pytest.mark.slow
def test_loaded_terms_that_the_body_lacks_exceed_chance(result: Result) -> None:
    (chance,) = _chosen(result, "headline_chance", category="loaded terms")
    assert chance.value is not None
    assert chance.value <= LEVEL
    (differences,) = _chosen(result, "headline_differences")
    assert differences.value is not None
    assert differences.value >= 1
    assert set(chance.evidence) <= set(differences.evidence)


@pytest.mark.slow
def test_stance_is_given_for_the_actors_of_the_headline_and_too_few_places_are_said(result: Result) -> None:
    assert {e.actor for e in _chosen(result, "headline_stance")} >= {"ann-tolmer"}
    chances = _chosen(result, "headline_chance", category="stance", actor="ann-tolmer")
    assert [e.value for e in chances] == [None]
    assert "no difference can be told from chance" in str(chances[0].reason)


@pytest.mark.slow
def test_the_number_that_the_body_lacks_is_named(result: Result) -> None:
    (estimate,) = _chosen(result, "headline_numbers")
    assert (estimate.value, estimate.n) == (1.0, 1)
    assert [e.span.of(TITLE) for e in estimate.evidence] == ["40"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("title", "body", "missing"),
    [
        ("Twelve boats sink off Orsa", "12 boats sank off Orsa on Monday.", []),
        ("Four hurt in mill fire", "Five people were hurt when the mill burned.", ["Four"]),
        ("Nearly 300 join march", "Police counted 297 people in the march.", []),
        ("300 join march", "Police counted 297 people in the march.", ["300"]),
        ("Dam costs $1.5bn", "The dam costs 1.5 billion crowns.", []),
        ("Dam costs two million", "The dam costs 3 million crowns.", ["two million"]),
        ("50,000 flee Lorn", "At least 50000 have fled Lorn.", []),
        ("Twenty-two ships wait", "22 ships wait at the lock.", []),
        ("5 things to know about the dam", "The dam was built by a firm from Orsa.", []),
        ("What the 2012 vote means", "The vote was close.", []),
        ("Mayor meets bakers", "The mayor met the bakers.", []),
    ],
)
def test_numbers(title: str, body: str, missing: list[str]) -> None:
    found = numbers(Annotations(document=parse(_article(title, body))), "title")
    assert [n.span.of(title) for n in found if not n.in_body] == missing


@pytest.mark.slow
def test_a_text_without_a_headline_says_so() -> None:
    (estimate,) = MEASURE.compute(_annotated(None, BODY)).estimates
    assert (estimate.value, estimate.reason) == (None, "the text has no headline")


@pytest.mark.slow
def test_words_in_quotation_marks_are_not_the_headlines_own() -> None:
    result = MEASURE.compute(_annotated("Mayor meets 'brutal' bakers", BODY))
    assert [e.value for e in _chosen(result, "headline_loaded", part="title")] == [0.0]


@pytest.mark.slow
def test_a_frame_that_only_the_headline_takes_exceeds_chance(annotated: Annotations) -> None:
    def score(part: str) -> float:
        return 1.0 if part == "title" else 0.0

    read = tuple(
        SentenceReading(sentence=s.index, loaded=0.0, frames=(FrameScore(frame="conflict", probability=score(s.part)),))
        for s in annotated.document.sentences
    )
    result = MEASURE.compute(replace(annotated, readings=read))
    (chance,) = _chosen(result, "headline_chance", category="frame: conflict")
    assert chance.value is not None
    assert chance.value <= LEVEL
    assert [e.value for e in _chosen(result, "headline_frame", category="conflict")] == [1.0, 0.0]


@pytest.mark.slow
def test_as_body_swaps_the_parts_and_nothing_else(annotated: Annotations) -> None:
    swapped = as_body(annotated, "title").document
    assert [s.part for s in swapped.sentences[:2]] == ["body", "title"]
    assert swapped.tokens == annotated.document.tokens
    assert as_body(annotated, "body") is annotated
