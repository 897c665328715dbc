"""How well loaded language is found, against sentences and words that people marked: `framing evaluate loaded`."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from framing.annotations import Annotations, Cue
from framing.annotators import quotations, readings, terms
from framing.article import Article, Span
from framing.errors import InputError
from framing.language import parse
from framing.measures.subjective import MODEL_RULE, THRESHOLD, THRESHOLD_LISTS, strength
from framing.validation.loaded_baselines import plain_list, vader
from framing.validation.loaded_scores import Detection, Words, detection
from framing.validation.loaded_words import word_scores

__all__ = ["Found", "LoadedReport", "OutletScores", "evaluate_loaded", "find"]

Row = dict[str, Any]
_MODEL = 0.5  # the model alone: its probability is calibrated
_VADER_STRONG = 0.5  # of the usual thresholds the one that suits VADER best here
_FEWEST = 20  # rows; below that an outlet's figures are not shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found in one text: the cues as the product gives them, and the words that the model alone would mark.

    `listed` is the strength of the terms of the lists together, `model` P(loaded) of the likeliest sentence.
    """

    cues: tuple[Cue, ...]
    marked: tuple[Span, ...]
    listed: float
    model: float

    @property
    def score(self) -> float:
        """How loaded the text is, 0 to 1: the mean of lists and model."""
        return round((self.listed + self.model) / 2, 6)

    @property
    def lists(self) -> tuple[Cue, ...]:
        """The cues without those of the model."""
        return tuple(cue for cue in self.cues if not cue.rule.startswith(MODEL_RULE))


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletScores:
    """The rows of one outlet: labels follow outlets, so that the sum alone misleads."""

    outlet: str
    rows: int
    biased: float  # share of its rows that people called biased
    lexicons: Detection
    both: Detection


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedReport:
    """The lexicons in context, the text model, and both as the product uses them, beside VADER and a plain list.

    `threshold` is that of the lexicons alone, `threshold_both` that of the mean of both; neither was set on the file.
    """

    rows: int
    biased: int
    threshold: float
    threshold_both: float
    lexicons: Detection
    model: Detection
    both: Detection
    vader: Detection
    plain_list: Detection
    words: Words
    model_words: Words
    both_words: Words
    plain_list_words: Words
    outlets: tuple[OutletScores, ...]

    def to_dict(self) -> dict[str, Any]:
        """Plain dictionaries, lists and numbers."""
        return asdict(self)


def evaluate_loaded(file: Path, predictions: Path | None = None) -> LoadedReport:
    """Figures for a file of rows `text, biased, biased_words` (and `outlet`, where known).

    With `predictions`, each row is written there again as JSON Lines, with `predicted`, `score` and `words`, whose
    `rule` names the lexicon entry or the model. Nothing is learned from the file. Raises InputError for a row that
    does not fit, with its line.
    """
    rows = _read(file)
    found = [find(row["text"]) for row in rows]
    plain = [list(plain_list(row["text"])) for row in rows]
    if predictions:
        _write(predictions, rows, found)
    gold = [bool(row["biased"]) for row in rows]
    return LoadedReport(
        rows=len(rows),
        biased=sum(gold),
        threshold=THRESHOLD_LISTS,
        threshold_both=THRESHOLD,
        lexicons=detection(gold, [one.listed for one in found], THRESHOLD_LISTS),
        model=detection(gold, [one.model for one in found], _MODEL),
        both=detection(gold, [one.score for one in found], THRESHOLD),
        vader=detection(gold, [vader(row["text"]) for row in rows], _VADER_STRONG),
        plain_list=detection(gold, [float(len(spans)) for spans in plain], 1.0),
        words=word_scores(rows, [[cue.span for cue in one.lists] for one in found]),
        model_words=word_scores(rows, [one.marked for one in found]),
        both_words=word_scores(rows, [[cue.span for cue in one.cues] for one in found]),
        plain_list_words=word_scores(rows, plain),
        outlets=tuple(_outlets(rows, gold, found)),
    )


def find(text: str) -> Found:
    """The loaded terms of a text that stands by itself, and what the text model says of it."""
    listed = terms.annotate(quotations.annotate(Annotations(document=parse(Article(text=text)))))
    both = readings.annotate(listed)
    own = [cue for cue in listed.cues if cue.layer == "loaded"]
    runs = readings.loaded_runs(listed, readings.read(listed), listed=False)
    return Found(
        cues=tuple(cue for cue in both.cues if cue.layer == "loaded"),
        marked=tuple(listed.document.span_of(run.first, run.last) for run in runs),
        listed=strength(own),
        model=max((reading.loaded for reading in both.readings), default=0.0),
    )


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


def _write(path: Path, rows: Sequence[Row], found: Sequence[Found]) -> None:
    lines = []
    for row, one in zip(rows, found, strict=True):
        marked = [{"start": c.span.start, "end": c.span.end, "category": c.category, "rule": c.rule} for c in one.cues]
        said = {"predicted": one.score >= THRESHOLD, "score": one.score, "words": marked}
        lines.append(json.dumps({**row, **said}, ensure_ascii=False) + "\n")
    path.write_text("".join(lines), encoding="utf-8")


def _outlets(rows: Sequence[Row], gold: Sequence[bool], found: Sequence[Found]) -> Iterator[OutletScores]:
    for outlet in sorted({str(row.get("outlet") or "unknown") for row in rows}):
        chosen = [i for i, row in enumerate(rows) if str(row.get("outlet") or "unknown") == outlet]
        if len(chosen) >= _FEWEST:
            own = [gold[i] for i in chosen]
            yield OutletScores(
                outlet=outlet,
                rows=len(chosen),
                biased=sum(own) / len(own),
                lexicons=detection(own, [found[i].listed for i in chosen], THRESHOLD_LISTS),
                both=detection(own, [found[i].score for i in chosen], THRESHOLD),
            )
