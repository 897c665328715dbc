"""Loaded words that no list holds, and the frames of each sentence, as the text model reads them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from framing.annotations import Annotations, Cue, FrameScore, SentenceReading
from framing.annotators.terms_scope import Scope
from framing.article import Span
from framing.document import Document
from framing.models import text
from framing.models.text.ownframes import OwnFrame

__all__ = ["MODEL_NOTE", "Run", "annotate", "loaded_runs", "passage", "read"]

MODEL_NOTE = "found by the text model, not by a word list: read the sentence before you trust it"
_KINDS: dict[str, text.NameKind] = {"PERSON": "person", "GPE": "place", "LOC": "place", "NORP": "place"}
_SENTENCE = 0.5  # P(loaded) of a sentence from which on its words may be called loaded
_CATEGORIES = {  # the model's classes by the names that the lists use for the same
    "emotive": "emotive word",
    "intensity": "intensifier",
    "slogan": "political slogan",
    "headline": "headline phrase",
    "dehumanising": "dehumanising label",
}
_OPEN_CLASS = frozenset({"ADJ", "ADV", "NOUN", "VERB"})


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens [first, last) that the model calls loaded, with the class and P(loaded) of the likeliest of them."""

    first: int
    last: int
    head: int
    category: str
    probability: float


def annotate(annotations: Annotations, frames: Sequence[OwnFrame] = ()) -> Annotations:
    """The annotations with a reading of every sentence, and a cue for each loaded word that no other cue covers.

    `frames` are the user's own, scored beside those of the model. Mentions, quotations and terms must be there.
    """
    told = read(annotations)
    found = [
        SentenceReading(sentence=s.index, loaded=r.loaded, frames=(*_scores(r), *(f.score(r.vector) for f in frames)))
        for s, r in zip(annotations.document.sentences, told, strict=True)
    ]
    cues = [*annotations.cues, *_cues(annotations, told)]
    cues.sort(key=lambda cue: (cue.span, cue.layer, cue.rule))
    return replace(annotations, readings=tuple(found), cues=tuple(cues))


def read(annotations: Annotations) -> tuple[text.Reading, ...]:
    """What the model says of each sentence, in text order."""
    document = annotations.document
    return text.read([passage(document, sentence.span) for sentence in document.sentences])


def passage(document: Document, span: Span) -> text.Passage:
    """The characters of a sentence, with the names of persons, states, places, peoples and parties hidden."""
    first, last = (bisect_left(document.entities, at, key=lambda e: e.span.start) for at in (span.start, span.end))
    names = [e for e in document.entities[first:last] if e.label in _KINDS]
    masked = tuple(
        text.Masked(span=Span(e.span.start - span.start, min(e.span.end, span.end) - span.start), kind=_KINDS[e.label])
        for e in names
    )
    return text.Passage(text=document.text(span), masked=masked)


def _scores(reading: text.Reading) -> Iterator[FrameScore]:
    for frame, probability in zip(text.frames(), reading.frames, strict=True):
        yield FrameScore(frame=frame, probability=probability)


def _cues(annotations: Annotations, told: Sequence[text.Reading]) -> Iterator[Cue]:
    scope, resource = Scope.of(annotations), text.resource()
    for run in loaded_runs(annotations, told):
        span = annotations.document.span_of(run.first, run.last)
        quotation = annotations.quotation_at(span)
        yield Cue(
            span=span,
            layer="loaded",
            category=_CATEGORIES.get(run.category, run.category),
            rule=f"text_model@{resource.version}:{run.category}",
            weight=run.probability,
            voice=annotations.voice_of(quotation),
            quotation=quotation,
            actor=scope.actor(run),
            negated=scope.negated(run),
            note=MODEL_NOTE,
        )


def loaded_runs(
    annotations: Annotations, told: Sequence[text.Reading], *, least: float = 0.0, listed: bool = True
) -> Iterator[Run]:
    """The words that the model calls loaded, from P(loaded) `least` on, neighbours as one run.

    Names are out, and with `listed` the words of lists.

    `told` has the reading of every sentence; of a sentence that is itself hardly loaded no word is given.
    """
    document = annotations.document
    taken = {i for entity in document.entities for i in range(entity.first, entity.last)}
    if listed:
        taken |= {t.index for c in annotations.cues if c.layer == "loaded" for t in document.tokens_in(c.span)}
    for sentence, reading in zip(document.sentences, told, strict=True):
        if reading.loaded < _SENTENCE:
            continue
        words = [word for word in reading.words if word.probability >= least]
        for run in _joined(document, sentence.span.start, words, taken):
            if document.tokens[run.head].pos in _OPEN_CLASS:
                yield run


def _joined(document: Document, start: int, words: Sequence[text.LoadedWord], taken: set[int]) -> Iterator[Run]:
    """The words as runs of tokens; words side by side are one, named after the likeliest of them."""
    run: Run | None = None
    for word in words:
        tokens = document.tokens_in(Span(word.span.start + start, word.span.end + start))
        if not tokens or any(token.index in taken for token in tokens):
            continue
        head = next((t.index for t in tokens if t.pos in _OPEN_CLASS), tokens[0].index)
        new = Run(tokens[0].index, tokens[-1].index + 1, head, word.category, word.probability)
        if run is not None and run.last == new.first:
            run = _union(document, run, new)
            continue
        if run is not None:
            yield run
        run = new
    if run is not None:
        yield run


def _union(document: Document, one: Run, two: Run) -> Run:
    likelier = one if one.probability >= two.probability else two
    head = one.head if document.tokens[one.head].pos in _OPEN_CLASS else two.head
    return Run(one.first, two.last, head, likelier.category, likelier.probability)
