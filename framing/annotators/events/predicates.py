"""The predicates of a document: verbs and event nouns, with kind, class, negation and modality."""

from collections.abc import Iterator
from dataclasses import dataclass

from framing.annotations import EventKind, Modality
from framing.annotators.events.verbs import Verb, nominalisations, verbs
from framing.document import Document, Token

__all__ = ["Predicate", "predicates"]

_NEGATIVE_GOVERNORS = frozenset({"fail", "refuse", "decline", "neglect", "deny"})
_NEGATIVE_ADVERBS = frozenset({"hardly", "scarcely", "nowhere"})
_NEGATIVE_NOUNS = frozenset({"nobody", "none", "nothing", "neither"})
_NEGATIVE_DETERMINERS = frozenset({"no", "neither"})
# In a headline a past form without object is a participle: "Two held over theft". These classes have objects.
_TRANSITIVE = frozenset({"harm", "coercion", "help", "possession", "decision", "judgement", "creation"})
_CAUSATIVES = frozenset({"have", "get", "see", "find", "want", "keep", "leave"})
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
    thing: str | None  # the class where the patient is nobody, only a thing
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
        kind=_kind(document, token, [c for c in children if c is not partner], entry),
        category=entry.category if entry else None,
        thing=entry.category if entry and _has_recipient(children) else entry.thing if entry else None,
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
    return _mended(token.text.lower(), lemma), None


def _mended(text: str, lemma: str) -> Verb | None:
    """The verb of this lemma; "spared" is of spare, not of spar: a lemma that the lemmatizer cut short is mended."""
    if text in {f"{lemma}ed", f"{lemma}ing"} and f"{lemma}e" in verbs():
        return verbs()[f"{lemma}e"]
    return verbs().get(lemma)


def _has_recipient(children: list[Token]) -> bool:
    """Whether somebody gets something: gave blankets to the orphans; then it is done to a person."""
    return any(child.dep == "dative" for child in children)


def _kind(document: Document, token: Token, children: list[Token], entry: Verb | None) -> EventKind:
    if is_passive(document, token, children) or _is_headline_passive(document, token, children, entry):
        return "passive"
    has_object = any(child.dep in {"dobj", "ccomp", "xcomp", "oprd", "acomp", "attr"} for child in children)
    return "ergative" if entry is not None and entry.ergative and not has_object else "active"


def is_passive(document: Document, token: Token, children: list[Token]) -> bool:
    """Passives with an auxiliary, and participles after a noun: the man arrested on Monday."""
    if token.tag == "VBG":  # has been exploiting: whatever the parser says of "been"
        return False
    if any(child.dep in {"auxpass", "nsubjpass", "csubjpass", "agent"} for child in children):
        return True
    if _is_caused(document, token, children):
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


def _is_caused(document: Document, token: Token, children: list[Token]) -> bool:
    """Had the prisoners shot, found the office looted: what looks like its subject is what it is done to."""
    if token.tag != "VBN" or token.dep != "ccomp" or any(child.dep in {"aux", "mark", "dobj"} for child in children):
        return False
    has_subject = any(child.dep == "nsubj" for child in children)
    return has_subject and document.tokens[token.head].lemma.lower() in _CAUSATIVES


def _is_headline_passive(document: Document, token: Token, children: list[Token], entry: Verb | None) -> bool:
    """Two held over theft; journalist shot dead."""
    if entry is None or entry.ergative or entry.category not in _TRANSITIVE or token.tag not in {"VBD", "VBN"}:
        return False
    if document.sentences[token.sentence].part != "title" or token.dep not in {"ROOT", "conj", "ccomp"}:
        return False
    deps = {child.dep for child in children}
    return "nsubj" in deps and not deps & {"aux", "dobj", "ccomp", "xcomp", "prt"}


def _negated(document: Document, token: Token, children: list[Token]) -> bool:
    if any(child.dep == "neg" or _is_negative(document, child) for child in children):
        return True
    head = document.tokens[token.head]
    return token.dep == "xcomp" and head.lemma.lower() in _NEGATIVE_GOVERNORS


def _is_negative(document: Document, child: Token) -> bool:
    """Nobody helped; no soldiers attacked; harmed no one; no longer beat; hardly helped."""
    if child.dep == "advmod":
        inner = [document.tokens[i] for i in child.children]
        return child.text.lower() in _NEGATIVE_ADVERBS or any(t.dep == "neg" for t in inner)
    if child.dep not in {"nsubj", "nsubjpass", "dobj"}:
        return False
    if child.text.lower() in _NEGATIVE_NOUNS:
        return True
    return any(
        document.tokens[i].dep in {"det", "neg"} and document.tokens[i].text.lower() in _NEGATIVE_DETERMINERS
        for i in child.children
    )


def _modality(document: Document, token: Token, children: list[Token]) -> Modality:
    for child in children:
        if child.dep == "aux" and child.text.lower() in _MODALS:
            return _MODALS[child.text.lower()]
    head = document.tokens[token.head]
    if token.dep == "xcomp" and head.lemma.lower() in _INTENDING_GOVERNORS:
        return "intended"
    if token.dep == "xcomp" and head.lemma.lower() in {"have", "need"}:
        return "necessary"
    if token.dep == "xcomp" and head.text.lower() == "going" and token.tag == "VB":
        return "future"
    if token.dep == "xcomp" and head.text.lower() in {"likely", "unlikely"}:
        return "possible"
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
        thing=entry.thing,
        negated=False,
        modality="plain",
    )
