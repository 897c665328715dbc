"""Text from the article made safe to show: one character for one, so that offsets stay true."""

import re
from dataclasses import dataclass

from framing.article import Span

__all__ = ["Excerpt", "cut", "cut_middle", "excerpt", "flat", "shown", "words"]

_SPACE = "[\t\n\x0b\x0c\r\x85\u2028\u2029]"
# Not allowed in HTML or XML, or able to reorder what stands around them: C0 and C1 controls, lone
# surrogates, noncharacters, bidirectional embeddings, overrides and isolates.
_UNSHOWN = (
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)
_SPACES = re.compile(_SPACE)
_UNSHOWABLE = re.compile(_UNSHOWN)
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")


def shown(text: str) -> str:
    """`text` with line ends as spaces and characters that no page may hold as U+FFFD; same length.

    >>> shown("a\\x00b\\nc")
    'a\ufffdb c'
    """
    return _UNSHOWABLE.sub("\ufffd", _SPACES.sub(" ", text))


def flat(text: str) -> str:
    """`text` on one line, runs of white space as one space, without space at the ends."""
    return " ".join(shown(text).split())


def cut(text: str, limit: int) -> str:
    """`text` on one line, at most `limit` characters, with an ellipsis where something was left out.

    >>> cut("The committee for public works", 15)
    'The committee…'
    """
    line = flat(text)
    if len(line) <= limit:
        return line
    head = line[: limit - 1]
    at_word = head.rsplit(" ", 1)[0]
    return (at_word if len(at_word) > limit * 0.6 else head).rstrip(" ,;:–-") + "…"


def cut_middle(text: str, limit: int) -> str:
    """`text` on one line, at most `limit` characters; the middle goes, since names often differ at their ends.

    >>> cut_middle("Committee for Public Works of the Northern Region", 24)
    'Committee for P…n Region'
    """
    line = flat(text)
    if len(line) <= limit:
        return line
    tail = limit // 3
    return f"{line[: limit - 1 - tail].rstrip()}…{line[len(line) - tail :].lstrip()}"


def words(text: str) -> int:
    """How many words `text` has, counted as runs of letters and digits."""
    return sum(1 for _ in _WORD.finditer(text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """Some words with what stands just before and after them."""

    before: str
    words: str
    after: str


def excerpt(text: str, span: Span, within: Span, limit: int = 60) -> Excerpt:
    """The words of `span` with up to about `limit` characters of `within` on each side, cut at a word."""
    start, end = max(within.start, span.start - limit), min(within.end, span.end + limit)
    before, after = shown(text[start : span.start]), shown(text[span.end : end])
    if start > within.start:
        before = "…" + before.partition(" ")[2]
    if end < within.end:
        after = after.rpartition(" ")[0] + "…"
    return Excerpt(before=before.lstrip(), words=cut(span.of(text), 2 * limit), after=after.rstrip())
