"""Loaded words that no list holds, and the frames of each sentence, as the text model reads them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from framing.annotations import Annotations, Cue, FrameScore, SentenceReading
from framing.annotators.terms_scope import Scope
from framing.article import Span
from framing.document import Document, Sentence
from framing.models import text
from framing.models.text.ownframes import OwnFrame

__all__ = ["MODEL_NOTE", "annotate"]

MODEL_NOTE = "found by the text model, not by a word list: read the sentence before you trust it"
_KINDS: dict[str, text.NameKind] = {"PERSON": "person", "GPE": "place", "LOC": "place", "NORP": "place"}
_SENTENCE = 0.5  # P(loaded) of a sentence from which on its words may be called loaded
_OPEN_CLASS = frozenset({"ADJ", "ADV", "NOUN", "VERB"})


@dataclass(frozen=True, slots=True)
class _Words:
    """The tokens of one found word."""

    first: int
    last: int
    head: int


def annotate(annotations: Annotations, frames: Sequence[OwnFrame] = ()) -> Annotations:
    """The annotations with a reading of every sentence, and a cue for each loaded word that no other cue covers.

    `frames` are the user's own, scored beside those of the model. Mentions, quotations and terms must be there.
    """
    document = annotations.document
    read = text.read([_passage(document, sentence) for sentence in document.sentences])
    found = [
        SentenceReading(sentence=s.index, loaded=r.loaded, frames=(*_scores(r), *(f.score(r.vector) for f in frames)))
        for s, r in zip(document.sentences, read, strict=True)
    ]
    cues = [*annotations.cues, *_cues(annotations, read)]
    cues.sort(key=lambda cue: (cue.span, cue.layer, cue.rule))
    return replace(annotations, readings=tuple(found), cues=tuple(cues))


def _passage(document: Document, sentence: Sentence) -> text.Passage:
    """The sentence, with the names of persons, states, places, peoples and parties hidden."""
    start = sentence.span.start
    names = [e for e in document.entities if e.label in _KINDS and sentence.first <= e.first < sentence.last]
    masked = tuple(
        text.Masked(span=Span(e.span.start - start, min(e.span.end, sentence.span.end) - start), kind=_KINDS[e.label])
        for e in names
    )
    return text.Passage(text=document.text(sentence.span), masked=masked)


def _scores(reading: text.Reading) -> Iterator[FrameScore]:
    for frame, probability in zip(text.frames(), reading.frames, strict=True):
        yield FrameScore(frame=frame, probability=probability)


def _cues(annotations: Annotations, read: Sequence[text.Reading]) -> Iterator[Cue]:
    document, scope = annotations.document, Scope.of(annotations)
    taken = {t.index for c in annotations.cues if c.layer == "loaded" for t in document.tokens_in(c.span)}
    named = {i for entity in document.entities for i in range(entity.first, entity.last)}
    resource = text.resource()
    for sentence, reading in zip(document.sentences, read, strict=True):
        if reading.loaded < _SENTENCE:
            continue
        for word in reading.words:
            span = Span(word.span.start + sentence.span.start, word.span.end + sentence.span.start)
            tokens = document.tokens_in(span)
            free = not any(t.index in taken or t.index in named for t in tokens)
            head = next((t for t in tokens if t.pos in _OPEN_CLASS), None)
            if head is None or not free:
                continue
            words = _Words(tokens[0].index, tokens[-1].index + 1, head.index)
            quotation = annotations.quotation_at(span)
            yield Cue(
                span=document.span_of(words.first, words.last),
                layer="loaded",
                category=word.category,
                rule=f"text_model@{resource.version}:{word.category}",
                weight=word.probability,
                voice=annotations.voice_of(quotation),
                quotation=quotation,
                actor=scope.actor(words),
                negated=scope.negated(words),
                note=MODEL_NOTE,
            )
