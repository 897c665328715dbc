"""A name and a colon: Minister: taxes will rise; Q: Why now?; taxes will rise: minister."""

from collections.abc import Iterator

from framing.annotators.quotations.attribution import Attribution, Range
from framing.annotators.quotations.cues import CueWord
from framing.annotators.quotations.standing import source_nouns
from framing.annotators.quotations.syntax import span_between, trimmed
from framing.document import Document, Sentence

__all__ = ["COLON", "colon_attributions"]

COLON = CueWord(term=":", pos="PHRASE", cue_class="neutral", takes=frozenset({"sentence", "quote"}))
_LONGEST_NAME = 7  # tokens before the colon
_FEWEST_WORDS = 3  # tokens of content; less is a score or a time
_NAMED = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_SPEAKER_TURN = frozenset({"Q", "A"})
_CLAUSAL = frozenset({"VERB", "AUX"})


def colon_attributions(document: Document) -> Iterator[Attribution]:
    """One attribution for each headline of the form source: content or content: source, and each speaker's turn."""
    named = {i for entity in document.entities if entity.label in _NAMED for i in range(entity.first, entity.last)}
    for sentence in document.sentences:
        colons = [i for i in range(sentence.first, sentence.last) if document.tokens[i].text == ":"]
        if colons and (found := _of(document, sentence, colons, named)):
            yield found


def _of(document: Document, sentence: Sentence, colons: list[int], named: set[int]) -> Attribution | None:
    headline = sentence.part != "body"
    opens = sentence.index == 0 or document.sentences[sentence.index - 1].paragraph != sentence.paragraph
    first = (sentence.first, colons[0])
    if (headline or opens) and _is_source(document, first, named, headline):
        return _attribution(document, first, colons[0], (colons[0] + 1, sentence.last))
    last = (colons[-1] + 1, sentence.last)
    if headline and _is_source(document, last, set(), headline):
        return _attribution(document, last, colons[-1], (sentence.first, colons[-1]))
    return None


def _is_source(document: Document, part: Range, named: set[int], headline: bool) -> bool:
    first, last = trimmed(document, *part)
    tokens = document.tokens[first:last]
    if not tokens or len(tokens) > _LONGEST_NAME or any(token.pos in _CLAUSAL for token in tokens):
        return False
    if len(tokens) == 1 and tokens[0].text in _SPEAKER_TURN:
        return True
    if headline and tokens[-1].lemma.lower() in source_nouns():
        return True
    return all(i in named for i in range(first, last)) and (headline or tokens[0].pos == "PROPN")


def _attribution(document: Document, source: Range, colon: int, content: Range) -> Attribution | None:
    first, last = trimmed(document, *content)
    if last - first < _FEWEST_WORDS or not any(document.tokens[i].pos in _CLAUSAL for i in range(first, last)):
        return None
    return Attribution(
        cue=(colon, colon + 1),
        word=COLON,
        source=span_between(document, *source),
        content=((first, last),),
        rule="colon",
    )
