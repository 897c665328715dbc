"""Each sentence of the story split by voice: what the author says in it, and what a source does."""

from dataclasses import dataclass

from framing.annotations import Annotations, Voice
from framing.article import Span
from framing.document import Sentence, Token

__all__ = ["Segment", "segments", "token_voices"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """The words of one voice in one sentence; `spans` are their runs of characters, in text order."""

    sentence: Sentence
    voice: Voice
    tokens: tuple[Token, ...]
    spans: tuple[Span, ...]


def token_voices(annotations: Annotations) -> list[Voice]:
    """The voice of every token of the document: of nested quotations the innermost decides."""
    document = annotations.document
    voices: list[Voice] = ["author"] * len(document.tokens)
    outermost_first = sorted(annotations.quotations, key=lambda q: (-len(q.span), q.span))
    for quotation in outermost_first:
        for token in document.tokens_in(quotation.span):
            voices[token.index] = "attributed" if quotation.kind == "indirect" else "quoted"
    return voices


def segments(annotations: Annotations) -> tuple[Segment, ...]:
    """The segments of the body, in text order, at most one a voice in each sentence."""
    voices = token_voices(annotations)
    found = []
    for sentence in annotations.document.body_sentences():
        tokens = annotations.document.tokens_of(sentence)
        for voice in dict.fromkeys(voices[token.index] for token in tokens):
            own = tuple(token for token in tokens if voices[token.index] == voice)
            found.append(Segment(sentence=sentence, voice=voice, tokens=own, spans=_runs(own)))
    return tuple(found)


def _runs(tokens: tuple[Token, ...]) -> tuple[Span, ...]:
    """Neighbouring tokens joined into runs."""
    runs: list[Span] = []
    before = None
    for token in tokens:
        if before is not None and token.index == before + 1:
            runs[-1] = Span(runs[-1].start, token.span.end)
        else:
            runs.append(token.span)
        before = token.index
    return tuple(runs)
