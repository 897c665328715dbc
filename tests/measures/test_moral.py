"""Moral foundations: categories, rates per voice, ties to actors, and that every rate replays from its evidence."""

from collections import Counter

import pytest

from framing.annotations import Annotations
from framing.annotators import ANNOTATORS
from framing.article import Article, Block, Span
from framing.language import parse
from framing.lexicons import load
from framing.measures.moral import CATEGORIES, FOUNDATIONS, MEASURE, POLES
from framing.results import Estimate, Result

TEXT = (
    "The cruel governor Mara Tolmer betrayed her own guards on Monday. Clerks counted the grain in the hall. "
    '"It was a sacred duty," said the miller. The council said that the tax was unfair. '
    "Rain fell on the town all day, and the market closed early. Mara Tolmer was loyal to the queen."
)


@pytest.fixture(scope="module")
def result() -> Result:
    article = Article(text=TEXT, blocks=(Block(kind="body", span=Span(0, len(TEXT)), rule="test"),))
    found = Annotations(document=parse(article))
    for annotator in ANNOTATORS:
        found = annotator.annotate(found)
    return MEASURE.compute(found)


def _texts(estimate: Estimate) -> list[str]:
    return [e.span.of(TEXT) for e in estimate.evidence]


def _one(result: Result, **wanted: object) -> Estimate:
    chosen = {"name": "moral_words", "category": None, "actor": None, **wanted}
    (estimate,) = [e for e in result.estimates if all(getattr(e, k) == v for k, v in chosen.items())]
    return estimate


def test_the_list_has_the_foundations_and_enough_of_each() -> None:
    counts = Counter(entry.category for entry in load("moral").entries)
    assert set(counts) == set(CATEGORIES)
    assert len(CATEGORIES) == len(FOUNDATIONS) * len(POLES) == 12
    assert min(counts.values()) >= 50
    assert counts.total() >= 700


@pytest.mark.slow
def test_words_are_rated_by_voice(result: Result) -> None:
    assert _texts(_one(result, voice="author")) == ["cruel", "betrayed", "loyal"]
    assert _texts(_one(result, voice="quoted")) == ["sacred", "duty"]
    assert _texts(_one(result, voice="attributed")) == ["unfair"]


@pytest.mark.slow
def test_all_categories_are_given_for_the_author_since_none_is_a_finding(result: Result) -> None:
    own = [e for e in result.estimates if e.name == "moral_words" and e.voice == "author" and e.category]
    assert [e.category for e in own] == list(CATEGORIES)
    assert _one(result, voice="author", category="liberty vice").value == 0.0
    assert not [e for e in result.estimates if e.voice == "quoted" and e.category == "liberty vice"]


@pytest.mark.slow
def test_words_are_tied_to_the_actor_that_they_are_about(result: Result) -> None:
    about = {
        e.category: _texts(e) for e in result.estimates if e.name == "moral_words_about" and e.actor == "mara-tolmer"
    }
    assert about == {"care vice": ["cruel"], "loyalty vice": ["betrayed"], "loyalty virtue": ["loyal"]}


@pytest.mark.slow
def test_every_rate_replays_from_its_evidence(result: Result) -> None:
    for estimate in result.estimates:
        if estimate.value is not None:
            assert sum(e.value or 0.0 for e in estimate.evidence) == pytest.approx(estimate.value)


@pytest.mark.slow
def test_a_short_text_has_no_interval(result: Result) -> None:
    assert _one(result, voice="author").n < 100
    assert (_one(result, voice="author").low, _one(result, voice="author").high) == (None, None)
