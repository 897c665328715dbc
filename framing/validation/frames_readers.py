"""How far three readers of 30 news articles agree on frames, and the model with them: from docs/figures/frames.

`python -m framing.validation.frames_readers` prints the table of docs/measures/frames.md.
"""

import json
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from statistics import mean
from typing import Any

from framing.frametable import frame_table

__all__ = ["READERS", "agreement", "kappa", "lines", "main"]

CODES = Path("docs/figures/frames/readers.json")
READERS = ("reader_a", "reader_b", "reader_c")


def kappa(one: Sequence[bool], other: Sequence[bool]) -> float | None:
    """Cohen's kappa of two coders' yes and no; None where chance alone agrees wholly.

    >>> kappa([True, True, False, False], [True, False, False, False])
    0.5
    """
    n = len(one)
    same = sum(a == b for a, b in zip(one, other, strict=True)) / n
    p, q = sum(one) / n, sum(other) / n
    chance = p * q + (1 - p) * (1 - q)
    return None if chance == 1 else (same - chance) / (1 - chance)


def agreement(rows: Sequence[dict[str, Any]], frames: Sequence[str]) -> dict[str, float | None]:
    """Over the decisions "present" on `frames`: mean kappa between readers, the model's with their majority, counts."""
    said = {who: [f in row[who]["present"] for f in frames for row in rows] for who in (*READERS, "model")}
    majority = [sum(votes) >= 2 for votes in zip(*(said[who] for who in READERS), strict=True)]
    pairs = [kappa(said[a], said[b]) for a, b in combinations(READERS, 2)]
    known = [value for value in pairs if value is not None]
    return {
        "readers": mean(known) if known else None,
        "model": kappa(said["model"], majority),
        "majority": sum(majority),
        "marked": sum(said["model"]),
    }


def lines(rows: Sequence[dict[str, Any]]) -> list[str]:
    """The Markdown table: all frames together, then each."""
    names = {frame.id: frame.label for frame in frame_table() if frame.family != "function"}
    table = ["| frame | readers | model | by two readers | by the model |", "|---|---|---|---|---|"]
    for name, frames in {"all together": list(names), **{label: [f] for f, label in names.items()}}.items():
        found = agreement(rows, frames)
        kappas = ("–" if (k := found[who]) is None else f"{k:.2f}" for who in ("readers", "model"))
        table.append(f"| {name} | {' | '.join(kappas)} | {found['majority']} | {found['marked']} |")
    return table


def main() -> None:
    """Print the table."""
    print("\n".join(lines(json.loads(CODES.read_text(encoding="utf-8")))))


if __name__ == "__main__":
    main()
