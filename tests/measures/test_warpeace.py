"""War and peace journalism: the table, the topic, and what each indicator counts in a story of our own."""

import pytest

from framing import tables
from framing.annotations import Annotations
from framing.annotators import ANNOTATORS
from framing.article import Article, Block, Span
from framing.language import parse
from framing.lexicons import load
from framing.measures.warpeace import MEASURE
from framing.results import Estimate, Result

WAR = (
    "Government troops captured the town of Meza on Friday after heavy shelling. "
    "The army of Belduria announced a victory and said that the enemy had fled. "
    "Soldiers killed eleven Velonians in the market. "
    "Rockets from Velonia killed nine Beldurians across the river. "
    "Velonians fled the fighting with their children. "
    '"The Velonian regime is barbaric," General Oskar Brandt said. '
    "Residents said that they had no water. "
    "The war stems from a dispute over wells, and herders on both sides have grievances. "
    "Peace talks resume on Monday, but there is no ceasefire. "
    "Many of the displaced sleep in a school. "
    "Regional powers arm every militia. "
    "Nobody in the valley has slept for a week."
)
TOWN = (
    "The council of Lenmark voted to rebuild the mill. Shops opened at nine. The mayor thanked the builders. "
    "Children sang in the square. A new road will cross the river. Rents rose again in the spring."
)


def _result(text: str) -> Result:
    article = Article(text=text, blocks=(Block(kind="body", span=Span(0, len(text)), rule="test"),))
    found = Annotations(document=parse(article))
    for annotator in ANNOTATORS:
        found = annotator.annotate(found)
    return MEASURE.compute(found)


@pytest.fixture(scope="module")
def war() -> Result:
    return _result(WAR)


def _texts(result: Result, name: str, voice: str | None = "author") -> list[str]:
    chosen = [e for e in result.estimates if e.name == name and (voice is None or e.voice == voice)]
    return [evidence.span.of(WAR) for e in chosen for evidence in e.evidence]


def test_the_table_has_both_sides_and_its_opposites_exist() -> None:
    rows = {row["id"]: row for row in tables.load("warpeace").rows}
    assert {row["side"] for row in rows.values()} == {"war", "peace"}
    for row in rows.values():
        opposite = row["opposite"]
        assert opposite == "-" or rows[opposite]["side"] != row["side"], row["id"]
        assert row["of"] in {"sentences", "attributions", "events", "harm"}
        assert row["source"] in tables.load("warpeace").header["sources"]


def test_every_category_of_the_list_is_an_indicator() -> None:
    rows = {row["id"] for row in tables.load("warpeace").rows}
    entries = load("warpeace").entries
    assert {entry.category for entry in entries} <= rows
    assert len(entries) >= 300
    assert load("warpeace").layer != "loaded"


@pytest.mark.slow
def test_a_story_that_is_not_about_a_conflict_gets_a_reason_and_no_indicator() -> None:
    (estimate,) = _result(TOWN).estimates
    assert (estimate.name, estimate.value) == ("about_conflict", None)
    assert estimate.reason is not None
    assert "not about an armed conflict: 0 of its 6 sentences" in estimate.reason


@pytest.mark.slow
def test_the_share_of_sentences_about_the_conflict_replays(war: Result) -> None:
    about = war.estimates[0]
    assert about.value is not None
    assert sum(e.value or 0.0 for e in about.evidence) == pytest.approx(about.value)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "voice", "words"),
    [
        ("victory", "author", ["captured"]),
        ("victory", "attributed", ["victory"]),
        ("causes", "author", ["stems from", "grievances"]),
        ("solutions", "author", ["Peace talks"]),
        ("consequences", "author", ["fled the fighting", "displaced"]),
        ("many_parties", "author", ["Regional powers"]),
        ("visible_violence", "author", ["heavy shelling", "killed", "killed"]),
        ("us_them", "attributed", ["enemy"]),
        ("demonising", "quoted", ["barbaric"]),
        ("demonising", "author", []),
    ],
)
def test_words_count_for_their_indicator_in_their_voice(war: Result, name: str, voice: str, words: list[str]) -> None:
    assert _texts(war, name, voice) == words


@pytest.mark.slow
def test_a_negated_word_counts_for_nothing(war: Result) -> None:
    assert "ceasefire" not in " ".join(_texts(war, "solutions", None))


@pytest.mark.slow
def test_sources_are_leaders_and_institutions_or_people(war: Result) -> None:
    assert len(_texts(war, "elite_sources")) == 3  # the army twice, the general
    assert len(_texts(war, "people_sources")) == 1  # the residents


@pytest.mark.slow
def test_the_suffering_of_each_side_is_told(war: Result) -> None:
    suffering: dict[str | None, float] = {}
    for estimate in war.estimates:
        if estimate.name == "suffering" and estimate.category == "side":
            suffering[estimate.actor] = suffering.get(estimate.actor, 0.0) + (estimate.value or 0.0)
    assert sorted(suffering.values()) == [1.0, 2.0]
    assert len(_texts(war, "one_side_suffering", None)) == 2
    assert "on both sides" not in _texts(war, "all_sides_suffering", None)  # of herders with grievances, not of harm


@pytest.mark.slow
def test_counts_are_the_number_of_their_passages_and_are_never_added_up(war: Result) -> None:
    names = {row["id"] for row in tables.load("warpeace").rows}
    for estimate in war.estimates:
        if estimate.name in names and estimate.value is not None:
            assert estimate.value == len(estimate.evidence)
            assert estimate.category in {"war", "peace"}
            assert _is_inside(estimate)
    assert not [e for e in war.estimates if e.category in {"war", "peace"} and e.name not in names]


def _is_inside(estimate: Estimate) -> bool:
    return all(0 <= e.span.start < e.span.end <= len(WAR) for e in estimate.evidence)
