"""Whether words stand in a name or a title, where they say nothing: the Patriot Act, Ms Savage, Iron Lady."""

from dataclasses import dataclass

from framing.annotators.terms_match import Match
from framing.document import Document, Token

__all__ = ["Names"]

_NAMES = frozenset(["PERSON", "ORG", "FAC", "WORK_OF_ART", "PRODUCT", "LAW", "EVENT", "GPE", "LOC"])
_LITTLE = frozenset(
    ["a", "an", "the", "of", "and", "or", "in", "on", "for", "to", "by", "at", "from", "with", "as", "but", "nor"]
)
_SHOUTED = 3  # letters; shorter capitals are acronyms


@dataclass(frozen=True, slots=True)
class Names:
    """Which tokens belong to names, as the entities and the capitals of a document tell."""

    document: Document
    entity: dict[int, tuple[int, int]]  # the name entity [first, last) that each token lies in
    titled: frozenset[int]  # sentences set in title case, where capitals mean nothing
    surnames: frozenset[str]  # words that are somebody's name elsewhere in the document

    @classmethod
    def of(cls, document: Document) -> "Names":
        """The names of one document."""
        named = [entity for entity in document.entities if entity.label in _NAMES]
        return cls(
            document=document,
            entity={i: (e.first, e.last) for e in named for i in range(e.first, e.last)},
            titled=frozenset(s.index for s in document.sentences if _is_titled(document.tokens_of(s))),
            surnames=frozenset(document.tokens[e.last - 1].text for e in named if e.label == "PERSON"),
        )

    def hold(self, match: Match) -> bool:
        """Whether the match is (part of) a name or a title."""
        tokens = self.document.tokens[match.first : match.last]
        raised = [token for token in tokens if token.text[:1].isupper()]
        if not raised or all(token.text.isupper() and len(token.text) >= _SHOUTED for token in raised):
            return False
        if any(token.text[:1].islower() and token.text not in _LITTLE for token in tokens):
            return False  # "Kremlin stooge": a name may be part of a term, but this is no name
        if len(match.pattern.words) > 1 or match.pattern.proper:
            return self._goes_on(match)  # "Deep State" alone is a slogan, "Right to Life Committee" a name
        return self._is_name(tokens[0], match)

    def _is_name(self, token: Token, match: Match) -> bool:
        """Whether one capitalised word is a name: by its entity, its tag, or its neighbours."""
        named = token.pos == "PROPN" and token.index in self.entity
        if token.sentence in self.titled:
            return named or (token.pos == "PROPN" and token.text in self.surnames)
        if self.opens(token):
            return named or token.text in self.surnames or (token.index in self.entity and self._goes_on(match))
        return token.pos == "PROPN" or token.index in self.entity or self._goes_on(match)

    def _goes_on(self, match: Match) -> bool:
        """Whether the name is longer than the match: a wider entity, or capitals right before or after it."""
        first, last = self.entity.get(match.first, (match.first, match.last))
        tokens = self.document.tokens
        sentence = self.document.sentences[tokens[match.first].sentence]
        if sentence.index in self.titled:
            return last > match.last or (first < match.first and tokens[first].pos == "PROPN")
        before = tokens[match.first - 1] if match.first > sentence.first else None
        after = tokens[match.last] if match.last < sentence.last else None
        near = [token for token in (before, after) if token is not None and token.text[:1].isupper()]
        return last > match.last or any(not self.opens(token) for token in near)

    def opens(self, token: Token) -> bool:
        """Whether the token is the first word of its sentence, where a capital means nothing."""
        first = self.document.sentences[token.sentence].first
        return not any(t.text[:1].isalpha() for t in self.document.tokens[first : token.index])


def _is_titled(tokens: tuple[Token, ...]) -> bool:
    """Whether nearly all words but the little ones begin with a capital, as in headlines."""
    words = [token.text for token in tokens if token.text[:1].isalpha() and token.text.lower() not in _LITTLE]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)
