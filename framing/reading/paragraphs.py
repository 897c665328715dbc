"""Lines joined into paragraphs where a text was wrapped at a fixed width, as in mail or old web pages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from framing.article import Span
from framing.reading.lines import Line
from framing.reading.markup import Markup

__all__ = ["BULLET", "Paragraph", "join_wrapped"]

# A bullet of a list: a mark or a number, then a space. The single letter is how some browsers copy a hollow bullet.
BULLET = re.compile(r"(?:[*+•‣▪▫◦●○■□►▼»›·–—-]|o|\d{1,3}[.)])(?:\s|$)")
_WIDTHS = range(48, 101)  # columns at which people and programs wrap; above it a line is a paragraph
_FILLED = 0.9  # share of the lines before the last that must be as full as wrapping makes them
_FEWEST = 3  # lines that show a wrapping by themselves; two may do it by chance


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One line, or several lines of one wrapped paragraph; `markup` is what a web page says about it."""

    span: Span
    indent: int
    gap: bool
    markup: Markup | None = None


def join_wrapped(text: str, lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """The paragraphs that the lines make; a text that is not wrapped gives one paragraph a line."""
    groups = _groups(lines)
    width = _common_width(text, groups)
    paragraphs: list[Paragraph] = []
    for group in groups:
        paragraphs.extend(_join_group(text, group, width))
    return tuple(paragraphs)


def _groups(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that follow each other without a blank one between."""
    groups: list[list[Line]] = []
    for line in lines:
        if line.gap or not groups:
            groups.append([])
        groups[-1].append(line)
    return groups


def _common_width(text: str, groups: Sequence[Sequence[Line]]) -> int | None:
    """The column at which the text is wrapped, seen in its longer groups; None if it is not."""
    widths = [
        width
        for group in groups
        if len(group) >= _FEWEST and (width := max(len(line.span) for line in group)) in _WIDTHS
        if _is_wrapped(text, group, width)
    ]
    return max(widths, default=None)


def _is_wrapped(text: str, group: Sequence[Line], width: int) -> bool:
    pairs = list(pairwise(group))
    full = sum(_is_full(text, line, after, width) for line, after in pairs)
    return full >= _FILLED * len(pairs)


def _is_full(text: str, line: Line, after: Line, width: int) -> bool:
    """Whether the next line's first word would not have fitted on this line, which is why the line ended."""
    rest = text[after.span.start : after.span.start + width]
    word = rest.split(maxsplit=1)[0] if rest.split() else ""
    return len(line.span) + 1 + len(word) > width and len(line.span) <= width


def _join_group(text: str, group: Sequence[Line], width: int | None) -> list[Paragraph]:
    """A wrapped paragraph ends at a line that is not full, or before an indented line or a bullet."""
    own = max(len(line.span) for line in group)
    if width is None or own > width:
        return [_paragraph(group, at, at) for at in range(len(group))]
    paragraphs: list[Paragraph] = []
    first = 0
    for at, line in enumerate(group):
        last = at + 1 == len(group)
        if last or not _goes_on(text, line, group[at + 1], group[first], width):
            paragraphs.append(_paragraph(group, first, at))
            first = at + 1
    return paragraphs


def _goes_on(text: str, line: Line, after: Line, first: Line, width: int) -> bool:
    if BULLET.match(text, after.span.start):
        return False
    if after.indent > line.indent and not BULLET.match(text, first.span.start):
        return False
    return _is_full(text, line, after, width)


def _paragraph(group: Sequence[Line], first: int, last: int) -> Paragraph:
    span = Span(group[first].span.start, group[last].span.end)
    return Paragraph(span=span, indent=group[first].indent, gap=group[first].gap)
