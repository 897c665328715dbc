"""Who a source is: the actor whose mention heads the words that name it, pronouns included.

Runs after coreference, so that "she said" finds its speaker. A spokesman, a statement or a report speaks for
whom it belongs to: a spokesman for the bank is the bank. A mere adjective is not enough: "Turkish farmers said"
gives no words to Turkey.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from framing.annotations import Annotations, Mention, Quotation
from framing.annotators.actors.lexis import roles
from framing.annotators.quotations.standing import source_nouns
from framing.article import Span
from framing.document import Document, Token

__all__ = ["annotate", "source_actor", "source_head"]

_RELATIVES = frozenset({"who", "which", "that", "whom"})
_BELONGS = frozenset({"for", "of", "from", "by", "at", "with"})
_LENT = frozenset({"poss", "compound", "nmod"})  # the ministry's statement, the Tass agency
_DESCRIBES = frozenset({"adjective", "compound"})
_DEPTH = 6
_OVERLAP = 12  # mentions that may begin between the start of one and a word inside it


def annotate(annotations: Annotations) -> Annotations:
    """The annotations with `speaker` filled in for each quotation whose source is an actor."""
    mentions = sorted(annotations.mentions, key=lambda m: (m.span.start, -len(m.span)))
    starts = [mention.span.start for mention in mentions]
    known: dict[Span, str | None] = {}

    def speaker(quotation: Quotation) -> str | None:
        source = quotation.source
        if source is None:
            return quotation.speaker
        if source not in known:
            known[source] = source_actor(annotations.document, source, mentions, starts)
        return quotation.speaker or known[source]

    resolved = tuple(replace(q, speaker=speaker(q)) for q in annotations.quotations)
    return replace(annotations, quotations=resolved)


def source_head(document: Document, source: Span) -> Token | None:
    """The word that the source's other words hang on; for "who" the noun that it stands for."""
    tokens = document.tokens_in(source)
    if not tokens:
        return None
    first, last = tokens[0].index, tokens[-1].index
    head = next((t for t in tokens if not first <= t.head <= last or t.head == t.index), tokens[-1])
    if head.text.lower() in _RELATIVES:
        for above in document.ancestors(head):
            if above.dep == "relcl":
                return document.tokens[above.head]
    return head


def source_actor(document: Document, source: Span, mentions: Sequence[Mention], starts: Sequence[int]) -> str | None:
    """The actor that the words of a source name, by the word that they hang on; None where no mention does.

    `mentions` are in text order, the longer first where two begin together, and `starts` are where they begin.
    """
    head = source_head(document, source)
    for _ in range(_DEPTH):
        if head is None:
            return None
        found = _mentioned(head, mentions, starts) or _named_after(document, head, mentions, starts)
        if found is not None:
            return found.actor
        head = _belongs_to(document, head)
    return None


def _mentioned(head: Token, mentions: Sequence[Mention], starts: Sequence[int]) -> Mention | None:
    """The longest mention that covers the head and means the actor rather than describing another noun."""
    at = bisect_left(starts, head.span.end)
    near = mentions[max(0, at - _OVERLAP) : at]
    around = [m for m in near if m.span.covers(head.span) and m.relation not in _DESCRIBES]
    return max(around, key=lambda m: (len(m.span), -m.span.start)) if around else None


def _named_after(document: Document, head: Token, mentions: Sequence[Mention], starts: Sequence[int]) -> Mention | None:
    """The name right behind a role, where the parse takes the role for the head: "the coach Ann Lee said"."""
    role = roles().get(head.lemma.lower())
    if role is None or role.group != "person" or head.index + 1 >= len(document.tokens):
        return None
    after = document.tokens[head.index + 1]
    at = bisect_left(starts, after.span.start)
    beside = after.pos == "PROPN" and at < len(mentions) and starts[at] == after.span.start
    return mentions[at] if beside and mentions[at].relation == "self" else None


def _belongs_to(document: Document, head: Token) -> Token | None:
    """For a name in apposition the name; for a spokesman or a document the one it speaks for."""
    noun = source_nouns().get(head.lemma.lower())
    for i in head.children:
        child = document.tokens[i]
        if child.dep == "appos":
            return child
        lends = noun is not None and noun.speaks_for
        if lends and child.dep in _LENT:
            return child
        if lends and child.dep == "prep" and child.lemma in _BELONGS:
            return next((document.tokens[k] for k in child.children if document.tokens[k].dep == "pobj"), None)
    return None
