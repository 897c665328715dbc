"""What pronoun resolution needs of a document: who was said where, which words are quoted, and by whom."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from framing.annotations import Annotations, Mention
from framing.annotators.actors.lexis import roles
from framing.annotators.actors.view import View
from framing.annotators.coreference.facts import Facts
from framing.article import Span
from framing.document import Token

__all__ = ["Candidate", "Scene", "speakers", "subject"]

_ARGUMENT = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "appos", "conj", "dative", "poss", "ROOT"})
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
        """For each token the innermost quotation that its characters lie in."""
        found: list[int | None] = [None] * len(self.view.tokens)
        order = sorted(range(len(self.annotations.quotations)), key=lambda i: -len(self.annotations.quotations[i].span))
        for i in order:
            for token in self.view.document.tokens_in(self.annotations.quotations[i].span):
                found[token.index] = i
        return found

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

    @cached_property
    def speakers(self) -> Sequence[str | None]:
        """For each quotation the actor who is named in its source, if one is."""
        return speakers(self, self.annotations.mentions)

    def said(self) -> dict[int, list[Candidate]]:
        """The candidates by sentence, in text order: mentions of actors, and all other nouns."""
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
                yield Candidate(
                    actor=None,
                    head=token.index,
                    sentence=token.sentence,
                    plural=token.tag in {"NNS", "NNPS"},
                    person=role is not None and role.group == "person",
                    gender=role.gender if role else "",
                )


def speakers(scene: "Scene", mentions: Sequence[Mention]) -> list[str | None]:
    """The actor behind each quotation, as far as these mentions tell.

    A direct quotation without a source goes on with whoever spoke in the sentence or quotation before it.
    """
    ordered = sorted(mentions, key=lambda mention: mention.span.start)
    starts = [mention.span.start for mention in ordered]
    found: list[str | None] = []
    for i, quotation in enumerate(scene.annotations.quotations):
        speaker = quotation.speaker
        if speaker is None and quotation.source is not None:
            speaker = source_actor(quotation.source, ordered, starts)
        if speaker is None and quotation.source is None and quotation.kind == "direct":
            speaker = _spoke_before(scene, i, found, ordered, starts)
        found.append(speaker)
    return found


def _inside(source: Span, mentions: Sequence[Mention], starts: Sequence[int]) -> list[Mention]:
    near = mentions[bisect_left(starts, source.start) : bisect_left(starts, source.end)]
    return [m for m in near if m.span.end <= source.end and m.relation not in {"adjective", "compound"}]


def _spoke_before(
    scene: "Scene", i: int, found: Sequence[str | None], mentions: Sequence[Mention], starts: Sequence[int]
) -> str | None:
    view, quotation = scene.view, scene.annotations.quotations[i]
    here = view.document.sentence_at(quotation.span.start)
    if here is None:
        return None
    before = view.document.sentences[here.index - 1] if here.index else None
    if before is None or before.part != here.part or here.paragraph - before.paragraph > 1:
        return None
    if i and scene.annotations.quotations[i - 1].span.end >= before.span.end - 3:
        return found[i - 1]
    if before.paragraph != here.paragraph:
        return None
    verb = next((t for t in view.document.tokens_of(before) if t.dep == "ROOT" and t.pos == "VERB"), None)
    own = subject(view, verb) if verb is not None else None
    return source_actor(own.span, mentions, starts) if own is not None else None


def source_actor(source: Span, mentions: Sequence[Mention], starts: Sequence[int]) -> str | None:
    """The actor whose mention the characters hold: somebody themselves rather than an adjective beside them.

    `mentions` are in text order and `starts` are where they begin.
    """
    inside = _inside(source, mentions, starts)
    return max(inside, key=lambda m: (m.form != "pronoun", len(m.span), -m.span.start)).actor if inside else None


def subject(view: View, token: Token) -> Token | None:
    """The subject of the clause that a token stands in, shared subjects of joined verbs included."""
    verb = token
    while verb.pos not in {"VERB", "AUX"} and verb.head != verb.index:
        verb = view.tokens[verb.head]
    for _ in range(6):
        for i in verb.children:
            if view.tokens[i].dep in {"nsubj", "nsubjpass"} and i != token.index:
                return view.tokens[i]
        if verb.dep not in {"conj", "xcomp"} or verb.head == verb.index:
            return None
        above = view.tokens[verb.head]
        if verb.dep == "xcomp":  # he asked them to go: they are the subject of going
            for i in above.children:
                if view.tokens[i].dep == "dobj" and above.index < i < verb.index:
                    return view.tokens[i]
        verb = above
    return None
