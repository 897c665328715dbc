"""What every step of actor resolution asks of a document: keys of its words, capitals, heads, made once."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from framing.annotators.actors.words import key
from framing.article import Span
from framing.document import Document, Token

__all__ = ["View"]

_TITLE_CASE = 0.6  # share of capitalised words of four letters and more from which a headline is in title case
_LINE = 3  # such words that a line of the body without a full stop needs to be taken for a headline


@dataclass(frozen=True)
class View:
    """A document seen by its words."""

    document: Document

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The document's tokens."""
        return self.document.tokens

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The key of each token; empty for punctuation."""
        return tuple(key(token.text) if token.text[:1] not in "-,.;:()" else "" for token in self.tokens)

    @cached_property
    def loud(self) -> frozenset[int]:
        """Sentences in capitals throughout, where a capital says nothing."""
        return frozenset(
            sentence.index
            for sentence in self.document.sentences
            if (text := self.document.text(sentence.span)).isupper() and len(text) > 12
        )

    @cached_property
    def headline(self) -> frozenset[int]:
        """Headlines and lines like them in title case, where a capital says little."""
        sentences = self.document.sentences
        inside = Counter(sentence.paragraph for sentence in sentences)
        found = []
        for sentence in sentences:
            tokens = self.document.tokens_of(sentence)
            line = inside[sentence.paragraph] == 1 and tokens[-1].pos != "PUNCT"
            if sentence.part == "body" and not line:
                continue
            words = [t for t in tokens if t.text.isalpha() and len(t.text) > 3]
            enough = len(words) >= (_LINE if sentence.part == "body" else 1)
            if enough and sum(t.text[0].isupper() for t in words) >= _TITLE_CASE * len(words):
                found.append(sentence.index)
        return frozenset(found)

    @cached_property
    def solid(self) -> frozenset[str]:
        """Keys of words that have a capital in the middle of an ordinary sentence."""
        plain = [s for s in self.document.sentences if s.index not in self.headline | self.loud]
        return frozenset(
            self.keys[i]
            for sentence in plain
            for i in range(sentence.first + 1, sentence.last)
            if self.tokens[i].text[:1].isupper()
        )

    def first_in_sentence(self, index: int) -> bool:
        """Whether the token opens its sentence (behind quotes and brackets)."""
        first = self.document.sentences[self.tokens[index].sentence].first
        return all(self.tokens[i].pos == "PUNCT" for i in range(first, index))

    def head(self, first: int, last: int) -> Token:
        """The token of [first, last) whose head lies outside it."""
        for i in range(last - 1, first - 1, -1):
            token = self.tokens[i]
            if not first <= token.head < last or token.head == i:
                return token
        return self.tokens[last - 1]

    def span(self, first: int, last: int) -> Span:
        """The characters of the tokens [first, last)."""
        return self.document.span_of(first, last)

    def text(self, first: int, last: int) -> str:
        """The article's own characters for the tokens [first, last)."""
        return self.document.text(self.document.span_of(first, last))

    def parent(self, token: Token) -> Token | None:
        """The head of a token, or None for the root."""
        return None if token.head == token.index else self.tokens[token.head]

    def is_modifier(self, head: Token) -> bool:
        """Whether the token only describes the noun that follows it."""
        return head.dep in {"amod", "compound", "nmod", "npadvmod", "advmod", "quantmod"} and head.head > head.index

    def hyphenated(self, first: int, last: int) -> tuple[int, int] | None:
        """The tokens of the compound with hyphens that [first, last) is a part of, if any."""
        left, right = first, last
        while left >= 2 and self._joined(left - 1) and self._joined(left):
            left -= 2
        while right + 1 < len(self.tokens) and self._joined(right) and self._joined(right + 1):
            right += 2
        return (left, right) if (left, right) != (first, last) else None

    def _joined(self, index: int) -> bool:
        """Whether a token is a hyphen or follows one, with no space before it."""
        token, before = self.tokens[index], self.tokens[index - 1]
        hyphen = token.text in {"-", "\u2011"} or before.text in {"-", "\u2011"}
        return hyphen and token.span.start == before.span.end and token.sentence == before.sentence
