"""Text with marked actors → token ids: every marked span becomes one marker token, so that no name is seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.article import Span

if TYPE_CHECKING:
    from tokenizers import Tokenizer

__all__ = ["Encoded", "Encoder", "Mark"]

_REACH = 3_000  # characters to either side of an actor; 128 tokens of prose are under 1,000


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A span that means an actor; marks with the same `slot` mean the same actor."""

    span: Span
    slot: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """Token ids of one text, and for each slot the positions of its marker tokens (none: cut off)."""

    ids: tuple[int, ...]
    positions: tuple[tuple[int, ...], ...]  # by slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoder:
    """Turns marked text into ids; `markers` are the token ids of the first, second, … actor, the last for all others.

    A name of any length becomes exactly one token: two names of one kind give the same ids. Actors are numbered
    as they first appear in the text; with `focus`, the one that is asked about comes first.
    `limit` is the greatest number of tokens of a text, first and last token included.
    """

    tokenizer: "Tokenizer"
    markers: tuple[int, ...]
    first: int
    last: int
    limit: int = 128
    focus: bool = False

    def encode(self, text: str, marks: Sequence[Mark], centre: int = 0) -> Encoded:
        """Ids of `text`; a text that is too long is cut to a window around the first marker of slot `centre`.

        Of marks that overlap, slot `centre` wins, then the lower slot, then the longer span.
        """
        near = _near(text, marks, centre)
        ids, found = self._tokens(text[near.start : near.end], _without_overlap(marks, centre, near), centre)
        slots = max((mark.slot for mark in marks), default=-1) + 1
        room = self.limit - 2
        anchor = min((place for place, slot in found if slot == centre), default=0)
        start = max(0, min(anchor - room // 2, len(ids) - room))
        window = ids[start : start + room]
        positions: list[list[int]] = [[] for _ in range(slots)]
        for place, slot in found:
            if start <= place < start + room:
                positions[slot].append(place - start + 1)
        return Encoded(ids=(self.first, *window, self.last), positions=tuple(map(tuple, positions)))

    def _tokens(self, text: str, marks: Sequence[Mark], centre: int) -> tuple[list[int], list[tuple[int, int]]]:
        ids: list[int] = []
        found: list[tuple[int, int]] = []
        at = 0
        slots = sorted(dict.fromkeys(mark.slot for mark in marks), key=lambda s: self.focus and s != centre)
        number = {slot: rank for rank, slot in enumerate(slots)}
        for mark in marks:
            ids += self._plain(text[at : mark.span.start])
            found.append((len(ids), mark.slot))
            ids.append(self.markers[min(number[mark.slot], len(self.markers) - 1)])
            at = mark.span.end
        return ids + self._plain(text[at:]), found

    def _plain(self, text: str) -> list[int]:
        if not text.strip():
            return []
        # A lone surrogate cannot be turned into UTF-8, which the tokenizer works on.
        clean = text.encode("utf-8", "replace").decode("utf-8")
        return list(self.tokenizer.encode(clean, add_special_tokens=False).ids)


def _near(text: str, marks: Sequence[Mark], centre: int) -> Span:
    """The characters that the window can reach: a sentence without end must not be read anew for each actor."""
    first = min((mark.span for mark in marks if mark.slot == centre), default=Span(0, 0))
    return Span(max(0, first.start - _REACH), min(len(text), first.end + _REACH))


def _without_overlap(marks: Sequence[Mark], centre: int, near: Span) -> list[Mark]:
    """The marks inside `near` that do not overlap a better one, in its own offsets and in text order."""
    moved = [
        Mark(span=Span(m.span.start - near.start, m.span.end - near.start), slot=m.slot)
        for m in marks
        if near.covers(m.span)
    ]
    kept: list[Mark] = []
    for mark in sorted(moved, key=lambda m: (m.slot != centre, m.slot, -len(m.span), m.span)):
        if len(mark.span) and not any(mark.span.overlaps(other.span) for other in kept):
            kept.append(mark)
    return sorted(kept, key=lambda m: m.span)
