"""How well the frames of whole articles are told, against labels that people gave: `framing evaluate frames`."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.errors import InputError
from framing.frametable import frame_table, thresholds
from framing.validation.frames_articles import ArticleScores, score
from framing.validation.frames_head import cross_validated, features, fit, lines, shipped
from framing.validation.multilabel import Guess, MultiScores, multilabel

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

__all__ = ["FramesReport", "Labelled", "blocks", "evaluate_frames", "read_labelled", "text_key", "truth"]

POLICY = tuple(frame.id for frame in frame_table() if frame.family == "policy frame")
# The five frames of the codebook for news about climate policy, and ours that come nearest.
NARRATIVE = {
    "conflict": "conflict",
    "resolution": "remedy",
    "human_interest": "human_interest",
    "moral": "morality",
    "economic": "economic",
}
_MAJORITY = 5
_FEWEST = 50  # articles; below that nothing is learned from a part of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One article with the labels that people gave it; `outlet` is empty where unknown."""

    row: dict[str, Any]
    gold: tuple[str, ...]
    outlet: str
    scores: ArticleScores


@dataclass(frozen=True, slots=True, kw_only=True)
class FramesReport:
    """`model` is what `predictions` hold. `zero_shot`: one line for all frames, nothing set on labelled articles.

    `by_article` and `by_outlet`: what is set or learned, is on the other articles (or outlets) of the file, in ten
    folds. `majority`: always the five most frequent labels. `plain_cues`: the share of sentences with a listed word.
    """

    articles: int
    codebook: str
    model: MultiScores
    zero_shot: MultiScores
    by_article: MultiScores | None
    by_outlet: MultiScores | None
    majority: MultiScores
    plain_cues: MultiScores

    def to_dict(self) -> dict[str, Any]:
        """Plain dictionaries, lists and numbers."""
        return asdict(self)


def evaluate_frames(data: Path, predictions: Path | None = None) -> FramesReport:
    """Figures for a file of rows `id, text, frames` (and `outlet`, where known), one article each.

    The labels are ids of the table of frames, or those of the codebook in `NARRATIVE`. With `predictions`, the rows are
    written there as JSON Lines with `predicted` and `scores`. Raises InputError for a row that does not fit, with its
    line.
    """
    articles, labels = read_labelled(data)
    gold = [article.gold for article in articles]
    narrative = labels == tuple(NARRATIVE)
    set_by = _learned if narrative else _drawn
    enough = len(articles) >= _FEWEST
    by_article = _held_out(articles, labels, [str(i) for i in range(len(articles))], set_by) if enough else None
    outlets = [article.outlet for article in articles]
    by_outlet = _held_out(articles, labels, outlets, set_by) if enough and len(set(outlets)) > 1 else None
    model = _narrative(articles, labels, by_article) if narrative else _by_table(articles, labels)
    if predictions:
        _write(predictions, articles, model)
    common = [label for label, _ in Counter(one for row in gold for one in row).most_common(_MAJORITY)]
    guess = Guess(predicted=tuple(common), scores={label: float(label in common) for label in labels})
    return FramesReport(
        articles=len(articles),
        codebook="narrative" if narrative else "policy",
        model=multilabel(gold, model, labels),
        zero_shot=multilabel(gold, [_zero_shot(article, labels) for article in articles], labels),
        by_article=multilabel(gold, by_article, labels) if by_article else None,
        by_outlet=multilabel(gold, by_outlet, labels) if by_outlet else None,
        majority=multilabel(gold, [guess] * len(articles), labels),
        plain_cues=multilabel(gold, [_cues(article, labels) for article in articles], labels),
    )


def read_labelled(path: Path) -> tuple[list[Labelled], tuple[str, ...]]:
    """The articles of a file with their scores, and the labels of their codebook in order."""
    rows: list[dict[str, Any]] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip():
            rows.append(_checked(json.loads(line), f"{path}, line {number}"))
    if not rows:
        raise InputError(f"{path} holds no row; give JSON Lines with id, text and frames")
    used = {label for row in rows for label in row["frames"]}
    labels = POLICY if used <= set(POLICY) else tuple(NARRATIVE) if used <= set(NARRATIVE) else _all()
    for number, row in enumerate(rows, 1):
        if wrong := [label for label in row["frames"] if label not in labels]:
            raise InputError(f"{path}, article {number}: frame {wrong[0]!r} is not one of {', '.join(labels)}")
    return [
        Labelled(
            row=row,
            gold=tuple(row["frames"]),
            outlet="".join(str(row.get("outlet") or "").lower().split()),
            scores=score(row["text"]),
        )
        for row in rows
    ], labels


