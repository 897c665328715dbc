import pytest

from framing.annotations import Annotations
from framing.article import Article
from framing.language import parse
from framing.measures.readability import FORMULAS, MEASURE, prepared
from framing.measures.syllables import textstat_with_syllables
from framing.results import Result

STORY = """The harbour board met on Tuesday to decide the future of the northern quay.
Engineers had warned for years that the concrete was cracking under the weight of the cranes.
Residents of the old town filled the hall, and many stood on the stairs outside.
The chair read the report aloud, page after page, for almost an hour.
It said that repairs would cost 3.5 million crowns and take two winters.
A fisherman asked who would pay, since the fleet had shrunk to nine boats.
The treasurer answered that the U.S. owner of the terminal had refused to contribute.
Somebody laughed at that, and the chair asked for silence.
After the vote the crowd walked down to the water in the rain.
Most of them agreed that nothing would be repaired before the election.
Mr. Halloran, who keeps the lighthouse, said he had heard such promises before.
He locked the door and went home."""


def measured(text: str) -> Result:
    return MEASURE.compute(Annotations(document=parse(Article(text=text))))


@pytest.mark.parametrize("formula", FORMULAS, ids=lambda formula: formula.name)
def test_each_formula_equals_textstat_on_the_same_sentences(formula: object) -> None:
    name = formula.name  # type: ignore[attr-defined]
    ours = next(e.value for e in measured(STORY).estimates if e.name == name)
    sentences = " ".join(prepared(line) for line in STORY.split("\n"))
    assert ours == pytest.approx(getattr(textstat_with_syllables(), name)(sentences), abs=1e-9)


def test_every_figure_has_an_interval_around_it_and_evidence() -> None:
    for estimate in measured(STORY).estimates:
        assert estimate.n == 12
        assert estimate.value is not None
        assert estimate.low is not None
        assert estimate.high is not None
        assert estimate.low <= estimate.value <= estimate.high
        assert len(estimate.evidence) == 12


def test_syllables_come_from_cmudict() -> None:
    textstat = textstat_with_syllables()
    assert [textstat.syllable_count(word) for word in ("area", "people", "being", "fire", "idea")] == [3, 2, 2, 2, 3]


def test_harder_words_score_harder() -> None:
    harder = STORY.replace("cracking", "deteriorating").replace("walked", "perambulated").replace("crowd", "multitude")
    before, after = measured(STORY), measured(harder)
    for formula in FORMULAS:
        a = next(e.value for e in before.estimates if e.name == formula.name)
        b = next(e.value for e in after.estimates if e.name == formula.name)
        assert a is not None
        assert b is not None
        easier_is_higher = formula.name == "flesch_reading_ease"
        assert (b < a) if easier_is_higher else (b > a)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("One sentence is not enough.", "not enough text: 1 sentences and 5 words"),
        ("\n".join(["Nine words in a headline without any stop today"] * 20), "not prose: 20 of 20 paragraphs"),
    ],
)
def test_too_little_or_no_prose_gives_a_reason_not_a_number(text: str, reason: str) -> None:
    for estimate in measured(text).estimates:
        assert estimate.value is None
        assert reason in (estimate.reason or "")
