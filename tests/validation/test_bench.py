"""The arithmetic of the bench, and one small run of it."""

import json
from itertools import islice
from pathlib import Path

import pytest

from framing.validation.bench import Length, _growth, _text_of, articles_of, run, table
from framing.validation.stations import APART, measure_stations


def lengths(*pairs: tuple[int, float]) -> tuple[Length, ...]:
    return tuple(Length(words=words, seconds=seconds) for words, seconds in pairs)


def test_linear_time_grows_fourfold() -> None:
    assert _growth(lengths((250, 9.0), (1000, 1.0), (2000, 2.0), (4000, 4.0), (8000, 8.0))) == pytest.approx(4.0)


def test_quadratic_time_is_seen() -> None:
    assert _growth(lengths((1000, 1.0), (2000, 4.0), (4000, 16.0))) == pytest.approx(16.0)


def test_texts_are_made_as_long_as_asked() -> None:
    text = _text_of(25, ["one two three", "four five six seven"])
    assert 25 <= len(text.split()) <= 28
    assert text.split("\n\n")[:3] == ["one two three", "four five six seven", "one two three"]


def test_corpus_rows_become_texts(tmp_path: Path) -> None:
    rows = [{"title": f"Title {i}", "text": "A\u2028line."} for i in range(150)]
    file = tmp_path / "corpus.jsonl"
    file.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    assert list(islice(articles_of(file), 1)) == ["Title 0\n\nA\u2028line."]
    assert len(list(articles_of(file))) == 100


@pytest.mark.slow
def test_shares_of_the_stations_add_up(examples: Path) -> None:
    stations = measure_stations([(examples / "dam-wire.txt").read_text(encoding="utf-8")], rounds=1)
    assert sum(station.share for station in stations if station.share is not None) == pytest.approx(1.0)
    assert [station.name for station in stations if station.share is None] == list(APART)


@pytest.mark.slow
def test_a_run_on_one_sample(examples: Path) -> None:
    sample = examples / "dam-wire.txt"
    bench = run([sample.read_text(encoding="utf-8")], sample)
    assert bench.analyze_against_parser > 1
    assert bench.growth < 6
    assert bench.cold_report_seconds < 8 * 3  # three times the promise, since other tests may run beside it
    assert bench.cold_report_mb < 1536
    assert "analyze / bare parser" in table(bench)
