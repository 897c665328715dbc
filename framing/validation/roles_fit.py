"""Fit the weights of the narrative roles, and measure them on articles and outlets that were left out.

    python -m framing.validation.roles_fit FOLDER > framing/tables/roles_weights.tsv

The folder holds roles.jsonl and articles.jsonl (id, outlet, text) of Frermann et al. (2023).
"""

import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from framing.measures.roles_model import ROLES
from framing.validation.roles import entity_features

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

__all__ = ["cross_validated", "fit"]

_FOLDS = 5
_RIDGE = 30.0  # in units of one row; figures are standardized
_RAREST = 15  # a figure that fewer entities have is left out
_STEPS = 30


def fit(x: "Array", y: "NDArray[np.int64]") -> "Array":
    """Weights, a row a figure and the constant last, of a multinomial ridge regression with balanced classes."""
    import numpy as np

    rows, k = np.c_[x, np.ones(len(x))], len(ROLES)
    gold, d = np.eye(k)[y], rows.shape[1]
    balance = (len(y) / k / gold.sum(0))[y]
    ridge = np.r_[np.full(d - 1, _RIDGE), 1e-3]
    found = np.zeros((d, k))
    for _ in range(_STEPS):  # Newton
        p = _softmax(rows @ found)
        slope = rows.T @ ((p - gold) * balance[:, None]) + ridge[:, None] * found
        curve = np.zeros((k * d, k * d))
        for a in range(k):
            for b in range(k):
                bend = balance * p[:, a] * ((a == b) - p[:, b])
                curve[a * d : (a + 1) * d, b * d : (b + 1) * d] = rows.T @ (rows * bend[:, None])
        curve += np.diag(np.tile(ridge, k))
        step = np.linalg.solve(curve, slope.T.ravel()).reshape(k, d).T
        found -= step
        if float(np.abs(step).max()) < 1e-8:
            break
    return found


def cross_validated(x: "Array", y: "NDArray[np.int64]", groups: Sequence[str]) -> float:
    """Macro-F1 over five folds; rows of one group stand in one fold."""
    import numpy as np

    fold = np.array([int(hashlib.sha256(group.encode()).hexdigest(), 16) % _FOLDS for group in groups])
    predicted = np.zeros_like(y)
    for k in range(_FOLDS):
        rest = fold != k
        mean, deviation = x[rest].mean(0), x[rest].std(0) + 1e-9
        found = fit((x[rest] - mean) / deviation, y[rest])
        held = np.c_[(x[~rest] - mean) / deviation, np.ones(int((~rest).sum()))]
        predicted[~rest] = (held @ found).argmax(1)
    hits = [((y == i) & (predicted == i)).sum() for i in range(len(ROLES))]
    sizes = [(y == i).sum() + (predicted == i).sum() for i in range(len(ROLES))]
    return float(np.mean([2 * hit / max(size, 1) for hit, size in zip(hits, sizes, strict=True)]))


def _softmax(scores: "Array") -> "Array":
    import numpy as np

    powers = np.exp(scores - scores.max(1, keepdims=True))
    shares: Array = powers / powers.sum(1, keepdims=True)
    return shares


def main(folder: Path) -> None:
    """Print the table; the figures of the left-out articles and outlets go into its head."""
    import numpy as np

    rows = list(entity_features(folder / "roles.jsonl"))
    outlets = {a["id"]: a["outlet"] for a in map(json.loads, (folder / "articles.jsonl").open(encoding="utf-8"))}
    counts: dict[str, int] = {}
    for _, found in rows:
        for name, value in found.items():
            counts[name] = counts.get(name, 0) + (value != 0.0)
    names = sorted(name for name, count in counts.items() if count >= _RAREST)
    x = np.array([[found.get(name, 0.0) for name in names] for _, found in rows])
    y = np.array([ROLES.index(row["role"]) for row, _ in rows])
    by_article = cross_validated(x, y, [row["id"] for row, _ in rows])
    by_outlet = cross_validated(x, y, ["".join(outlets[row["id"]].lower().split()) for row, _ in rows])
    mean, deviation = x.mean(0), x.std(0) + 1e-9
    print(_head(len(rows), len({row["id"] for row, _ in rows}), by_article, by_outlet), end="")
    table = fit((x - mean) / deviation, y)
    for name, m, d, values in zip([*names, "constant"], [*mean, 0.0], [*deviation, 1.0], table, strict=True):
        print("\t".join([name, *(f"{value:.4f}" for value in (m, d, *values))]))


def _head(entities: int, articles: int, by_article: float, by_outlet: float) -> str:
    lines = (
        "id: roles_weights",
        "version: 1",
        "title: What each figure of roles_features adds to the score of a narrative role",
        "licence: Apache-2.0",
        f"sources: fitted by framing.validation.roles_fit on {entities:,} entities of {articles} articles on climate "
        "(Frermann, Li, Khanehzar & Mikolajczak 2023, Conflicts, villains, resolutions; data under the MIT licence)",
        f"accuracy: macro-F1 {by_article:.3f} on left-out articles, {by_outlet:.3f} on left-out outlets, five folds",
        "misfires: climate news only; everybody in the data has a role, so the figure says which, not whether",
        "columns: feature, its mean and standard deviation, and for each role the weight of one deviation",
    )
    return "".join(f"# {line}\n" for line in lines) + "feature\tmean\tdeviation\thero\tvillain\tvictim\n"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
