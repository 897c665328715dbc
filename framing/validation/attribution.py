"""How well quotations and attributions are found, against articles in which people marked every one of them.

For folders in the form of PolNeAR (Newell, Margolin & Ruths 2018, An attribution relations corpus for political
news). That corpus counts what somebody wants, knows or stands for as an attribution; the product leaves such
words in the author's voice. Both are measured: `wide` follows the corpus, `product` what the reports use.
"""

import json
import random
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from framing.annotators.quotations import quotations_of
from framing.annotators.quotations.marks import quoted_spans
from framing.article import Article, Block, Span
from framing.document import Document
from framing.language import parse
from framing.validation.attribution_rows import as_attributions, as_row
from framing.validation.attribution_scores import Cover, cover, exact, overlap, touch, words
from framing.validation.brat import Gold, GoldAttribution, read_folder
from framing.validation.prf import Counted, Score, score

__all__ = ["AttributionReport", "Figures", "Half", "evaluate_attribution"]

_SEED = 7
_MARKS = ('"', "“", "”", "''")
_OPENING = ('"', "“", "''", "‘", "'", "«")
_ROLES = ("source", "cue", "content")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The scores of one set of predictions: each role exactly, by words, and by spans that share a word.

    `direct` are contents that begin with a quotation mark in every piece, `quoted` all that hold one, `indirect`
    those without any; recall counts the gold of that sort, precision the predictions of that sort.
    """

    exact: dict[str, Score]
    overlap: dict[str, Score]
    touch: dict[str, Score]
    content_overlap: dict[str, Score]  # by sort: direct, quoted, indirect


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """A random half of the files; rules were written while looking at the first only."""

    files: int
    attributions: int
    wide: Figures
    product: Figures
    baseline: dict[str, Score]  # all that stands between quotation marks, as content


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionReport:
    """Figures over all files and over the two halves."""

    files: int
    attributions: int
    malformed: int  # lines and events of the annotation that could not be used
    all: Half
    looked_at: Half
    held_out: Half

    def to_dict(self) -> dict[str, Any]:
        """Plain dictionaries and numbers."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class _File:
    gold: Gold
    wide: tuple[GoldAttribution, ...]
    product: tuple[GoldAttribution, ...]
    baseline: tuple[GoldAttribution, ...]


def evaluate_attribution(folder: Path, predictions: Path | None = None) -> AttributionReport:
    """Figures for a folder of BRAT files, each .ann with its .txt; InputError when there is none.

    With `predictions`, a row a file is written there: {"file", "attributions": [{"source", "cue", "content"}]},
    each part a list of [start, end] in code points, in the wide sense of the corpus.
    """
    files = [_predicted(gold) for gold in read_folder(folder)]
    if predictions is not None:
        rows = [json.dumps(as_row(file.gold.name, file.wide), ensure_ascii=True) for file in files]
        predictions.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    order = sorted(files, key=lambda file: file.gold.name)
    random.Random(_SEED).shuffle(order)  # noqa: S311 - a split, not a secret
    whole = _half(files)
    return AttributionReport(
        files=whole.files,
        attributions=whole.attributions,
        malformed=sum(file.gold.malformed for file in files),
        all=whole,
        looked_at=_half(order[0::2]),
        held_out=_half(order[1::2]),
    )


def _predicted(gold: Gold) -> _File:
    document = parse(Article(text=gold.text, blocks=_blocks(gold.text)))
    quotes = quoted_spans(gold.text, [block.span for block in document.article.blocks])
    return _File(
        gold=gold,
        wide=_rows(document, wide=True),
        product=_rows(document, wide=False),
        baseline=tuple(GoldAttribution(content=(quote.outer,)) for quote in quotes),
    )


def _rows(document: Document, *, wide: bool) -> tuple[GoldAttribution, ...]:
    return as_attributions(document, quotations_of(document, wide))


def _blocks(text: str) -> tuple[Block, ...]:
    """The first line is the headline, each other line a paragraph."""
    blocks: list[Block] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            span = Span(at, at + len(line))
            blocks.append(Block(kind="body" if blocks else "title", span=span, rule="attribution corpus"))
        at += len(line) + 1
    return tuple(blocks)


def _half(files: Sequence[_File]) -> Half:
    return Half(
        files=len(files),
        attributions=sum(len(file.gold.attributions) for file in files),
        wide=_figures([(file.gold, file.wide) for file in files]),
        product=_figures([(file.gold, file.product) for file in files]),
        baseline=_sorts([(file.gold, file.baseline) for file in files]),
    )


Pairs = Sequence[tuple[Gold, Sequence[GoldAttribution]]]
Count = Callable[[Sequence[Cover], Sequence[Cover]], Counted]


def _figures(pairs: Pairs) -> Figures:
    return Figures(
        exact={role: _role(pairs, role, exact) for role in _ROLES},
        overlap={role: _role(pairs, role, overlap) for role in _ROLES},
        touch={role: _role(pairs, role, touch) for role in _ROLES},
        content_overlap=_sorts(pairs),
    )


def _role(pairs: Pairs, role: str, count: Count) -> Score:
    counts = []
    for gold, predicted in pairs:
        tokens = words(gold.text)
        counts.append(count(_covers(tokens, gold.attributions, role), _covers(tokens, predicted, role)))
    return score(counts)


def _covers(tokens: Sequence[Span], attributions: Sequence[GoldAttribution], role: str) -> list[Cover]:
    return [cover(tokens, getattr(a, role)) for a in attributions]


def _sorts(pairs: Pairs) -> dict[str, Score]:
    """Content by words, for all and for each sort of content."""
    sorts = {"direct": is_direct, "quoted": is_quoted, "indirect": _is_indirect}
    found = {"all": _role(pairs, "content", overlap)}
    for name, belongs in sorts.items():
        found[name] = score([_sort(gold, predicted, belongs) for gold, predicted in pairs])
    return found


def _sort(gold: Gold, predicted: Sequence[GoldAttribution], belongs: Callable[[str, GoldAttribution], bool]) -> Counted:
    tokens = words(gold.text)
    union = frozenset[int]().union
    all_g, all_p = union(*_covers(tokens, gold.attributions, "content")), union(*_covers(tokens, predicted, "content"))
    g = union(*_covers(tokens, [a for a in gold.attributions if belongs(gold.text, a)], "content"))
    p = union(*_covers(tokens, [a for a in predicted if belongs(gold.text, a)], "content"))
    return len(p & all_g), len(p), len(g & all_p), len(g)


def is_quoted(text: str, a: GoldAttribution) -> bool:
    """Whether the content holds a quotation mark."""
    return any(mark in span.of(text) for span in a.content for mark in _MARKS)


def is_direct(text: str, a: GoldAttribution) -> bool:
    """Whether every piece of the content begins with a quotation mark."""
    return bool(a.content) and all(span.of(text).startswith(_OPENING) for span in a.content)


def _is_indirect(text: str, a: GoldAttribution) -> bool:
    return not is_quoted(text, a) and not is_direct(text, a)
