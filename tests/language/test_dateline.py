import pytest

from framing.article import Article, Span
from framing.language import parse
from framing.language.dateline import after_dateline

WITH = [
    "LAGOS, Nigeria (AP) \u2014 | The port closed on Friday.",
    "PELL, Belduria (Aldine Wire) \u2014 | Guards entered the dam.",
    "WEST PALM BEACH \u2014 | The family of a player asked for help.",
    "GENEVA (Reuters) - | Talks were adjourned.",
    "NEW DELHI, March 4 (ANI) -- | Ministers met.",
    "PARIS \u2013 | The strike goes on.",
]
WITHOUT = [
    "NATO \u2014 which met in Brussels \u2014 said nothing.",
    "The port \u2014 the oldest of the country \u2014 closed.",
    "Lagos, Nigeria, is growing.",
    "BREAKING NEWS",
    "UN-backed forces entered the town.",
    "PARIS \u2014 ",
]


@pytest.mark.parametrize("case", WITH)
def test_the_story_starts_behind_the_dateline(case: str) -> None:
    head, story = case.split("| ")
    text = head + story
    assert after_dateline(text, Span(0, len(text))).of(text) == story
    assert parse(Article(text=text)).tokens[0].span.start == len(head)


@pytest.mark.parametrize("text", WITHOUT)
def test_what_is_no_dateline_stays(text: str) -> None:
    assert after_dateline(text, Span(0, len(text))) == Span(0, len(text))
