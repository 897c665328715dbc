"""Which words of a text lie in what was found, and which in what people marked."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from framing.article import Span
from framing.validation.loaded_scores import Words, words

__all__ = ["WORD", "word_scores"]

WORD = re.compile(r"\w+(?:['’]\w+)*")


def word_scores(rows: Sequence[Mapping[str, Any]], found: Sequence[Sequence[Span]]) -> Words:
    """Precision and recall, word by word, of the spans found in the `text` of each row against its `biased_words`."""
    counts = []
    for row, spans in zip(rows, found, strict=True):
        marked = _marked(row["text"], row["biased_words"])
        said = [any(span.overlaps(s) for s in spans) for span, _ in marked]
        gold = [is_gold for _, is_gold in marked]
        counts.append((sum(a and b for a, b in zip(said, gold, strict=True)), sum(said), sum(gold)))
    hits, predicted, truth = zip(*counts, strict=True)
    return words(hits, predicted, truth)


def _marked(text: str, phrases: Sequence[str]) -> list[tuple[Span, bool]]:
    """Each word of the text, and whether one of the phrases covers it; every occurrence counts."""
    covered: list[Span] = []
    for phrase in phrases:
        pattern = re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)", re.IGNORECASE)
        covered += [Span(*match.span()) for match in pattern.finditer(text)]
    spans = [Span(*match.span()) for match in WORD.finditer(text)]
    return [(span, any(span.overlaps(c) for c in covered)) for span in spans]
