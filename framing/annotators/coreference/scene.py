"""What pronoun resolution needs of a document: who was said where, which words are quoted, and by whom."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from framing.annotations import Annotations, Mention
from framing.annotators.actors.lexis import roles
from framing.annotators.actors.personal import is_personal
from framing.annotators.actors.view import View
from framing.annotators.coreference.facts import Facts
from framing.annotators.coreference.voices import quoted, signed, speakers
from framing.document import Token

__all__ = ["Candidate", "Scene"]

_ARGUMENT = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "appos", "conj", "dative", "poss", "ROOT"})
_LOOSE = frozenset({"parataxis", "relcl", "advcl", "acl"})  # clauses of their own
_NAMED = frozenset({"name", "alias", "acronym"})
_TIME = frozenset(
    "day week month year hour minute morning evening night afternoon today yesterday tomorrow time decade century "
    "way lot number part percent cent kind sort thing fact addition order result case".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Something said: an actor's mention, or (actor None) any other noun that a pronoun might mean."""

    actor: str | None
    head: int
    sentence: int
    plural: bool
    person: bool = False
    gender: str = ""
    pronoun: bool = False
    pair: bool = False  # two or more joined by "and": they, but no actor of ours


@dataclass(frozen=True)
class Scene:
    """A document with its mentions, and the facts of its actors."""

    view: View
    annotations: Annotations
    facts: dict[str, Facts]

    @cached_property
    def quotes(self) -> Sequence[int | None]:
        """For each token the innermost quotation that it belongs to."""
        return quoted(self.view.document, self.annotations)

    @cached_property
    def signed(self) -> dict[int, str]:
        """The speakers of sentences in the first person that stand outside quotation marks."""
        persons = frozenset(actor for actor, fact in self.facts.items() if fact.kind == "person")
        return signed(self.view, self.annotations.mentions, persons)

    @cached_property
    def _names(self) -> dict[int, str]:
        """The actors that are named, by the token of each name's head."""
        found = {}
        for mention in self.annotations.mentions:
            tokens = self.view.document.tokens_in(mention.span) if mention.form in _NAMED else ()
            if tokens and mention.relation == "self":
                found[self.view.head(tokens[0].index, tokens[-1].index + 1).index] = mention.actor
        return found

    def named_below(self, pronoun: Token) -> frozenset[str]:
        """The actors named in the clause whose subject the pronoun is: "he said that Lind …" is not Lind."""
        if pronoun.dep not in {"nsubj", "nsubjpass"}:
            return frozenset()
        if pronoun.index not in self._below:
            found = set(self._in_clause(pronoun)) | set(self._in_quotation(pronoun))
            self._below[pronoun.index] = frozenset(found)
        return self._below[pronoun.index]

    def _in_clause(self, pronoun: Token) -> Iterator[str]:
        verb = pronoun.head
        for i in range(pronoun.index + 1, self.view.tokens[verb].right + 1):
            token = self.view.tokens[i]
            while i in self._names and token.index != verb and not _loose(token) and token.head != token.index:
                token = self.view.tokens[token.head]
            if i in self._names and token.index == verb:
                yield self._names[i]

    def _in_quotation(self, pronoun: Token) -> Iterator[str]:
        for quotation in self.annotations.quotations:
            if quotation.source == pronoun.span:
                inside = self.view.document.tokens_in(quotation.span)
                yield from (self._names[token.index] for token in inside if token.index in self._names)

    @cached_property
    def _below(self) -> dict[int, frozenset[str]]:
        return {}

    def _equals_name(self, token: Token, inside: set[int]) -> bool:
        """Whether the noun is a mention by another word: "the buyer, Yunhe Mining"."""
        beside = [i for i in token.children if self.view.tokens[i].dep == "appos"]
        beside += [token.head] * (token.dep == "appos")
        return any(i in inside for i in beside)

    def _joined(self, token: Token) -> bool:
        """Whether the noun is the first of several joined by "and"."""
        children = [self.view.tokens[i] for i in token.children]
        names = any(child.dep == "conj" and child.pos in {"NOUN", "PROPN"} for child in children)
        return names and token.dep != "conj" and any(child.lemma == "and" for child in children)

    def hearing(self, pronouns: Iterable[Mention]) -> "Scene":
        """The same scene with the speakers known who are named by these pronouns: "he said"."""
        mentions = (*self.annotations.mentions, *pronouns)
        heard = Scene(self.view, replace(self.annotations, mentions=mentions), self.facts)
        kept = ("quotes", "signed", "_said", "_names", "_below")  # what no pronoun changes
        heard.__dict__.update({name: self.__dict__[name] for name in kept if name in self.__dict__})
        return heard

    @cached_property
    def speakers(self) -> Sequence[str | None]:
        """For each quotation the actor who is named in its source, if one is."""
        return speakers(self.view.document, self.annotations, self.annotations.mentions)

    def said(self) -> dict[int, list[Candidate]]:
        """The candidates by sentence, in text order: mentions of actors, and all other nouns; may be changed."""
        return {sentence: list(candidates) for sentence, candidates in self._said.items()}

    @cached_property
    def _said(self) -> dict[int, list[Candidate]]:
        found: dict[int, list[Candidate]] = {}
        inside: set[int] = set()
        for mention in self.annotations.mentions:
            tokens = self.view.document.tokens_in(mention.span)
            if not tokens or mention.form == "pronoun":
                continue
            inside.update(token.index for token in tokens)
            if mention.relation not in {"adjective", "compound"}:
                head = self.view.head(tokens[0].index, tokens[-1].index + 1)
                plural = head.tag in {"NNS", "NNPS"} or mention.relation == "people"
                person = self.facts[mention.actor].kind == "person"
                found.setdefault(head.sentence, []).append(
                    Candidate(
                        actor=mention.actor, head=head.index, sentence=head.sentence, plural=plural, person=person
                    )
                )
        for candidate in self._others(inside):
            found.setdefault(candidate.sentence, []).append(candidate)
        return found

    def _others(self, inside: set[int]) -> Iterator[Candidate]:
        for token in self.view.tokens:
            if token.pos in {"NOUN", "PROPN"} and self._joined(token):
                yield Candidate(actor=None, head=token.index, sentence=token.sentence, plural=True, pair=True)
            noun = token.pos in {"NOUN", "PROPN"} and token.lemma not in _TIME and token.dep in _ARGUMENT
            if noun and token.index not in inside and not self._equals_name(token, inside):
                role = roles().get(token.lemma.lower())
                plural = token.tag in {"NNS", "NNPS"}
                yield Candidate(
                    actor=None,
                    head=token.index,
                    sentence=token.sentence,
                    plural=plural,
                    person=is_personal(token),
                    gender=role.gender if role else "",
                )


def _loose(token: Token) -> bool:
    """Whether the token heads a clause of its own, in which an actor may be named again."""
    return token.dep in _LOOSE or (token.dep == "conj" and token.pos in {"VERB", "AUX"})
