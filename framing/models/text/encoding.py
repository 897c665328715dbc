"""A sentence → token ids and where each token stands; names become one marker for their kind, so no name is seen."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from framing.article import Span

if TYPE_CHECKING:
    from tokenizers import Tokenizer

__all__ = ["NAMES", "Coded", "Masked", "NameKind", "TextEncoder", "words_of"]

NameKind = Literal["person", "place"]
NAMES: tuple[NameKind, ...] = ("person", "place")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Masked:
    """A span that is hidden from the model: the name of a person, or of a state, place, people or party."""

    span: Span
    kind: NameKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """Token ids of one text, first and last token included, and the characters that each one stands for.

    `spans` has one entry for each id; the first, the last and the markers of names cover no character of their own.
    """

    ids: tuple[int, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextEncoder:
    """Turns text into ids; `markers` are the ids that stand for a person and for a place.

    `limit` is the greatest number of tokens, first and last included; what is beyond it is not read.
    """

    tokenizer: "Tokenizer"
    markers: tuple[int, int]
    first: int
    last: int
    limit: int = 128

    def encode(self, text: str, masked: Sequence[Masked] = ()) -> Coded:
        """Ids of `text` with its names hidden; of names that overlap the earlier, then the longer, is hidden."""
        ids, spans, at = [self.first], [Span(0, 0)], 0
        for name in sorted(masked, key=lambda m: (m.span.start, -m.span.end)):
            if name.span.start < at or not len(name.span):
                continue
            self._plain(text, Span(at, name.span.start), ids, spans)
            ids.append(self.markers[NAMES.index(name.kind)])
            at = name.span.end
            spans.append(Span(at, at))
        self._plain(text, Span(at, len(text)), ids, spans)
        del ids[self.limit - 1 :], spans[self.limit - 1 :]
        return Coded(ids=(*ids, self.last), spans=(*spans, Span(len(text), len(text))))

    def _plain(self, text: str, run: Span, ids: list[int], spans: list[Span]) -> None:
        piece = run.of(text)
        if not piece.strip() or len(ids) >= self.limit:
            return
        # A lone surrogate cannot be turned into UTF-8, which the tokenizer works on.
        clean = "".join(char if not "\ud800" <= char <= "\udfff" else "?" for char in piece[: 20 * self.limit])
        coded = self.tokenizer.encode(clean, add_special_tokens=False)
        ids += coded.ids
        spans += [Span(run.start + start, run.start + end) for start, end in coded.offsets]


def words_of(text: str) -> tuple[Span, ...]:
    """The words of a text: letters and digits, joined by hyphens, points or apostrophes.

    >>> [span.of("Mr. Abara's so-called 2% plan") for span in words_of("Mr. Abara's so-called 2% plan")]
    ['Mr', "Abara's", 'so-called', '2', 'plan']
    """
    return tuple(Span(*match.span()) for match in _WORD.finditer(text))
