"""Our quotations in the form in which people marked attributions: cue phrases whole, quotation marks included."""

import re
from collections.abc import Sequence
from typing import Any

from framing.annotations import Quotation
from framing.article import Span
from framing.document import Document, Token
from framing.validation.brat import GoldAttribution

__all__ = ["as_attributions", "as_row"]

_MARKS = frozenset("\"“”„«»'‘’`")
_THAT = re.compile(r"\bthat\s+$")
_WITH_VERB = frozenset({"aux", "auxpass", "neg", "advmod"})
_WITH_NOUN = frozenset({"amod", "advmod", "neg"})
_CHAINS = frozenset({"xcomp", "advcl", "ccomp"})
_STEPS = 3  # verbs that a cue phrase may chain: went on to try to explain


def as_attributions(document: Document, quotations: Sequence[Quotation]) -> tuple[GoldAttribution, ...]:
    """One attribution a cue and source; those inside a quotation are left out, as the annotators left them out."""
    groups: dict[tuple[Span | None, Span], list[Quotation]] = {}
    quoted = [q.span for q in quotations if q.kind != "indirect"]
    for quotation in quotations:
        cue = quotation.cue
        if cue is not None and not any(span.covers(cue) for span in quoted if span != quotation.span):
            groups.setdefault((quotation.source, cue), []).append(quotation)
    return tuple(
        GoldAttribution(
            source=(source,) if source is not None else (),
            cue=(cue_phrase(document, cue),),
            content=_joined(_content(document, quotation) for quotation in group),
        )
        for (source, cue), group in groups.items()
    )


def as_row(name: str, attributions: Sequence[GoldAttribution]) -> dict[str, Any]:
    """The row of one file: each part a list of [start, end] in code points of its text."""
    parts = ("source", "cue", "content")
    return {
        "file": name,
        "attributions": [
            {part: [[span.start, span.end] for span in getattr(a, part)] for part in parts} for a in attributions
        ],
    }


def _content(document: Document, quotation: Quotation) -> Span:
    """The content with its quotation marks and with the "that" before it."""
    text, start, end = document.article.text, quotation.span.start, quotation.span.end
    if quotation.kind != "indirect":
        while start > 0 and text[start - 1] in _MARKS:
            start -= 1
        while end < len(text) and text[end] in _MARKS:
            end += 1
    before = text[max(0, start - 6) : start]
    that = _THAT.search(before)
    return Span(start - len(before) + that.start() if that else start, end)


def _joined(spans: Any) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def cue_phrase(document: Document, cue: Span) -> Span:
    """The cue with its auxiliaries, negation and adverbs: has also said, is critical of, went on to explain."""
    words = document.tokens_in(cue)
    head, last = words[0], words[-1].index
    if head.pos not in {"VERB", "AUX", "NOUN", "ADJ"}:
        return cue
    first = _extended(document, head, head.index, _WITH_VERB if head.pos in {"VERB", "AUX"} else _WITH_NOUN)
    above = document.tokens[head.head]
    if head.pos == "ADJ" and above.lemma == "be" and 0 < first - above.index <= 2:
        first = _extended(document, above, above.index, _WITH_VERB)
    for _ in range(_STEPS):
        if not _chained(document, head, above, first):
            break
        first = _extended(document, above, above.index, _WITH_VERB)
        head, above = above, document.tokens[above.head]
    return document.span_of(first, last + 1)


def _extended(document: Document, head: Token, first: int, deps: frozenset[str]) -> int:
    while first > 0 and document.tokens[first - 1].head == head.index and document.tokens[first - 1].dep in deps:
        first -= 1
    return first


def _chained(document: Document, head: Token, above: Token, first: int) -> bool:
    """Whether the phrase begins with "to" and hangs on the verb right before it."""
    if head.dep not in _CHAINS or document.tokens[first].text.lower() != "to" or above.pos not in {"VERB", "AUX"}:
        return False
    between = document.tokens[above.index + 1 : first]
    return above.index < first and all(
        token.head in {above.index, head.index} and token.dep in {"prt", "advmod", "acomp"} for token in between
    )
