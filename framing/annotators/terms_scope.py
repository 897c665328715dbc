"""What a matched word does in its sentence: whether it is negated, and which actor it is about."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from framing.annotations import Annotations
from framing.document import Document, Token

__all__ = ["Scope", "Words"]

_NEGATORS = frozenset(["not", "n't", "no", "never", "neither", "nor", "without", "hardly", "scarcely"])
_MODIFIERS = frozenset(["amod", "compound", "nmod", "poss", "appos"])
_PREDICATES = frozenset(["attr", "acomp", "oprd"])
_LIGHT = frozenset(["be", "have", "do", "make", "commit", "use", "constitute", "amount", "show", "engage", "face"])
_SUBJECTS = frozenset(["nsubj", "nsubjpass", "csubj"])
_OBJECTS = frozenset(["dobj", "dative"])
_BORROWS = frozenset(["conj", "xcomp", "ccomp", "advcl"])
_CLIMB = 4  # clauses above that may lend their subject; beyond that the parse is rarely right
_LINKS = frozenset(["of", "by", "from"])


class Words(Protocol):
    """Tokens [first, last) and the index of the token that heads them."""

    @property
    def first(self) -> int: ...  # noqa: D102
    @property
    def last(self) -> int: ...  # noqa: D102
    @property
    def head(self) -> int: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Scope:
    """The document with the actor of each token that lies in a mention."""

    document: Document
    actors: dict[int, str]

    @classmethod
    def of(cls, annotations: Annotations) -> "Scope":
        """The scope over one annotated document; where mentions nest, the longer one counts."""
        actors: dict[int, str] = {}
        for mention in sorted(annotations.mentions, key=lambda m: (len(m.span), m.span)):
            for token in annotations.document.tokens_in(mention.span):
                actors[token.index] = mention.actor
        return cls(document=annotations.document, actors=actors)

    def negated(self, match: Words) -> bool:
        """Whether "not", "no", "never" or the like governs the match; its own words do not count."""
        inside = range(match.first, match.last)
        for holder in self._holders(self.document.tokens[match.head]):
            for i in holder.children:
                child = self.document.tokens[i]
                negates = child.dep == "neg" or child.text.lower() in _NEGATORS
                if negates and i < match.head and i not in inside:
                    return True
        return False

    def _holders(self, token: Token) -> Iterator[Token]:
        """The token and the words above it whose negation reaches down to it."""
        yield token
        while token.head != token.index:
            above = self.document.tokens[token.head]
            reaches = (
                token.dep in {"amod", "compound", "xcomp", "advmod", "neg"}
                or token.dep in _PREDICATES
                or (token.dep == "dobj" and above.lemma in _LIGHT)
                or (token.dep == "pobj" and above.text.lower() == "without")
            )
            if token.dep == "pobj" and above.text.lower() == "without":
                yield self._as_negator(above)
            if not reaches:
                return
            token = above
            yield token

    def _as_negator(self, preposition: Token) -> Token:
        """The word that "without" hangs on, so that "without" is found among its children."""
        return self.document.tokens[preposition.head]

    def actor(self, match: Words) -> str | None:
        """The id of the actor that the match is about, or None where the parse does not say."""
        inside = range(match.first, match.last)
        for i in inside:
            if i in self.actors:
                return self.actors[i]
        for token in self._about(self.document.tokens[match.head], inside):
            if token.index in self.actors:
                return self.actors[token.index]
        return None

    def _about(self, token: Token, inside: range) -> Iterator[Token]:
        """The words that the token may be about, the likeliest first."""
        tokens = self.document.tokens
        while token.dep in _MODIFIERS | {"advmod"} and token.head != token.index:
            # far-right in "the far-right leader Erdogan" is about Erdogan, who stands right behind the leader
            token = tokens[token.head]
            yield from self._name_behind(token)
            yield token
        if token.pos in {"VERB", "AUX"}:
            yield from self._of_verb(token)
            return
        if token.dep in _PREDICATES:
            yield from self._of_verb(tokens[token.head])
        yield from self._below(token, inside, _MODIFIERS)
        for i in token.children:
            if tokens[i].dep == "prep" and tokens[i].text.lower() in _LINKS:
                yield from self._below(tokens[i], inside, frozenset({"pobj"}))

    def _name_behind(self, noun: Token) -> Iterator[Token]:
        behind = noun.index + 1
        if behind < len(self.document.tokens) and self.document.tokens[behind].pos == "PROPN":
            yield self.document.tokens[behind]

    def _below(self, token: Token, inside: range, labels: frozenset[str]) -> Iterator[Token]:
        for i in token.children:
            child = self.document.tokens[i]
            if i not in inside and child.dep in labels:
                yield child
                yield from (self.document.tokens[j] for j in child.children if j in self.actors)

    def _of_verb(self, verb: Token, climb: int = _CLIMB) -> Iterator[Token]:
        """The agent, else the subject, else the object; a verb without a subject borrows that of the one above."""
        own = [self.document.tokens[i] for i in verb.children]
        for child in own:
            if child.dep == "agent":
                yield from (self.document.tokens[i] for i in child.children)
        yield from self._with_modifiers(child for child in own if child.dep in _SUBJECTS)
        if verb.dep in _BORROWS and not any(child.dep in _SUBJECTS for child in own):
            yield from self._borrowed(verb, climb)
        yield from self._with_modifiers(child for child in own if child.dep in _OBJECTS)

    def _borrowed(self, verb: Token, climb: int) -> Iterator[Token]:
        """Who acts in a clause without a subject: the object above ("made Erdogan grovel"), else its subject."""
        above = self.document.tokens[verb.head]
        if above.index == verb.index or not climb:
            return
        if verb.dep in {"ccomp", "xcomp"}:
            around = (self.document.tokens[i] for i in above.children)
            yield from self._with_modifiers(child for child in around if child.dep == "dobj")
        if above.pos in {"VERB", "AUX"}:
            yield from self._of_verb(above, climb - 1)

    def _with_modifiers(self, tokens: Iterator[Token]) -> Iterator[Token]:
        """Each token, then the actors that modify it: Turkey in "Turkey's ministry slandered"."""
        for token in tokens:
            yield token
            for i in token.children:
                if self.document.tokens[i].dep in _MODIFIERS:
                    yield self.document.tokens[i]
