"""The table of verbs: closed lists, no row twice, nothing that the matcher cannot meet."""

from collections import Counter

import pytest

from framing import tables
from framing.annotators.events.verbs import nominalisations, verbs

ROWS = tables.load("agency_verbs").rows
CLASSES = (
    "harm coercion help cooperation conflict judgement communication decision creation movement possession "
    "perception emotion change"
).split()


def problems(row: dict[str, str]) -> list[str]:
    """What is wrong with one row, in words; an empty list where nothing is."""
    found = []
    for column, allowed in {
        "category": CLASSES,
        "power": ["agent", "patient", "equal"],
        "effect": ["-1", "0", "1"],
        "ergative": ["yes", "no"],
        "source": ["levin", "own"],
        "possessor": ["agent", "patient"],
        "thing": ["-", "none", *CLASSES],
    }.items():
        if row[column] not in allowed:
            found.append(f"{column} {row[column]!r}")
    if row["verb"] != row["verb"].strip().lower() or len(row["verb"].split()) > 2 or "-" in row["verb"]:
        found.append(f"verb {row['verb']!r}: one word, or two that the parse joins; a hyphen makes three tokens")
    if row["thing"] == row["category"]:
        found.append("thing repeats the category; write -")
    if row["nouns"] == "-" and (row["marks"], row["possessor"]) != ("-", "agent"):
        found.append("marks or possessor without a noun")
    return found


def test_every_row_is_well_formed() -> None:
    assert {row["verb"]: problems(row) for row in ROWS if problems(row)} == {}


@pytest.mark.parametrize(
    ("column", "value"),
    [("category", "violence"), ("effect", "2"), ("power", "all"), ("verb", "co-host"), ("thing", "x")],
)
def test_a_wrong_cell_is_noticed(column: str, value: str) -> None:
    assert problems({**ROWS[0], column: value})


def test_no_verb_twice_and_enough_of_them() -> None:
    assert [verb for verb, n in Counter(row["verb"] for row in ROWS).items() if n > 1] == []
    assert len(ROWS) >= 1_200


def test_categories_of_the_header_are_those_of_the_rows() -> None:
    header = tables.load("agency_verbs").header
    assert header["categories"].split(", ") == CLASSES
    assert {row["category"] for row in ROWS} == set(CLASSES)
    assert {"licence", "sources", "misfires", "review"} <= set(header)


def test_each_noun_leads_to_one_verb() -> None:
    nouns = Counter(noun for verb in verbs().values() for noun in verb.nouns)
    assert [noun for noun, n in nouns.items() if n > 1] == []
    assert nominalisations()["shelling"].lemma == "shell"


def test_effects_fit_the_classes() -> None:
    assert {verb.effect for verb in verbs().values() if verb.category == "harm"} == {-1}
    assert {verb.effect for verb in verbs().values() if verb.category == "help"} == {1}