def text_key(text: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of a text, by which it is known again."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def blocks(table: "Array") -> list[int]:
    """The lengths of the blocks of features: three by frame, and the vector."""
    frames = len(frame_table())
    return [frames, frames, frames, table.shape[1] - 3 * frames]


def _all() -> tuple[str, ...]:
    return tuple(frame.id for frame in frame_table())


def _checked(row: dict[str, Any], where: str) -> dict[str, Any]:
    missing = [name for name in ("id", "text", "frames") if name not in row]
    if missing:
        raise InputError(f"{where}: no {', '.join(missing)}; a row needs id, text and frames")
    if not isinstance(row["text"], str) or not row["text"].strip():
        raise InputError(f"{where}: text {row['text']!r} is empty; a row needs the text of an article")
    if not isinstance(row["frames"], list):
        raise InputError(f"{where}: frames {row['frames']!r} is not a list; write the labels in [ ]")
    return row


def _frame(label: str, labels: Sequence[str]) -> str:
    return NARRATIVE[label] if tuple(labels) == tuple(NARRATIVE) else label


def _guess(scores: dict[str, float], line: Callable[[str], float]) -> Guess:
    return Guess(predicted=tuple(label for label, value in scores.items() if value >= line(label)), scores=scores)


def _by_table(articles: Sequence[Labelled], labels: Sequence[str]) -> list[Guess]:
    """As an analysis decides: the mean probability against the line of the frame."""
    return [
        _guess({label: a.scores.mean[label] for label in labels}, lambda label: thresholds(label).present)
        for a in articles
    ]


def _zero_shot(article: Labelled, labels: Sequence[str]) -> Guess:
    means = {label: article.scores.mean[_frame(label, labels)] for label in labels}
    return _guess(means, lambda _: thresholds("*").present)


def _cues(article: Labelled, labels: Sequence[str]) -> Guess:
    shares = {label: article.scores.cues[_frame(label, labels)] for label in labels}
    return _guess(shares, lambda label: thresholds(_frame(label, labels)).cues)


def _narrative(articles: Sequence[Labelled], labels: Sequence[str], held: Sequence[Guess] | None) -> list[Guess]:
    """What the shipped head says; of articles that it was fitted to, what one that never saw them does."""
    head = shipped()
    probabilities = head.probabilities(features([article.scores for article in articles]))
    lines = dict(zip(labels, head.thresholds, strict=True))
    guesses = [_guess(dict(zip(labels, row, strict=True)), lines.__getitem__) for row in probabilities.tolist()]
    if held is None:
        return guesses
    known = [text_key(article.row["text"]) in head.seen for article in articles]
    return [other if seen else own for own, other, seen in zip(guesses, held, known, strict=True)]


def _held_out(
    articles: Sequence[Labelled],
    labels: Sequence[str],
    groups: Sequence[str],
    learn: "Callable[[Sequence[Labelled], Sequence[str], Array], Callable[[Array], tuple[Array, Array]]]",
) -> list[Guess]:
    said, scores = cross_validated(groups, lambda rest: learn(articles, labels, rest))
    return [
        Guess(
            predicted=tuple(label for label, yes in zip(labels, row, strict=True) if yes),
            scores=dict(zip(labels, values, strict=True)),
        )
        for row, values in zip(said.tolist(), scores.tolist(), strict=True)
    ]


def truth(articles: Sequence[Labelled], labels: Sequence[str]) -> "Array":
    """1 where people gave the article the label, else 0 [articles, labels]."""
    import numpy as np

    return np.array([[label in article.gold for label in labels] for article in articles], dtype=float)


def _learned(
    articles: Sequence[Labelled], labels: Sequence[str], rest: "Array"
) -> "Callable[[Array], tuple[Array, Array]]":
    """A head fitted to the articles `rest`."""
    import numpy as np

    table = features([article.scores for article in articles])
    head = fit(table[rest], truth(articles, labels)[rest], blocks(table))

    def decide(held: "Array") -> "tuple[Array, Array]":
        found = head.probabilities(table[held])
        return found >= np.array(head.thresholds), found

    return decide


def _drawn(
    articles: Sequence[Labelled], labels: Sequence[str], rest: "Array"
) -> "Callable[[Array], tuple[Array, Array]]":
    """Lines drawn on the articles `rest`; nothing is learned."""
    import numpy as np

    table = np.array([[article.scores.mean[label] for label in labels] for article in articles])
    drawn = lines(table[rest], truth(articles, labels)[rest])
    return lambda held: (table[held] >= drawn, table[held])


def _write(path: Path, articles: Sequence[Labelled], guesses: Sequence[Guess]) -> None:
    made = []
    for article, guess in zip(articles, guesses, strict=True):
        scores = {label: round(value, 6) for label, value in guess.scores.items()}
        made.append(
            json.dumps({**article.row, "predicted": list(guess.predicted), "scores": scores}, ensure_ascii=False)
        )
    path.write_text("".join(line + "\n" for line in made), encoding="utf-8")
