"""Crossing spans cut into pieces that do not cross, so that markup can be put around each."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from framing.article import Span

__all__ = ["Mark", "Piece", "pieces"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Characters to mark. `layer` gives the style; `number` is the finding's, 0 for a mark without a note."""

    span: Span
    layer: str
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Characters under the same layers: which these are, which numbers begin at its start and end at its end."""

    span: Span
    layers: tuple[str, ...]
    begins: tuple[int, ...]
    ends: tuple[int, ...]


def pieces(whole: Span, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """`whole` cut at every edge of a mark, in text order; marks may nest and cross in any way.

    Marks are clipped to `whole`, empty ones are dropped; a clipped mark begins (or ends) in another whole.
    The pieces join up to `whole` exactly, none is empty, and no two neighbours could be one.
    """
    waiting = sorted(
        (mark for mark in marks if len(mark.span) > 0 and mark.span.overlaps(whole)),
        key=lambda mark: (mark.span, mark.layer, mark.number),
        reverse=True,
    )
    found: list[Piece] = []
    over: list[Mark] = []
    for span in _cuts(whole, waiting):
        over = [mark for mark in over if mark.span.end > span.start]
        while waiting and waiting[-1].span.start <= span.start:
            over.append(waiting.pop())
        _append(found, _piece(span, over))
    return tuple(found)


def _append(found: list[Piece], piece: Piece) -> None:
    """Add a piece, joined to the one before it where nothing changes between the two."""
    if found and found[-1].layers == piece.layers and not found[-1].ends and not piece.begins:
        piece = replace(piece, span=Span(found[-1].span.start, piece.span.end), begins=found.pop().begins)
    found.append(piece)


def _cuts(whole: Span, marks: Iterable[Mark]) -> list[Span]:
    edges = {whole.start, whole.end}
    for mark in marks:
        edges |= {max(mark.span.start, whole.start), min(mark.span.end, whole.end)}
    cuts = sorted(edges)
    return [Span(start, end) for start, end in pairwise(cuts)]


def _piece(span: Span, over: list[Mark]) -> Piece:
    return Piece(
        span=span,
        layers=tuple(sorted({mark.layer for mark in over})),
        begins=tuple(sorted(mark.number for mark in over if mark.number and mark.span.start == span.start)),
        ends=tuple(sorted(mark.number for mark in over if mark.number and mark.span.end == span.end)),
    )
