"""The texts whose reports pass through the gate, each as an analysis."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import report_article
import report_samples

from framing.results import Analysis

ROOT = Path(__file__).parents[2]
SEED = ROOT.parent / "shared" / "seed" / "article.txt"
NEARLY_EMPTY = "It rained in Lorn.\n"


def _read(path: Path) -> Analysis:
    from framing.analysis import analyze
    from framing.reading import read

    return analyze(read(path))


def _nearly_empty() -> Analysis:
    from framing.analysis import analyze
    from framing.reading import read

    return analyze(read(NEARLY_EMPTY, force=True))


def _long() -> Analysis:
    return report_samples.build(report_article.sentences(5000), **report_article.FIELDS)


def _hostile() -> Analysis:
    fields = dict.fromkeys(report_article.FIELDS, report_article.HOSTILE)
    return report_samples.build(report_article.hostile(), **fields)


SAMPLES: dict[str, Callable[[], Analysis]] = {
    **({"seed": partial(_read, SEED)} if SEED.is_file() else {}),
    **{path.stem: partial(_read, path) for path in sorted((ROOT / "docs" / "examples").glob("*.txt"))},
    "nearly-empty": _nearly_empty,
    "5000-sentences": _long,
    "hostile": _hostile,
}
