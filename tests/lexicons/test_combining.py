"""A user's list with the shipped ones: additions come first, removals take away what they name and nothing else."""

import pytest

from framing.errors import ConfigError
from framing.lexicons import Lexicon, combined, parse, shipped

HEADER = (
    "# id: house\n# version: 1\n# title: House style\n# layer: loaded\n# licence: ours\n# sources: own = our guide\n"
    "# misfires: none\nterm\tpos\tcategory\tstrength\talternative\tsource\tmirror\tonly\tunless\tnote\n"
)


def _house(*rows: str) -> Lexicon:
    return parse((HEADER + "\n".join(row.replace(" | ", "\t") for row in rows)).encode(), "house.tsv")


def _parts(lexicons: tuple[Lexicon, ...], term: str) -> list[tuple[str, ...]]:
    loaded = (lexicon for lexicon in lexicons if lexicon.layer == "loaded")
    return [entry.pos for lexicon in loaded for entry in lexicon.entries if entry.term == term]


def test_own_lists_come_first_and_shipped_ones_stay() -> None:
    own = _house("kettle | NOUN | crowd word | 0.5 | cordon | own")
    lexicons = combined([own])
    assert lexicons[0] == own
    assert [lexicon.id for lexicon in lexicons[1:]] == list(shipped())


def test_a_removal_takes_one_term_and_nothing_else() -> None:
    before, after = combined([]), combined([_house("regime | ANY | - | off")])
    assert _parts(before, "regime")
    assert _parts(after, "regime") == []
    loaded = [sum(len(x.entries) for x in lists if x.layer == "loaded") for lists in (before, after)]
    assert loaded[0] - loaded[1] == len(_parts(before, "regime"))


def test_a_removal_of_one_part_of_speech_leaves_the_others() -> None:
    (pos,) = _parts(combined([]), "terrorist")
    assert set(pos) == {"NOUN", "ADJ"}
    assert _parts(combined([_house("terrorist | ADJ | - | off")]), "terrorist") == [("NOUN",)]


def test_spelling_with_hyphens_or_capitals_is_one() -> None:
    assert _parts(combined([_house("Far Left | ANY | - | off")]), "far-left") == []


def test_a_removal_of_nothing_is_an_error() -> None:
    with pytest.raises(ConfigError, match=r"lexicon house, line 9: no shipped lexicon has 'regme' as NOUN"):
        combined([_house("regme | NOUN | - | off")])
    with pytest.raises(ConfigError, match="'regime' as ADV"):
        combined([_house("regime | ADV | - | off")])


def test_a_removal_needs_its_part_of_speech() -> None:
    with pytest.raises(ConfigError, match="line 9: pos '' is not a part of speech"):
        _house("regime |  | - | off")
