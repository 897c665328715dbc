"""Attributions and quotation marks → quotations, in text order, the inner after the outer."""

from collections.abc import Iterator, Sequence

from framing.annotations import Quotation, QuotationKind
from framing.annotators.quotations.attribution import Attribution, Range
from framing.annotators.quotations.quotes import Placed
from framing.annotators.quotations.syntax import trimmed
from framing.document import Document

__all__ = ["quotations"]

_SMALL = frozenset("that to as the a an and or of".split())
_SCARE_WORDS = 3


def quotations(document: Document, placed: Sequence[Placed], found: Sequence[Attribution]) -> tuple[Quotation, ...]:
    """All quotations of a document: one a stretch of content, and one for each quotation inside it."""
    out: list[Quotation] = []
    used: set[Placed] = set()
    for a in found:
        for part in a.content:
            inner = [q for q in placed if part[0] <= q.inner[0] and q.inner[1] <= part[1] and q not in used]
            inner = [
                q
                for q in inner
                if not any(q != o and o.outer[0] < q.outer[0] and q.outer[1] < o.outer[1] for o in inner)
            ]
            used.update(inner)
            out.extend(_of_part(document, a, part, inner))
    for quote in placed:
        if quote not in used:
            words = quote.inner[1] - quote.inner[0]
            kind: QuotationKind = "scare" if words <= _SCARE_WORDS else "direct"
            out.append(Quotation(span=quote.quoted.span, kind=kind))
    return tuple(sorted(out, key=lambda q: (q.span.start, -q.span.end)))


def _of_part(document: Document, a: Attribution, part: Range, inner: Sequence[Placed]) -> Iterator[Quotation]:
    covered = {i for q in inner for i in range(*q.outer)}
    rest = [
        t
        for t in document.tokens[part[0] : part[1]]
        if t.index not in covered and t.text.lower() not in _SMALL and t.text.isalnum()
    ]
    if rest or not inner:
        first, last = trimmed(document, *part) if not inner else part
        if first < last:
            yield _quotation(document, a, document.span_of(first, last), "indirect")
    for quote in inner:
        kind: QuotationKind = "direct"
        if rest:
            short = quote.inner[1] - quote.inner[0] < _SCARE_WORDS
            kind = "scare" if short and a.word.cue_class == "doubting" else "mixed"
        yield _quotation(document, a, quote.quoted.span, kind)


def _quotation(document: Document, a: Attribution, span, kind: QuotationKind) -> Quotation:  # type: ignore[no-untyped-def]
    return Quotation(
        span=span,
        kind=kind,
        source=a.source,
        cue=document.span_of(*a.cue),
        cue_class=a.word.cue_class,
        certainty=a.certainty,
    )
