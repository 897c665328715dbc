"""The shipped model: name-blind, the same for the same input, and able to tell praise from blame."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from framing.article import Span
from framing.models.stance import Passage, Stance, Target, classify, files, stance

ROOT = Path(__file__).parents[2]
CASES: list[dict[str, Any]] = json.loads((ROOT / "tests/cases/stance.json").read_text(encoding="utf-8"))


def passage(marked: str) -> Passage:
    """`[0:Ana]` marks a mention of target 0."""
    text, spans, rest = "", {}, marked
    while "[" in rest:
        before, rest = rest.split("[", 1)
        inside, rest = rest.split("]", 1)
        slot, name = inside.split(":", 1)
        text += before
        spans.setdefault(int(slot), []).append(Span(len(text), len(text) + len(name)))
        text += name
    return Passage(text=text + rest, targets=tuple(Target(spans=tuple(spans[k])) for k in sorted(spans)))


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, marks=[pytest.mark.xfail(strict=True, reason=case["known_failure"])])
        if "known_failure" in case
        else case
        for case in CASES
    ],
    ids=lambda case: case["text"][:60],
)
def test_case(case: dict[str, Any]) -> None:
    assert [s.label for s in classify([passage(case["text"])])[0]] == case["stance"]


def test_probabilities_sum_to_one() -> None:
    found = stance("The minister lied.", Span(0, 12))
    assert found.negative + found.neutral + found.positive == pytest.approx(1)
    assert found.score == found.positive - found.negative


def test_a_tie_is_neutral() -> None:
    third = 1 / 3
    assert Stance(negative=third, neutral=third, positive=third).label == "neutral"


def test_order_and_company_change_nothing() -> None:
    first, second = passage("[0:Ana] saved the crew."), passage("[0:Bo] lied to [1:Ana] about the long and costly war.")
    assert classify([first, second, first]) == (*classify([first]), *classify([second]), *classify([first]))
    assert classify([second, first])[0] == classify([second])[0]


def test_the_order_of_targets_changes_nothing() -> None:
    given = passage("[0:Bo] lied to [1:Ana].")
    turned = Passage(text=given.text, targets=given.targets[::-1])
    assert classify([turned])[0] == classify([given])[0][::-1]


def test_overlapping_and_doubled_targets_each_get_an_answer() -> None:
    text = "Ana's party lied to Bo."
    targets = tuple(Target(spans=(span,)) for span in (Span(0, 11), Span(0, 3), Span(0, 11)))
    found = classify([Passage(text=text, targets=targets)])[0]
    assert len(found) == 3
    assert found[0] == found[2]


def test_targets_far_apart_in_a_very_long_sentence() -> None:
    text = "Ana lied" + " and went on and on" * 200 + " to Bo."
    found = classify(
        [Passage(text=text, targets=(Target(spans=(Span(0, 3),)), Target(spans=(Span(len(text) - 3, len(text) - 1),))))]
    )
    assert len(found[0]) == 2


@pytest.mark.parametrize("span", [Span(3, 3), Span(5, 99), Span(-1, 2)])
def test_a_span_outside_the_text_is_refused(span: Span) -> None:
    with pytest.raises(ValueError, match="outside the passage of 9 characters"):
        stance("Ana lied.", span)


def test_nothing_gives_nothing() -> None:
    assert classify([]) == ()
    assert classify([Passage(text="Nobody.", targets=())]) == ((),)


def test_files_are_small_and_as_the_card_says() -> None:
    folder = ROOT / "framing/models/stance"
    assert (folder / files.WEIGHTS).stat().st_size <= 25_000_000
    training = json.loads((folder / "training.json").read_text(encoding="utf-8"))
    assert training["files"][files.WEIGHTS] == files.sha256()
    assert files.sha256() in (ROOT / "docs/models/stance.md").read_text(encoding="utf-8")


def test_importing_loads_no_model() -> None:
    code = "import framing.models.stance, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**os.environ})
    assert not {"onnxruntime", "tokenizers", "numpy"} & {name.split(".")[0] for name in done.stdout.split()}


@pytest.mark.slow
def test_speed() -> None:
    sentences = [
        passage(f"[0:Ana] met the {n} other ministers who had lied about the cost of the bridge.") for n in range(200)
    ]
    classify(sentences[:1])
    started = time.perf_counter()
    classify(sentences)
    assert 200 / (time.perf_counter() - started) > 50  # an idle machine does several hundred a second
