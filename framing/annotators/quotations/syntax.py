"""Small questions to the parse tree: children by label, subtrees as spans, the subject of a verb."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from framing.article import Span
from framing.document import Document, Token

__all__ = [
    "SUBJECTS",
    "child",
    "children",
    "has_subject",
    "is_date",
    "noun_phrase",
    "passive",
    "span_between",
    "to_infinitive",
    "trimmed",
]

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_EDGE = frozenset(", . ; : ! ? - -- \" ' '' ``".split())
_TIMES = frozenset({"DATE", "TIME"})
_WHEN = frozenset({"when", "where", "while", "after", "before", "as"})
_OPEN, _CLOSE = frozenset("(["), frozenset(")]")


def children(document: Document, token: Token, *deps: str) -> Iterator[Token]:
    """The children of the token whose arc has one of these labels, in text order."""
    for i in token.children:
        if document.tokens[i].dep in deps:
            yield document.tokens[i]


def child(document: Document, token: Token, *deps: str) -> Token | None:
    """The first child with one of these labels."""
    return next(children(document, token, *deps), None)


def passive(document: Document, verb: Token) -> bool:
    """Whether the verb is in the passive: was accused, (a man) accused of."""
    if verb.tag == "VBD" and verb.dep == "acl" and child(document, verb, *SUBJECTS, "aux") is None:
        return True  # a man called a hero: the tagger takes the participle for the past tense
    return verb.tag == "VBN" and (
        child(document, verb, "auxpass", "nsubjpass", "agent") is not None
        or (verb.dep == "acl" and child(document, verb, "nsubj", "aux") is None)
    )


def to_infinitive(document: Document, verb: Token) -> bool:
    """Whether the verb is an infinitive with "to", be it only on the verb that it is joined to."""
    while verb.tag == "VB" and verb.dep == "conj" and child(document, verb, "aux", *SUBJECTS) is None:
        verb = document.tokens[verb.head]
    return verb.tag == "VB" and any(token.text.lower() == "to" for token in children(document, verb, "aux"))


def is_date(document: Document, link: Token) -> bool:
    """Whether a preposition leads to a day or a time: an interview on Sunday."""
    noun = child(document, link, "pobj")
    if noun is None:
        return False
    at = bisect_right(document.entities, noun.index, key=lambda entity: entity.first) - 1
    return at >= 0 and noun.index < document.entities[at].last and document.entities[at].label in _TIMES


def trimmed(document: Document, first: int, last: int) -> tuple[int, int]:
    """The token range [first, last) without punctuation, or half a pair of brackets, at its ends."""
    tokens = document.tokens
    while first < last and (tokens[first].text in _EDGE or tokens[first].text in _CLOSE):
        first += 1
    while first < last and (tokens[last - 1].text in _EDGE or tokens[last - 1].text in _OPEN):
        last -= 1
    texts = [token.text for token in tokens[first:last]]
    opened = sum(text in _OPEN for text in texts) - sum(text in _CLOSE for text in texts)
    if opened > 0 and texts[0] in _OPEN:
        return trimmed(document, first + 1, last)
    if opened < 0 and texts[-1] in _CLOSE:
        return trimmed(document, first, last - 1)
    return first, last


def span_between(document: Document, first: int, last: int) -> Span | None:
    """The characters of tokens [first, last) without punctuation at the ends; None if nothing is left."""
    first, last = trimmed(document, first, last)
    return document.span_of(first, last) if first < last else None


def noun_phrase(document: Document, noun: Token) -> Span | None:
    """The noun with what describes it, but not with a clause of time or place behind a comma."""
    last = noun.right + 1
    for clause in children(document, noun, "relcl", "advcl", "acl"):
        if document.tokens[clause.left].text.lower() in _WHEN and document.tokens[clause.left - 1].text == ",":
            last = min(last, clause.left)
    return span_between(document, noun.left, last)


def has_subject(document: Document, ranges: Iterable[tuple[int, int]]) -> bool:
    """Whether the token ranges hold a clause with a subject of its own."""
    return any(document.tokens[i].dep in SUBJECTS for first, last in ranges for i in range(first, last))
