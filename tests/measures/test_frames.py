"""Frames of an article: shares that replay from their sentences, the author's apart, and a decision with its lines."""

import pytest

from framing.annotations import Annotations, FrameScore, Quotation, SentenceReading
from framing.article import Article, Span
from framing.document import Document, Sentence, Token
from framing.frametable import thresholds
from framing.measures.frames import DECISIONS, MEASURE
from framing.results import Estimate

FRAME, OTHER = "conflict", "economic"
WORDS = ("the", "court", "ruled", "today")


def annotated(*probabilities: float, quoted: tuple[int, ...] = (), title: bool = False) -> Annotations:
    """Sentences "the court ruled today" with these P of FRAME; `quoted` are a source's from the second word on."""
    tokens, sentences, at = [], [], 0
    for number in range(len(probabilities)):
        first = len(tokens)
        for word in WORDS:
            i, span = len(tokens), Span(at, at + len(word))
            at = span.end + 1
            pos = {"court": "NOUN", "ruled": "VERB"}.get(word, "ADV")
            tokens.append(
                Token(
                    index=i, span=span, text=word, lemma=word, pos=pos, tag="X", dep="dep", head=i, sentence=number,
                    children=(), left=i, right=i,
                )
            )  # fmt: skip
        span = Span(tokens[first].span.start, tokens[-1].span.end)
        part = "title" if title and number == 0 else "body"
        sentences.append(
            Sentence(index=number, span=span, part=part, paragraph=0, first=first, last=len(tokens))
        )  # fmt: skip
    text = " ".join(token.text for token in tokens)
    return Annotations(
        document=Document(
            article=Article(text=text), tokens=tuple(tokens), sentences=tuple(sentences), entities=(), pipeline="none"
        ),
        quotations=tuple(
            Quotation(span=Span(tokens[sentences[i].first + 1].span.start, sentences[i].span.end), kind="direct")
            for i in quoted
        ),
        readings=tuple(
            SentenceReading(
                sentence=i,
                loaded=0.0,
                frames=(FrameScore(frame=FRAME, probability=p), FrameScore(frame=OTHER, probability=0.0)),
            )
            for i, p in enumerate(probabilities)
        ),
    )


def estimate(given: Annotations, name: str, frame: str = FRAME, voice: str | None = None) -> Estimate:
    found = MEASURE.compute(given).estimates
    return next(e for e in found if (e.name, e.category, e.voice) == (name, frame, voice))


def test_the_share_and_its_sentences() -> None:
    given = annotated(0.9, 0.2, 0.7, 0.1, 0.0)
    share = estimate(given, "frame_share")
    assert (share.value, share.n) == (pytest.approx(0.4), 5)
    assert share.low is not None
    assert share.value == pytest.approx(sum(e.value or 0 for e in share.evidence))
    assert [e.span for e in share.evidence] == [given.document.sentences[i].span for i in (0, 2)]
    assert estimate(given, "frame_share", OTHER).value == 0


def test_a_sentence_is_the_author_s_if_half_of_it_is() -> None:
    share = estimate(annotated(0.9, 0.9, 0.0, quoted=(1,)), "frame_share", voice="author")
    assert (share.value, share.n) == (0.5, 2)  # three of the four words of the second sentence are quoted


def test_without_a_sentence_of_the_author_s_there_is_a_reason() -> None:
    share = estimate(annotated(0.9, quoted=(0,)), "frame_share", voice="author")
    assert share.value is None
    assert share.reason == "no sentence is the author's own"


def test_the_score_replays_and_the_title_does_not_count() -> None:
    score = estimate(annotated(1.0, 0.6, 0.2, title=True), "frame_score")
    assert (score.value, score.n) == (pytest.approx(0.4), 2)
    assert score.value == pytest.approx(sum(e.value or 0 for e in score.evidence))


def test_the_decision_follows_the_lines() -> None:
    lines = thresholds(FRAME)
    middle = (lines.present + lines.dominant) / 2
    for value, expected in ((lines.present / 2, "not found"), (middle, "present"), (lines.dominant + 0.01, "dominant")):
        decision = estimate(annotated(*[value] * 6), "frame_decision")
        assert DECISIONS[int(decision.value or 0)] == expected


def test_the_decision_shows_the_five_strongest_sentences_first() -> None:
    decision = estimate(annotated(0.1, 0.9, 0.8, 0.2, 0.7, 0.6, 0.5), "frame_decision")
    assert [e.value for e in decision.evidence] == [0.9, 0.8, 0.7, 0.6, 0.5]


def test_four_sentences_decide_nothing() -> None:
    decision = estimate(annotated(0.9, 0.9, 0.9, 0.9), "frame_decision")
    assert decision.value is None
    assert decision.reason == "fewer than 5 sentences: read them"


def test_cues_stand_in_sentences_that_take_the_frame_and_in_no_other() -> None:
    frame = "legality_constitutionality_and_jurisprudence"
    given = annotated(0.9, 0.1)
    for reading in given.readings:
        object.__setattr__(reading.frames[0], "frame", frame)
    cues = estimate(given, "frame_cues", frame)
    assert [e.span.of(given.document.article.text) for e in cues.evidence] == ["court"]
    assert given.document.sentences[0].span.covers(cues.evidence[0].span)


def test_without_readings_there_is_nothing_to_say() -> None:
    given = annotated(0.9)
    object.__setattr__(given, "readings", ())
    assert MEASURE.compute(given).estimates == ()
