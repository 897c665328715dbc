"""Which words in quotation marks are held at arm's length, and which are somebody's words, a name or a term."""

from collections.abc import Iterator
from dataclasses import dataclass

from framing.annotations import Annotations, Quotation
from framing.document import Document, Sentence, Token

__all__ = ["Marked", "distanced"]

_MOST = 2  # words; more of them are a piece of what somebody said
_OPEN = frozenset(["NOUN", "ADJ", "VERB", "PROPN"])
_SUBJECTS = frozenset(["nsubj", "nsubjpass", "expl"])
_VOTES = frozenset(["yes", "no", "aye", "nay", "present", "guilty", "not guilty"])
_BEFORE = frozenset(  # what introduces words as words
    "know call term dub title entitle name word phrase slogan mantra chant sign banner hashtag motto nickname label "
    "spell read mean song film movie book novel series show programme program article essay album".split()
)
_BEHIND = frozenset(  # what words in marks are the name of
    "slogan mantra doctrine clause gala section button key tab hashtag chant sign song film movie book novel podcast "
    "album motto provision amendment role".split()
)
_NEAR = 3  # tokens before the marks


@dataclass(frozen=True, slots=True)
class Marked:
    """A quotation without a speaker, by its index."""

    index: int
    quotation: Quotation


def distanced(annotations: Annotations) -> Iterator[Marked]:
    """The scare quotes that nobody said, that name nothing and that no other quotation of the text has."""
    document = annotations.document
    spoken = {_plain(document, q) for q in annotations.quotations if q.kind != "scare" and (q.source or q.speaker)}
    around: list[Quotation] = []
    for i, quotation in enumerate(annotations.quotations):
        around = [outer for outer in around if outer.span.end > quotation.span.start]
        around.append(quotation)
        if quotation.kind != "scare" or any(q.source or q.speaker for q in around):
            continue
        words = _plain(document, quotation)
        said = words in spoken or (" " in words and any(f" {words} " in f" {other} " for other in spoken))
        if not said and _stands_alone(document, quotation, words):
            yield Marked(i, quotation)


def _plain(document: Document, quotation: Quotation) -> str:
    """The words in lower case, without marks."""
    tokens = document.tokens_in(quotation.span)
    return " ".join(token.text.lower() for token in tokens if token.text[:1].isalnum())


def _stands_alone(document: Document, quotation: Quotation, words: str) -> bool:
    """Whether the words are few, are no clause and no name, and are not introduced as words."""
    tokens = [token for token in document.tokens_in(quotation.span) if token.text[:1].isalnum()]
    if (
        not tokens
        or words in _VOTES
        or sum("-" not in token.text for token in tokens) > _MOST + _joined(document, quotation)
    ):
        return False
    inside = {token.index for token in tokens}
    if any(t.dep in _SUBJECTS and t.head in inside for t in tokens) or not any(token.pos in _OPEN for token in tokens):
        return False
    sentence = document.sentences[tokens[0].sentence]
    return not _is_name(document, sentence, tokens) and not _is_mentioned(document, sentence, tokens)


def _joined(document: Document, quotation: Quotation) -> int:
    """How many words are joined to the one before by a hyphen, which makes them one."""
    return sum(token.text == "-" for token in document.tokens_in(quotation.span))


def _is_name(document: Document, sentence: Sentence, tokens: list[Token]) -> bool:
    """Whether the words are written as a name: several capitals, or one in the middle of a sentence."""
    raised = [token for token in tokens if token.text[0].isupper()]
    return len(raised) >= 2 or any(token.index > sentence.first + 1 and token.pos == "PROPN" for token in raised)


def _is_mentioned(document: Document, sentence: Sentence, tokens: list[Token]) -> bool:
    """Whether the words are introduced as words: known as "…", the slogan "…", the "…" rule."""
    first, last = tokens[0].index, tokens[-1].index + 1
    before = document.tokens[max(sentence.first, first - _NEAR) : first]
    behind = document.tokens[last : min(last + 2, sentence.last)]
    return any(t.lemma.lower() in _BEFORE for t in before) or any(t.lemma.lower() in _BEHIND for t in behind)
