"""Who says what: quotations, indirect speech and scare quotes, each with its source, cue and content.

Runs after the actors were named and before pronouns are resolved: it records where the source stands, and
`framing.annotators.speakers` says later who that is.
"""

from dataclasses import replace

from framing.annotations import Annotations
from framing.annotators.quotations.assemble import quotations
from framing.annotators.quotations.attribution import Attribution
from framing.annotators.quotations.cues import cue_of
from framing.annotators.quotations.marks import quoted_spans
from framing.annotators.quotations.phrases import according_to
from framing.annotators.quotations.quotes import place, with_quotes
from framing.annotators.quotations.verbs import verb_attribution
from framing.article import Span
from framing.document import Document

__all__ = ["annotate", "paragraphs"]


def annotate(annotations: Annotations) -> Annotations:
    """The annotations with every stretch of a source's words; see `Annotations.quotations` for the order."""
    document = annotations.document
    placed = place(document, quoted_spans(document.article.text, paragraphs(document)))
    top = tuple(
        quote
        for quote in placed
        if not any(other.outer[0] < quote.outer[0] and quote.outer[1] < other.outer[1] for other in placed)
    )
    found = with_quotes(document, top, _attributions(document))
    return replace(annotations, quotations=quotations(document, placed, found))


def paragraphs(document: Document) -> tuple[Span, ...]:
    """The paragraphs that were parsed, in text order: the blocks of the article, or its lines if it has none."""
    spans: dict[int, Span] = {}
    for sentence in document.sentences:
        before = spans.get(sentence.paragraph)
        spans[sentence.paragraph] = Span(before.start if before else sentence.span.start, sentence.span.end)
    return tuple(spans.values())


def _attributions(document: Document) -> list[Attribution]:
    found = []
    for token in document.tokens:
        if token.text.lower() == "according":
            attribution = according_to(document, token)
        elif token.pos == "VERB" and (word := cue_of(document, token)) is not None:
            attribution = verb_attribution(document, token, word)
        else:
            continue
        if attribution is not None:
            found.append(attribution)
    return found
