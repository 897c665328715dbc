import json
from pathlib import Path
from typing import Any

import pytest

from framing.errors import InputError
from framing.tables import load
from framing.validation.roles import evaluate_roles
from framing.validation.roles_fit import cross_validated

TEXTS = {
    "a": "Greta Okafor rescued the fishermen. The fishermen thanked Greta Okafor. She fed the orphans of Lagos.",
    "b": "The militia attacked the teachers. The militia jailed the nurses. Deputy Marta Ruiz slept.",
}
ROWS = [
    {"id": "a", "entity": "Greta Okafor", "role": "hero"},
    {"id": "b", "entity": "The militia", "role": "villain"},
    {"id": "b", "entity": "the teachers", "role": "victim"},
    {"id": "b", "entity": "the harbour board", "role": "villain"},  # not in the text
]


def write(folder: Path, rows: list[dict[str, Any]], texts: dict[str, str] = TEXTS) -> Path:
    articles = [json.dumps({"id": name, "text": text}) for name, text in texts.items()]
    (folder / "articles.jsonl").write_text("\n".join(articles) + "\n", encoding="utf-8")
    file = folder / "roles.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return file


def test_roles_are_read_and_silence_is_a_miss(tmp_path: Path) -> None:
    report = evaluate_roles(write(tmp_path, ROWS))
    assert (report.articles, report.entities, report.read) == (2, 4, 3)
    assert (report.readings.hero, report.readings.victim) == (1.0, 1.0)
    assert report.readings.villain == pytest.approx(2 / 3)
    assert report.readings.low is None  # two articles are too few for an interval
    assert report.accuracy_where_read == 1.0
    assert report.majority.macro_f1 == pytest.approx((0 + 2 * 2 / 6 + 0) / 3)
    assert report.with_majority.accuracy == 1.0
    assert report.to_dict()["readings"]["hero"] == 1.0


def test_wrong_labels_fail(tmp_path: Path) -> None:
    turned = {"hero": "villain", "villain": "victim", "victim": "hero"}
    report = evaluate_roles(write(tmp_path, [{**row, "role": turned[row["role"]]} for row in ROWS]))
    assert report.readings.macro_f1 == 0.0
    assert report.accuracy_where_read == 0.0


def test_predictions_are_written_row_by_row(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    evaluate_roles(write(tmp_path, ROWS), out)
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [row["predicted"] for row in rows] == ["hero", "villain", "victim", "none"]
    assert [{k: v for k, v in row.items() if k != "predicted"} for row in rows] == ROWS


@pytest.mark.parametrize(
    ("rows", "texts", "message"),
    [
        (
            [{"id": "a", "entity": "x", "role": "fool"}],
            TEXTS,
            "line 1: role 'fool' is not one of hero, villain, victim",
        ),
        ([{"id": "a", "role": "hero"}], TEXTS, "line 1: no entity"),
        ([{"id": "z", "entity": "x", "role": "hero"}], TEXTS, "no text for article 'z'"),
        ([], TEXTS, "no row with a role"),
    ],
)
def test_a_row_that_does_not_fit_is_named(
    tmp_path: Path, rows: list[dict[str, Any]], texts: dict[str, str], message: str
) -> None:
    with pytest.raises(InputError, match=message):
        evaluate_roles(write(tmp_path, rows, texts))


def test_missing_texts_are_named(tmp_path: Path) -> None:
    file = write(tmp_path, ROWS)
    (tmp_path / "articles.jsonl").unlink()
    with pytest.raises(InputError, match=r"no articles\.jsonl beside the roles"):
        evaluate_roles(file)


def test_five_folds_find_what_a_figure_tells_and_nothing_in_shuffled_labels() -> None:
    import numpy as np

    rng = np.random.default_rng(3)
    y = rng.integers(0, 3, 300)
    x = np.eye(3)[y] + rng.normal(0, 0.3, (300, 3))
    groups = [str(i // 3) for i in range(300)]
    assert cross_validated(x, y, groups) > 0.9
    assert cross_validated(x, rng.permutation(y), groups) < 0.45


def test_shipped_weights_say_how_well_they_do_on_left_out_articles() -> None:
    assert "left-out articles" in load("roles_weights").header["accuracy"]
    assert "MIT" in load("roles_weights").header["sources"]
