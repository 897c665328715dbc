"""Quotation marks meet the tokens: which words each pair holds, how deep it lies, and which pairs only name a title."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from framing.annotators.quotations.attribution import Range
from framing.annotators.quotations.cues import cue_of
from framing.annotators.quotations.marks import Quoted
from framing.document import Document

__all__ = ["Placed", "is_name", "place"]

_MINOR = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PART", "PUNCT", "SYM"})
_SENTENCE_END = frozenset({".", ",", "!", "?", "...", ";"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A quotation with its tokens: `outer` with its marks, `inner` without; `parent` is the one it lies in."""

    quoted: Quoted
    outer: Range
    inner: Range
    parent: Range | None = None

    @property
    def depth(self) -> int:
        """0 for a quotation that lies in no other, else 1."""
        return 0 if self.parent is None else 1


def place(document: Document, quotes: Iterable[Quoted]) -> tuple[Placed, ...]:
    """Each quotation with its tokens, in text order; empty ones, titles and nicknames are left out."""
    placed: list[Placed] = []
    open_: list[Placed] = []
    for quoted in quotes:
        outer, inner = document.tokens_in(quoted.outer), document.tokens_in(quoted.span)
        if not inner or (quoted.style == "single" and not quoted.balanced):
            continue
        around, within = (outer[0].index, outer[-1].index + 1), (inner[0].index, inner[-1].index + 1)
        if _is_title(document, within) or _is_nickname(document, around, within):
            continue
        while open_ and open_[-1].outer[1] <= around[0]:
            open_.pop()
        parent = open_[-1].outer if open_ else None
        placed.append(Placed(quoted=quoted, outer=around, inner=within, parent=parent))
        open_.append(placed[-1])
    return tuple(placed)


def is_name(document: Document, inner: Range) -> bool:
    """Whether every word that can has a capital: the name of a series or an agency rather than what is said."""
    tokens = document.tokens[inner[0] : inner[1]]
    names = [token for token in tokens if token.pos not in _MINOR]
    capitals = all(token.text[:1].isupper() or token.text[:1].isdigit() for token in names)
    in_body = document.sentences[tokens[0].sentence].part == "body"
    return in_body and bool(names) and capitals and tokens[0].text[:1].isupper()


def _is_title(document: Document, inner: Range) -> bool:
    """The name of a book or a film: "A Winter in the North", two capitals or more and no end of a sentence."""
    tokens = document.tokens[inner[0] : inner[1]]
    before = document.tokens[inner[0] - 2] if inner[0] > 1 else None
    on_air = before is not None and (
        before.text.lower() in {"on", "in"} or before.tag == "POS"
    )  # on "Face the Nation."
    if (tokens[-1].text in _SENTENCE_END and not on_air) or not is_name(document, inner):
        return False
    if before is not None and (word := cue_of(document, before)) is not None and "clause" in word.takes:
        return False
    return sum(token.pos not in _MINOR for token in tokens) > 1


def _is_nickname(document: Document, outer: Range, inner: Range) -> bool:
    """One or two words between names: William "Bill" Yeo."""
    if inner[1] - inner[0] > 2 or outer[0] == 0 or outer[1] >= len(document.tokens):
        return False
    neighbours: Sequence[str] = (document.tokens[outer[0] - 1].pos, document.tokens[outer[1]].pos)
    return all(pos == "PROPN" for pos in neighbours) and document.tokens[inner[0]].text[:1].isupper()
