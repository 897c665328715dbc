"""Stance by voice: the author's words, the quoted and the reported apart, and no figure that a name could move."""

import pytest

from framing.annotations import Actor, Annotations, Form, Mention, Quotation, QuotationKind, Relation
from framing.article import Article, Span
from framing.language import parse
from framing.measures.passages import passages
from framing.measures.stance import MEASURE, readings
from framing.results import Estimate

pytestmark = pytest.mark.slow


def annotated(
    text: str,
    *names: str,
    quoted: str | None = None,
    kind: QuotationKind = "direct",
    speaker: str | None = None,
    relation: Relation = "self",
    form: Form = "name",
) -> Annotations:
    mentions = [
        Mention(actor=name, span=Span(i, i + len(name)), form=form, relation=relation)
        for name in names
        for i in range(len(text))
        if text.startswith(name, i)
    ]
    quotations = ()
    if quoted is not None:
        start = text.index(quoted)
        quotations = (Quotation(span=Span(start, start + len(quoted)), kind=kind, speaker=speaker),)
    return Annotations(
        document=parse(Article(text=text)),
        actors=tuple(Actor(id=name, name=name, kind="person") for name in names),
        mentions=tuple(sorted(mentions, key=lambda m: m.span)),
        quotations=quotations,
    )


def estimate(
    annotations: Annotations, name: str, actor: str, voice: str = "author", category: str | None = None
) -> Estimate:
    found = MEASURE.compute(annotations).estimates
    return next(e for e in found if (e.name, e.actor, e.voice, e.category) == (name, actor, voice, category))


def test_blame_and_praise_have_a_sign() -> None:
    text = "Okonkwo lied to the court and stole the money. Lindqvist saved forty families from the flood."
    given = annotated(text, "Okonkwo", "Lindqvist")
    assert (estimate(given, "stance", "Okonkwo").value or 0) < -0.3
    assert (estimate(given, "stance", "Lindqvist").value or 0) > 0.3


def test_every_figure_replays_from_its_evidence() -> None:
    given = annotated("Okonkwo lied to the court again. Okonkwo will speak here on Tuesday.", "Okonkwo")
    found = estimate(given, "stance", "Okonkwo")
    assert found.n == len(found.evidence) == 2
    assert found.value == pytest.approx(sum(e.value or 0 for e in found.evidence) / 2)
    assert (found.low, found.high) == (None, None)
    counts = [
        estimate(given, "stance_sentences", "Okonkwo", category=c).value for c in ("negative", "neutral", "positive")
    ]
    assert sum(c or 0 for c in counts) == 2


def test_five_sentences_give_an_interval() -> None:
    text = " ".join(f"Okonkwo lied to the court on day {n}." for n in range(5))
    found = estimate(annotated(text, "Okonkwo"), "stance", "Okonkwo")
    assert found.low is not None
    assert found.high is not None
    assert found.low <= (found.value or 0) <= found.high


def test_a_quotation_never_counts_as_the_author() -> None:
    text = 'Okonkwo came to the meeting on Tuesday. "Okonkwo is a liar and a thief," said Lindqvist of the board.'
    given = annotated(text, "Okonkwo", "Lindqvist", quoted="Okonkwo is a liar and a thief,", speaker="Lindqvist")
    assert abs(estimate(given, "stance", "Okonkwo").value or 0) < 0.3
    assert (estimate(given, "stance", "Okonkwo", "quoted").value or 0) < -0.3
    assert (estimate(given, "stance_of_speaker", "Okonkwo", "quoted", "Lindqvist").value or 0) < -0.3


def test_quoted_words_do_not_reach_an_author_s_mention() -> None:
    text = 'Okonkwo, whom Lindqvist called "a liar and a thief", arrived on Tuesday.'
    given = annotated(text, "Okonkwo", quoted="a liar and a thief")
    assert all("liar" not in asked.passage.text for asked in passages(given))


def test_indirect_speech_keeps_the_words_around_it() -> None:
    text = "Police denied that Okonkwo was drunk at the wheel."
    given = annotated(text, "Okonkwo", quoted="that Okonkwo was drunk at the wheel", kind="indirect")
    assert [asked.passage.text for asked in passages(given)] == [text]


@pytest.mark.parametrize("relation", ["leader", "party", "media", "adjective", "compound"])
def test_what_only_belongs_to_an_actor_is_masked_but_not_scored(relation: Relation) -> None:
    assert readings(annotated("Okonkwo drones lied to the court.", "Okonkwo", relation=relation)) == ()


def test_spans_of_a_passage_are_the_mentions() -> None:
    text = 'Yesterday, "as we all know," Okonkwo met Lindqvist, and Okonkwo left.'
    given = annotated(text, "Okonkwo", "Lindqvist", quoted="as we all know,")
    passage = passages(given)[0].passage
    assert [[s.of(passage.text) for s in t.spans] for t in passage.targets] == [["Okonkwo", "Okonkwo"], ["Lindqvist"]]


@pytest.mark.parametrize("name", ["Bo", "Great Britain", "Hope Savage", "the International Committee of the Red Cross"])
def test_a_name_changes_nothing(name: str) -> None:
    template = "Critics of {0} were wrong about the bridge. Yesterday {0} lied to the court about it."
    expected = estimate(annotated(template.format("Okonkwo"), "Okonkwo"), "stance", "Okonkwo").value
    assert estimate(annotated(template.format(name), name), "stance", name).value == expected
