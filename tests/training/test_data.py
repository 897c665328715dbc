"""Rows to examples, the choice of targets, and the actors that are marked in raw sentences: no torch needed."""

import json
from pathlib import Path
from typing import Any

import pytest

from framing.training.base import MINILM
from framing.training.examples import from_row, one_hot, read_examples, write_rows
from framing.training.unlabelled import corpus_rows, mark_others, shingles

OWN = Path(__file__).parents[2] / "framing/training/data/sentences.jsonl"
ROW: dict[str, Any] = {
    "id": "1",
    "text": "Ana Lim thanked Bo.",
    "targets": [
        {"start": 0, "end": 7, "mention": "Ana Lim", "polarity": "neutral"},
        {"start": 0, "end": 7, "mention": "Ana Lim", "polarity": "neutral"},
        {"start": 16, "end": 18, "mention": "Bo", "soft": [0.1, 0.2, 0.7]},
    ],
}


def test_row_to_example() -> None:
    example = from_row(ROW)
    assert example.stances == ((0.0, 1.0, 0.0), (0.1, 0.2, 0.7))
    assert example.gold == (True, False)
    assert [(m.span.of(ROW["text"]), m.slot) for m in example.marks] == [("Ana Lim", 0), ("Bo", 1)]


def test_an_unknown_polarity_is_refused() -> None:
    with pytest.raises(ValueError, match="'good' is not one of negative, neutral, positive"):
        one_hot("good")


def test_shingles() -> None:
    assert shingles("It is a test.", 3) == {("it", "is", "a"), ("is", "a", "test")}
    assert shingles("Short.", 3) == {("short",)}


def test_own_sentences_are_whole() -> None:
    rows = [json.loads(line) for line in OWN.read_text(encoding="utf-8").splitlines()]
    assert len(rows) >= 600
    assert len({row["text"] for row in rows}) == len(rows) == len({row["id"] for row in rows})
    for row in rows:
        for target in row["targets"]:
            for mention in (target, *target.get("further_mentions", ())):
                assert row["text"][mention["start"] : mention["end"]] == mention["mention"]
    assert len(read_examples(OWN)) == len(rows)


def test_own_sentences_are_not_the_audits() -> None:
    from framing.validation.audits.tables import read_table

    trained = {row.text for row in read_examples(OWN)}
    audited = {
        row[side].replace("{", "").replace("}", "")
        for row in read_table("direction.tsv")
        for side in ("first", "second")
    }
    assert not trained & audited


def test_wrong_base_weights_are_refused(tmp_path: Path) -> None:
    from framing.errors import ConfigError

    with pytest.raises(ConfigError, match="is not all-MiniLM-L6-v2"):
        MINILM.check(tmp_path)


@pytest.mark.slow
def test_actors_of_raw_sentences(tmp_path: Path) -> None:
    from framing.language.pipeline import load

    text = "President Maria Okello told police that she had seen nothing. It rained. Forbidden words of the labelled set stand right here in Kenya."
    corpus = tmp_path / "corpus.jsonl"
    write_rows(corpus, [{"id": "a", "text": text}, {"id": "b", "text": text}])
    forbidden = shingles("forbidden words of the labelled set stand right here")
    rows = list(corpus_rows(corpus, forbidden, load()))
    assert [row["id"] for row in rows] == ["a:0"]
    forms = [[t["mention"], *(m["mention"] for m in t["further_mentions"])] for t in rows[0]["targets"]]
    assert forms == [["President Maria Okello", "she"], ["police"]]


@pytest.mark.slow
def test_other_names_are_added_beside_the_labelled_ones() -> None:
    from framing.language.pipeline import load

    row = {
        "id": "1",
        "text": "Maria Okello thanked Kenya.",
        "targets": [{"start": 7, "end": 13, "mention": "Okello", "polarity": "neutral"}],
    }
    added = next(mark_others([row], load()))["targets"]
    assert [t["mention"] for t in added] == ["Okello", "Kenya"]
    assert "polarity" not in added[1]
