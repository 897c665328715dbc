"""Whether a match may fire: part of speech, names and titles, and the entry's own `only` and `unless`."""

from collections.abc import Iterator
from dataclasses import dataclass

from framing.annotations import Annotations
from framing.annotators.terms_match import Match
from framing.annotators.terms_names import Names
from framing.document import Document, Token
from framing.lexicons.inflection import forms

__all__ = ["Fit"]

_SNIPPET = 6  # tokens: a word or two that the author picked out of what somebody said
_FLIPS = frozenset(["anti", "counter", "non"])  # anti-terrorist says the opposite of terrorist
_MODIFIES = frozenset(["amod", "compound", "nmod"])
_PREDICATES = frozenset(["acomp", "attr", "oprd"])
_ARGUMENTS = frozenset(["nsubj", "nsubjpass", "dobj", "pobj"])
_PARTICIPLES = frozenset(["VBN", "VBG", "VBD"])


@dataclass(frozen=True, slots=True)
class Fit:
    """The checks on a match, with what they need to know of the document."""

    document: Document
    names: Names
    labels: dict[int, str]  # the entity label of each token that has one
    snippets: frozenset[int]  # tokens in a quotation of a few words

    @classmethod
    def of(cls, annotations: Annotations) -> "Fit":
        """The checks for one annotated document."""
        document = annotations.document
        return cls(
            document=document,
            names=Names.of(document),
            labels={i: entity.label for entity in document.entities for i in range(entity.first, entity.last)},
            snippets=frozenset(_snippets(annotations)),
        )

    def accepts(self, match: Match) -> bool:
        """Whether the match may fire."""
        return self._speaks(match) and not self._flipped(match) and not self.names.hold(match) and self._suits(match)

    def _speaks(self, match: Match) -> bool:
        """Whether the part of speech suits; a term of several words explains itself."""
        entry, words = match.pattern.entry, match.pattern.words
        if {"ANY", "PHRASE"} & set(entry.pos):
            return True
        token = self.document.tokens[match.head]
        if len(words) > 1 and not self._unhyphened(match):
            return self._heads(token, words[match.pattern.head], entry.pos)
        if token.pos == "PROPN" and (
            match.pattern.proper or token.sentence in self.names.titled or self.names.opens(token)
        ):
            return True
        single = match.last - match.first == 1
        return any(
            self._is(token, pos) and (not single or _form(token, words[0], pos, token.lemma.lower()))
            for pos in entry.pos
        )

    def _heads(self, token: Token, word: str, parts: tuple[str, ...]) -> bool:
        """Whether the head of a longer term suits: "the regime changed" is no regime change, nor "the ground on
        which" a grinding on."""
        if "VERB" in parts:
            sure = token.sentence not in self.names.titled  # in headlines tags are guesses
            return not (sure and token.pos in {"NOUN", "PROPN"} and not token.text.lower().endswith("ing"))
        return any(_form(token, word, pos, "") for pos in parts)

    def _is(self, token: Token, pos: str) -> bool:
        """Whether the token can be read as `pos`; taggers waver between participles, adjectives and nouns."""
        lower = token.text.lower()
        if pos == "NOUN":
            wavers = token.pos == "ADJ" and token.dep in _ARGUMENTS
            return token.pos == "NOUN" or wavers or (token.pos == "PROPN" and token.text.islower())
        if pos == "VERB":
            return token.pos in {"VERB", "AUX"} or (token.pos == "ADJ" and lower.endswith(("ed", "en", "ing")))
        if pos == "ADJ":
            return self._is_adjective(token)
        return token.pos in {"ADV", "INTJ"} or (token.pos == "ADJ" and lower.endswith("ly"))

    def _is_adjective(self, token: Token) -> bool:
        if token.pos in {"NOUN", "PROPN"}:
            return token.dep in _MODIFIES
        if token.pos != "VERB":
            return token.pos == "ADJ"
        passive = any(self.document.tokens[i].dep == "auxpass" for i in token.children)
        return token.tag in _PARTICIPLES and (token.dep in _MODIFIES | _PREDICATES or passive)

    def _unhyphened(self, match: Match) -> bool:
        """Whether the entry has a hyphen and the text has not: "has been" is no has-been, by its parts of speech."""
        text = self.document.tokens[match.first : match.last]
        return "-" in match.pattern.entry.term and all("-" not in token.text for token in text)

    def _flipped(self, match: Match) -> bool:
        tokens = self.document.tokens
        first = match.first
        return first >= 2 and tokens[first - 1].text == "-" and tokens[first - 2].text.lower() in _FLIPS

    def _suits(self, match: Match) -> bool:
        entry = match.pattern.entry
        if not entry.only and not entry.unless:
            return True
        near = frozenset(self._near(match))
        return (not entry.only or not near.isdisjoint(entry.only)) and near.isdisjoint(entry.unless)

    def _near(self, match: Match) -> Iterator[str]:
        """Lemmas and surfaces of the neighbours, "@" with their entity labels and the label of the match."""
        tokens = self.document.tokens
        yield f"@{tokens[match.head].dep}"
        if match.head in self.snippets:
            yield "@snippet"
        for i in dict.fromkeys(self._neighbours(match)):
            yield tokens[i].lemma.lower()
            yield tokens[i].text.lower()
            if i in self.labels:
                yield f"@{self.labels[i]}"

    def _neighbours(self, match: Match) -> Iterator[int]:
        """Three tokens on either side, the head, the children, and what hangs on the children's prepositions."""
        tokens = self.document.tokens
        sentence = self.document.sentences[tokens[match.first].sentence]
        yield from range(max(sentence.first, match.first - 3), match.first)
        yield from range(match.last, min(match.last + 3, sentence.last))
        inside = range(match.first, match.last)
        for i in inside:
            for child in tokens[i].children:
                if child not in inside:
                    yield child
                    if tokens[child].pos == "ADP":
                        yield from tokens[child].children
        head = tokens[match.head].head
        if head not in inside:
            yield head


def _form(token: Token, word: str, pos: str, lemma: str) -> bool:
    """Whether the token is a form of `word` as `pos`: "bullying" is one of the verb, not of the noun."""
    return lemma == word or token.text.lower() in forms(word, pos) or not token.text.isalpha()


def _snippets(annotations: Annotations) -> Iterator[int]:
    for quotation in annotations.quotations:
        if quotation.kind != "indirect":
            tokens = annotations.document.tokens_in(quotation.span)
            if len(tokens) <= _SNIPPET:
                yield from (token.index for token in tokens)
