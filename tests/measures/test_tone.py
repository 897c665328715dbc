import pytest

from framing import tables
from framing.annotations import Actor, Annotations, Mention, Quotation
from framing.article import Article, Span
from framing.language import parse
from framing.measures.tone import MEASURE, score
from framing.results import Result

NAMES = ["Hope", "Grace", "Rob", "Grant", "Best", "Savage", "Liberty", "Great Britain", "Okonkwo", "Nguyen"]


def annotated(text: str, name: str, quotations: tuple[Quotation, ...] = ()) -> Annotations:
    """The text with one actor, found wherever its name stands."""
    starts = [i for i in range(len(text)) if text.startswith(name, i)]
    spans = [Span(i, i + len(name)) for i in starts]
    return Annotations(
        document=parse(Article(text=text)),
        actors=(Actor(id="x", name=name, kind="person"),),
        mentions=tuple(Mention(actor="x", span=span, form="name", relation="self") for span in spans),
        quotations=quotations,
    )


def of_actor(result: Result, voice: str) -> float | None:
    return next((e.value for e in result.estimates if e.actor == "x" and e.voice == voice), None)


@pytest.mark.parametrize("row", tables.load("tone_overrides").rows, ids=lambda row: row["term"])
def test_what_news_uses_as_plain_fact_scores_nothing(row: dict[str, str]) -> None:
    tone = score(row["sentence"])
    assert tone <= 0 if " " in row["term"] else tone == 0


def test_words_that_are_no_plain_facts_still_score() -> None:
    assert score("The disgraceful decision was a disaster.") < -0.5
    assert score("It was a wonderful and generous gift.") > 0.5


@pytest.mark.parametrize("name", NAMES)
def test_a_name_never_scores(name: str) -> None:
    text = f"Officials said that {name} had arrived at the building. The convoy met {name} at noon."
    assert of_actor(MEASURE.compute(annotated(text, name)), "author") == 0


def test_swapping_names_changes_nothing() -> None:
    template = "Critics praised {0} for a generous and honest speech. Nobody could forgive {0} the cruel attack."
    tones = {of_actor(MEASURE.compute(annotated(template.format(n), n)), "author") for n in NAMES}
    assert len(tones) == 1


def test_a_quotation_belongs_to_its_source() -> None:
    text = 'Okonkwo arrived at the building on Tuesday. "Okonkwo is a cruel and disgraceful liar," a rival said.'
    start = text.index('"') + 1
    quotation = Quotation(span=Span(start, text.index(',"')), kind="direct")
    result = MEASURE.compute(annotated(text, "Okonkwo", (quotation,)))
    assert of_actor(result, "author") == 0
    quoted = of_actor(result, "quoted")
    assert quoted is not None
    assert quoted < -0.5


def test_the_mean_replays_from_its_evidence() -> None:
    text = "Okonkwo made a brilliant speech. The awful weather delayed Okonkwo. Then Okonkwo left the hall."
    for estimate in MEASURE.compute(annotated(text, "Okonkwo")).estimates:
        values = [e.value for e in estimate.evidence if e.value is not None]
        assert estimate.value == pytest.approx(sum(values) / len(values), abs=1e-12)
        assert estimate.n == len(values)


def test_fewer_than_five_sentences_give_no_interval() -> None:
    sentences = ["Okonkwo made a brilliant speech."] * 5
    few = MEASURE.compute(annotated(" ".join(sentences[:4]), "Okonkwo")).estimates
    enough = MEASURE.compute(annotated(" ".join(sentences), "Okonkwo")).estimates
    assert {e.low for e in few} == {None}
    assert None not in {e.low for e in enough}


@pytest.mark.parametrize(("one", "other"), [("'", "\u2019"), ('"', "\u201c"), (" -- ", "\u2014"), (" ", "\u00a0")])
def test_format_changes_no_tone(one: str, other: str) -> None:
    text = "The deal -- it isn't \"good\" -- hurt Okonkwo badly, and that wasn't fair."
    plain = of_actor(MEASURE.compute(annotated(text, "Okonkwo")), "author")
    assert plain == of_actor(MEASURE.compute(annotated(text.replace(one, other), "Okonkwo")), "author")


def test_repeating_the_text_leaves_the_mean() -> None:
    text = "Okonkwo made a brilliant speech. The awful weather delayed Okonkwo."
    once = of_actor(MEASURE.compute(annotated(text, "Okonkwo")), "author")
    twice = of_actor(MEASURE.compute(annotated(f"{text}\n\n{text}", "Okonkwo")), "author")
    assert once == pytest.approx(twice, abs=1e-9)
