"""The reference article: its passives, with and without an agent, and who does what to whom."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import framing
from framing.annotations import Annotations, Event
from framing.annotators import ANNOTATORS
from framing.article import Span
from framing.language import parse

SEED = Path(__file__).resolve().parents[4] / "shared" / "seed"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not SEED.exists(), reason="the reference article lies outside this repository"),
]


@cache
def found() -> Annotations:
    annotations = Annotations(document=parse(framing.read(SEED / "article.txt")))
    for annotator in ANNOTATORS:
        annotations = annotator.annotate(annotations)
    return annotations


def gold(key: str) -> list[Any]:
    if not SEED.exists():
        return []
    data: dict[str, Any] = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))
    return list(data[key])


def text(span: Span | None) -> str | None:
    return None if span is None else found().document.text(span)


def passives(words: str) -> list[Event]:
    """Passive events whose verb is in these words of the article."""
    whole = found().document.article.text
    start = whole.index(words)
    return [e for e in found().events if e.kind == "passive" and Span(start, start + len(words)).covers(e.predicate)]


@pytest.mark.parametrize("words", gold("passives_without_agent"))
def test_passive_without_agent(words: str) -> None:
    assert passives(words)
    assert all(event.agent is None for event in passives(words))


@pytest.mark.parametrize("words", gold("passives_with_agent"))
def test_passive_with_agent(words: str) -> None:
    agents = [text(event.agent) for event in passives(words)]
    assert agents == [words.split(" by ")[1]]


@pytest.mark.parametrize("event", gold("events"), ids=lambda event: f"{event['agent']} {event['predicate']}")
def test_event(event: dict[str, str]) -> None:
    same = [
        e
        for e in found().events
        if (text(e.agent), e.lemma, text(e.patient)) == (event["agent"], event["predicate"], event["patient"])
    ]
    assert same, f"{event} is not among the events"
    if "voice" in event:
        voice, speaker = event["voice"].split(" to ")
        assert same[0].voice == voice
        assert same[0].quotation is not None
        actor = found().quotations[same[0].quotation].speaker
        assert speaker in {a.name for a in found().actors if a.id == actor}
