import csv
import io
import json
from pathlib import Path

import pytest

from framing.cli import COMMANDS, exit_code, main, parser
from framing.cli.analyze import _cell
from framing.cli.evaluate import TASKS
from framing.errors import ConfigError, EmptyInputError, LanguageError, MissingEngineError

STORY = """Harbour vote splits Nordhavn

The council of Nordhavn voted on Tuesday to close the northern quay, and Mayor Ines Halloran called it a disgrace.
Halloran said that the council had ignored the fishermen. The fishermen will strike on Friday.
Nobody was surprised. The quay has been cracking for years, and France has offered to lend engineers.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_help_and_examples(command: object, capsys: pytest.CaptureFixture[str]) -> None:
    name: str = command.name  # type: ignore[attr-defined]
    with pytest.raises(SystemExit) as stop:
        main([name, "--help"])
    assert stop.value.code == 0
    assert f"framing {name}" in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert stop.value.code == 0
    assert capsys.readouterr().out.startswith("framing 0.")


@pytest.mark.parametrize("argv", [[], ["judge"], ["analyze"], ["analyze", "x", "--format", "pdf"]])
def test_wrong_usage_is_code_2(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        parser().parse_args(argv)
    assert stop.value.code == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("error", "code"),
    [(EmptyInputError("x"), 3), (LanguageError("x"), 3), (MissingEngineError("x"), 4), (ConfigError("x"), 2)],
)
def test_exit_codes(error: Exception, code: int) -> None:
    assert exit_code(error) == code  # type: ignore[arg-type]


def test_a_missing_file_is_code_3_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", "no/such/file.txt"]) == 3
    streams = capsys.readouterr()
    assert streams.out == ""
    assert "no/such/file.txt: no such file" in streams.err


def test_evaluation_of_nothing_is_code_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for task in TASKS:
        assert main(["evaluate", task, str(tmp_path / "none")]) == 3
        assert "no such file or folder" in capsys.readouterr().err


@pytest.mark.parametrize(("value", "cell"), [("=1+1", "'=1+1"), ("@x", "'@x"), ("plain", "plain"), (None, ""), (2, 2)])
def test_no_cell_is_a_formula(value: object, cell: object) -> None:
    assert _cell(value) == cell


@pytest.mark.slow
def test_analyze_writes_json_of_one_article(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", str(story)]) == 0
    assert json.loads(capsys.readouterr().out)["article"]["title"] == "Harbour vote splits Nordhavn"


@pytest.mark.slow
def test_a_bad_file_costs_only_itself(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", "none.txt", str(story), str(story)]) == 3
    streams = capsys.readouterr()
    assert [json.loads(line)["schema"] for line in streams.out.split("\n") if line] == [1, 1]
    assert "none.txt" in streams.err


@pytest.mark.slow
def test_csv_has_one_header_for_all_files(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", str(story), str(story), "--format", "csv", "--table", "sentences"]) == 0
    found = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert len(found) % 2 == 0
    assert {row["file"] for row in found} == {str(story)}


@pytest.mark.slow
def test_report_writes_html_and_json(story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out" / "a.html"
    assert main(["report", str(story), "-o", str(out), "--json"]) == 0
    assert capsys.readouterr().out.split() == [str(out), str(out.with_suffix(".json"))]
    assert out.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.slow
def test_two_reports_never_overwrite_each_other(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(story), str(story), "-o", "out"]) == 2
    assert "two articles would be written to" in capsys.readouterr().err


@pytest.mark.slow
def test_read_shows_each_block(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(story)]) == 0
    out = capsys.readouterr().out
    assert "title      Harbour vote splits Nordhavn" in out
    assert out.count("\nbody ") >= 1
