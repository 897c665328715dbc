"""The word lists of the reader: every row is sourced, unique and can do something."""

from pathlib import Path

import pytest

from framing.errors import ConfigError
from framing.reading.cues import find_cue, tokenize
from framing.reading.inside import CUE_KINDS
from framing.reading.story import find_story
from framing.reading.tables import rows
from framing.reading.units import FURNITURE, make_units

_CUES = rows("reading_cues", ("phrase", "kind", "where", "longest", "source"))
_TABLES = Path(__file__).parents[2] / "framing" / "tables"


def test_kinds_and_places_are_known() -> None:
    assert {kind for _p, kind, _w, _l, _s in _CUES} == set(CUE_KINDS)
    assert set(CUE_KINDS) >= FURNITURE
    assert {where for _p, _k, where, _l, _s in _CUES} == {"whole", "start", "end", "in", "label"}


def test_rows_are_unique_and_their_limits_can_be_met() -> None:
    keys = [(tokenize(phrase.replace("#", "0")), where) for phrase, _k, where, _l, _s in _CUES]
    doubled = {key for key in keys if keys.count(key) > 1}
    assert not doubled
    assert not [row for row in _CUES if int(row[3]) < len(row[0].split()) and row[0].isalpha()]


@pytest.mark.parametrize("where", ["whole", "start", "end", "in", "label"])
def test_every_row_fires(where: str) -> None:
    frames = {"whole": "{}", "start": "{} qqq", "end": "qqq {}", "in": "qqq {} qqq", "label": "{}: qqq"}
    silent = []
    for phrase, kind, _where, longest, _source in (row for row in _CUES if row[2] == where):
        text = frames[where].format(phrase.replace("#", "7"))
        cue = find_cue(text, tokenize(text), min(int(longest), len(text.split())))
        if cue is None or (cue.kind != kind and len(cue.tokens) < len(tokenize(phrase.replace("#", "7")))):
            silent.append((phrase, kind, cue and cue.phrase))
    assert not silent


@pytest.mark.parametrize("file", sorted(_TABLES.glob("reading_*.tsv")), ids=lambda file: file.stem)
def test_header_names_licence_and_sources(file: Path) -> None:
    header = [line for line in file.read_text(encoding="utf-8").split("\n") if line.startswith("# ")]
    keys = {line[2:].split(":")[0] for line in header}
    assert {"id", "version", "licence", "what", "columns", "sources", "misfires"} <= keys


def test_a_table_with_a_missing_cell_is_refused() -> None:
    with pytest.raises(ConfigError, match="line"):
        rows("reading_months", ("name", "number"))


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether he would resign, he said no.",
        "“Nobody came,” he said.",
        "Comments on the bill ran to 4,000 pages.",
        "Copyright law will change in the spring, the minister said.",
        "More than 50,000 people signed.",
        "“Please help us,” she told the crowd in the square on Monday.",
        "The game was taken off the App Store on Monday after a court had ruled against it in spring.",
        "Facebook changed its privacy policy on Monday.",
        "Yes.",
        "The Daily Lantern reported on Friday that the grain had been sold.",
        "Share prices fell by a tenth on Tuesday.",
        "Advertisement spending fell by a tenth on Tuesday, and few in the trade expect it to come back.",
        "Read the treaty and you will find no such word in it, he told the court.",
    ],
)
def test_sentences_of_a_story_are_no_furniture(text: str) -> None:
    from framing.reading.lines import split_lines
    from framing.reading.paragraphs import join_wrapped

    (unit,) = make_units(text, join_wrapped(text, split_lines(text)))
    assert not unit.furniture, unit.facts.cue
    assert find_story((unit,)).end == 1
