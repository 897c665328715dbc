"""Our own sentences for the text model: what the files say, and what is refused. No torch needed."""

from collections import Counter
from pathlib import Path

import pytest

from framing.article import Span
from framing.errors import ConfigError
from framing.training.text.samples import FRAMES, from_framed, from_worded
from framing.training.text.sources import DATA, own, read_samples, to_row
from framing.training.written import CODES, read_framed, read_worded

ITEM = """# topic: migration | region: coast
n: The ministry moved 300 people.
l: The ministry {dumped|emotive} 300 people.

h: Shells hit the market.
q: "A {disgrace|emotive}," she said.
"""


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "x.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_tellings_of_one_fact_share_an_item(tmp_path: Path) -> None:
    found = list(read_worded(write(tmp_path, ITEM)))
    assert [(one.kind, one.loaded, one.item[-1]) for one in found] == [
        ("n", False, "1"),
        ("l", True, "1"),
        ("h", False, "2"),
        ("q", False, "3"),
    ]
    assert found[1].text == "The ministry dumped 300 people."
    assert found[1].words == ((Span(13, 19), "emotive"),)
    assert {one.topic for one in found} == {"migration"}


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("x: text", "'x' is not one of n, l, m, h, q"),
        ("l: nothing marked", "marks no"),
        ("n: a {bad|emotive} word", "may not mark words"),
        ("l: a {bad|rude} word", "category 'rude'"),
        ("l: a {bad|emotive} w{ord", "braces are"),
    ],
)
def test_a_faulty_line_is_named(tmp_path: Path, line: str, rule: str) -> None:
    with pytest.raises(ConfigError, match=r"x\.txt, line 2.*") as error:
        list(read_worded(write(tmp_path, f"# topic: t\n{line}\n")))
    assert rule in str(error.value)


@pytest.mark.parametrize(
    "text", ["# frame: eco\nplt | No cost.\n", "# not: eco\neco | A cost.\n", "# frame: eco\neco A cost.\n", "# eco\n"]
)
def test_codes_must_fit_their_header(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError, match=r"x\.txt, line \d"):
        list(read_framed(write(tmp_path, text)))


def test_every_frame_has_its_sentences() -> None:
    about = Counter(one.about for path in sorted((DATA / "frames").glob("*.txt")) for one in read_framed(path))
    assert all(about[code] >= 120 and about[f"not {code}"] >= 40 for code in CODES)


def test_there_are_four_thousand_sentences_in_pairs() -> None:
    sentences = [one for path in sorted((DATA / "loaded").glob("*.txt")) for one in read_worded(path)]
    tellings = Counter(one.item for one in sentences if one.kind in "nlm")
    assert sum(count for count in tellings.values() if count > 1) >= 4000
    assert sum(one.kind in "hq" for one in sentences) >= 600


def test_no_sentence_is_there_twice() -> None:
    texts = [sample.text for sample in own()]
    assert len(texts) == len(set(texts))


def test_samples_survive_their_file(tmp_path: Path) -> None:
    import json

    worded = from_worded(next(w for w in read_worded(write(tmp_path, ITEM)) if w.loaded))
    framed = from_framed(next(iter(read_framed(DATA / "frames/one.txt"))))
    path = tmp_path / "samples.jsonl"
    path.write_text("".join(json.dumps(to_row(s)) + "\n" for s in (worded, framed)), encoding="utf-8")
    assert read_samples(path) == [worded, framed]
    assert framed.frames is not None
    assert len(framed.frames) == len(FRAMES)
