"""How well stance towards a target is told, against labels that people gave: `framing evaluate stance`."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from framing.article import Span
from framing.errors import InputError
from framing.models.stance import Passage, Stance, Target, classify
from framing.validation.classification import LABELS, Scores, calibration_error, scores

__all__ = ["StanceReport", "evaluate_stance", "passage_of"]

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceReport:
    """The model beside two baselines: VADER's compound score of the sentence, and always the commonest class."""

    sentences: int
    targets: int
    model: Scores
    expected_calibration_error: float
    vader: Scores
    majority: Scores

    def to_dict(self) -> dict[str, Any]:
        """Plain dictionaries, lists and numbers."""
        return asdict(self)


def evaluate_stance(data: Path, predictions: Path | None = None) -> StanceReport:
    """Figures for a file of rows `id, text, targets[start, end, mention, polarity, further_mentions?]`.

    Offsets are code points. With `predictions`, the same rows are written there as JSON Lines, and each target
    gains `predicted` and `probabilities`. Raises InputError for a row that does not fit, with its line.
    """
    rows = _read(data)
    stances = classify([passage_of(row) for row in rows])
    if predictions:
        _write(predictions, rows, stances)
    gold = [[target["polarity"] for target in row["targets"]] for row in rows]
    flat = [label for labels in gold for label in labels]
    counts = Counter(flat)
    common = max(LABELS, key=lambda label: counts[label])
    shares = [(s.negative, s.neutral, s.positive) for found in stances for s in found]
    return StanceReport(
        sentences=len(rows),
        targets=len(flat),
        model=scores([list(zip(g, [s.label for s in p], strict=True)) for g, p in zip(gold, stances, strict=True)]),
        expected_calibration_error=calibration_error(shares, flat),
        vader=scores([[(g, tone) for g in labels] for labels, tone in zip(gold, _vader(rows), strict=True)]),
        majority=scores([[(g, common) for g in labels] for labels in gold]),
    )


def passage_of(row: Row) -> Passage:
    """The row's text with its targets; a mention is masked with the target that it belongs to."""
    return Passage(
        text=row["text"],
        targets=tuple(
            Target(spans=tuple(Span(m["start"], m["end"]) for m in (t, *(t.get("further_mentions") or ()))))
            for t in row["targets"]
        ),
    )


def _read(path: Path) -> list[Row]:
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip():
            row = json.loads(line)
            _check(row, f"{path}, line {number}")
            rows.append(row)
    if not rows:
        raise InputError(f"{path} holds no row; give JSON Lines with id, text and targets")
    return rows


def _check(row: Row, where: str) -> None:
    missing = [name for name in ("id", "text", "targets") if name not in row]
    if missing:
        raise InputError(f"{where}: no {', '.join(missing)}; a row needs id, text and targets")
    for target in row["targets"]:
        if target.get("polarity") not in LABELS:
            raise InputError(f"{where}: polarity {target.get('polarity')!r} is not one of {', '.join(LABELS)}")
        if row["text"][target["start"] : target["end"]] != target["mention"]:
            raise InputError(
                f"{where}: the characters {target['start']} to {target['end']} are not {target['mention']!r}; "
                "offsets count code points of the text"
            )


def _write(path: Path, rows: Sequence[Row], stances: Sequence[Sequence[Stance]]) -> None:
    lines = []
    for row, found in zip(rows, stances, strict=True):
        targets = [
            {
                **target,
                "predicted": stance.label,
                "probabilities": {label: round(getattr(stance, label), 6) for label in LABELS},
            }
            for target, stance in zip(row["targets"], found, strict=True)
        ]
        lines.append(json.dumps({**row, "targets": targets}, ensure_ascii=False) + "\n")
    path.write_text("".join(lines), encoding="utf-8")


def _vader(rows: Sequence[Row]) -> list[str]:
    """The usual reading of VADER's compound score (Hutto & Gilbert 2014): neutral within 0.05 of zero."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()
    compound = [analyzer.polarity_scores(row["text"])["compound"] for row in rows]
    return ["positive" if c >= 0.05 else "negative" if c <= -0.05 else "neutral" for c in compound]
