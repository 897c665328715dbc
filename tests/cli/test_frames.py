"""`framing frames`: the frames of an article, and the check of frames of one's own."""

import json
from pathlib import Path
from typing import Any

import pytest

from framing.cli import main

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).resolve().parents[1] / "cases" / "frames_own.json").read_text(encoding="utf-8")
)
STORY = """Court stops quay

The high court ruled on Monday that the closing of the northern quay breaks the harbour law of 1931.
Judges ordered the council to open it again within ten days. The council will appeal against the ruling.
There was a time when the whole town lived by this quay, and its evenings were full of talk.
Two men were arrested on Tuesday and charged with arson. Nobody was surprised.
"""


def toml(case: dict[str, Any], examples: int = 12) -> str:
    lines = [f"{key} = {json.dumps(case[key])}" for key in ("id", "name", "definition")]
    lines += [f"examples = {json.dumps(case['take'][:examples])}", f"counter_examples = {json.dumps(case['do_not'])}"]
    return "\n".join(["[[frame]]", *lines]) + "\n"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine.toml"
    path.write_text(toml(CASES[0]), encoding="utf-8")
    return path


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_nothing_to_do_is_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["frames"]) == 2
    assert "give files to read, or a file of frames with --add" in capsys.readouterr().err


def test_a_file_of_frames_is_given_once(mine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["frames", "--add", str(mine), "--frames", str(mine)]) == 2
    assert "both name a file; give one of them" in capsys.readouterr().err


def test_a_file_with_too_few_examples_is_code_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "few.toml"
    path.write_text(toml(CASES[0], examples=9), encoding="utf-8")
    assert main(["frames", "--add", str(path)]) == 2
    assert "few.toml: frame 1, examples = '9 sentences': it needs 10 or more" in capsys.readouterr().err


@pytest.mark.slow
def test_add_tells_how_well_the_frame_holds(mine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["frames", "--add", str(mine)]) == 0
    out = capsys.readouterr().out
    assert "Nostalgia (nostalgia): 12 examples, 11 counter-examples" in out
    assert "each example left out in turn: " in out
    assert "AUC against the counter-examples: " in out


@pytest.mark.slow
def test_frames_of_an_article_with_their_sentences(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["frames", str(story)]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{story}: 6 sentences\n")
    assert "Legality and constitution: " in out
    assert "because of: 'high court'" in out
    assert "\nnot found: " in out


@pytest.mark.slow
def test_own_frames_stand_beside_the_shipped_ones(story: Path, mine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", str(story), "--frames", str(mine)]) == 0
    analysis = json.loads(capsys.readouterr().out)
    (frames,) = [result for result in analysis["results"] if result["measure"] == "frames"]
    assert "nostalgia" in {estimate["category"] for estimate in frames["estimates"]}
    assert {"name": "own frame nostalgia", "value": "Nostalgia"} in analysis["provenance"]["settings"]
    assert "own frame nostalgia" in {resource["name"] for resource in analysis["provenance"]["resources"]}
    assert main(["frames", str(story), "--frames", str(mine)]) == 0
    assert "Nostalgia" in capsys.readouterr().out
