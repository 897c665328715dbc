"""A parsed article: tokens, sentences and named entities as plain data, free of the parser that made them."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from framing.article import Article, Span

__all__ = ["Document", "Entity", "Part", "Sentence", "Token"]

Part = Literal["title", "deck", "body"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word or mark. Indices count tokens of the document; `text` is the normalized form.

    `dep` is the label of the arc to `head` (ClearNLP labels: nsubj, nsubjpass, dobj, agent, ccomp …);
    the root of a sentence is its own head. `left` and `right` bound the token's subtree, inclusive.
    """

    index: int
    span: Span
    text: str
    lemma: str
    pos: str  # universal part of speech
    tag: str  # Penn Treebank tag
    dep: str
    head: int
    sentence: int
    children: tuple[int, ...]
    left: int
    right: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence: its characters, the part of the article it stands in, and its tokens [first, last)."""

    index: int
    span: Span
    part: Part
    paragraph: int  # index into Article.blocks
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A named entity as the pipeline found it: tokens [first, last) and its label (PERSON, GPE, ORG …)."""

    span: Span
    label: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article with its tokens, sentences and entities, all in text order."""

    article: Article
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    pipeline: str  # name and version of the parser

    def text(self, span: Span) -> str:
        """The characters of the article that `span` covers."""
        return span.of(self.article.text)

    def tokens_of(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of one sentence."""
        return self.tokens[sentence.first : sentence.last]

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The tokens that share at least one character with `span`."""
        first = bisect_right(self.tokens, span.start, key=lambda token: token.span.end)
        last = first
        while last < len(self.tokens) and self.tokens[last].span.start < span.end:
            last += 1
        return self.tokens[first:last]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that covers the code point at `offset`, or None between sentences."""
        i = bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start) - 1
        if i >= 0 and self.sentences[i].span.start <= offset < self.sentences[i].span.end:
            return self.sentences[i]
        return None

    def span_of(self, first: int, last: int) -> Span:
        """The characters from token `first` up to but not including token `last`."""
        return Span(self.tokens[first].span.start, self.tokens[last - 1].span.end)

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The heads above `token`, nearest first, up to the root of its sentence."""
        while token.head != token.index:
            token = self.tokens[token.head]
            yield token

    def body_sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the story itself: the only ones that the article's figures count."""
        return tuple(sentence for sentence in self.sentences if sentence.part == "body")
