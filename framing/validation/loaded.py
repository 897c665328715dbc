"""How well loaded language is found, against sentences and words that people marked: `framing evaluate loaded`."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from framing.annotations import Annotations, Cue
from framing.annotators import quotations, terms
from framing.article import Article, Span
from framing.errors import InputError
from framing.language import parse
from framing.lexicons import load, shipped
from framing.validation.loaded_scores import Detection, Words, detection, words

__all__ = ["LoadedReport", "OutletScores", "evaluate_loaded", "find", "score"]

Row = dict[str, Any]
THRESHOLD = 0.3  # one cue of middling strength makes a sentence count as loaded
_VADER_STRONG = 0.5  # of the usual thresholds the one that suits VADER best here
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_FEWEST = 20  # rows; below that an outlet's figures are not shown


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletScores:
    """The lexicons on the rows of one outlet: labels follow outlets, so that the sum alone misleads."""

    outlet: str
    rows: int
    biased: float  # share of its rows that people called biased
    lexicons: Detection


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedReport:
    """The lexicons in context, beside VADER and beside the same lexicons as a plain list of words."""

    rows: int
    biased: int
    threshold: float
    lexicons: Detection
    vader: Detection
    plain_list: Detection
    words: Words
    plain_list_words: Words
    outlets: tuple[OutletScores, ...]

    def to_dict(self) -> dict[str, Any]:
        """Plain dictionaries, lists and numbers."""
        return asdict(self)


def evaluate_loaded(file: Path, predictions: Path | None = None) -> LoadedReport:
    """Figures for a file of rows `text, biased, biased_words` (and `outlet`, where known).

    With `predictions`, each row is written there again as JSON Lines, with `predicted`, `score` and `words`.
    Nothing is learned from the file. Raises InputError for a row that does not fit, with its line.
    """
    rows = _read(file)
    found = [find(row["text"]) for row in rows]
    scores = [score(cues) for cues in found]
    plain = [list(_plain(row["text"])) for row in rows]
    if predictions:
        _write(predictions, rows, found, scores)
    gold = [bool(row["biased"]) for row in rows]
    return LoadedReport(
        rows=len(rows),
        biased=sum(gold),
        threshold=THRESHOLD,
        lexicons=detection(gold, scores, THRESHOLD),
        vader=detection(gold, _vader(rows), _VADER_STRONG),
        plain_list=detection(gold, [float(len(spans)) for spans in plain], 1.0),
        words=_words(rows, [[cue.span for cue in cues] for cues in found]),
        plain_list_words=_words(rows, plain),
        outlets=tuple(_outlets(rows, gold, scores)),
    )


def find(text: str) -> tuple[Cue, ...]:
    """The loaded terms of a text that stands by itself."""
    found = terms.annotate(quotations.annotate(Annotations(document=parse(Article(text=text)))))
    return tuple(cue for cue in found.cues if cue.layer == "loaded")


def score(cues: Sequence[Cue]) -> float:
    """How loaded a sentence is, 0 to 1: 1 - Π(1 - strength), as if each term were an independent witness.

    >>> score(())
    0.0
    """
    rest = 1.0
    for cue in cues:
        rest *= 1 - cue.weight
    return round(1 - rest, 6)


def _read(path: Path) -> list[Row]:
    rows: list[Row] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip():
            continue
        row = json.loads(line)
        missing = [name for name in ("text", "biased", "biased_words") if name not in row]
        if missing:
            raise InputError(
                f"{path}, line {number}: no {', '.join(missing)}; a row needs text, biased and biased_words"
            )
        rows.append(row)
    if not rows:
        raise InputError(f"{path} holds no row; give JSON Lines with text, biased and biased_words")
    return rows


def _write(path: Path, rows: Sequence[Row], found: Sequence[Sequence[Cue]], scores: Sequence[float]) -> None:
    lines = []
    for row, cues, value in zip(rows, found, scores, strict=True):
        marked = [{"start": c.span.start, "end": c.span.end, "category": c.category, "rule": c.rule} for c in cues]
        said = {"predicted": value >= THRESHOLD, "score": value, "words": marked}
        lines.append(json.dumps({**row, **said}, ensure_ascii=False) + "\n")
    path.write_text("".join(lines), encoding="utf-8")


def _words(rows: Sequence[Row], found: Sequence[Sequence[Span]]) -> Words:
    """Word by word: which words lie in a span found, and which in a phrase that people marked."""
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
    spans = [Span(*match.span()) for match in _WORD.finditer(text)]
    return [(span, any(span.overlaps(c) for c in covered)) for span in spans]


def _plain(text: str) -> Iterator[Span]:
    """Words of the text that are entries of one word, whatever their form, part of speech and neighbours."""
    for match in _WORD.finditer(text):
        if match.group().lower() in _list():
            yield Span(*match.span())


@cache
def _list() -> frozenset[str]:
    lexicons = [load(name) for name in shipped()]
    return frozenset(entry.term for lexicon in lexicons if lexicon.layer == "loaded" for entry in lexicon.entries)


def _vader(rows: Sequence[Row]) -> list[float]:
    """The distance of VADER's compound score from neutral, whichever way."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()
    return [abs(float(analyzer.polarity_scores(row["text"])["compound"])) for row in rows]


def _outlets(rows: Sequence[Row], gold: Sequence[bool], scores: Sequence[float]) -> Iterator[OutletScores]:
    for outlet in sorted({str(row.get("outlet") or "unknown") for row in rows}):
        chosen = [i for i, row in enumerate(rows) if str(row.get("outlet") or "unknown") == outlet]
        if len(chosen) >= _FEWEST:
            own = [gold[i] for i in chosen]
            yield OutletScores(
                outlet=outlet,
                rows=len(chosen),
                biased=sum(own) / len(own),
                lexicons=detection(own, [scores[i] for i in chosen], THRESHOLD),
            )
