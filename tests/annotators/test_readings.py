"""The words that the text model marks: which of them are given, and that neighbours are one run."""

from functools import cache

import pytest

from framing.annotations import Annotations, Cue
from framing.annotators.readings import Run, loaded_runs
from framing.article import Article, Span
from framing.language import parse
from framing.models.text import LoadedWord, Reading

pytestmark = pytest.mark.slow
TEXT = "The hopelessly muddled plan of Mayor Odell was shelved by the council."


@cache
def _parsed() -> Annotations:
    return Annotations(document=parse(Article(text=TEXT)))


def _told(*words: tuple[str, float], loaded: float = 0.9) -> tuple[Reading, ...]:
    marked = []
    for word, probability in words:
        start = TEXT.index(word)
        marked.append(LoadedWord(span=Span(start, start + len(word)), probability=probability, category="emotive"))
    return (Reading(loaded=loaded, frames=(), words=tuple(marked), vector=()),)


def _words(runs: list[Run], annotations: Annotations) -> list[str]:
    return [annotations.document.span_of(run.first, run.last).of(TEXT) for run in runs]


def test_neighbours_are_one_run_named_after_the_likelier() -> None:
    runs = list(loaded_runs(_parsed(), _told(("hopelessly", 0.92), ("muddled", 0.97), ("shelved", 0.95)), least=0.9))
    assert _words(runs, _parsed()) == ["hopelessly muddled", "shelved"]
    assert runs[0].probability == 0.97


def test_unlikely_words_names_and_little_words_are_not_given() -> None:
    told = _told(("muddled", 0.5), ("Odell", 0.99), ("of", 0.99))
    assert list(loaded_runs(_parsed(), told, least=0.9)) == []


def test_a_sentence_that_is_hardly_loaded_gives_no_word() -> None:
    assert list(loaded_runs(_parsed(), _told(("muddled", 0.99), loaded=0.2), least=0.9)) == []


def test_what_a_list_has_found_is_not_given_again() -> None:
    start = TEXT.index("muddled")
    cue = Cue(span=Span(start, start + 7), layer="loaded", category="x", rule="a@1:b", weight=0.5)
    annotations = Annotations(document=_parsed().document, cues=(cue,))
    told = _told(("muddled", 0.99))
    assert list(loaded_runs(annotations, told, least=0.9)) == []
    assert _words(list(loaded_runs(annotations, told, least=0.9, listed=False)), annotations) == ["muddled"]
