"""Draws the lines from which an article takes a frame, and fits the head for the narrative codebook.

`python -m framing.validation.frames_fit --policy FILE --narrative FILE`, after new weights of the text model. On the
policy file nothing is learned but one line a frame; the narrative file may be learned from (MIT).
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from importlib.resources import files
from pathlib import Path

from framing.frametable import frame_table
from framing.models import text
from framing.validation.frames import NARRATIVE, Labelled, blocks, read_labelled, text_key, truth
from framing.validation.frames_head import SHIPPED, Head, features, fit, lines

__all__ = ["main"]

_SENTENCE, _DOMINANT, _HALF_AGAIN, _OTHERS, _OTHER_CUES = 0.5, 0.25, 1.5, 0.1, 0.1
_FROM_NARRATIVE = ("conflict", "resolution", "human_interest")  # the other two are drawn on the policy file


def main() -> None:
    """Write the table of thresholds and the narrative head."""
    parser = argparse.ArgumentParser(prog="python -m framing.validation.frames_fit", description=main.__doc__)
    parser.add_argument("--policy", type=Path, required=True, help="articles with the 14 policy frames")
    parser.add_argument("--narrative", type=Path, required=True, help="articles with the five narrative frames")
    options = parser.parse_args()
    articles, labels = read_labelled(options.narrative)
    _write_head(_head(articles, labels))
    found = _lines(articles, labels, {label: NARRATIVE[label] for label in _FROM_NARRATIVE})
    articles, labels = read_labelled(options.policy)
    _write_table(found | _lines(articles, labels, {label: label for label in labels}))


def _head(articles: Sequence[Labelled], labels: Sequence[str]) -> Head:
    table = features([article.scores for article in articles])
    head = fit(table, truth(articles, labels), blocks(table), labels, text.resource().sha256)
    return replace(head, seen=tuple(sorted(text_key(article.row["text"]) for article in articles)))


def _write_head(head: Head) -> None:
    data = asdict(head)
    for name in ("centre", "weights", "intercepts", "thresholds"):
        data[name] = json.loads(json.dumps(data[name]), parse_float=lambda number: float(f"{float(number):.4g}"))
    path = Path(str(files("framing.validation").joinpath(SHIPPED)))
    path.write_text(json.dumps(data) + "\n", encoding="utf-8")
    print(path.name, path.stat().st_size)


def _lines(
    articles: Sequence[Labelled], labels: Sequence[str], wanted: dict[str, str]
) -> dict[str, tuple[float, float]]:
    """By frame the lines for the mean probability and for the plain cues, from the label that stands for it."""
    import numpy as np

    gold = truth(articles, tuple(wanted))
    means = np.array([[article.scores.mean[frame] for frame in wanted.values()] for article in articles])
    cues = np.array([[article.scores.cues[frame] for frame in wanted.values()] for article in articles])
    drawn = zip(lines(means, gold).tolist(), lines(cues, gold).tolist(), strict=True)
    return dict(zip(wanted.values(), drawn, strict=True))


def _write_table(found: dict[str, tuple[float, float]]) -> None:
    path = Path(str(files("framing").joinpath("tables/frames_thresholds.tsv")))
    head = [line for line in path.read_text(encoding="utf-8").split("\n") if line.startswith(("#", "frame\t"))]
    rows = [("*", (_OTHERS, _OTHER_CUES), "own")]
    rows += [(row.id, found[row.id], _source(row.id)) for row in frame_table() if row.id in found]
    body = [
        f"{frame}\t{_SENTENCE}\t{present:.3f}\t{_dominant(present):.3f}\t{cues:.3f}\t{source}"
        for frame, (present, cues), source in rows
    ]
    path.write_text("\n".join([*head, *body]) + "\n", encoding="utf-8")
    print(path.name, len(body))


def _dominant(present: float) -> float:
    return max(_DOMINANT, _HALF_AGAIN * round(present, 3))


def _source(frame: str) -> str:
    return "narrative" if frame in {NARRATIVE[label] for label in _FROM_NARRATIVE} else "policy"


if __name__ == "__main__":
    main()
