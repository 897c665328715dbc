"""The lexicons that ship: their format, their sources, and the mirrors of the terms that have a side."""

import json
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from framing.annotators.terms_index import WORKING
from framing.lexicons import Entry, Lexicon, load, shipped

FOUND = tuple(name for name in shipped() if load(name).layer not in WORKING)
MISSING_MIRRORS = Path(__file__).resolve().parents[1] / "cases" / "loaded_mirrors_missing.json"


@cache
def _entries() -> tuple[tuple[Lexicon, Entry], ...]:
    return tuple((load(name), entry) for name in FOUND for entry in load(name).entries)


def _plain(term: str) -> str:
    """A term as it is looked up: its spelling with hyphens, spaces or capitals is one."""
    return term.lower().replace("-", " ")


def test_there_are_enough_entries() -> None:
    assert sum(load(name).layer == "loaded" for name in FOUND) >= 8
    assert len(_entries()) >= 2_500


@pytest.mark.parametrize("name", FOUND)
def test_header(name: str) -> None:
    lexicon = load(name)
    assert lexicon.id == name
    assert lexicon.licence == "Apache-2.0"
    assert lexicon.version.isdigit()
    used = {entry.source for entry in lexicon.entries}
    assert {source.key for source in lexicon.sources} == used, "a source that no row cites, or the reverse"


@pytest.mark.parametrize("name", FOUND)
def test_rows(name: str) -> None:
    for entry in load(name).entries:
        where = f"{name}.tsv, line {entry.line}: {entry.term}"
        assert entry.source != "own" or entry.note, f"{where}: our own judgement needs a note"
        assert entry.alternative != entry.term, f"{where}: the alternative is the term itself"
        assert not entry.only or set(entry.only) - set(entry.unless), f"{where}: can never fire"
        assert _plain(entry.term) not in {_plain(mirror) for mirror in entry.mirror}, f"{where}: mirrors itself"


def test_labels_have_an_alternative() -> None:
    bare = [entry.term for entry in load("labels").entries if entry.pos == ("NOUN",) and not entry.alternative]
    assert not bare, "a label cannot simply be left out: say what stands in its place"


def test_no_term_stands_in_two_lexicons() -> None:
    seen: dict[tuple[str, str], set[str]] = defaultdict(set)
    for lexicon, entry in _entries():
        for pos in entry.pos:
            seen[_plain(entry.term), pos].add(f"{lexicon.id}:{entry.line}")
    assert {key: sorted(places) for key, places in seen.items() if len(places) > 1} == {}


def test_mirrors_are_there_or_known_to_be_missing() -> None:
    terms = {_plain(entry.term) for _, entry in _entries()}
    missing = sorted(
        f"{lexicon.id}: {entry.term} / {mirror}"
        for lexicon, entry in _entries()
        for mirror in entry.mirror
        if _plain(mirror) not in terms
    )
    assert missing == json.loads(MISSING_MIRRORS.read_text(encoding="utf-8"))
