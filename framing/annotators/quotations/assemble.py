"""Attributions and quotation marks → quotations, in text order, the inner after the outer."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from framing.annotations import Quotation, QuotationKind
from framing.annotators.quotations.attribution import Attribution, Range
from framing.annotators.quotations.placing import Placed, is_name
from framing.annotators.quotations.syntax import trimmed
from framing.article import Span
from framing.document import Document

__all__ = ["quotations"]

_SMALL = frozenset("that to as the a an and or of".split())
_SCARE_WORDS = 3  # at most so many words without a cue are held at a distance rather than quoted
_DOUBTED_WORDS = 2  # the same under a doubting cue: claimed the town was "liberated"


def quotations(document: Document, placed: Sequence[Placed], found: Sequence[Attribution]) -> tuple[Quotation, ...]:
    """All quotations of a document: one a stretch of content, and one for each quotation inside it."""
    out: list[Quotation] = []
    used: set[Range] = set()
    starts = [quote.inner[0] for quote in placed]
    for attribution in sorted(found, key=_width):  # the narrow ones first: they say whose words a quotation is
        for part in attribution.content:
            inner = _inside(placed, starts, part)
            out.extend(_of_part(document, attribution, part, inner, used))
            used.update(quote.inner for quote in inner)
    out.extend(_unclaimed(document, q) for q in placed if q.inner not in used and not is_name(document, q.inner))
    return tuple(sorted(out, key=_place))


def _width(attribution: Attribution) -> tuple[int, Range]:
    return attribution.content[-1][1] - attribution.content[0][0], attribution.cue


def _place(quotation: Quotation) -> tuple[int, int, int, int]:
    cue = quotation.cue or Span(0, 0)
    return quotation.span.start, -quotation.span.end, quotation.kind != "indirect", cue.start


def _inside(placed: Sequence[Placed], starts: Sequence[int], part: Range) -> list[Placed]:
    """The quotations within a stretch of content that lie in no other one of them."""
    inner: list[Placed] = []
    for quote in placed[bisect_left(starts, part[0]) :]:
        if quote.inner[0] >= part[1]:
            break
        if quote.inner[1] <= part[1] and not (inner and quote.outer[1] <= inner[-1].outer[1]):
            inner.append(quote)
    return inner


def _of_part(
    document: Document, a: Attribution, part: Range, inner: Sequence[Placed], used: set[Range]
) -> Iterator[Quotation]:
    """The stretch itself, unless quotation marks hold all of it, and the quotations in it that are nobody's yet."""
    covered = {i for quote in inner for i in range(*quote.outer)}
    rest = any(
        token.index not in covered and token.text.lower() not in _SMALL and token.text[:1].isalnum()
        for token in document.tokens[part[0] : part[1]]
    )
    if rest or not inner:
        yield _quotation(document, a, _whole(document, part, inner), "indirect")
    for quote in inner:
        if rest and quote.inner in used:
            continue
        kind: QuotationKind = "mixed" if rest or _is_label(document, a, quote) else "direct"
        if rest and a.word.cue_class == "doubting" and quote.inner[1] - quote.inner[0] <= _DOUBTED_WORDS:
            kind = "scare"
        yield _quotation(document, a, quote.quoted.span, kind)


def _is_label(document: Document, a: Attribution, quote: Placed) -> bool:
    """What somebody is called rather than what is said: called it "a farce"."""
    tokens = document.tokens[quote.inner[0] : quote.inner[1]]
    return "predicate" in a.word.takes and all(token.pos not in {"VERB", "AUX"} for token in tokens)


def _whole(document: Document, part: Range, inner: Sequence[Placed]) -> Span:
    """The characters of a stretch: with the marks of a quotation at its end, without other punctuation."""
    first, last = trimmed(document, *part)
    if first >= last:
        return document.span_of(*part)
    span = document.span_of(first, last)
    if not inner:
        return span
    start = min(span.start, inner[0].quoted.outer.start) if inner[0].outer[0] <= part[0] else span.start
    end = max(span.end, inner[-1].quoted.outer.end) if inner[-1].outer[1] >= part[1] else span.end
    return Span(start, end)


def _unclaimed(document: Document, quote: Placed) -> Quotation:
    """Words in quotation marks of which the text does not say whose they are."""
    first = document.sentences[document.tokens[quote.inner[0]].sentence]
    words = sum(token.text[:1].isalnum() for token in document.tokens[quote.inner[0] : quote.inner[1]])
    kind: QuotationKind = "direct" if first.first >= quote.outer[0] else "mixed"
    return Quotation(span=quote.quoted.span, kind="scare" if words <= _SCARE_WORDS else kind)


def _quotation(document: Document, a: Attribution, span: Span, kind: QuotationKind) -> Quotation:
    return Quotation(
        span=span,
        kind=kind,
        source=a.source,
        cue=document.span_of(*a.cue),
        cue_class=a.word.cue_class,
        certainty=a.certainty,
    )
