"""The list of reporting cues and the table of source nouns: large enough, of known classes, cited."""

from collections import Counter
from typing import get_args

import pytest

from framing.annotations import CueClass
from framing.annotators.quotations.cues import TAKES, cue_words
from framing.annotators.quotations.standing import NounClass, source_nouns
from framing.lexicons import load


def test_at_least_300_cues_of_every_class_each_cited() -> None:
    lexicon = load("reporting_cues")
    assert len(lexicon.entries) >= 300
    assert {entry.category for entry in lexicon.entries} == set(get_args(CueClass))
    assert all(lexicon.citation(entry) for entry in lexicon.entries)


def test_what_each_cue_takes_is_known_and_wider_when_taken_widely() -> None:
    narrow, wide = cue_words(), cue_words(wide=True)
    assert narrow.keys() == wide.keys()
    assert all(word.takes <= wide[key].takes <= TAKES for key, word in narrow.items())
    assert any(word.takes < wide[key].takes for key, word in narrow.items())


@pytest.mark.parametrize(
    ("verb", "cue_class"),
    [
        ("say", "neutral"),
        ("tell", "neutral"),
        ("insist", "assertive"),
        ("claim", "doubting"),
        ("allege", "doubting"),
        ("reveal", "factive"),
        ("admit", "factive"),
        ("acknowledge", "factive"),
        ("accuse", "negative"),
        ("deny", "negative"),
        ("praise", "positive"),
        ("urge", "directive"),
    ],
)
def test_classes_of_the_commonest(verb: str, cue_class: str) -> None:
    assert cue_words()[verb, "VERB"].cue_class == cue_class


def test_source_nouns_have_known_classes() -> None:
    counts = Counter(noun.noun_class for noun in source_nouns().values())
    assert set(counts) == set(get_args(NounClass))
    assert source_nouns()["spokesman"].speaks_for
    assert not source_nouns()["farmer"].speaks_for
