"""The article that this project was born from, against a hand annotation of it: it must always come out right."""

import json
from pathlib import Path
from typing import Any

import pytest

import framing
from framing.article import Span

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def gold(shared: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((shared / "seed" / "gold.json").read_text(encoding="utf-8"))
    return data


@pytest.fixture(scope="module")
def analysis(shared: Path) -> framing.Analysis:
    return framing.analyze(framing.read(shared / "seed" / "article.txt"))


def places(analysis: framing.Analysis, text: str) -> list[Span]:
    """Where `text` stands in the title, the deck or the body."""
    whole = analysis.article.text
    found = [Span(i, i + len(text)) for i in range(len(whole)) if whole.startswith(text, i)]
    return [span for span in found if any(s.span.covers(span) for s in analysis.sentences)]


def test_metadata(analysis: framing.Analysis, gold: dict[str, Any]) -> None:
    assert {name: getattr(analysis.article, name) for name in gold["metadata"]} == gold["metadata"]


def test_the_body_is_exactly_its_paragraphs(analysis: framing.Analysis, gold: dict[str, Any]) -> None:
    blocks = analysis.article.blocks_of("body")
    body = analysis.article.body
    assert len(blocks) == gold["body"]["paragraphs"]
    assert body.startswith(gold["body"]["starts"])
    assert body.rstrip().endswith(gold["body"]["ends"])
    assert not [text for text in gold["body"]["never_in_body"] if text in body]


def test_every_actor_has_its_forms(analysis: framing.Analysis, gold: dict[str, Any]) -> None:
    wrong = []
    for expected in gold["actors"]:
        actor = analysis.actor(expected["name"]).actor
        assert actor.name == expected["name"]
        for relation, forms in expected["must_include"].items():
            for form in forms:
                spans = [m.span for m in analysis.mentions if m.actor == actor.id and m.relation == relation]
                if not any(place.covers(span) for place in places(analysis, form) for span in spans):
                    wrong.append((expected["name"], relation, form))
    assert not wrong


def test_related_actors_are_linked(analysis: framing.Analysis, gold: dict[str, Any]) -> None:
    for expected in gold["actors"]:
        home = analysis.actor(expected["name"]).actor
        for relation, forms in expected.get("related", {}).items():
            for form in forms:
                related = analysis.actor(form).actor
                assert (relation, home.id) in {(link.relation, link.actor) for link in related.links}, form


def test_what_is_no_actor(analysis: framing.Analysis, gold: dict[str, Any]) -> None:
    names = {form.casefold() for actor in analysis.actors for form in (actor.name, *actor.aliases)}
    assert not names & {word.casefold() for word in gold["never_actors"]}


def test_spellings_of_one_place_are_one(analysis: framing.Analysis, gold: dict[str, Any]) -> None:
    for forms in gold["same_place"]:
        assert len({analysis.actor(form).actor.id for form in forms}) == 1


@pytest.mark.parametrize(("voice", "fewest"), [("author", 8), ("attributed", 3)])
def test_loaded_terms_have_the_right_voice(
    analysis: framing.Analysis, gold: dict[str, Any], voice: str, fewest: int
) -> None:
    found, wrong = [], []
    for term in gold["loaded"][voice]:
        spans = places(analysis, term)
        cues = [c for c in analysis.cues if c.layer == "loaded" and any(s.overlaps(c.span) for s in spans)]
        own = [c for c in cues if (c.voice == "author") == (voice == "author")]
        (found if own else wrong).append(term)
    assert len(found) >= fewest, f"not found as the {voice}'s: {wrong}"


def test_plain_facts_are_not_loaded(analysis: framing.Analysis, gold: dict[str, Any]) -> None:
    for term in gold["loaded"]["not_loaded"]:
        cues = [
            c for c in analysis.cues if c.layer == "loaded" and any(s.overlaps(c.span) for s in places(analysis, term))
        ]
        assert not cues, term


def test_quotations_and_attributions(analysis: framing.Analysis, gold: dict[str, Any]) -> None:
    wrong = []
    for expected in [*gold["quotations"], *gold["attributions"]]:
        content = expected.get("text") or expected["content"]
        spans = places(analysis, content)
        match = [q for q in analysis.quotations if any(q.span.covers(s) or s.covers(q.span) for s in spans)]
        cued = [q for q in match if q.cue and analysis.text(q.cue) == expected["cue"]]
        sourced = [q for q in cued if q.source and expected["speaker"].endswith(analysis.text(q.source).split()[-1])]
        if not sourced:
            wrong.append((content, [(analysis.text(q.span), q.cue and analysis.text(q.cue)) for q in match]))
    assert not wrong
