"""The rate of loaded terms: what counts, per whose words, and that each rate replays from its evidence."""

from dataclasses import replace

import pytest

from framing.annotations import Actor, Annotations, Cue, Quotation, SentenceReading, Voice
from framing.article import Article, Block, Span
from framing.document import Document, Sentence, Token
from framing.measures.loaded import MEASURE
from framing.results import Estimate, Result

WORDS = 12  # in each sentence


def _document(sentences: int, title: bool = False) -> Document:
    """Sentences of `WORDS` words "w" and a full stop; the first is the title, if there is one."""
    tokens, spans, at = [], [], 0
    for number in range(sentences):
        first = len(tokens)
        for word in [*"w" * WORDS, "."]:
            i = len(tokens)
            tokens.append(
                Token(
                    index=i, span=Span(at, at + 1), text=word, lemma=word, pos="NOUN", tag="NN", dep="dep",
                    head=i, sentence=number, children=(), left=i, right=i,
                )
            )  # fmt: skip
            at += 2
        spans.append(
            Sentence(
                index=number,
                span=Span(tokens[first].span.start, tokens[-1].span.end),
                part="title" if title and number == 0 else "body",
                paragraph=number,
                first=first,
                last=len(tokens),
            )
        )
    text = " ".join(token.text for token in tokens)
    blocks = tuple(Block(kind="body", span=s.span, rule="test") for s in spans)
    article = Article(text=text, blocks=blocks)
    return Document(article=article, tokens=tuple(tokens), sentences=tuple(spans), entities=(), pipeline="none")


def _cue(document: Document, token: int, voice: Voice = "author", category: str = "label", **more: str) -> Cue:
    cue = Cue(
        span=document.tokens[token].span, layer="loaded", category=category, rule="t@1:w", weight=0.5, voice=voice
    )
    return replace(cue, **more)  # type: ignore[arg-type]


def _one(result: Result, **wanted: object) -> Estimate:
    chosen = {"name": "loaded_terms", "voice": None, "category": None, "actor": None, "part": "body", **wanted}
    (estimate,) = [e for e in result.estimates if all(getattr(e, k) == v for k, v in chosen.items())]
    return estimate


def test_no_term_is_zero_with_its_n_and_not_missing() -> None:
    estimate = _one(MEASURE.compute(Annotations(document=_document(10))))
    assert (estimate.value, estimate.n, estimate.n_unit) == (0.0, 120, "words")


def test_a_voice_without_words_has_no_rate_but_a_reason() -> None:
    estimate = _one(MEASURE.compute(Annotations(document=_document(10))), voice="quoted")
    assert estimate.value is None
    assert estimate.reason == "no words of the quoted voice in the body"


def test_the_rate_counts_words_and_not_marks() -> None:
    document = _document(10)
    cues = (_cue(document, 0), _cue(document, 14), _cue(document, 15))
    estimate = _one(MEASURE.compute(Annotations(document=document, cues=cues)))
    assert estimate.value == pytest.approx(100 * 3 / 120)
    assert estimate.low is not None
    assert estimate.high is not None
    assert estimate.low <= 2.5 <= estimate.high


def test_below_100_words_there_is_no_interval() -> None:
    document = _document(8)
    estimate = _one(MEASURE.compute(Annotations(document=document, cues=(_cue(document, 0),))))
    assert estimate.n == 96
    assert (estimate.low, estimate.high) == (None, None)


def test_each_voice_is_measured_by_its_own_words() -> None:
    document = _document(10)
    quotation = Quotation(span=document.sentences[0].span, kind="direct")
    cues = (_cue(document, 0, "quoted"), _cue(document, 20))
    result = MEASURE.compute(Annotations(document=document, quotations=(quotation,), cues=cues))
    assert _one(result, voice="quoted").value == pytest.approx(100 / 12)
    assert _one(result, voice="author").value == pytest.approx(100 / 108)
    assert _one(result).value == pytest.approx(200 / 120)


def test_categories_are_listed_by_voice() -> None:
    document = _document(10)
    cues = (_cue(document, 0, category="slogan"), _cue(document, 1), _cue(document, 2))
    result = MEASURE.compute(Annotations(document=document, cues=cues))
    assert _one(result, voice="author", category="label").value == pytest.approx(200 / 120)
    assert _one(result, voice="author", category="slogan").value == pytest.approx(100 / 120)


