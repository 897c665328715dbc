"""Whether a match may fire: part of speech, names and titles, and the entry's own `only` and `unless`."""

from collections.abc import Iterator
from dataclasses import dataclass

from framing.annotations import Annotations
from framing.annotators.terms_match import Match
from framing.document import Document, Token
from framing.lexicons.inflection import forms

__all__ = ["Fit"]

_NAMES = frozenset(["PERSON", "ORG", "FAC", "WORK_OF_ART", "PRODUCT", "LAW", "EVENT", "GPE", "LOC"])
_SNIPPET = 6  # tokens: a word or two that the author picked out of what somebody said
_FLIPS = frozenset(["anti", "counter", "non"])  # anti-terrorist says the opposite of terrorist
_MODIFIES = frozenset(["amod", "compound", "acomp", "attr", "oprd", "nmod"])
_ADJECTIVAL = frozenset(("VBN", "VBG", "VBD"))
_LITTLE = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "and",
        "or",
        "in",
        "on",
        "for",
        "to",
        "by",
        "at",
        "from",
        "with",
        "as",
        "but",
        "nor",
        "vs",
        "is",
    ]
)
_ENDINGS = {"VERB": ("ed", "en", "ing"), "ADV": ("ly",)}


@dataclass(frozen=True, slots=True)
class Fit:
    """The checks on a match, with what they need to know of the document."""

    document: Document
    names: frozenset[int]  # tokens inside named entities whose name is not free speech
    titled: frozenset[int]  # sentences set in title case, where capitals mean nothing
    labels: dict[int, str]  # the entity label of each token that has one
    snippets: frozenset[int]  # tokens in a quotation of a few words
    surnames: frozenset[str]  # words that are somebody's name elsewhere in the document

    @classmethod
    def of(cls, annotations: Annotations) -> "Fit":
        """The checks for one annotated document."""
        document = annotations.document
        labels = {i: entity.label for entity in document.entities for i in range(entity.first, entity.last)}
        return cls(
            document=document,
            names=frozenset(i for i, label in labels.items() if label in _NAMES),
            titled=frozenset(s.index for s in document.sentences if _is_titled(document.tokens_of(s))),
            labels=labels,
            snippets=frozenset(_snippets(annotations)),
            surnames=frozenset(
                document.tokens[entity.last - 1].text for entity in document.entities if entity.label == "PERSON"
            ),
        )

    def accepts(self, match: Match) -> bool:
        """Whether the match may fire."""
        return self._speaks(match) and not self._flipped(match) and not self._in_name(match) and self._suits(match)

    def _speaks(self, match: Match) -> bool:
        """Whether the part of speech suits; a term of several words explains itself."""
        entry, words = match.pattern.entry, match.pattern.words
        if {"ANY", "PHRASE"} & set(entry.pos) or (len(words) > 1 and not self._unhyphened(match)):
            return True
        token = self.document.tokens[match.head]
        if token.pos == "PROPN" and (token.sentence in self.titled or token.text.islower() or self._opens(token)):
            return True
        single = match.last - match.first == 1
        return any(_is(token, pos) and (not single or _form(token, words[0], pos)) for pos in entry.pos)

    def _unhyphened(self, match: Match) -> bool:
        """Whether the entry has a hyphen and the text has not: "has been" is no has-been, by its parts of speech."""
        text = self.document.tokens[match.first : match.last]
        return "-" in match.pattern.entry.term and all("-" not in token.text for token in text)

    def _flipped(self, match: Match) -> bool:
        tokens = self.document.tokens
        first = match.first
        return first >= 2 and tokens[first - 1].text == "-" and tokens[first - 2].text.lower() in _FLIPS

    def _opens(self, token: Token) -> bool:
        """Whether the token is the first word of its sentence, where a capital means nothing."""
        first = self.document.sentences[token.sentence].first
        return not any(t.text[:1].isalpha() for t in self.document.tokens[first : token.index])

    def _in_name(self, match: Match) -> bool:
        """Whether the match is (part of) a name or a title: capitals in mid-sentence, or a named entity."""
        tokens = self.document.tokens[match.first : match.last]
        raised = [token for token in tokens if token.text[:1].isupper()]
        if not raised:
            return False
        if match.pattern.proper:
            return self._inside_longer_name(match)
        if tokens[0].sentence in self.titled:
            return any(
                token.pos == "PROPN" and (token.index in self.names or token.text in self.surnames) for token in raised
            )
        if self._opens(tokens[0]):
            named = tokens[0].index in self.names and (tokens[0].pos == "PROPN" or self._runs_on(match))
            return named or tokens[0].text in self.surnames
        if all(token.text.isupper() and len(token.text) > 3 for token in raised):
            return False  # shouted, not named
        return any(token.index in self.names or token.pos == "PROPN" for token in raised) or self._runs_on(match)

    def _runs_on(self, match: Match) -> bool:
        """Whether a capitalised word stands right before or after the match: part of a longer name."""
        tokens = self.document.tokens
        sentence = self.document.sentences[tokens[match.first].sentence]
        before = tokens[match.first - 1] if match.first > sentence.first else None
        after = tokens[match.last] if match.last < sentence.last else None
        near = [token for token in (before, after) if token is not None and token.text[:1].isupper()]
        return any(not self._opens(token) for token in near)

    def _inside_longer_name(self, match: Match) -> bool:
        """Whether a named entity holds the match and another capitalised noun: the Nazi Party."""
        labels = self.labels
        if labels.get(match.first) not in _NAMES:
            return False
        tokens = self.document.tokens
        after = tokens[match.last] if match.last < len(tokens) else None
        return after is not None and match.last in self.names and after.text[:1].isupper()

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
        """Two words on either side, the head, the children, and what hangs on the children's prepositions."""
        tokens = self.document.tokens
        sentence = self.document.sentences[tokens[match.first].sentence]
        yield from (i for i in range(match.first - 1, sentence.first - 1, -1) if i >= match.first - 3)
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


def _form(token: Token, word: str, pos: str) -> bool:
    """Whether the token is a form of `word` as `pos`: "bullying" is one of the verb, not of the noun."""
    return token.lemma.lower() == word or token.text.lower() in forms(word, pos) or not token.text.isalpha()


def _is(token: Token, pos: str) -> bool:
    """Whether the token can be read as `pos`; taggers waver between participles and adjectives."""
    if pos == "NOUN":
        return token.pos == "NOUN" or (token.pos != "PRON" and token.tag.startswith("NN") and token.text.islower())
    if pos == "VERB":
        return token.pos in {"VERB", "AUX"} or (token.pos == "ADJ" and token.text.lower().endswith(_ENDINGS["VERB"]))
    if pos == "ADJ":
        if token.pos in {"VERB", "NOUN", "PROPN"}:
            return token.dep in _MODIFIES and (token.pos != "VERB" or token.tag in _ADJECTIVAL)
        return token.pos == "ADJ"
    return token.pos in {"ADV", "INTJ"} or (token.pos == "ADJ" and token.text.lower().endswith(_ENDINGS["ADV"]))


def _snippets(annotations: Annotations) -> Iterator[int]:
    for quotation in annotations.quotations:
        if quotation.kind != "indirect":
            tokens = annotations.document.tokens_in(quotation.span)
            if len(tokens) <= _SNIPPET:
                yield from (token.index for token in tokens)


def _is_titled(tokens: tuple[Token, ...]) -> bool:
    """Whether nearly all words but the little ones begin with a capital, as in headlines."""
    words = [token.text for token in tokens if token.text[:1].isalpha() and token.text.lower() not in _LITTLE]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)
