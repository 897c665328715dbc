"""Reporting nouns and adjectives: the minister's claim that …, expressed concern about …, is confident that …"""

from collections.abc import Iterator

from framing.annotators.quotations.arguments import is_medium
from framing.annotators.quotations.attribution import Attribution, Range
from framing.annotators.quotations.cues import CueWord
from framing.annotators.quotations.scope import clause_range
from framing.annotators.quotations.sources import owner_of, source_of
from framing.annotators.quotations.syntax import child, children, is_date, to_infinitive, trimmed
from framing.annotators.quotations.verbs import certainty
from framing.article import Span
from framing.document import Document, Token

__all__ = ["adjective_attribution", "noun_attribution"]

# verbs that only carry a reporting noun: made the claim that …
_LIGHT = frozenset(
    "make issue give express voice raise offer repeat reiterate deliver release send level file lodge air".split()
)
_HAVING = frozenset("have take show hold maintain".split())  # has no doubts about
_TOPICS = frozenset("about over against for on at".split())
_DETERMINERS = frozenset({"det", "amod", "nummod", "advmod", "compound"})


def noun_attribution(document: Document, noun: Token, word: CueWord) -> Attribution | None:
    """The attribution of which this noun is the cue; None without a content, or where nobody's claim it is."""
    content, clausal = _noun_content(document, noun, word)
    if content is None or is_medium(document, noun):
        return None
    carrier = _carrier(document, noun, word.wide)
    source = owner_of(document, noun) or (source_of(document, carrier) if carrier is not None else None)
    if source is None and not clausal and not (word.wide and _is_topic(document, noun)):
        return None
    return Attribution(
        cue=_noun_cue(document, noun, carrier, content),
        word=word,
        source=source,
        content=(content,),
        rule="noun" if clausal else "noun of",
        certainty=certainty(document, carrier) if carrier is not None else "plain",
    )


def _is_topic(document: Document, noun: Token) -> bool:
    """Criticism over the plan: somebody's, though nobody is named."""
    return noun.dep != "dobj" and any(
        link.lemma in _TOPICS and not is_date(document, link) for link in children(document, noun, "prep")
    )


def _noun_content(document: Document, noun: Token, word: CueWord) -> tuple[Range | None, bool]:
    """The noun's complement, and whether it is a clause of its own."""
    for clause in children(document, noun, "acl", "ccomp", "relcl"):
        mark = child(document, clause, "mark")
        if clause.index < noun.index:
            continue
        if "clause" in word.takes and mark is not None and mark.text.lower() == "that":
            return clause_range(document, clause), True
        if "infinitive" in word.takes and clause.dep == "acl" and to_infinitive(document, clause):
            return clause_range(document, clause), False
    if (predicate := _predicate(document, noun)) is not None and "clause" in word.takes:
        return clause_range(document, predicate), True
    for link in children(document, noun, "prep"):
        first, last = trimmed(document, link.index + 1, link.right + 1)
        own = last - first == 1 and document.tokens[first].lemma == "own"  # an offer of its own
        if link.lemma in word.takes and first < last and not own and not is_date(document, link):
            return (first, last), False
    return None, False


def _predicate(document: Document, noun: Token) -> Token | None:
    """The argument is that …"""
    verb = document.tokens[noun.head]
    if noun.dep != "nsubj" or verb.lemma != "be":
        return None
    return next((clause for clause in children(document, verb, "ccomp") if clause.index > verb.index), None)


def _carrier(document: Document, noun: Token, wide: bool) -> Token | None:
    """The verb whose subject makes the claim: issued a warning that …"""
    verb = document.tokens[noun.head]
    return verb if noun.dep == "dobj" and verb.lemma.lower() in (_LIGHT | _HAVING if wide else _LIGHT) else None


def _noun_cue(document: Document, noun: Token, carrier: Token | None, content: Range) -> Range:
    first, last = noun.index, noun.index + 1
    if carrier is not None and all(
        document.tokens[i].head == noun.index and document.tokens[i].dep in _DETERMINERS
        for i in range(carrier.index + 1, first)
    ):
        first = carrier.index
    if content[0] == last + 1 and document.tokens[last].dep == "prep":
        last += 1
    return first, last


def adjective_attribution(document: Document, word_token: Token, word: CueWord) -> Attribution | None:
    """He is confident that …, the union was critical of …: the subject of the verb is the source."""
    if word_token.dep not in {"acomp", "conj"}:  # not: make sure that
        return None
    for token in _adjective_arguments(document, word_token, word):
        first, last = token.left, token.right + 1
        part = clause_range(document, token) if token.dep == "ccomp" else trimmed(document, first + 1, last)
        verb = document.tokens[word_token.head]
        source: Span | None = source_of(document, verb)
        if part is not None and part[0] < part[1] and source is not None:
            cue_end = word_token.index + 1
            if token.dep == "prep" and token.index == cue_end:
                cue_end += 1
            return Attribution(
                cue=(word_token.index, cue_end),
                word=word,
                source=source,
                content=(part,),
                rule="adjective",
                certainty=certainty(document, verb),
            )
    return None


def _adjective_arguments(document: Document, token: Token, word: CueWord) -> Iterator[Token]:
    for i in token.children:
        other = document.tokens[i]
        if other.index < token.index:
            continue
        if (other.dep == "ccomp" and "clause" in word.takes) or (other.dep == "prep" and other.lemma in word.takes):
            yield other
