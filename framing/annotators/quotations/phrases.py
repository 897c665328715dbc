"""Cues that are neither verbs nor nouns of saying: according to X, in X's view, reportedly, alleged."""

from framing.annotators.quotations.attribution import Attribution, Range
from framing.annotators.quotations.cues import CueWord, cue_of, cue_words
from framing.annotators.quotations.scope import clause_range, without
from framing.annotators.quotations.sources import owner_of
from framing.annotators.quotations.syntax import child, has_subject, noun_phrase, span_between, trimmed
from framing.article import Span
from framing.document import Document, Token

__all__ = ["according_to", "adjective_before_noun", "adverb", "in_the_view_of"]

_VIEWS = frozenset(
    {"view", "opinion", "word", "estimation", "telling", "eye", "mind", "account", "judgment", "judgement"}
)

_POLLS = frozenset({"poll", "survey"})


def according_to(document: Document, token: Token) -> Attribution | None:
    """According to X, …: the content is the clause that the phrase hangs on."""
    to = child(document, token, "prep")
    noun = child(document, to, "pobj") if to is not None else None
    if to is None or noun is None:
        return None
    source, content = (noun.left, noun.right + 1), _around(document, token, token.right + 1)
    if content and not has_subject(document, content):  # the parser took the subject for part of the source
        commas = [i for i in range(*source) if document.tokens[i].text == ","]
        if commas:
            source, content = (source[0], commas[-1]), _around(document, token, commas[-1])
    return Attribution(
        cue=(token.index, to.index + 1),
        word=cue_words()["according to", "PHRASE"],
        source=span_between(document, *source),
        content=content,
        rule="according to",
    )


def in_the_view_of(document: Document, token: Token, wide: bool = False) -> Attribution | None:
    """In X's view, … and in the words of X, …: the noun decides, the rest of the clause is the content."""
    noun = child(document, token, "pobj")
    if wide and noun is not None and noun.lemma.lower() in _POLLS:
        return _in_a_poll(document, token, noun)
    if noun is None or noun.lemma.lower() not in _VIEWS:
        return None
    source = owner_of(document, noun)
    of = child(document, noun, "prep")
    if source is None and of is not None and of.lemma == "of" and (maker := child(document, of, "pobj")) is not None:
        source = noun_phrase(document, maker)
    first, last = token.left, token.right + 1
    edge = last < len(document.tokens) and document.tokens[last].text == ","
    start = first == document.sentences[token.sentence].first or document.tokens[first - 1].text == ","
    if source is None or not (edge or start):
        return None
    return Attribution(
        cue=(noun.index, noun.index + 1),
        word=cue_words()["in the view of", "PHRASE"],
        source=source,
        content=_around(document, token, token.right + 1),
        rule="in the view of",
    )


def _in_a_poll(document: Document, token: Token, noun: Token) -> Attribution | None:
    """In the latest poll, she leads: the poll is the source, if nobody in it speaks."""
    content = _around(document, token, token.right + 1)
    speaks = any(
        cue_of(document, document.tokens[i]) is not None for first, last in content for i in range(first, last)
    )
    if speaks or not content:
        return None
    return Attribution(
        cue=(token.index, token.index + 1),
        word=cue_words(True)["in the view of", "PHRASE"],
        source=noun_phrase(document, noun),
        content=content,
        rule="in a poll",
    )


def _around(document: Document, token: Token, end: int) -> tuple[Range, ...]:
    """The clause that a phrase hangs on, without the phrase: the sentence, or the clause under another cue."""
    head = document.tokens[token.head]
    sentence = document.sentences[token.sentence]
    whole: Range = (sentence.first, sentence.last)
    while head.head != head.index and head.dep not in {"ccomp", "conj", "relcl", "advcl", "acl"}:
        head = document.tokens[head.head]
    if head.dep in {"ccomp", "conj"} and head.left < token.index <= head.right:
        whole = (head.left, head.right + 1)
    return without(document, whole, (token.left, end))


def adverb(document: Document, token: Token, word: CueWord) -> Attribution | None:
    """Reportedly: the clause is somebody's words, nobody says whose. A reporting verb is only hedged by it."""
    verb = document.tokens[token.head]
    if token.dep != "advmod" or (verb.pos == "VERB" and cue_of(document, verb) is not None):
        return None
    clause = (
        clause_range(document, verb)
        if verb.pos in {"VERB", "AUX"}
        else trimmed(document, token.index + 1, verb.right + 1)
    )
    if clause is None:
        return None
    content = tuple(part for part in without(document, clause, (token.index, token.index + 1)))
    return Attribution(
        cue=(token.index, token.index + 1), word=word, source=None, content=content, rule="adverb", certainty="hedged"
    )


def adjective_before_noun(document: Document, token: Token, word: CueWord) -> Attribution | None:
    """The alleged fraud: what the noun says is somebody's claim."""
    noun = document.tokens[token.head]
    if token.dep != "amod" or noun.index < token.index:
        return None
    first, last = trimmed(document, token.index + 1, noun.right + 1)
    source: Span | None = None
    if first >= last:
        return None
    return Attribution(
        cue=(token.index, token.index + 1),
        word=word,
        source=source,
        content=((first, last),),
        rule="adjective before noun",
        certainty="hedged",
    )
