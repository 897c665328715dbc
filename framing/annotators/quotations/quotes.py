"""Whose words stand between quotation marks: the clause around them, the cue beside them, or the speaker before."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from framing.annotators.quotations.attribution import Attribution, Range
from framing.annotators.quotations.beside import beside
from framing.annotators.quotations.placing import Placed
from framing.document import Document

__all__ = ["with_quotes"]

_REACH = 25  # tokens between the end of one quotation and the next of the same speaker
_GAP = 4  # tokens of the author between two pieces of one content that are read as one


def with_quotes(document: Document, placed: Sequence[Placed], found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with each quotation added to the content of the one that it belongs to."""
    book = {a.cue: a for a in found}
    for depth in (0, 1):
        _level(document, [quote for quote in placed if quote.depth == depth], book)
    return sorted(book.values(), key=lambda a: a.cue)


def _level(document: Document, quotes: Sequence[Placed], book: dict[Range, Attribution]) -> None:
    """Add the quotations of one depth; the cue of an inner one lies in the quotation around it."""
    quoted = {i for quote in quotes for i in range(*quote.outer)}
    by_sentence: dict[int, list[Attribution]] = defaultdict(list)
    for a in book.values():
        if a.cue[0] not in quoted:
            by_sentence[document.tokens[a.cue[0]].sentence].append(a)
    before: Placed | None = None
    speaker: Range | None = None  # the cue of the quotation before
    for quote in quotes:
        chosen = _holder(document, quote, by_sentence) or beside(
            document, quote.outer, quote.inner, quoted, quote.parent
        )
        if chosen is None and before is not None and speaker is not None and _goes_on(document, before, speaker, quote):
            chosen = book[speaker]
        before, speaker = quote, chosen.cue if chosen is not None else None
        if chosen is not None:
            book[chosen.cue] = _merge(document, book.get(chosen.cue, chosen), quote)


def _holder(document: Document, quote: Placed, by_sentence: dict[int, list[Attribution]]) -> Attribution | None:
    """The narrowest attribution whose content begins in the quotation or runs into it."""
    tokens = document.tokens
    best: tuple[tuple[bool, int], Attribution] | None = None
    for sentence in range(tokens[quote.inner[0]].sentence, tokens[quote.inner[1] - 1].sentence + 1):
        for a in by_sentence.get(sentence, ()):
            size = (a.rule == "noun of", a.content[-1][1] - a.content[0][0])  # a mere topic comes last
            touches = _within_parent(quote, a) and any(
                first < quote.inner[1] and quote.inner[0] < last for first, last in a.content
            )
            if touches and (best is None or size < best[0]):
                best = (size, a)
    return best[1] if best else None


def _within_parent(quote: Placed, a: Attribution) -> bool:
    return quote.parent is None or quote.parent[0] <= a.cue[0] < quote.parent[1]


def _goes_on(document: Document, before: Placed, speaker: Range, quote: Placed) -> bool:
    """Whether a quotation without a cue goes on with the words of the one before it.

    It does in the rest of the same sentence ("…," he said, "…"), as whole sentences right behind it, and as a
    paragraph that opens the quotation again.
    """
    if before.quoted.continued:
        return True
    if before.parent != quote.parent:
        return False
    tokens, sentences = document.tokens, document.sentences
    here, cue = sentences[tokens[quote.inner[0]].sentence], sentences[tokens[speaker[0]].sentence]
    if quote.outer[0] - max(before.outer[1], speaker[1]) > _REACH:
        return False
    if here.index == cue.index or here.index == tokens[before.inner[1] - 1].sentence:
        return True
    if here.first < quote.outer[0]:  # the author speaks before the quotation
        return False
    return here.paragraph == cue.paragraph or (here.paragraph == cue.paragraph + 1 and _fills(document, quote))


def _fills(document: Document, quote: Placed) -> bool:
    """Whether the quotation is its whole paragraph."""
    sentences, tokens = document.sentences, document.tokens
    first, last = sentences[tokens[quote.inner[0]].sentence], sentences[tokens[quote.inner[1] - 1].sentence]
    alone = first.index == 0 or sentences[first.index - 1].paragraph != first.paragraph
    ends = last.index + 1 == len(sentences) or sentences[last.index + 1].paragraph != last.paragraph
    return alone and ends and first.first >= quote.outer[0] and last.last <= quote.outer[1] + 1


def _merge(document: Document, a: Attribution, quote: Placed) -> Attribution:
    """The attribution with the quotation in its content; ranges that touch, or nearly, are joined."""
    ranges = sorted([*_spoken(a, quote), quote.outer])
    joined: list[Range] = []
    for first, last in ranges:
        if joined and _one(document, a, joined[-1][1], first):
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return replace(a, content=tuple(joined))


def _spoken(a: Attribution, quote: Placed) -> list[Range]:
    """The content so far; around a quoted start what no marks hold is the author's: "…," he said, visibly moved."""
    starts = any(first - 1 <= quote.outer[0] <= first + 1 for first, _ in a.content)
    if a.rule != "parenthetical" or not starts:
        return list(a.content)
    return [(first, last) for first, last in a.content if first < quote.outer[1] and quote.outer[0] < last]


def _one(document: Document, a: Attribution, end: int, start: int) -> bool:
    if start <= end:
        return True
    gap = range(end, start)
    between = any(end <= i < start for i in range(*a.cue)) or (
        a.source is not None
        and document.tokens[end].span.start < a.source.end
        and a.source.start < document.tokens[start].span.start
    )
    same = document.tokens[end - 1].sentence == document.tokens[start].sentence
    return len(gap) <= _GAP and same and not between
