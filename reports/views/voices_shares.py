"""How many of the story's words are the author's own, and how many each speaker's."""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass

from framing.annotations import Quotation
from framing.article import Span
from reports.text import words
from reports.views.context import Context

__all__ = ["Share", "author_share", "shares"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """The words of one speaker in the story (None: the author), and the quotations that hold them."""

    speaker: str | None
    words: int
    quotations: tuple[Quotation, ...]


def author_share(context: Context) -> tuple[float, int] | None:
    """Share of the story's words that are the author's own, and how many words there are; None without any."""
    found = shares(context)
    total = sum(share.words for share in found)
    if not total:
        return None
    return sum(share.words for share in found if share.speaker is None) / total, total


def shares(context: Context) -> tuple[Share, ...]:
    """The author first, then the speakers by how many of the story's words are theirs.

    Of nested quotations the outermost counts. Words between scare quotes that nobody is said to have
    spoken stay the author's: nobody speaks there.
    """
    body = [sentence.span for sentence in context.analysis.sentences if sentence.part == "body"]
    ends = [span.end for span in body]
    text = context.analysis.article.text
    spoken: Counter[str] = Counter()
    held: dict[str, list[Quotation]] = {}
    until = 0
    for quotation in sorted(context.analysis.quotations, key=lambda q: (q.span.start, -q.span.end)):
        if quotation.span.end <= until or _only_scare(quotation):
            continue
        inside = _inside(Span(max(until, quotation.span.start), quotation.span.end), body, ends)
        until = quotation.span.end
        if inside:
            speaker = context.speaker(quotation)
            held.setdefault(speaker, []).append(quotation)
            spoken[speaker] += sum(words(span.of(text)) for span in inside)
    ordered = sorted(held, key=lambda speaker: (-spoken[speaker], speaker))
    own = sum(words(span.of(text)) for span in body) - sum(spoken.values())
    author = Share(speaker=None, words=max(0, own), quotations=())
    return (author, *(Share(speaker=s, words=spoken[s], quotations=tuple(held[s])) for s in ordered))


def _only_scare(quotation: Quotation) -> bool:
    return quotation.kind == "scare" and quotation.speaker is None and quotation.source is None


def _inside(span: Span, body: list[Span], ends: list[int]) -> list[Span]:
    """The parts of `span` that stand in sentences of the body."""
    parts = []
    for sentence in body[bisect_right(ends, span.start) :]:
        if sentence.start >= span.end:
            break
        parts.append(Span(max(sentence.start, span.start), min(sentence.end, span.end)))
    return parts
