"""The reporting verb next to a quotation, found on the surface: parsers lose the thread in long quotations."""

from collections.abc import Container, Sequence

from framing.annotators.quotations.attribution import Attribution, Range
from framing.annotators.quotations.cues import CueWord, cue_of
from framing.annotators.quotations.phrases import according_to
from framing.annotators.quotations.sources import owner_of, source_of
from framing.annotators.quotations.syntax import children, noun_phrase, span_between
from framing.annotators.quotations.verbs import certainty
from framing.article import Span
from framing.document import Document, Token

__all__ = ["beside"]

_AFTER = 30  # tokens from a quotation to the cue behind it: "…," the former head of … said
_AFTER_STOP = 8  # the same behind a question or an exclamation, where a new sentence may begin
_BEFORE = 25
_NOMINAL = frozenset({"PROPN", "NOUN", "PRON", "DET", "ADJ", "NUM", "ADP", "PART", "CCONJ"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PAUSES = frozenset({",", "--", "-"})


def beside(
    document: Document, outer: Range, inner: Range, quoted: Container[int], parent: Range | None
) -> Attribution | None:
    """An attribution without content yet, for the cue behind the quotation or else before it.

    `quoted` are the tokens in quotations of the same depth; a cue lies within the `parent` quotation, if any.
    """
    first, last = parent or (0, len(document.tokens))
    return _after(document, outer, inner, quoted, last) or _before(document, outer, quoted, first)


def _attribution(document: Document, token: Token, word: CueWord, source: Span | None) -> Attribution:
    return Attribution(
        cue=(token.index, token.index + 1),
        word=word,
        source=source if source is not None else source_of(document, token),
        content=(),
        rule="beside",
        certainty=certainty(document, token),
    )


def _after(document: Document, outer: Range, inner: Range, quoted: Container[int], limit: int) -> Attribution | None:
    """The first cue behind the quotation, before its sentence ends or another quotation begins."""
    at = outer[1]
    for token in document.tokens[at : min(limit, at + _reach(document, outer, inner, limit))]:
        if (
            token.index in quoted
            or token.text in {".", ";"}
            or _paragraph(document, token.index) != _paragraph(document, inner[1] - 1)
        ):
            return None
        if token.text == "according":
            return according_to(document, token)
        word = cue_of(document, token)
        quotes = word is not None and "quote" in word.takes
        if word is not None and quotes and token.pos == "VERB" and token.tag not in {"VBG", "VB"}:
            source = _inverted(document, token) if token.index == at else _surface_source(document, token, at)
            return _attribution(document, token, word, source)
        if token.pos in {"VERB", "AUX"} and token.dep == "ROOT" and not quotes:
            return None
    return None


def _reach(document: Document, outer: Range, inner: Range, limit: int) -> int:
    """How many tokens behind the quotation its cue may stand; none where the quotation ends a sentence."""
    if outer[1] >= limit:
        return 0
    end, following = document.tokens[inner[1] - 1].text, document.tokens[outer[1]].text
    if end in _PAUSES or following in _PAUSES:
        return _AFTER
    if end in {"?", "!", "..."}:
        return _AFTER_STOP if following[:1].isupper() else _AFTER
    return 0


def _paragraph(document: Document, token: int) -> int:
    return document.sentences[document.tokens[token].sentence].paragraph


def _inverted(document: Document, cue: Token) -> Span | None:
    """The noun behind a cue that follows its quotation at once: "Why?" asked the senator."""
    nouns = [t for t in children(document, cue, "nsubj", "dobj") if t.index > cue.index]
    return noun_phrase(document, nouns[0]) if nouns else None


def _surface_source(document: Document, cue: Token, at: int) -> Span | None:
    """What stands between the quotation and its cue, if a noun phrase is all of it: …," the mayor said."""
    between = document.tokens[at : cue.index]
    words = [token for token in between if token.text not in _PAUSES]
    if _is_nominal(words):
        return span_between(document, words[0].index, words[-1].index + 1)
    first = next((i for i, token in enumerate(between) if token.text not in _PAUSES), len(between))
    pause = next((i for i in range(first, len(between)) if between[i].text in _PAUSES), len(between))
    if source_of(document, cue) is None and _is_nominal(between[first:pause]):  # …," Yeo, speaking in Lima, said
        return span_between(document, between[first].index, between[pause - 1].index + 1)
    return None


def _is_nominal(words: Sequence[Token]) -> bool:
    return bool(words) and words[-1].pos != "ADP" and all(word.pos in _NOMINAL or word.tag == "POS" for word in words)


def _before(document: Document, outer: Range, quoted: Container[int], limit: int) -> Attribution | None:
    """The nearest cue in front of the quotation, in its sentence or ending the one before with a colon."""
    tokens, start = document.tokens, outer[0]
    if start <= limit:
        return None
    last = tokens[start - 1]
    if last.sentence != tokens[start].sentence and last.text != ":":
        return None
    for i in range(start - 1, max(limit - 1, start - _BEFORE), -1):
        token = tokens[i]
        if i in quoted or token.sentence != last.sentence:
            return None
        if token.text == "according":
            return according_to(document, token)
        word = cue_of(document, token)
        if word and "quote" in word.takes and token.pos == "VERB" and _leads(document, token, word, start):
            return _attribution(document, token, word, None)
        if word and "quote" in word.takes and token.pos == "NOUN" and last.text == ":":  # her answer was short: "…"
            owner = owner_of(document, token)
            if owner is not None:
                return _attribution(document, token, word, owner)
        if token.tag in _FINITE and token.dep != "aux" and last.text != ":":
            return None
    return None


def _leads(document: Document, cue: Token, word: CueWord, start: int) -> bool:
    """Whether nothing stands between cue and quotation but who was told, when, where, and a link."""
    last = document.tokens[start - 1]
    if last.text == ":" or start - cue.index == 1:
        return True
    if last.text in {",", "that", "to", "how"} or last.text in _PAUSES:
        return True
    return bool({"object", "predicate"} & word.takes) and cue.index < start <= cue.right + 1
