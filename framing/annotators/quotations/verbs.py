"""Reporting verbs: who says, thinks or asks what, read off the verb's arguments."""

from collections.abc import Iterator

from framing.annotators.quotations.attribution import Attribution, Certainty, Range
from framing.annotators.quotations.cues import CueWord
from framing.annotators.quotations.scope import clause_range, without
from framing.annotators.quotations.syntax import child, children, noun_phrase, passive, span_between, subject, trimmed
from framing.article import Span
from framing.document import Document, Token

__all__ = ["certainty", "source_of", "verb_attribution"]

_HEDGES = frozenset("reportedly allegedly apparently supposedly purportedly may might could would".split())
_PRONOUNS = frozenset("it this that so they them him her he she me us you what which who whom these those".split())


def verb_attribution(document: Document, verb: Token, word: CueWord) -> Attribution | None:
    """The attribution of which this verb is the cue, or None if it has no content here."""
    content = _content(document, verb, word)
    rule = "verb"
    if not content:
        content, rule = _parenthetical(document, verb, word), "parenthetical"
    if not content:
        return None
    return Attribution(
        cue=(verb.index, verb.index + 1),
        word=word,
        source=source_of(document, verb, word),
        content=content,
        rule=rule,
        certainty=certainty(document, verb),
    )


def certainty(document: Document, verb: Token) -> Certainty:
    """Whether the saying itself is denied (did not say) or uncertain (may have said, reportedly said)."""
    if child(document, verb, "neg") is not None:
        return "negated"
    marks = {token.text.lower() for token in children(document, verb, "aux", "advmod")}
    return "plain" if marks.isdisjoint(_HEDGES) else "hedged"


def source_of(document: Document, verb: Token, word: CueWord) -> Span | None:
    """The words that name who says it: the subject, or in the passive the agent with "by"."""
    if passive(document, verb):
        agent = child(document, verb, "agent")
        noun = child(document, agent, "pobj") if agent is not None else None
        return noun_phrase(document, noun) if noun is not None else None
    noun = subject(document, verb)
    if noun is None or noun.index == verb.index or noun.text.lower() in {"it", "there"} and noun.dep == "expl":
        return None
    first, last = noun.left, noun.right + 1
    if first <= verb.index < last:  # a participle inside its own source: a report saying …
        last = verb.left
    twin = [t for t in children(document, document.tokens[noun.head], "nsubj") if t.right + 1 == first or t.left == last]
    for other in twin:
        first, last = min(first, other.left), max(last, other.right + 1)
    return span_between(document, first, last)


def _content(document: Document, verb: Token, word: CueWord) -> tuple[Range, ...]:
    """The arguments of the verb that the word takes as content, joined where they touch."""
    parts = [part for token in _arguments(document, verb, word) if (part := _part(document, verb, token))]
    joined: list[Range] = []
    for first, last in sorted(parts):
        if joined and first - joined[-1][1] <= 1:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return tuple(joined)


def _part(document: Document, verb: Token, token: Token) -> Range | None:
    if token.dep in {"ccomp", "xcomp", "advcl"}:
        return clause_range(document, token)
    first, last = trimmed(document, token.left, token.right + 1)
    return (first, last) if first < last else None


def _arguments(document: Document, verb: Token, word: CueWord) -> Iterator[Token]:
    is_passive = passive(document, verb)
    objects = [t for t in children(document, verb, "dobj") if t.lemma.lower() not in _PRONOUNS]
    if "object" in word.takes and not is_passive:
        yield from children(document, verb, "dobj") if _has_more(document, verb, word) else objects
    for i in verb.children:
        token = document.tokens[i]
        if token.dep == "ccomp" and "clause" in word.takes and _is_report(document, verb, token):
            yield token
        elif token.dep == "xcomp" and _fits(token, word):
            yield token
        elif token.dep == "oprd" and ("as" in word.takes or "object" in word.takes):
            yield token
        elif token.dep == "prep" and token.index > verb.index and token.lemma in word.takes:
            yield token
        elif token.dep in {"nsubjpass"} and "object" in word.takes and not _dummy(token):
            yield token


def _has_more(document: Document, verb: Token, word: CueWord) -> bool:
    """Whether something follows the object, so that even a pronoun is part of the content: accused him of …"""
    return any(
        t.dep in {"xcomp", "oprd", "ccomp"} or (t.dep == "prep" and t.lemma in word.takes)
        for t in (document.tokens[i] for i in verb.children)
    )


def _dummy(token: Token) -> bool:
    return token.text.lower() in {"it", "there"}


def _fits(token: Token, word: CueWord) -> bool:
    if token.tag == "VBG":
        return "gerund" in word.takes or "clause" in word.takes
    return "infinitive" in word.takes or "clause" in word.takes


def _is_report(document: Document, verb: Token, clause: Token) -> bool:
    """A clause behind the verb, or one before it that a comma or a quotation mark parts from it."""
    if clause.index > verb.index:
        return True
    return any(document.tokens[i].text in {",", '"', "'", "''", "?", "!", "--", "-"} for i in range(clause.right, verb.index))


def _parenthetical(document: Document, verb: Token, word: CueWord) -> tuple[Range, ...]:
    """The plan, he said, is bad. As the report noted, prices rose."""
    if "clause" not in word.takes or verb.head == verb.index:
        return ()
    head = document.tokens[verb.head]
    marked = child(document, verb, "mark")
    as_clause = verb.dep == "advcl" and marked is not None and marked.text.lower() == "as"
    if verb.dep != "parataxis" and not as_clause:
        return ()
    return without(document, (head.left, head.right + 1), (verb.left, verb.right + 1))
