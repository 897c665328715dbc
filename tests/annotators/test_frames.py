"""What the text model says of single sentences, the plain cues in them, and frames made of examples."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from framing.annotators.framecues import cues_of
from framing.annotators.ownframes import build, separation, vectors
from framing.annotators.readings import passage
from framing.article import Article, Span
from framing.framelist import ListedFrame
from framing.frametable import thresholds
from framing.language import parse
from framing.models import text

pytestmark = pytest.mark.slow
FOLDER = Path(__file__).resolve().parents[1] / "cases"


def cases(name: str) -> list[Any]:
    found = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return [
        pytest.param(case, marks=[pytest.mark.xfail(strict=True, reason=case["known_failure"])])
        if "known_failure" in case
        else case
        for case in found
    ]


@cache
def scores(sentence: str) -> dict[str, float]:
    (reading,) = text.read([passage(parse(Article(text=sentence)), Span(0, len(sentence)))])
    return dict(zip(text.frames(), reading.frames, strict=True))


@pytest.mark.parametrize("case", cases("frames.json"))
def test_a_sentence_takes_its_frame(case: dict[str, Any]) -> None:
    found = scores(case["text"])
    for frame in case["takes"]:
        assert found[frame] >= thresholds(frame).sentence, f"{frame}: {found[frame]:.2f}"
    for frame in case["does_not"]:
        assert found[frame] < thresholds(frame).sentence, f"{frame}: {found[frame]:.2f}"


def test_a_name_changes_nothing() -> None:
    one, other = (
        parse(Article(text=f"{name} said that the court in {place} had ruled against the ban."))
        for name, place in (("Ann Miller", "Boston"), ("Chidi Okonkwo", "Lagos"))
    )
    readings = text.read([passage(document, document.sentences[0].span) for document in (one, other)])
    assert readings[0] == readings[1] or readings[0].frames == readings[1].frames


@pytest.mark.parametrize("case", cases("frames_cues.json"))
def test_cues(case: dict[str, Any]) -> None:
    document = parse(Article(text=case["text"]))
    cues = [cue for sentence in document.sentences for cue in cues_of(document, sentence)]
    found = [document.text(cue.span) for cue in cues if case["frame"] in cue.frames]
    assert set(case.get("find", ())) <= set(found)
    assert not set(case.get("not_find", ())) & set(found)


@pytest.mark.parametrize("case", cases("frames_own.json"), ids=lambda case: case["id"])
def test_ten_examples_make_a_frame(case: dict[str, Any]) -> None:
    """The first ten make it; of the others, most are nearer than nearly all counter-examples and ordinary sentences."""
    listed = ListedFrame(
        id=case["id"],
        name=case["name"],
        definition=case["definition"],
        examples=tuple(case["take"][:10]),
        counter_examples=tuple(case["do_not"][:5]),
        sha256="0" * 64,
    )
    frame = build(listed)
    taken, others = (
        [frame.score(v).probability for v in vectors(texts).tolist()]
        for texts in (case["take"][10:], case["do_not"][5:])
    )
    wins = sum(a > b for a in taken for b in others) / (len(taken) * len(others))
    assert wins >= 0.7
    found = separation(listed)
    assert (found.examples, found.counter_examples) == (10, 5)
    assert found.auc >= 0.75
    assert found.ordinary_taken < found.ordinary / 5