def test_the_title_is_measured_apart() -> None:
    document = _document(10, title=True)
    result = MEASURE.compute(Annotations(document=document, cues=(_cue(document, 0), _cue(document, 30))))
    assert _one(result, part="title").value == pytest.approx(100 / 12)
    assert _one(result).value == pytest.approx(100 / 108)


def test_other_layers_do_not_count() -> None:
    document = _document(10)
    cue = _cue(document, 0, layer="hedge")
    assert _one(MEASURE.compute(Annotations(document=document, cues=(cue,)))).value == 0.0


def test_terms_about_an_actor_are_counted_by_voice() -> None:
    document = _document(10)
    actor = Actor(id="tolmer", name="Tolmer", kind="person")
    cues = (_cue(document, 0, actor="tolmer"), _cue(document, 1, actor="tolmer"), _cue(document, 2))
    result = MEASURE.compute(Annotations(document=document, actors=(actor,), cues=cues))
    estimate = _one(result, name="loaded_terms_about", actor="tolmer", voice="author")
    assert (estimate.value, estimate.n) == (2.0, 120)


def test_every_rate_replays_from_its_evidence() -> None:
    document = _document(12, title=True)
    voices: tuple[Voice, ...] = ("author", "quoted", "attributed")
    quotations = (
        Quotation(span=document.sentences[3].span, kind="direct"),
        Quotation(span=document.sentences[5].span, kind="indirect"),
    )
    cues = tuple(_cue(document, 13 * i + i, voices[i % 3], f"c{i % 4}") for i in range(12))
    result = MEASURE.compute(Annotations(document=document, quotations=quotations, cues=cues))
    for estimate in result.estimates:
        if estimate.value is not None:
            assert sum(e.value or 0.0 for e in estimate.evidence) == pytest.approx(estimate.value)


def test_the_lead_is_the_first_paragraph() -> None:
    document = _document(10, title=True)
    cues = (_cue(document, 13), _cue(document, 30))
    estimate = _one(MEASURE.compute(Annotations(document=document, cues=cues)), name="loaded_terms_lead")
    assert (estimate.value, estimate.n) == (pytest.approx(100 / 12), 12)


def test_certainty_is_counted_by_voice_and_apart_from_loaded_terms() -> None:
    document = _document(10)
    quotation = Quotation(span=document.sentences[0].span, kind="direct")
    cues = (
        _cue(document, 0, "quoted", "hedge", layer="hedge"),
        _cue(document, 20, category="booster", layer="hedge"),
        _cue(document, 30, category="opinion adverb"),
    )
    result = MEASURE.compute(Annotations(document=document, quotations=(quotation,), cues=cues))
    assert _one(result, name="hedges", voice="quoted").value == pytest.approx(100 / 12)
    assert _one(result, name="hedges", voice="author").value == 0.0
    assert _one(result, name="boosters", voice="author").value == pytest.approx(100 / 108)
    assert _one(result, name="opinion_markers").value == pytest.approx(100 / 120)
    assert _one(result).value == pytest.approx(100 / 120)


def test_a_subjective_sentence_has_loaded_words_of_the_authors_own() -> None:
    document = _document(10)
    quotation = Quotation(span=document.sentences[0].span, kind="direct")
    cues = (_cue(document, 0, "quoted"), _cue(document, 20), _cue(document, 21))
    annotations = Annotations(document=document, quotations=(quotation,), cues=cues)
    estimate = _one(MEASURE.compute(annotations), name="subjective_sentences", voice="author")
    assert (estimate.value, estimate.n) == (pytest.approx(1 / 9), 9)
    assert [e.span for e in estimate.evidence] == [document.sentences[1].span]


def test_with_the_text_model_lists_and_model_must_agree_or_one_be_sure() -> None:
    document = _document(6)
    loaded = (0.99, 0.6, 0.2, 0.8, 0.0, 0.0)
    readings = tuple(SentenceReading(sentence=i, loaded=p, frames=()) for i, p in enumerate(loaded))
    cues = (_cue(document, 13), _cue(document, 26))  # of strength .5, in the second and third sentence
    annotations = Annotations(document=document, cues=cues, readings=readings)
    result = MEASURE.compute(annotations)
    estimate = _one(result, name="subjective_sentences", voice="author")
    assert [e.span for e in estimate.evidence] == [document.sentences[0].span, document.sentences[1].span]
    assert "text model" not in result.caveats[0]
    assert "small model" in result.caveats[0]


def test_without_the_model_the_caveat_says_so() -> None:
    result = MEASURE.compute(Annotations(document=_document(10)))
    assert "the text model did not take part" in result.caveats[0]
