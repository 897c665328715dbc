"""What can be counted in a paragraph, whatever it means."""

import re
from dataclasses import dataclass
from functools import cache

from framing.reading.cues import Cue, find_cue, tokenize
from framing.reading.paragraphs import BULLET, Paragraph
from framing.reading.tables import rows

__all__ = ["Facts", "measure"]

_WORD = re.compile(r"[^\W\d_]+(?:['’.&-][^\W\d_]+)*|\d[\d.,:]*")
_FINAL = re.compile(r"[.!?…][\"'”’»)\]\s]*$")
_SENTENCE_END = re.compile(r"[a-z0-9\"”’)][.!?][\"”’)]*\s+[\"“‘(]?[A-Z]")
_SEPARATOR = re.compile(r"[|·•›»→]|\s[-–—>/,]\s|>>")
# White space and marks without width: they surround names in text copied from right-to-left pages.
_UNSEEN = (
    " \t\r\n\u00a0\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e\ufeff"
)
_TAIL = 12  # characters at the end of a line in which its final mark stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Counts of one paragraph. Shares run from 0 to 1; `first` numbers the earlier paragraph with the same words."""

    text: str
    words: int
    function_share: float  # closed-class words among the words
    capital_share: float  # words with a capital among those after the first
    shouted: bool  # no lower-case letter
    final: bool  # ends like a sentence
    sentences: int
    separators: int
    bullet: bool
    tokens: tuple[str, ...]
    cue: Cue | None


@cache
def _function_words() -> frozenset[str]:
    columns = ("word", "class", "source")
    return frozenset(word for word, _kind, _source in rows("reading_function_words", columns))


def measure(text: str, paragraph: Paragraph) -> Facts:
    """The facts of the paragraph in `text`."""
    raw = paragraph.span.of(text)
    mark = BULLET.match(raw)
    own = (raw[mark.end() :] if mark else raw).strip(_UNSEEN)
    words = _WORD.findall(own)
    tokens = tokenize(own)
    return Facts(
        text=own,
        words=len(words),
        function_share=_share_of_function_words(words),
        capital_share=_share_of_capitals(words),
        shouted=own.isupper(),
        final=_FINAL.search(own[-_TAIL:]) is not None,
        sentences=1 + len(_SENTENCE_END.findall(own)),
        separators=len(_SEPARATOR.findall(own)),
        bullet=mark is not None or (paragraph.markup is not None and paragraph.markup.tag == "li"),
        tokens=tokens,
        cue=find_cue(own, tokens, len(words)),
    )


def _share_of_function_words(words: list[str]) -> float:
    if not words:
        return 0.0
    known = _function_words()
    return sum(word.lower().replace("’", "'") in known for word in words) / len(words)


def _share_of_capitals(words: list[str]) -> float:
    rest = words[1:]
    return sum(word[0].isupper() for word in rest) / len(rest) if rest else 0.0
