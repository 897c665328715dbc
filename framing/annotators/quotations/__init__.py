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
from framing.annotators.quotations.nouns import adjective_attribution, noun_attribution
from framing.annotators.quotations.phrases import according_to, adjective_before_noun, adverb, in_the_view_of
from framing.annotators.quotations.quotes import outermost, place, with_quotes
from framing.annotators.quotations.verbs import verb_attribution
from framing.article import Span
from framing.document import Document, Token

__all__ = ["annotate", "paragraphs"]

_RULES = {
    "VERB": verb_attribution,
    "AUX": verb_attribution,
    "NOUN": noun_attribution,
    "ADJ": adjective_attribution,
    "ADV": adverb,
}
_CUE_POS = frozenset({*_RULES, "ADP", "SCONJ"})


def annotate(annotations: Annotations) -> Annotations:
    """The annotations with every stretch of a source's words; see `Annotations.quotations` for the order."""
    document = annotations.document
    placed = place(document, quoted_spans(document.article.text, paragraphs(document)))
    top = outermost(placed)
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
    """What each cue of the document reports, in text order; quotation marks are not looked at yet."""
    found = (_attribution(document, token) for token in document.tokens if token.pos in _CUE_POS)
    return [attribution for attribution in found if attribution is not None and attribution.content]


def _attribution(document: Document, token: Token) -> Attribution | None:
    lower = token.text.lower()
    if lower == "according":
        return according_to(document, token)
    if lower == "in":
        return in_the_view_of(document, token)
    word = cue_of(document, token)
    if word is None:
        return None
    if "sentence" in word.takes:
        return adverb(document, token, word)
    if "noun" in word.takes:
        return adjective_before_noun(document, token, word)
    rule = _RULES[token.pos]
    return rule(document, token, word)
