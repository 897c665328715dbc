"""What the rules pass on to each other: one attribution, in tokens, before it becomes quotations."""

from dataclasses import dataclass
from typing import Literal

from framing.annotators.quotations.cues import CueWord
from framing.article import Span

__all__ = ["Attribution", "Certainty", "Range"]

Certainty = Literal["plain", "hedged", "negated"]
Range = tuple[int, int]  # tokens [first, last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A cue with its source and the token ranges of its content, in text order; `rule` names what found it."""

    cue: Range
    word: CueWord
    source: Span | None
    content: tuple[Range, ...]
    rule: str
    certainty: Certainty = "plain"
    weak: bool = False  # nobody is named and nothing is told but a name: no victims were reported
