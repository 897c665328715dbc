"""Small questions to the parse tree: children by label, subtrees as spans, the subject of a verb."""

from collections.abc import Iterator

from framing.article import Span
from framing.document import Document, Token

__all__ = ["child", "children", "noun_phrase", "passive", "span_between", "subject", "trimmed"]

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_EDGE = frozenset(", . ; : ! ? - -- ( ) \" ' '' `` [ ]".split())
_CLAUSES = frozenset({"relcl", "acl", "advcl", "parataxis", "ccomp"})


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
    return verb.tag == "VBN" and (
        child(document, verb, "auxpass", "nsubjpass", "agent") is not None
        or (verb.dep == "acl" and child(document, verb, "nsubj", "aux") is None)
    )


def trimmed(document: Document, first: int, last: int) -> tuple[int, int]:
    """The token range [first, last) without punctuation at its ends; brackets and quotes that pair stay out too."""
    while first < last and document.tokens[first].text in _EDGE:
        first += 1
    while first < last and document.tokens[last - 1].text in _EDGE:
        last -= 1
    return first, last


def span_between(document: Document, first: int, last: int) -> Span | None:
    """The characters of tokens [first, last) without punctuation at the ends; None if nothing is left."""
    first, last = trimmed(document, first, last)
    return document.span_of(first, last) if first < last else None


def noun_phrase(document: Document, noun: Token) -> Span | None:
    """The noun's subtree as a span, clipped to its sentence."""
    return span_between(document, noun.left, noun.right + 1)


def subject(document: Document, verb: Token) -> Token | None:
    """The noun that does what the verb says: its own subject, or the one it shares with the verb above it."""
    seen = 0
    while seen < 8:
        own = child(document, verb, "nsubj", "nsubjpass", "csubj")
        if own is not None:
            return own
        if verb.dep in {"conj", "xcomp", "advcl", "pcomp", "dep"} and verb.head != verb.index:
            if verb.dep == "xcomp":
                controller = child(document, document.tokens[verb.head], "dobj")
                if controller is not None:
                    return controller
            verb = document.tokens[verb.head]
            seen += 1
            continue
        if verb.dep in {"acl", "relcl"}:
            return document.tokens[verb.head]
        if verb.dep == "prep" and verb.head != verb.index:
            verb = document.tokens[verb.head]
            seen += 1
            continue
        return None
    return None
