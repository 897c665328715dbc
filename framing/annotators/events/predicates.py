"""The predicates of a document: verbs and event nouns, with kind, class, negation and modality."""

from collections.abc import Iterator
from dataclasses import dataclass

from framing.annotations import EventKind, Modality
from framing.annotators.events.verbs import Verb, nominalisations, verbs
from framing.document import Document, Token

__all__ = ["Predicate", "predicates"]

_NEGATIVE_GOVERNORS = frozenset({"fail", "refuse", "decline", "neglect"})
_INTENDING_GOVERNORS = frozenset(
    {"try", "attempt", "plan", "intend", "want", "seek", "hope", "vow", "promise", "threaten"}
)
_MODALS: dict[str, Modality] = {
    **dict.fromkeys(("may", "might", "could", "can"), "possible"),
    **dict.fromkeys(("must", "should", "ought"), "necessary"),
    **dict.fromkeys(("will", "would", "shall", "'ll", "wo"), "future"),
}
_NOUN_TAGS = frozenset({"NN", "NNS", "VBG"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """One predicate: its main token, all the tokens that are shown as its verb, and what they say."""

    token: Token
    tokens: tuple[Token, ...]
    lemma: str
    kind: EventKind
    category: str | None
    negated: bool
    modality: Modality


def predicates(document: Document) -> Iterator[Predicate]:
    """Every verb that is no auxiliary, and every noun that names an event, in text order."""
    for token in document.tokens:
        if token.pos == "VERB" and token.dep not in {"aux", "auxpass", "amod", "compound", "prep", "agent"}:
            yield _verb(document, token)
        elif token.tag in _NOUN_TAGS and token.pos == "NOUN" and token.dep != "compound":
            noun = nominalisations().get(token.lemma.lower()) or nominalisations().get(token.text.lower())
            if noun is not None:
                yield _noun(token, noun)


def _verb(document: Document, token: Token) -> Predicate:
    children = [document.tokens[i] for i in token.children]
    entry, partner = _entry(token, children)
    near = [c for c in children if c.dep in {"aux", "auxpass", "neg", "prt"} and abs(c.index - token.index) <= 4]
    parts = {c.index: c for c in (token, *near, *([partner] if partner else []))}
    return Predicate(
        token=token,
        tokens=tuple(parts[i] for i in sorted(parts)),
        lemma=entry.lemma if entry else token.lemma.lower(),
        kind=_kind(document, token, children, entry),
        category=entry.category if entry else None,
        negated=_negated(document, token, children),
        modality=_modality(document, token, children),
    )


def _entry(token: Token, children: list[Token]) -> tuple[Verb | None, Token | None]:
    """The verb in the table, and the word that makes one verb with it: break out, take place, ethnically cleanse."""
    lemma = token.lemma.lower()
    for child in children:
        if child.dep in {"prt", "advmod", "dobj"}:
            word = child.text.lower()
            entry = verbs().get(f"{lemma} {word}") or verbs().get(f"{word} {lemma}")
            if entry is not None:
                return entry, child
    return verbs().get(lemma), None


def _kind(document: Document, token: Token, children: list[Token], entry: Verb | None) -> EventKind:
    if is_passive(document, token, children):
        return "passive"
    has_object = any(child.dep in {"dobj", "ccomp", "xcomp", "oprd", "acomp", "attr"} for child in children)
    return "ergative" if entry is not None and entry.ergative and not has_object else "active"


def is_passive(document: Document, token: Token, children: list[Token]) -> bool:
    """Passives with an auxiliary, and participles after a noun: the man arrested on Monday."""
    if any(child.dep in {"auxpass", "nsubjpass", "csubjpass", "agent"} for child in children):
        return True
    if token.tag not in {"VBN", "VBD"} or any(child.dep in {"aux", "nsubj", "dobj"} for child in children):
        return False
    if token.dep == "acl":
        return token.tag == "VBN"
    if token.dep == "conj":
        head = document.tokens[token.head]
        return (
            head.tag == "VBN"
            and head.index != token.index
            and is_passive(document, head, [document.tokens[i] for i in head.children])
        )
    return False


def _negated(document: Document, token: Token, children: list[Token]) -> bool:
    if any(child.dep == "neg" for child in children):
        return True
    head = document.tokens[token.head]
    return token.dep == "xcomp" and head.lemma.lower() in _NEGATIVE_GOVERNORS


def _modality(document: Document, token: Token, children: list[Token]) -> Modality:
    for child in children:
        if child.dep == "aux" and child.text.lower() in _MODALS:
            return _MODALS[child.text.lower()]
    head = document.tokens[token.head]
    if token.dep == "xcomp" and head.lemma.lower() in _INTENDING_GOVERNORS:
        return "intended"
    if token.dep == "xcomp" and head.lemma.lower() in {"have", "need"}:
        return "necessary"
    return _modality_of_first(document, token, head)


def _modality_of_first(document: Document, token: Token, head: Token) -> Modality:
    """A coordinated verb shares the modal of the first one: may attack and burn."""
    shares = token.dep == "conj" and head.pos == "VERB" and token.tag == head.tag == "VB"
    return _modality(document, head, [document.tokens[i] for i in head.children]) if shares else "plain"


def _noun(token: Token, entry: Verb) -> Predicate:
    return Predicate(
        token=token,
        tokens=(token,),
        lemma=entry.lemma,
        kind="nominalisation",
        category=entry.category,
        negated=False,
        modality="plain",
    )
