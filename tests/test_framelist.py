"""The table of frames, its cues, and the file in which users define frames of their own."""

from collections import Counter
from pathlib import Path

import pytest

from framing.errors import ConfigError
from framing.framelist import FEWEST_EXAMPLES, read_frames
from framing.frametable import frame_table, thresholds
from framing.lexicons import load
from framing.training.written import CODES

FEWEST_CUES = 60
EXAMPLES = [f"The shop on corner {n} was better in the old days." for n in range(FEWEST_EXAMPLES)]


def toml(**changed: object) -> str:
    frame = {"id": "nostalgia", "name": "Nostalgia", "definition": "The past was better.", "examples": EXAMPLES}
    frame |= changed
    lines = [f"{key} = {value!r}" for key, value in frame.items() if value is not None]
    return "\n".join(["[[frame]]", *lines]) + "\n"


def written(folder: Path, text: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_table_holds_every_frame_that_sentences_are_marked_with() -> None:
    rows = frame_table()
    assert [row.id for row in rows] == list(CODES.values())
    assert Counter(row.family for row in rows) == {"policy frame": 14, "news frame": 3, "function": 4}
    assert len({row.label for row in rows}) == len(rows)
    for row in rows:
        assert len(row.definition.split()) >= 8, row.id
        assert row.excludes, row.id
        assert row.source, row.id
        assert row.nearest, row.id
        assert row.id not in row.nearest
        assert set(row.nearest) <= set(CODES.values()), row.id


def test_every_frame_has_cues_and_every_cue_a_frame() -> None:
    entries = load("frames").entries
    counts = Counter(frame for entry in entries for frame in entry.category.split("|"))
    assert set(counts) == set(CODES.values())
    assert min(counts.values()) >= FEWEST_CUES
    assert {source.key for source in load("frames").sources} == {entry.source for entry in entries}


def test_thresholds_are_in_order_and_own_frames_have_some() -> None:
    for frame in (*CODES.values(), "my_own"):
        lines = thresholds(frame)
        assert 0 < lines.present <= lines.dominant < 1, frame
        assert 0 < lines.sentence < 1, frame
    assert thresholds("my_own") == thresholds("*")


def test_a_file_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, toml(counter_examples=["The shop opened in 1952."]))
    (frame,) = read_frames(path)
    assert (frame.id, frame.name, frame.definition) == ("nostalgia", "Nostalgia", "The past was better.")
    assert frame.examples == tuple(EXAMPLES)
    assert frame.counter_examples == ("The shop opened in 1952.",)
    assert len(frame.sha256) == 64


@pytest.mark.parametrize(
    ("text", "value", "rule", "remedy"),
    [
        (toml(id="Nostalgia"), "'Nostalgia'", "begins with a-z", 'id = "my_frame"'),
        (toml(id="conflict"), "'conflict'", "a shipped frame has this id", "choose another"),
        (toml(examples=EXAMPLES[:9]), "9 sentences", "needs 10 or more", "add sentences"),
        (toml(examples=[*EXAMPLES, EXAMPLES[0]]), EXAMPLES[0], "twice", "remove one"),
        (toml(examples=[*EXAMPLES, "Too short"]), "'Too short'", "3 words or more", "write it out"),
        (toml(examples=[*EXAMPLES[1:], 7]), "7", "must be a text", "in quotes"),
        (toml(examples="one"), "'one'", "must be an array", "write ["),
        (toml(counter_examples=EXAMPLES[:1]), EXAMPLES[0], "also an example", "remove one"),
        (toml(name=None), "name", "has no 'name'", "add a line name"),
        (toml(colour="red"), "'red'", "no such key", "use one of id, name"),
        (toml() + toml(), "'nostalgia'", "another frame has this id", "its own"),
        ("x = 1\n", "['x']", "must hold [[frame]] tables", "[[frame]]"),
    ],
)
def test_an_error_names_value_rule_and_remedy(tmp_path: Path, text: str, value: str, rule: str, remedy: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_frames(written(tmp_path, text))
    for part in ("mine.toml", value, rule, remedy):
        assert part in str(caught.value)


def test_files_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml' cannot be read .*; give the path of a TOML file"):
        read_frames(tmp_path / "none.toml")
    with pytest.raises(ConfigError, match=r"not TOML: .*; correct that line"):
        read_frames(written(tmp_path, "[[frame"))
    bad = tmp_path / "bad.toml"
    bad.write_bytes(b"\xff")
    with pytest.raises(ConfigError, match="byte 0 is not UTF-8; save"):
        read_frames(bad)
