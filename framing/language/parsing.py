"""Article → Document: parse title, deck and body paragraph by paragraph, as plain data over the untouched text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from framing.article import Article, Block, Span
from framing.document import Document, Entity, Part, Sentence, Token
from framing.language.dateline import after_dateline
from framing.language.normalize import Normalized, normalize
from framing.language.pipeline import DEFAULT, load, version

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["parse"]

_PARTS: dict[str, Part] = {"title": "title", "deck": "deck", "body": "body"}
_LONGEST_PARAGRAPH = 20_000  # characters; the tokenizer and the parser then see bounded pieces
_BATCH = 8  # paragraphs; larger batches cost memory and gain nothing


def parse(article: Article, pipeline: str = DEFAULT) -> Document:
    """The tokens, sentences and named entities of the article's title, deck and body.

    An article without blocks is read as body, one paragraph a line. Nothing is fetched; the pipeline must be
    installed, else MissingEngineError.
    """
    nlp = load(pipeline)
    pieces = tuple(_pieces(article))
    build = _Build()
    with nlp.memory_zone():
        docs = nlp.pipe((piece.copy.text for piece in pieces), batch_size=_BATCH)
        for piece, doc in zip(pieces, docs, strict=True):
            build.add(piece, doc)
    return Document(
        article=article,
        tokens=tuple(build.tokens),
        sentences=tuple(build.sentences),
        entities=tuple(build.entities),
        pipeline=version(pipeline),
    )


@dataclass(frozen=True, slots=True)
class _Piece:
    """One paragraph, or a bounded part of one, with its normalized copy."""

    part: Part
    paragraph: int
    copy: Normalized


def _pieces(article: Article) -> Iterator[_Piece]:
    for index, block in enumerate(article.blocks or _lines(article.text)):
        if part := _PARTS.get(block.kind):
            story = after_dateline(article.text, block.span) if part == "body" else block.span
            for span in _cut(article.text, story):
                copy = normalize(article.text, span)
                if copy.text:
                    yield _Piece(part, index, copy)


def _lines(text: str) -> tuple[Block, ...]:
    """Every line as a body paragraph, for an article that no reader has labelled."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(kind="body", span=Span(at, at + len(line)), rule="unlabelled"))
        at += len(line) + 1
    return tuple(blocks)


def _cut(text: str, span: Span) -> Iterator[Span]:
    """The span in pieces of bounded length, cut after white space where there is some."""
    start = span.start
    while span.end - start > _LONGEST_PARAGRAPH:
        limit = start + _LONGEST_PARAGRAPH
        end = max(text.rfind(". ", start + _LONGEST_PARAGRAPH // 2, limit) + 1, text.rfind(" ", start + 1, limit))
        end = end if end > start else limit
        yield Span(start, end)
        start = end
    yield Span(start, span.end)


@dataclass(slots=True)
class _Build:
    """Gathers the documents of the pieces into one run of tokens."""

    tokens: list[Token] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def add(self, piece: _Piece, doc: "Doc") -> None:
        base = len(self.tokens)
        for sent in doc.sents:
            index = len(self.sentences)
            self._add_tokens(piece, doc, range(sent.start, sent.end), base, index)
            first, last = base + sent.start, base + sent.end
            span = Span(self.tokens[first].span.start, self.tokens[last - 1].span.end)
            self.sentences.append(
                Sentence(index=index, span=span, part=piece.part, paragraph=piece.paragraph, first=first, last=last)
            )
        for ent in doc.ents:
            first, last = base + ent.start, base + ent.end
            span = Span(self.tokens[first].span.start, self.tokens[last - 1].span.end)
            self.entities.append(Entity(span=span, label=ent.label_, first=first, last=last))

    def _add_tokens(self, piece: _Piece, doc: "Doc", indices: range, base: int, sentence: int) -> None:
        for i in indices:
            token = doc[i]
            self.tokens.append(
                Token(
                    index=base + i,
                    span=piece.copy.span(token.idx, token.idx + len(token)),
                    text=token.text,
                    lemma=token.lemma_,
                    pos=token.pos_,
                    tag=token.tag_,
                    dep=token.dep_,
                    head=base + token.head.i,
                    sentence=sentence,
                    children=tuple(base + child.i for child in token.children),
                    left=base + token.left_edge.i,
                    right=base + token.right_edge.i,
                )
            )
