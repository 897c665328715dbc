"""Quotation marks in the raw text: which of them open, which close, and which are apostrophes, feet or inches.

Works on characters alone, one paragraph at a time and in one pass, so that a page of nothing but quotation marks
costs no more than prose of that length. Marks pair by style (double, single, guillemet); a mark that has no
partner never fails: the quotation then ends with its paragraph and says so (`balanced` is False).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from framing.article import Span

__all__ = ["Quoted", "quoted_spans"]

Style = Literal["double", "single", "guillemet"]

_MARK = re.compile(r"''|``|[\"“”„‟＂″«»‹›'‘’‚‛`′]")
# 6'2", 5’ 10”, 27": figures with feet and inches; the inch mark alone is decided in context
_FEET = re.compile(
    r"(?<![\w.])\d{1,3}['’′]\s?(?:\d{1,2}(?:\.\d+)?(?:[\"”″]|'')?(?=\W|$)|(?=\s?(?:[x×]|tall|high|long|wide)\b))"
)
_NOISE = re.compile(r"([\"“”'‘’`«»])\1{3,}")  # four marks in a row quote nothing
_ELIDED = re.compile(
    r"(?:em|tis|twas|til|till|cause|bout|round|n|un|nuff|sup|tude|hood|burbs|kay|s|d|ll|re|ve|m|\d\ds?)(?![\w])", re.I
)
_STYLES: dict[str, Style] = {
    **dict.fromkeys("'‘’‚‛`′", "single"),
    **dict.fromkeys("«»‹›", "guillemet"),
}
_OPENERS = frozenset({"“", "„", "‟", "``", "‘", "‚", "‛", "`"})
_GUILLEMETS = frozenset({"«", "‹"})  # opening ones; the German way round (»so«) is not English
_CLOSERS = frozenset({"”", "’", "″", "′"})
_BEFORE_OPEN = frozenset("([{<-–—―/:;=+*&\"“„«'‘,.")
_STOPS = frozenset(".,!?;:…)]")
_LONGEST_SINGLE = 1_500  # characters; a single quote open for longer was an apostrophe


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """One stretch between quotation marks.

    `span` is what stands between the marks, `outer` takes them in. `balanced` is False where the closing mark is
    missing; `continued` is True where that is right, because the next paragraph opens the quotation again.
    """

    span: Span
    outer: Span
    style: Style
    balanced: bool = True
    continued: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    """One candidate mark with what its neighbours say: it can open, it can close, or both."""

    span: Span
    glyph: str
    style: Style
    opens: bool
    closes: bool
    weak: bool = False  # a closing single that may as well be a possessive: the workers' pay


def quoted_spans(text: str, paragraphs: Iterable[Span]) -> tuple[Quoted, ...]:
    """Everything between quotation marks in these paragraphs, in text order, the inner after the outer.

    >>> text = "“We’ll go,” the boys’ coach said."
    >>> [quote.span.of(text) for quote in quoted_spans(text, [Span(0, len(text))])]
    ['We’ll go,']
    """
    found: list[Quoted] = []
    open_before: int | None = None  # index of a quotation that the paragraph before left open
    for paragraph in paragraphs:
        here = sorted(_pair(text, paragraph), key=lambda q: (q.outer.start, -q.outer.end))
        if open_before is not None and here and _reopens(text, paragraph, here[0], found[open_before]):
            found[open_before] = replace(found[open_before], balanced=True, continued=True)
        base = len(found)
        found.extend(q for q in here if q.span.start < q.span.end)
        left_open = [
            base + i for i, q in enumerate(found[base:]) if not q.balanced and q.outer.end == _end(text, paragraph)
        ]
        open_before = left_open[0] if left_open else None
    return tuple(found)


def _reopens(text: str, paragraph: Span, first: Quoted, before: Quoted) -> bool:
    return first.style == before.style and not text[paragraph.start : first.outer.start].strip()


def _end(text: str, paragraph: Span) -> int:
    return paragraph.start + len(paragraph.of(text).rstrip())


def _marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    """The candidate marks of a paragraph; apostrophes inside words, feet and noise are left out."""
    skip = [m.span() for m in _FEET.finditer(text, paragraph.start, paragraph.end)]
    skip += [m.span() for m in _NOISE.finditer(text, paragraph.start, paragraph.end)]
    skip.sort()
    at = 0
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        while at < len(skip) and skip[at][1] <= match.start():
            at += 1
        if at < len(skip) and skip[at][0] <= match.start():
            continue
        mark = _mark(text, match, paragraph)
        if mark is not None:
            yield mark


def _mark(text: str, match: re.Match[str], paragraph: Span) -> _Mark | None:
    glyph = match.group()
    style: Style = _STYLES.get(glyph, "double")
    before = text[match.start() - 1] if match.start() > paragraph.start else " "
    after = text[match.end()] if match.end() < paragraph.end else " "
    span = Span(match.start(), match.end())
    if style == "single":
        return _single(text, span, glyph, before, after)
    if style == "guillemet":
        return _Mark(span, glyph, style, opens=glyph in _GUILLEMETS, closes=glyph not in _GUILLEMETS)
    opens = not after.isspace() and (before.isspace() or before in _BEFORE_OPEN or before in "’'‘")
    closes = not before.isspace() and not (after.isalnum() and before in "([{")
    if glyph in _OPENERS and not after.isspace():
        opens, closes = True, closes and not after.isalnum() and before not in _BEFORE_OPEN
    elif glyph in _CLOSERS and not before.isspace():
        opens, closes = opens and not (before.isalnum() or before in _STOPS), True
    if not opens and not closes:  # blanks on both sides: whatever is needed
        opens = closes = True
    return _Mark(span, glyph, style, opens=opens, closes=closes)


def _single(text: str, span: Span, glyph: str, before: str, after: str) -> _Mark | None:
    """A single mark, unless it is an apostrophe."""
    if before.isalnum() and after.isalnum():
        return None
    starts = (before.isspace() or before in _BEFORE_OPEN) and not after.isspace() and after not in _STOPS
    elided = _ELIDED.match(text, span.end) is not None
    opens = starts and not elided and (glyph not in _CLOSERS)
    closes = glyph not in {"‘", "‚", "‛", "`"} and not before.isspace() and not after.isalnum() and before not in "([{"
    if not opens and not closes:
        return None
    weak = (
        closes
        and before.isalpha()
        and (before in "sSzZxX" or text[max(0, span.start - 2) : span.start].lower() == "in")
        and after == " "
    )
    return _Mark(span, glyph, "single", opens=opens, closes=closes and not (opens and before.isspace()), weak=weak)


def _pair(text: str, paragraph: Span) -> Iterator[Quoted]:
    """Pairs of marks, by a stack with at most one open mark of a style and level."""
    marks = list(_marks(text, paragraph))
    possessive = _possessives(marks)
    stack: list[_Mark] = []
    for i, mark in enumerate(marks):
        if i in possessive:
            continue
        inside = any(m.style == mark.style for m in stack)
        if inside and mark.closes and not _is_inch(text, marks, i):
            yield from _close(text, stack, mark)
        elif inside and mark.opens and mark.style == "double" and mark.glyph not in _CLOSERS:
            yield from _reopen(text, stack, mark)
        elif not inside and (mark.opens or mark.glyph in _OPENERS):
            stack.append(mark)
    yield from _left_open(text, paragraph, stack)


def _close(text: str, stack: list[_Mark], mark: _Mark) -> Iterator[Quoted]:
    """Close the innermost open mark of this style; what was opened inside it and never closed is dropped."""
    while stack:
        opened = stack.pop()
        if opened.style == mark.style:
            if opened.style != "single" or mark.span.start - opened.span.end <= _LONGEST_SINGLE:
                yield _quoted(text, opened, mark.span.start, mark.span.end)
            return


def _reopen(text: str, stack: list[_Mark], mark: _Mark) -> Iterator[Quoted]:
    """A second opening mark of the same style: the first was never closed, so it ends with its last sentence."""
    while stack:
        opened = stack.pop()
        if opened.style == mark.style:
            end = max((text.rfind(stop, opened.span.end, mark.span.start) for stop in (".", "!", "?")), default=-1)
            if end > opened.span.end:
                yield replace(_quoted(text, opened, end + 1, end + 1), balanced=False)
            break
    stack.append(mark)


def _left_open(text: str, paragraph: Span, stack: list[_Mark]) -> Iterator[Quoted]:
    """Marks without a partner: a double one quotes to the end of its paragraph, a single one only from its start."""
    end = _end(text, paragraph)
    for opened in stack:
        at_start = not text[paragraph.start : opened.span.start].strip()
        if opened.style == "double" or (opened.style == "single" and at_start):
            yield replace(_quoted(text, opened, end, end), balanced=False)
        if opened.style == "double":
            return


def _quoted(text: str, opened: _Mark, end: int, outer_end: int) -> Quoted:
    start = opened.span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Quoted(span=Span(start, end), outer=Span(opened.span.start, outer_end), style=opened.style)


def _possessives(marks: list[_Mark]) -> frozenset[int]:
    """Weak closing singles that another closing single follows: the workers' pay is bad,'."""
    found, closing_follows = [], False
    for i in range(len(marks) - 1, -1, -1):
        mark = marks[i]
        if mark.style != "single":
            continue
        if mark.weak and closing_follows:
            found.append(i)
        elif mark.opens:
            closing_follows = False
        elif mark.closes:
            closing_follows = True
    return frozenset(found)


def _is_inch(text: str, marks: list[_Mark], i: int) -> bool:
    """A figure's inch mark inside a quotation whose real end comes later: "a 27" screen," she said."""
    mark = marks[i]
    if mark.style != "double" or mark.glyph not in {'"', "″", "''"} or not text[mark.span.start - 1].isdigit():
        return False
    following = next((m for m in marks[i + 1 : i + 8] if m.style == "double"), None)
    return following is not None and following.closes and not following.opens
