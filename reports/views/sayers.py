"""Whose words a whole sentence is: the author's, or a source's with its name, by what most of its characters are."""

from framing.annotations import Quotation
from framing.article import Span
from reports.views.context import Context
from reports.words import known, say

__all__ = ["of_sentence"]


def of_sentence(context: Context, span: Span) -> str:
    """ "author", or "reported: Tass": the voice that has at least half of the characters; scare quotes have none."""
    inside = [q for q in context.analysis.quotations if q.kind != "scare" and q.span.overlaps(span)]
    if 2 * _covered(inside, span) <= len(span):
        return known("voice", "author")
    most = max(inside, key=lambda q: (_shared(q, span), -q.span.start))
    voice = "attributed" if most.kind == "indirect" else "quoted"
    return say("voice.of", voice=known("voice", voice), speaker=context.speaker(most))


def _shared(quotation: Quotation, span: Span) -> int:
    return min(quotation.span.end, span.end) - max(quotation.span.start, span.start)


def _covered(inside: list[Quotation], span: Span) -> int:
    """How many characters of `span` lie in some quotation; those of nested ones count once."""
    covered, at = 0, span.start
    for quotation in sorted(inside, key=lambda q: q.span):
        start, end = max(at, quotation.span.start), min(quotation.span.end, span.end)
        covered += max(0, end - start)
        at = max(at, end)
    return covered
