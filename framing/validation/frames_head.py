"""A logistic regression from an article's scores to the labels of one codebook; lines drawn by how common a label is.

Features, by frame: log of the mean probability, log odds of the three likeliest sentences, share of sentences with a
cue; then the mean vector. Each of these blocks has the same weight in the ridge, however long it is.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from framing.validation.frames_articles import ArticleScores

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]
    Decide = Callable[[Array], tuple[Array, Array]]

__all__ = ["Head", "cross_validated", "features", "fit", "lines", "shipped"]

SHIPPED = "narrative_head.json"
_RIDGE, _STEPS, _FOLDS = 3.0, 7, 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Weights [labels, features] over standardized features, and the probability from which on a label is given.

    `model` is the SHA-256 of the text model it was fitted to, `seen` the first 16 digits of that of each training text.
    """

    labels: tuple[str, ...]
    model: str
    seen: tuple[str, ...]
    centre: tuple[float, ...]
    weights: tuple[tuple[float, ...], ...]
    intercepts: tuple[float, ...]
    thresholds: tuple[float, ...]

    def probabilities(self, table: "Array") -> "Array":
        """P of each label [articles, labels] from features [articles, features]."""
        import numpy as np

        logits = (table - np.array(self.centre)) @ np.array(self.weights).T + np.array(self.intercepts)
        result: Array = 1 / (1 + np.exp(-logits))
        return result


@cache
def shipped() -> Head:
    """The head for the five frames of news about climate policy, fitted to `narrative_frames` (MIT)."""
    data = json.loads(files("framing.validation").joinpath(SHIPPED).read_text(encoding="utf-8"))
    data["weights"] = tuple(map(tuple, data["weights"]))
    fields: dict[str, Any] = {name: tuple(v) if isinstance(v, list) else v for name, v in data.items()}
    return Head(**fields)


def features(articles: Sequence[ArticleScores]) -> "Array":
    """The features of articles [articles, features]."""
    import numpy as np

    def rows(name: str) -> "Array":
        return np.array([list(getattr(article, name).values()) for article in articles])

    top = np.clip(rows("top"), 1e-4, 1 - 1e-4)
    vectors = np.array([article.vector for article in articles])
    return np.hstack([np.log(rows("mean") + 0.01), np.log(top / (1 - top)), rows("cues"), vectors])


def fit(table: "Array", truth: "Array", blocks: Sequence[int], labels: Sequence[str] = (), model: str = "") -> Head:
    """The head for `truth` [articles, labels]; `blocks` are the lengths of the blocks of features."""
    import numpy as np

    sizes = np.repeat(np.array(blocks, dtype=float), blocks)
    centre, scale = table.mean(0), 1 / ((table.std(0) + 1e-9) * np.sqrt(sizes))
    scaled = (table - centre) * scale
    fitted = [_dual(scaled @ scaled.T, truth[:, k]) for k in range(truth.shape[1])]
    weights = np.array([(dual @ scaled) * scale for dual, _ in fitted])
    drawn = Head(
        labels=tuple(labels),
        model=model,
        seen=(),
        centre=tuple(centre.tolist()),
        weights=tuple(tuple(row) for row in weights.tolist()),
        intercepts=tuple(bias for _, bias in fitted),
        thresholds=(),
    )
    found = drawn.probabilities(table)
    return replace(drawn, thresholds=tuple(_best_line(found[:, k]) for k in range(truth.shape[1])))


def _dual(kernel: "Array", truth: "Array") -> "tuple[Array, float]":
    """Dual weights and intercept by Newton's method (iteratively reweighted kernel ridge regression)."""
    import numpy as np

    dual, bias = np.zeros(len(truth)), float(np.log((truth.mean() + 0.01) / (1.01 - truth.mean())))
    for _ in range(_STEPS):
        logits = kernel @ dual + bias
        p = 1 / (1 + np.exp(-logits))
        weight = np.maximum(p * (1 - p), 1e-4)
        system = kernel + _RIDGE * np.diag(1 / weight)
        solved = np.linalg.solve(system, np.stack([logits + (truth - p) / weight, np.ones(len(truth))], axis=1))
        bias = float(solved[:, 0].sum() / solved[:, 1].sum())
        dual = solved[:, 0] - bias * solved[:, 1]
    return dual, bias


def _best_line(probabilities: "Array") -> float:
    """The line for which the F1 to be expected is greatest, if the probabilities are right."""
    import numpy as np

    falling = np.sort(probabilities)[::-1]
    expected = 2 * np.cumsum(falling) / (np.arange(1, len(falling) + 1) + falling.sum())
    return float(falling[expected.argmax()])


def lines(values: "Array", truth: "Array") -> "Array":
    """For each column the line that as many values pass as are true."""
    import numpy as np

    return np.array([np.quantile(values[:, k], 1 - truth[:, k].mean()) for k in range(truth.shape[1])])


def cross_validated(groups: Sequence[str], learn: "Callable[[Array], Decide]") -> "tuple[Array, Array]":
    """Decisions and scores [articles, labels] for articles whose whole group was held out, in ten folds.

    `learn` takes the indices to learn from and gives a function from indices to decisions and scores.
    """
    import numpy as np

    names = np.array(sorted(set(groups)))
    np.random.Generator(np.random.PCG64(20260101)).shuffle(names)
    fold = {name: i % _FOLDS for i, name in enumerate(names.tolist())}
    folds = np.array([fold[group] for group in groups])
    parts = [(np.flatnonzero(folds == f), np.flatnonzero(folds != f)) for f in sorted(set(fold.values()))]
    found = [(held, *learn(rest)(held)) for held, rest in parts]
    order = np.argsort(np.concatenate([held for held, _, _ in found]))
    return np.concatenate([said for _, said, _ in found])[order], np.concatenate([s for _, _, s in found])[order]
