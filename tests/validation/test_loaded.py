"""The evaluation of loaded language: figures worked out by hand, errors, predictions, and a negative control."""

import json
from pathlib import Path
from typing import Any

import pytest

from framing.annotations import Cue
from framing.article import Span
from framing.errors import InputError
from framing.measures.subjective import strength
from framing.validation.loaded import evaluate_loaded
from framing.validation.loaded_scores import detection, words

ROWS: list[dict[str, Any]] = [
    {
        "text": "The regime slandered the clerks.",
        "biased": True,
        "biased_words": ["regime", "slandered"],
        "outlet": "A",
    },
    {"text": "A harrowing report came out.", "biased": True, "biased_words": ["harrowing report"], "outlet": "A"},
    {"text": "The office opens at nine on Monday.", "biased": False, "biased_words": [], "outlet": "B"},
    {"text": "The tax regime changed in April.", "biased": False, "biased_words": [], "outlet": "B"},
]


def _cue(weight: float) -> Cue:
    return Cue(span=Span(0, 1), layer="loaded", category="label", rule="t@1:w", weight=weight)


def _write(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_sentence_is_as_loaded_as_its_terms_together() -> None:
    assert strength(()) == 0.0
    assert strength([_cue(0.5)]) == 0.5
    assert strength([_cue(0.5), _cue(0.5)]) == 0.75


def test_detection_by_hand() -> None:
    found = detection([True, True, False, False], [0.9, 0.2, 0.2, 0.0], threshold=0.2)
    # two hits and one false alarm: F1 of the biased class is 4/5, of the other 2/3
    assert found.macro_f1 is not None
    assert found.auc is not None
    assert found.macro_f1.value == pytest.approx((4 / 5 + 2 / 3) / 2)
    assert found.auc.value == pytest.approx((1 + 1 + 0.5 + 1) / 4)
    assert (found.precision, found.recall, found.predicted) == (pytest.approx(2 / 3), 1.0, 3)


def test_one_class_alone_has_no_score() -> None:
    found = detection([True, True], [0.9, 0.2], threshold=0.5)
    assert (found.macro_f1, found.auc) == (None, None)


def test_a_shuffled_label_scores_by_chance() -> None:
    gold = [i % 2 == 0 for i in range(400)]
    scores = [((i * 7919) % 400) / 400 for i in range(400)]
    found = detection(gold, [abs(hash_like - 0.5) for hash_like in scores], threshold=0.25)
    assert found.auc is not None
    assert found.auc.value == pytest.approx(0.5, abs=0.06)


def test_words_by_hand() -> None:
    found = words([1, 0, 2], [2, 1, 2], [1, 1, 4])
    assert found.precision is not None
    assert found.recall is not None
    assert (found.precision.value, found.recall.value) == (pytest.approx(3 / 5), pytest.approx(1 / 2))
    assert (found.gold, found.predicted) == (6, 5)


@pytest.mark.slow
def test_own_rows(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    report = evaluate_loaded(_write(tmp_path / "rows.jsonl", ROWS), out)
    assert report.lexicons.macro_f1 is not None
    assert report.lexicons.macro_f1.value == 1.0
    assert (report.words.gold, report.words.predicted) == (4, 3)
    assert report.plain_list.predicted == 3, "the plain list takes the tax regime for a government"
    json.dumps(report.to_dict(), allow_nan=False)
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").split("\n") if line]
    assert [row["predicted"] for row in rows] == [True, True, False, False]
    assert {key: rows[0][key] for key in ROWS[0]} == ROWS[0]
    marked = rows[0]["words"][0]
    assert rows[0]["text"][marked["start"] : marked["end"]] == "regime"
    assert (marked["category"], marked["rule"]) == ("pejorative label", "labels@1:regime")


def test_a_row_that_lacks_a_field_is_named(tmp_path: Path) -> None:
    path = _write(tmp_path / "rows.jsonl", [*ROWS, {"text": "One."}])
    with pytest.raises(InputError, match="line 5: no biased, biased_words; a row needs text, biased"):
        evaluate_loaded(path)
    with pytest.raises(InputError, match="holds no row; give JSON Lines"):
        evaluate_loaded(_write(tmp_path / "none.jsonl", []))


@pytest.mark.slow
def test_the_floor_on_marked_sentences(shared: Path) -> None:
    report = evaluate_loaded(shared / "data" / "babe" / "dev.jsonl")
    floors = {
        "lexicons": (report.lexicons.macro_f1, 0.72),
        "lexicons, AUC": (report.lexicons.auc, 0.77),
        "both": (report.both.macro_f1, 0.74),
        "both, AUC": (report.both.auc, 0.83),
        "words of the lexicons, precision": (report.words.precision, 0.42),
        "words of the lexicons, recall": (report.words.recall, 0.40),
        "words of both, precision": (report.both_words.precision, 0.41),
        "words of both, recall": (report.both_words.recall, 0.48),
    }
    for name, (figure, floor) in floors.items():
        assert figure is not None, name
        assert figure.value >= floor, name
