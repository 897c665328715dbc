"""`framing lexicon` and `framing neutral`: what they print, and which exit code says so."""

from pathlib import Path

import pytest

from framing.cli import main

HEADER = (
    "# id: house\n# version: 1\n# title: House style\n# layer: loaded\n# licence: ours\n# sources: own = our guide\n"
    "# misfires: none\nterm\tpos\tcategory\tstrength\talternative\tsource\tmirror\tonly\tunless\tnote\n"
)


def _house(tmp_path: Path, rows: str) -> Path:
    path = tmp_path / "house.tsv"
    path.write_text(HEADER + rows, encoding="utf-8")
    return path


def test_list_names_every_lexicon_with_its_categories(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lexicon", "list"]) == 0
    out = capsys.readouterr().out
    assert "labels  version" in out
    assert "pejorative label" in out


def test_show_says_all_that_an_entry_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lexicon", "show", "tax", "reliefs"]) == 0
    out = capsys.readouterr().out
    for said in ("tax relief (", "category:", "strength:", "alternative:", "mirror:", "source:"):
        assert said in out, said
    assert main(["lexicon", "show", "kettle"]) == 0
    assert "no lexicon has 'kettle'" in capsys.readouterr().out


def test_show_knows_a_lexicon_of_ones_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    house = _house(tmp_path, "kettle\tNOUN\tcrowd word\t0.5\tcordon\town\nregime\tANY\t-\toff\n")
    assert main(["lexicon", "show", "kettles", "--lexicon", str(house)]) == 0
    assert "house@1:kettle" in capsys.readouterr().out
    assert main(["lexicon", "show", "regime", "--lexicon", str(house)]) == 0
    assert "labels@1:regime" not in capsys.readouterr().out


def test_check_of_a_good_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    house = _house(
        tmp_path, "kettle\tNOUN\tcrowd word\t0.5\tcordon\town\nregime\tNOUN\t-\toff\nthug\tNOUN\tx\t0.9\tman\town\n"
    )
    assert main(["lexicon", "check", str(house)]) == 0
    streams = capsys.readouterr()
    assert "2 entries, 1 switched off; no errors" in streams.out
    assert "line 11: 'thug' stands in labels too; this row takes its place" in streams.err


def test_check_names_every_error_with_line_rule_and_remedy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    house = _house(tmp_path, "kettle\tNOUNS\tx\t0.5\tcordon\town\nketle\tNOUN\tx\thigh\tcordon\town\n")
    assert main(["lexicon", "check", str(house)]) == 2
    err = capsys.readouterr().err
    assert "line 9: pos 'NOUNS' is not a part of speech; use one or more of" in err
    assert "line 10: strength 'high' is not a number from 0.1 to 1.0; 0.5 is middling; write off" in err


def test_check_refuses_a_removal_of_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    house = _house(tmp_path, "kettel\tNOUN\t-\toff\n")
    assert main(["lexicon", "check", str(house)]) == 2
    assert "line 9: no shipped lexicon has 'kettel' as NOUN, so nothing can be switched off" in capsys.readouterr().err
    assert main(["analyze", "none.txt", "--lexicon", str(house)]) == 2


@pytest.mark.parametrize("argv", [["check"], ["show"], ["check", "none.tsv"]])
def test_what_is_missing_is_code_2(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lexicon", *argv]) == 2
    assert "framing: " in capsys.readouterr().err


def test_the_article_is_never_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = tmp_path / "story.html"
    story.write_text("<p>A story.</p>", encoding="utf-8")
    assert main(["neutral", str(story), "--html", str(tmp_path / "x" / ".." / "story.html")]) == 2
    assert "never overwritten" in capsys.readouterr().err
    assert story.read_text(encoding="utf-8") == "<p>A story.</p>"


@pytest.mark.slow
def test_neutral_writes_text_or_a_page(examples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = examples / "dam-courier.txt"
    before = story.read_bytes()
    assert main(["neutral", str(story)]) == 0
    out = capsys.readouterr().out
    assert "mob -> crowd (pejorative label; labels@1:mob)" in out
    assert "without a word to put in" in out
    assert main(["neutral", str(story), "--html", str(tmp_path / "out.html")]) == 0
    assert (tmp_path / "out.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert story.read_bytes() == before
