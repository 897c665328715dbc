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
_COPULAS = frozenset({"be", "remain", "seem", "become"})
_LINKS = frozenset({"about", "against", "at", "for", "of", "on", "over", "to", "with"})
_STEPS = 3  # verbs that a cue phrase may chain: went on to try to explain


def as_attributions(document: Document, quotations: Sequence[Quotation]) -> tuple[GoldAttribution, ...]:
    """One attribution a cue and source; those inside another's content are left out, as the annotators left them out.

    Declined to say whether …: there the cue is the whole chain of verbs, and the content what follows it.
    """
    chained = _chained_over(document, [q.cue for q in quotations if q.cue is not None])
    groups: dict[tuple[Span | None, Span], list[Quotation]] = {}
    for quotation in quotations:
        cue = quotation.cue
        if cue is None or cue in chained:
            continue
        if not any(q.span.covers(cue) for q in quotations if q.cue != cue and q.cue not in chained):
            groups.setdefault((quotation.source, cue), []).append(quotation)
    return tuple(
        GoldAttribution(
            source=(source,) if source is not None else (),
            cue=(cue_phrase(document, cue),),
            content=_joined(_content(document, quotation) for quotation in group),
        )
        for (source, cue), group in groups.items()
    )


def _chained_over(document: Document, cues: Sequence[Span]) -> set[Span]:
    """The cues on which another cue hangs as an infinitive, without a content of their own besides."""
    heads = {document.tokens_in(cue)[0].index: cue for cue in cues}
    found = set()
    for index in heads:
        token = document.tokens[index]
        if token.dep == "xcomp" and token.head in heads and token.head < index:
            found.add(heads[token.head])
    return found


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
    if head.pos == "VERB":
        last = _with_adverb(document, head, last)
    first = _extended(document, head, head.index, _WITH_VERB if head.pos in {"VERB", "AUX"} else _WITH_NOUN)
    above = document.tokens[head.head]
    if head.pos == "ADJ" and above.lemma in _COPULAS and 0 < first - above.index <= 2:
        first = _with_it(document, above, _extended(document, above, above.index, _WITH_VERB))
    for _ in range(_STEPS):
        if not _chained(document, head, above, first):
            break
        first = _extended(document, above, above.index, _WITH_VERB)
        head, above = above, document.tokens[above.head]
    return document.span_of(first, last + 1)


def _with_adverb(document: Document, verb: Token, last: int) -> int:
    """The last token of the phrase with the adverb right behind it: spoke favourably of, fired back."""
    after = last + 1
    while after < len(document.tokens) and after - last <= 2:
        token = document.tokens[after]
        if token.head != verb.index or not (token.dep == "prt" or (token.dep == "advmod" and _is_manner(token))):
            break
        last, after = after, after + 1
    link = document.tokens[min(after, len(document.tokens) - 1)]
    leads = link.head == verb.index and link.dep == "prep" and (last > verb.index or not link.children)
    return after if leads and link.lemma in _LINKS else last


def _is_manner(token: Token) -> bool:
    return token.text.endswith("ly") or token.text.lower() == "back"


def _with_it(document: Document, verb: Token, first: int) -> int:
    """The first token of the phrase with the "it" of "it is unclear"."""
    before = document.tokens[first - 1] if first else None
    return first - 1 if before is not None and before.head == verb.index and before.text.lower() == "it" else first


def _extended(document: Document, head: Token, first: int, deps: frozenset[str]) -> int:
    """The first token of the phrase: what stands before the head and hangs on it, or on an adverb of it."""
    start = first
    while first > 0:
        token = document.tokens[first - 1]
        within = first <= token.head < start and token.dep in {"advmod", "neg"}
        if token.tag == "WRB" or (not within and not (token.head == head.index and token.dep in deps)):
            break
        first -= 1
    return first


def _chained(document: Document, head: Token, above: Token, first: int) -> bool:
    """Whether the phrase begins with "to", or is a gerund, and hangs on the verb right before it."""
    if head.dep not in _CHAINS or above.pos not in {"VERB", "AUX"} or above.index >= first:
        return False
    begins = document.tokens[first].text.lower() == "to" or (head.tag == "VBG" and head.dep == "xcomp")
    return begins and all(
        token.head in {above.index, head.index} and token.dep in {"prt", "advmod", "acomp"}
        for token in document.tokens[above.index + 1 : first]
    )
