"""The evaluation of stance computes what it says, refuses bad rows, and the shipped model keeps its floor."""

import json
from pathlib import Path
from typing import Any

import pytest

from framing.errors import InputError
from framing.validation.audits.stance_direction import audit_direction
from framing.validation.audits.stance_names import audit_names, swapped
from framing.validation.audits.tables import read_table
from framing.validation.classification import calibration_error, scores
from framing.validation.stance import evaluate_stance, passage_of

# Raised when beaten, never lowered to pass.
FLOORS = {"macro_f1": 0.77, "ece": 0.05, "direction": 0.70}


def row(text: str, *targets: tuple[str, str]) -> dict[str, Any]:
    found = [
        {"start": text.index(m), "end": text.index(m) + len(m), "mention": m, "polarity": polarity}
        for m, polarity in targets
    ]
    return {"id": text[:8], "text": text, "targets": found}


ROWS = [
    row("The minister lied to the widow.", ("The minister", "negative"), ("the widow", "neutral")),
    row("Volunteers saved forty families.", ("Volunteers", "positive")),
    row("Ana Lim will travel to Oslo in March.", ("Ana Lim", "neutral")),
]


def written(folder: Path, rows: list[dict[str, Any]]) -> Path:
    path = folder / "rows.jsonl"
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
    return path


def test_scores_of_a_known_table() -> None:
    pairs = [("negative", "negative"), ("negative", "neutral"), ("neutral", "neutral"), ("positive", "positive")]
    found = scores([[pair] for pair in pairs])
    assert found.accuracy.value == 0.75
    assert [c.f1 for c in found.classes] == pytest.approx([2 / 3, 2 / 3, 1])
    assert found.macro_f1.value == pytest.approx(7 / 9)
    assert found.macro_f1.low is None  # four sentences are too few for an interval


def test_a_perfect_classifier_has_no_spread_and_a_wrong_one_scores_nothing() -> None:
    labels = ["negative", "neutral", "positive"] * 4
    right, wrong = (
        scores([[(g, g)] for g in labels]),
        scores([[(g, "neutral" if g != "neutral" else "positive")] for g in labels]),
    )
    assert right.accuracy.low == right.accuracy.high == 1
    assert wrong.macro_f1.value == 0


def test_calibration_error() -> None:
    sure = [(1.0, 0.0, 0.0)] * 4
    assert calibration_error(sure, ["negative"] * 4) == 0
    assert calibration_error(sure, ["negative", "negative", "neutral", "neutral"]) == 0.5


def test_report_and_predictions(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    report = evaluate_stance(written(tmp_path, ROWS), out).to_dict()
    assert report["targets"] == 4
    assert report["majority"]["accuracy"]["value"] == 0.5
    assert report["model"]["accuracy"]["value"] == 1
    predicted = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [r["id"] for r in predicted] == [r["id"] for r in ROWS]
    target = predicted[0]["targets"][0]
    assert target["predicted"] == "negative"
    assert sum(target["probabilities"].values()) == pytest.approx(1, abs=1e-5)
    assert target["mention"] == "The minister"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"polarity": "bad"}, r"line 1: polarity 'bad' is not one of negative, neutral, positive"),
        ({"start": 1}, "line 1: the characters 1 to 12 are not 'The minister'"),
    ],
)
def test_a_row_that_does_not_fit_is_refused(tmp_path: Path, change: dict[str, Any], message: str) -> None:
    broken = json.loads(json.dumps(ROWS[0]))
    broken["targets"][0] |= change
    with pytest.raises(InputError, match=message):
        evaluate_stance(written(tmp_path, [broken]))


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no row"):
        evaluate_stance(written(tmp_path, []))


def test_swapping_moves_all_spans() -> None:
    text = "Ana said that she and Bo had met Ana's sister."
    targets = [
        {"start": 0, "end": 3, "further_mentions": [{"start": 33, "end": 36}, {"start": 14, "end": 17}]},
        {"start": 22, "end": 24},
    ]
    found = swapped(passage_of({"text": text, "targets": targets}), "Konstantin")
    assert found.text == "Konstantin said that Konstantin and Bo had met Konstantin's sister."
    assert {s.of(found.text) for s in found.targets[0].spans} == {"Konstantin"}
    assert [s.of(found.text) for s in found.targets[1].spans] == ["Bo"]


def test_names_change_nothing() -> None:
    audit = audit_names()
    assert audit.names >= 60
    assert audit.templates >= 40
    assert audit.changed == 0
    assert audit.largest_shift == 0
    own = audit_names([passage_of(r) for r in ROWS])
    assert (own.changed, own.sentences) == (0, 3 * audit.names)


def test_names_are_of_all_kinds() -> None:
    names = read_table("names.tsv")
    assert {n["kind"] for n in names} == {"person", "state", "organisation", "group"}
    assert {n["gender"] for n in names if n["kind"] == "person"} == {"f", "m"}
    assert len({n["name"] for n in names}) == len(names)


def test_directions() -> None:
    audit = audit_direction()
    assert audit.pairs >= 200
    assert audit.passed == sum(kind.passed for kind in audit.kinds) == audit.pairs - len(audit.failed)
    assert audit.passed / audit.pairs >= FLOORS["direction"]


@pytest.mark.slow
def test_accuracy_on_labelled_news(shared: Path, tmp_path: Path) -> None:
    both = tmp_path / "both.jsonl"
    parts = [(shared / "data/newsmtsc" / f"{name}.jsonl").read_text(encoding="utf-8") for name in ("dev_rw", "dev_mt")]
    both.write_text("".join(parts), encoding="utf-8")
    report = evaluate_stance(both)
    assert report.model.macro_f1.value >= FLOORS["macro_f1"]
    assert report.expected_calibration_error <= FLOORS["ece"]
    assert report.model.macro_f1.value > report.vader.macro_f1.value > report.majority.macro_f1.value


@pytest.mark.slow
def test_shuffled_labels_fail_the_floor(shared: Path, tmp_path: Path) -> None:
    lines = (shared / "data/newsmtsc/dev_rw.jsonl").read_text(encoding="utf-8").split("\n")
    rows = [json.loads(line) for line in lines if line]
    polarities = [t["polarity"] for r in rows for t in r["targets"]]
    turned = iter(polarities[7:] + polarities[:7])
    for r in rows:
        for target in r["targets"]:
            target["polarity"] = next(turned)
    assert evaluate_stance(written(tmp_path, rows)).model.macro_f1.value < 0.45
