"""Sentence boundaries on real shapes of news prose: each case is written with | where a sentence must end."""

import pytest

from framing.article import Article
from framing.language import parse

CASES = [
    "The U.S. envoy met Mr. Okafor at 3.5 p.m. on Monday. | He left at once.",
    "Growth was 3.5 percent in the U.S. | The bank had forecast 4.1.",
    '"We will stay," she said. | "We always have."',
    "\u201cWe will stay.\u201d | \u201cWe always have,\u201d she said.",
    '"Why now?" Ms. Ramaswamy asked. | Nobody answered.',
    '"Stop!" he shouted. | The crowd did not.',
    "Gen. J. R. Halvorsen and Lt. Col. Ana Prieto resigned. | Sen. Mbeki did not.",
    "Police arrested 12 people (two of them minors). | All were released.",
    "He works for Nordhavn Inc. and for St. Olaf's. | They pay him well.",
    "What went wrong? | Nobody knows... | The inquiry opens in May.",
    "The ship, No. 5 of its class, sank. | No. | It never sailed.",
    "The vote (Dec. 3) is off! | It was to be the third.",
    "1. Open the lid. | Then close it.",
    "The film \u2014 his first \u2014 opens Friday. | Critics liked it.",
    "Profits at Yahoo! fell. | Shares rose.",
    "She moved to Washington, D.C. in 1999. | Her brother stayed in St. Louis.",
    "He asked: \u201cIs it over?\u201d | It was.",
    "See www.example.org/a.b.html for more. | Or write to a.b@example.org.",
    "Dr. Li vs. the state is the case. | It began in Jan. 2019.",
    "The so-called \u2018safe zone\u2019 was shelled. | Nobody was hurt.",
    "Prices rose by $3.2bn, i.e. a tenth. | Wages fell.",
    "'I saw it,' said Tom O'Neill. | 'It was not a plane.'",
]
NOT_SO = ["He left. | The U.S. | Army stayed.", "Mr. | Okafor left."]


def split(text: str) -> list[str]:
    document = parse(Article(text=text))
    return [document.text(sentence.span) for sentence in document.sentences]


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_a_reader_ends_them(case: str) -> None:
    assert split(case.replace(" | ", " ")) == case.split(" | ")


@pytest.mark.parametrize("case", NOT_SO)
def test_the_cases_can_fail(case: str) -> None:
    assert split(case.replace(" | ", " ")) != case.split(" | ")
