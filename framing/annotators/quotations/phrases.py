"""Cues that are not verbs: according to X, X's claim that …, reportedly, alleged."""

from framing.annotators.quotations.attribution import Attribution
from framing.annotators.quotations.cues import CueWord, cue_words
from framing.annotators.quotations.scope import without
from framing.annotators.quotations.syntax import child, noun_phrase
from framing.document import Document, Token

__all__ = ["according_to"]


def according_to(document: Document, token: Token) -> Attribution | None:
    """According to X, …: the content is the clause that the phrase hangs on."""
    to = child(document, token, "prep")
    noun = child(document, to, "pobj") if to is not None else None
    if to is None or noun is None:
        return None
    sentence = document.sentences[token.sentence]
    whole = (sentence.first, sentence.last)
    word: CueWord = cue_words()["according to", "PHRASE"]
    return Attribution(
        cue=(token.index, to.index + 1),
        word=word,
        source=noun_phrase(document, noun),
        content=without(document, whole, (token.index, token.right + 1)),
        rule="according to",
    )
