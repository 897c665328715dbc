"""An article as it was given: the untouched text and a label for each of its parts."""

from dataclasses import dataclass
from typing import Literal, get_args

__all__ = ["BLOCK_KINDS", "Article", "Block", "BlockKind", "Span"]

BlockKind = Literal[
    "title",  # the headline
    "deck",  # the second headline, also called standfirst or subtitle
    "byline",  # who wrote it
    "dateline",  # when (and where) it was published
    "body",  # a paragraph of the story
    "heading",  # a cross-head inside the story
    "caption",  # what a picture shows
    "credit",  # whose picture it is
    "menu",  # navigation, section names, buttons, cookie notices
    "related",  # links to and teasers of other stories
    "other",  # anything else that is not the story: footers, notices, comments
]
BLOCK_KINDS: tuple[BlockKind, ...] = get_args(BlockKind)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points of `Article.text`.

    >>> Span(4, 7).of("The end")
    'end'
    """

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters that this span covers in `text`."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One line (or run of text) of the article, what it is, and the rule that said so."""

    kind: BlockKind
    span: Span
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text as it was given, with its metadata and a label for each of its parts.

    `text` is never altered: every offset in every result counts code points of it.
    Blocks are in text order and do not overlap; what no block covers is white space.
    `notes` are the reader's warnings, one sentence each (mojibake, flattened markup, …).
    """

    text: str
    title: str | None = None
    deck: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: str | None = None  # ISO 8601 date, or date and time
    url: str | None = None
    language: str | None = None  # ISO 639-1
    blocks: tuple[Block, ...] = ()
    notes: tuple[str, ...] = ()

    def blocks_of(self, *kinds: BlockKind) -> tuple[Block, ...]:
        """The blocks of these kinds, in text order."""
        return tuple(block for block in self.blocks if block.kind in kinds)

    @property
    def body(self) -> str:
        """The paragraphs of the story, joined by empty lines (a copy for reading, not for offsets)."""
        return "\n\n".join(block.span.of(self.text) for block in self.blocks_of("body"))
