"""The evaluation of frames computes what it says, never learns from what it is measured on, and keeps its floors."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from framing.errors import InputError
from framing.models import text
from framing.validation import frames as evaluation
from framing.validation.frames import NARRATIVE, POLICY, evaluate_frames
from framing.validation.frames_articles import ArticleScores, score
from framing.validation.frames_head import cross_validated, fit, lines, shipped
from framing.validation.multilabel import Guess, multilabel

# Raised when beaten, never lowered to pass.
FLOORS = {"policy_auc": 0.76, "policy_micro_f1": 0.61, "narrative_macro_f1": 0.63}
LABELS = ("a", "b", "c")


def guess(*predicted: str, scores: Sequence[float] = (0.0, 0.0, 0.0)) -> Guess:
    return Guess(predicted=predicted, scores=dict(zip(LABELS, scores, strict=True)))


def test_scores_of_a_known_table() -> None:
    gold = [("a",), ("a", "b"), (), ("b",)]
    said = [guess("a"), guess("a"), guess("a"), guess("b", "c")]
    found = multilabel(gold, said, LABELS)
    assert found.micro_f1.value == pytest.approx(2 * 3 / (4 + 5))
    assert [label.f1 for label in found.labels] == pytest.approx([0.8, 2 / 3, 0.0])
    assert found.macro_f1.value == pytest.approx((0.8 + 2 / 3) / 3)
    assert [(label.gold, label.predicted) for label in found.labels] == [(2, 3), (2, 1), (0, 1)]
    assert found.micro_f1.low is None  # four articles are too few for an interval


def test_area_under_the_curve_by_label() -> None:
    gold = [("a",), (), ("a",), ()]
    said = [guess(scores=(v, 0.5, 0.0)) for v in (0.9, 0.1, 0.8, 0.85)]
    found = multilabel(gold, said, LABELS)
    assert found.labels[0].auc is not None
    assert found.labels[0].auc.value == pytest.approx(0.75)
    assert found.labels[1].auc is None  # nobody has it: there is nothing to tell apart
    assert found.macro_auc is not None
    assert found.macro_auc.value == pytest.approx(0.75)


def test_lines_let_as_many_pass_as_are_true() -> None:
    values = np.arange(100, dtype=float)[:, None]
    truth = (np.arange(100) % 4 == 0).astype(float)[:, None]
    assert int((values >= lines(values, truth)).sum()) == 25


def made(seed: int = 1) -> "tuple[np.ndarray, np.ndarray]":
    """Sixty articles of eight features, of which the first tells the label."""
    table = np.random.default_rng(seed).normal(size=(60, 8))
    return table, (table[:, :1] > 0).astype(float)


def test_the_head_learns_what_is_there_to_learn() -> None:
    table, truth = made()
    head = fit(table, truth, [4, 4])
    other, wanted = made(2)
    found = head.probabilities(other) >= np.array(head.thresholds)
    assert (found == wanted).mean() > 0.8


def test_nothing_is_learned_from_the_group_that_is_held_out() -> None:
    _, truth = made()
    groups = [str(i // 3) for i in range(60)]
    seen: list[tuple[set[int], set[int]]] = []

    def learn(rest: Any) -> Any:
        def decide(held: Any) -> Any:
            seen.append((set(rest.tolist()), set(held.tolist())))
            return truth[held] > 0, truth[held]

        return decide

    said, _ = cross_validated(groups, learn)
    assert (said == (truth > 0)).all()  # in the order of the articles
    assert sorted(i for _, held in seen for i in held) == list(range(60))
    for rest, held in seen:
        assert not {groups[i] for i in rest} & {groups[i] for i in held}


def test_shuffled_labels_cannot_be_learned() -> None:
    table, truth = made()
    truth = np.random.default_rng(5).permutation(truth)

    def learn(rest: Any) -> Any:
        head = fit(table[rest], truth[rest], [4, 4])
        return lambda held: (head.probabilities(table[held]) >= 0.5, head.probabilities(table[held]))

    said, _ = cross_validated([str(i) for i in range(60)], learn)
    assert abs((said == truth).mean() - 0.5) < 0.2


@pytest.fixture
def _no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """A frame is as likely as its id occurs in the text, so that no model is needed."""

    def fake(raw: str) -> ArticleScores:
        found = {frame: 0.9 if frame in raw else 0.01 for frame in text.frames()}
        return ArticleScores(mean=found, top=found, cues=found, vector=(0.0,) * len(shipped().centre[63:]))

    monkeypatch.setattr(evaluation, "score", fake)


def written(folder: Path, rows: list[dict[str, Any]]) -> Path:
    path = folder / "rows.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def row(number: int, *frames: str, said: str = "", **more: str) -> dict[str, Any]:
    return {"id": str(number), "text": said or f"{number} " + " ".join(frames), "frames": list(frames), **more}


@pytest.mark.usefixtures("_no_model")
def test_report_and_predictions(tmp_path: Path) -> None:
    rows = [row(i, POLICY[i % 14], POLICY[(i + 3) % 14]) for i in range(6)]
    out = tmp_path / "out.jsonl"
    report = evaluate_frames(written(tmp_path, rows), out).to_dict()
    assert (report["articles"], report["codebook"]) == (6, "policy")
    assert report["model"]["micro_f1"]["value"] == 1
    assert report["majority"]["micro_f1"]["value"] < 1
    assert report["by_article"] is None  # too few to draw lines on a part of them
    predicted = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [set(r["predicted"]) for r in predicted] == [set(r["frames"]) for r in rows]
    assert set(predicted[0]["scores"]) == set(POLICY)
    assert all(0 <= value <= 1 for r in predicted for value in r["scores"].values())


@pytest.mark.usefixtures("_no_model")
def test_the_other_codebook_is_known_by_its_labels(tmp_path: Path) -> None:
    rows = [row(1, "resolution", said="remedy"), row(2, "moral", said="morality"), row(3, said="nothing")]
    out = tmp_path / "out.jsonl"
    report = evaluate_frames(written(tmp_path, rows), out)
    assert report.codebook == "narrative"
    assert [label.label for label in report.model.labels] == list(NARRATIVE)
    assert report.zero_shot.micro_f1.value == 1
    assert set(json.loads(out.read_text(encoding="utf-8").split("\n")[0])["scores"]) == set(NARRATIVE)


@pytest.mark.usefixtures("_no_model")
@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ({"id": "1", "text": "x"}, "line 1: no frames; a row needs id, text and frames"),
        ({"id": "1", "text": " ", "frames": []}, "line 1: text ' ' is empty"),
        ({"id": "1", "text": "x", "frames": "conflict"}, "line 1: frames 'conflict' is not a list"),
        ({"id": "1", "text": "x", "frames": ["gossip"]}, "article 1: frame 'gossip' is not one of economic, "),
    ],
)
def test_a_row_that_does_not_fit_is_refused(tmp_path: Path, bad: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message):
        evaluate_frames(written(tmp_path, [bad]))


@pytest.mark.usefixtures("_no_model")
def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no row"):
        evaluate_frames(written(tmp_path, []))


def test_the_shipped_head_belongs_to_the_shipped_model() -> None:
    head = shipped()
    assert head.labels == tuple(NARRATIVE)
    assert head.model == text.resource().sha256, "run `python -m framing.validation.frames_fit`"
    assert len(head.weights) == len(head.thresholds) == len(head.intercepts) == 5
    assert {len(weights) for weights in head.weights} == {len(head.centre)}


@pytest.mark.slow
def test_a_text_is_scored_by_frame() -> None:
    found = score(
        "The court sentenced him to nine years in prison for murder.\nThe jury had found him guilty on Friday."
    )
    assert found.mean["crime_and_punishment"] > 0.5 > found.mean["economic"]
    assert found.cues["crime_and_punishment"] == 1
    assert found.top["crime_and_punishment"] >= found.mean["crime_and_punishment"]


@pytest.mark.slow
def test_a_text_without_a_sentence_is_refused() -> None:
    with pytest.raises(InputError, match="no sentence in"):
        score(" \n ")


@pytest.mark.slow
def test_policy_frames_of_labelled_articles(shared: Path) -> None:
    report = evaluate_frames(shared / "data/generic_frames_dev/articles.jsonl")
    assert report.by_article is not None
    assert report.model.macro_auc is not None
    assert report.model.macro_auc.value >= FLOORS["policy_auc"]
    assert report.by_article.micro_f1.value >= FLOORS["policy_micro_f1"]
    assert report.by_article.micro_f1.value > report.plain_cues.micro_f1.value > report.majority.micro_f1.value


@pytest.mark.slow
def test_narrative_frames_of_labelled_articles(shared: Path) -> None:
    report = evaluate_frames(shared / "data/narrative_frames/articles.jsonl")
    assert report.by_article is not None
    assert report.by_outlet is not None
    assert report.by_article.macro_f1.value >= FLOORS["narrative_macro_f1"]
    assert report.by_outlet.macro_f1.value >= FLOORS["narrative_macro_f1"]
    assert report.by_article.macro_f1.value > report.zero_shot.macro_f1.value
