"""Who says what: quotations, indirect speech and scare quotes, each with its source, cue and content.

Runs after the actors were named and before pronouns are resolved: it records where the source stands, and
`framing.annotators.speakers` says later who that is.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from framing.annotations import Annotations, Quotation
from framing.annotators.quotations.assemble import quotations
from framing.annotators.quotations.attribution import Attribution, Range
from framing.annotators.quotations.colons import colon_attributions
from framing.annotators.quotations.cues import cue_of
from framing.annotators.quotations.marks import quoted_spans
from framing.annotators.quotations.nouns import adjective_attribution, noun_attribution
from framing.annotators.quotations.phrases import according_to, adjective_before_noun, adverb, in_the_view_of
from framing.annotators.quotations.placing import place
from framing.annotators.quotations.quotes import with_quotes
from framing.annotators.quotations.seeming import seeming
from framing.annotators.quotations.syntax import has_subject
from framing.annotators.quotations.verbs import verb_attribution
from framing.article import Span
from framing.document import Document, Token

__all__ = ["annotate", "paragraphs", "quotations_of", "unbalanced"]

_RULES = {
    "VERB": verb_attribution,
    "PHRASE": verb_attribution,
    "NOUN": noun_attribution,
    "ADJ": adjective_attribution,
    "ADV": adverb,
}
_OWN = frozenset("i you we one let's".split())
_CUE_POS = frozenset({"VERB", "AUX", "NOUN", "ADJ", "ADV", "ADP", "SCONJ"})


def annotate(annotations: Annotations) -> Annotations:
    """The annotations with every stretch of a source's words; see `Annotations.quotations` for the order."""
    return replace(annotations, quotations=quotations_of(annotations.document))


def quotations_of(document: Document, wide: bool = False) -> tuple[Quotation, ...]:
    """The quotations of a document; `wide` counts what somebody knows, wants or stands for as well."""
    placed = place(document, quoted_spans(document.article.text, paragraphs(document)))
    top = [quote.outer for quote in placed if quote.parent is None]
    plain = [a for a in _attributions(document, wide) if _is_reported(document, a, top, wide)]
    return quotations(document, placed, with_quotes(document, placed, plain))


def _is_reported(document: Document, a: Attribution, top: Sequence[Range], wide: bool) -> bool:
    """Whether somebody else's words are reported: not what the author, or the one quoted, thinks or wants."""
    own = a.source is not None and a.source.of(document.article.text).lower() in _OWN
    i = bisect_right(top, a.cue[0], key=lambda outer: outer[0]) - 1
    if i < 0 or a.cue[0] >= top[i][1]:
        return wide or not (own or a.weak)
    return a.source is not None and not own and has_subject(document, a.content)


def unbalanced(document: Document) -> tuple[Span, ...]:
    """The quotations whose closing mark is missing, each read to the end of its paragraph or sentence."""
    quotes = quoted_spans(document.article.text, paragraphs(document))
    return tuple(quote.outer for quote in quotes if not quote.balanced and quote.style != "single")


def paragraphs(document: Document) -> tuple[Span, ...]:
    """The paragraphs that were parsed, in text order: the blocks of the article, or its lines if it has none."""
    spans: dict[int, Span] = {}
    for sentence in document.sentences:
        before = spans.get(sentence.paragraph)
        spans[sentence.paragraph] = Span(before.start if before else sentence.span.start, sentence.span.end)
    return tuple(spans.values())


def _attributions(document: Document, wide: bool) -> list[Attribution]:
    """What each cue of the document reports, in text order; quotation marks are not looked at yet."""
    found = (_attribution(document, token, wide) for token in document.tokens if token.pos in _CUE_POS)
    plain = [attribution for attribution in found if attribution is not None and attribution.content]
    return [*plain, *colon_attributions(document)]


def _attribution(document: Document, token: Token, wide: bool) -> Attribution | None:
    lower = token.text.lower()
    if lower == "according":
        return according_to(document, token)
    if lower == "in":
        return in_the_view_of(document, token, wide)
    word = cue_of(document, token, wide)
    if word is None:
        return None
    if "sentence" in word.takes:
        return adverb(document, token, word)
    if "noun" in word.takes:
        return adjective_before_noun(document, token, word)
    if "seeming" in word.takes and (found := seeming(document, token, word)) is not None:
        return found
    rule = _RULES[word.pos]
    return rule(document, token, word)
