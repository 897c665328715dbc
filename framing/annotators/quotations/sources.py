"""The words that name a source: the subject of the reporting verb, its agent, or the owner of a claim."""

from framing.annotators.quotations.scope import second_cue
from framing.annotators.quotations.syntax import SUBJECTS, child, children, noun_phrase, passive, span_between
from framing.article import Span
from framing.document import Document, Token

__all__ = ["owner_of", "source_of"]

_SHARES = frozenset({"acl", "dobj", "attr", "pobj", "conj", "xcomp", "advcl", "pcomp", "dep", "prep", "ccomp"})
_QUOTES = frozenset({'"', "'", "''"})
_DEPTH = 8  # steps up the tree in search of a subject


def source_of(document: Document, verb: Token) -> Span | None:
    """The words that name who says it: the subject, or in the passive the agent with "by"."""
    if passive(document, verb):
        agent = child(document, verb, "agent")
        noun = child(document, agent, "pobj") if agent is not None else None
        return noun_phrase(document, noun) if noun is not None else None
    noun = subject(document, verb)
    if noun is None or noun.dep == "expl":
        return None
    first, last = noun.left, noun.right + 1
    if first <= verb.index < last:  # a participle inside its own source: a report saying …
        last = max(noun.index + 1, _clause_left(document, verb, noun))
    for other in children(document, document.tokens[noun.head], "nsubj"):
        if other.right + 1 == first or other.left == last:  # one phrase that the parser took for two
            first, last = min(first, other.left), max(last, other.right + 1)
    return span_between(document, _after_heading(document, first, noun.index), _before_quote(document, noun, last))


def _before_quote(document: Document, noun: Token, last: int) -> int:
    """The end of the name where a relative clause of it runs into a quotation: Yeo, who called it "a farce"."""
    if any(document.tokens[i].text in _QUOTES for i in range(noun.index + 1, last)):
        return min((clause.left for clause in children(document, noun, "relcl", "acl")), default=last)
    return last


def _after_heading(document: Document, first: int, noun: int) -> int:
    """Where the name begins behind a dateline or a rubric: LIMA – the mayor said, The latest: the mayor said."""
    starts = [i + 1 for i in range(first, noun) if document.tokens[i].text in {":", "--"}]
    return starts[-1] if starts else first


def owner_of(document: Document, noun: Token) -> Span | None:
    """Who makes the claim: the minister's claim, a claim by the minister, Turkish claims."""
    owner = child(document, noun, "poss")
    if owner is not None:
        last = owner.right + 1
        while last > owner.index + 1 and document.tokens[last - 1].tag == "POS":
            last -= 1
        return span_between(document, owner.left, last)
    for link in children(document, noun, "prep", "agent"):
        maker = child(document, link, "pobj")
        if maker is not None and link.text.lower() in {"by", "from"}:
            return noun_phrase(document, maker)
    return None


def subject(document: Document, verb: Token) -> Token | None:
    """The noun that does what the verb says: its own subject, or the one it shares with the verb above it."""
    for _ in range(_DEPTH):
        own = _own_subject(document, verb)
        if own is not None:
            return own
        if verb.dep == "relcl" or (verb.dep == "acl" and verb.tag != "VB"):
            return document.tokens[verb.head]
        if verb.dep not in _SHARES or verb.head == verb.index:
            return None
        above = document.tokens[verb.head]
        if verb.dep == "conj" and above.dep == "ccomp":
            reporting = document.tokens[above.head]
            above = reporting if second_cue(document, verb, reporting) else above
        if verb.dep == "xcomp" and (controller := child(document, above, "dobj")) is not None:
            return controller
        verb = above
    return None


def _own_subject(document: Document, verb: Token) -> Token | None:
    """The verb's subject; of two the one behind a quotation: "No comment," wrote a spokesman."""
    found = list(children(document, verb, *SUBJECTS))
    if len(found) > 1 and any(document.tokens[i].text in _QUOTES for i in range(found[0].right, verb.index)):
        return found[-1]
    return found[0] if found else None


def _clause_left(document: Document, verb: Token, noun: Token) -> int:
    """Where the clause of the participle begins, on the way up from it to the noun."""
    while verb.head not in (noun.index, verb.index):
        verb = document.tokens[verb.head]
    return verb.left
