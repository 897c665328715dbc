"""The lines of a text, as spans into it; nothing is changed and nothing but white space is left out."""

import re
from dataclasses import dataclass

from framing.article import Span

__all__ = ["Line", "split_lines"]

# The line ends that a pasted text may hold; \r\n must come first so that it counts once.
_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line that is not blank: its characters without the white space around them.

    `indent` counts the white space before it; `gap` says that a blank line (or the start of the text) precedes it.
    """

    span: Span
    indent: int
    gap: bool


def split_lines(text: str) -> tuple[Line, ...]:
    r"""The lines of `text` that are not blank, in order.

    >>> [line.span.of("One\r\n\r\n  two ") for line in split_lines("One\r\n\r\n  two ")]
    ['One', 'two']
    """
    lines: list[Line] = []
    gap = True
    for start, end in _ranges(text):
        raw = text[start:end]
        kept = raw.strip()
        if kept:
            indent = len(raw) - len(raw.lstrip())
            span = Span(start + indent, start + indent + len(kept))
            lines.append(Line(span=span, indent=indent, gap=gap))
        gap = not kept
    return tuple(lines)


def _ranges(text: str) -> list[tuple[int, int]]:
    """Start and end of every line, its end mark left out."""
    ranges: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        ranges.append((start, match.start()))
        start = match.end()
    ranges.append((start, len(text)))
    return ranges
