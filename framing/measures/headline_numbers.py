"""The numbers of a headline, and which of them its body does not have."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.annotations import Annotations
from framing.article import Span
from framing.document import Part, Sentence, Token

__all__ = ["Number", "numbers"]

_WORDS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
     "dozen": 12}  # fmt: skip
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SUFFIXES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
_DIGITS = re.compile(r"[$£€]?(\d[\d,]*(?:\.\d+)?)(k|m|mn|bn|b|tn|th|st|nd|rd|s)?", re.IGNORECASE)
_ORDINALS = frozenset({"th", "st", "nd", "rd", "s"})  # days, ranks, decades
_ABOUT = frozenset(
    "about around nearly almost over under above below more less than some up roughly many least".split()
)
_LISTS = frozenset("thing way reason takeaway fact question tip step lesson chart photo moment key word".split())
_NEAR = 0.1  # a rounded number is within a tenth of the exact one


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """One number of the headline, and whether the body has it."""

    span: Span
    value: float
    in_body: bool


def numbers(annotations: Annotations, part: Part) -> tuple[Number, ...]:
    """The numbers in `part` of the headline; those of years and of lists (5 things to know) are left out."""
    document = annotations.document
    known = [value for s in document.body_sentences() for _, value in _values(document.tokens_of(s))]
    found = []
    for sentence in _sentences(annotations, part):
        tokens = document.tokens_of(sentence)
        for place, value in _values(tokens):
            if not _counts_a_list(tokens, place) and not _is_year(value):
                rounded = any(t.text.lower() in _ABOUT for t in tokens[max(0, place.start - 3) : place.start])
                span = Span(tokens[place.start].span.start, tokens[place.end - 1].span.end)
                found.append(Number(span=span, value=value, in_body=_is_known(value, known, rounded)))
    return tuple(found)


def _sentences(annotations: Annotations, part: Part) -> tuple[Sentence, ...]:
    return tuple(sentence for sentence in annotations.document.sentences if sentence.part == part)


def _values(tokens: Sequence[Token]) -> Iterator[tuple[Span, float]]:
    """The numbers in these tokens with their places [start, end): 50,000, 1.5m, twenty-two, two million."""
    i = 0
    while i < len(tokens):
        value = _value(tokens[i])
        if value is None:
            i += 1
            continue
        start, i = i, i + 1
        while i < len(tokens):
            text = tokens[i].text.lower()
            further = _value(tokens[i]) if tokens[i].text.isalpha() else None
            if text in _SCALES:
                value *= _SCALES[text]
            elif further is not None and further < 10 <= value < 100 and value % 10 == 0:
                value += further
            elif not (text == "-" and i + 1 < len(tokens) and tokens[i + 1].text.lower() in {*_WORDS, *_SCALES}):
                break
            i += 1
        yield Span(start, i), value


def _value(token: Token) -> float | None:
    text = token.text.lower()
    if text in _WORDS:
        return float(_WORDS[text]) if text != "one" or token.pos == "NUM" else None
    match = _DIGITS.fullmatch(text)
    if match is None or (match[2] or "") in _ORDINALS:
        return None
    return float(match[1].replace(",", "")) * _SUFFIXES.get(match[2] or "", 1.0)


def _counts_a_list(tokens: Sequence[Token], place: Span) -> bool:
    return any(token.lemma.lower() in _LISTS for token in tokens[place.end : place.end + 3])


def _is_year(value: float) -> bool:
    """Whether the number may be a year, which a body need not repeat."""
    return value.is_integer() and 1900 <= value < 2100


def _is_known(value: float, known: Sequence[float], rounded: bool) -> bool:
    if value in known:
        return True
    return rounded and any(abs(other - value) <= _NEAR * value for other in known)
