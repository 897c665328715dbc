"""How dense loaded terms are in wire reports and in opinion: `python -m framing.validation.loaded_density CORPUS`.

The corpus is JSON Lines with `outlet`, `title` and `text`. Only numbers leave it: a JSON file and a chart made from it.
"""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from framing.annotations import Annotations
from framing.annotators import quotations, readings, terms
from framing.errors import FramingError, InputError
from framing.files import write_whole
from framing.language import parse
from framing.measures.bootstrap import interval
from framing.measures.subjective import MODEL_RULE
from framing.measures.termrates import part_of, units
from framing.reading import read
from framing.validation.loaded_density_chart import chart

__all__ = ["GROUPS", "Counts", "Density", "densities", "main"]

GROUPS: dict[str, tuple[str, ...]] = {
    "wire": ("Associated Press", "Reuters"),
    "news": ("BBC News", "CNN (Web News)", "NPR Online News"),
    "opinion": (
        "American Spectator", "Guest Writer - Left", "Guest Writer - Right", "National Review", "Salon", "Townhall",
    ),
}  # fmt: skip
MOST = 30  # articles of one outlet
_SEED = 20260
FIGURES, CHART = Path("docs/figures/loaded/density.json"), Path("docs/images/loaded-density.svg")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Words of the author's own in one article, and the loaded terms among them: all, and those of the model."""

    words: int
    terms: int
    by_model: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Density:
    """Loaded terms per 100 words of the author's own, with a 95 % interval over articles."""

    group: str
    outlet: str | None  # None: the group as a whole
    articles: int
    words: int
    value: float
    low: float | None
    high: float | None
    lists_alone: float


def densities(rows: Sequence[dict[str, str]]) -> Iterator[Density]:
    """For each group its outlets and then the group as a whole; the articles of an outlet are drawn with a seed."""
    for group, outlets in GROUPS.items():
        every: list[Counts] = []
        for outlet in outlets:
            own = sorted((row for row in rows if row["outlet"] == outlet), key=lambda row: row["id"])
            drawn = random.Random(_SEED).sample(own, min(MOST, len(own)))  # noqa: S311
            counts = [count for row in drawn if (count := _count(row)) is not None]
            every += counts
            yield _density(group, outlet, counts)
        yield _density(group, None, every)


def _count(row: dict[str, str]) -> Counts | None:
    """The counts of one article's story; None for one that cannot be read."""
    try:
        article = read(f"{row['title']}\n\n{row['text']}")
    except FramingError:
        return None
    found = Annotations(document=parse(article))
    for annotate in (quotations.annotate, terms.annotate, readings.annotate):
        found = annotate(found)
    body = part_of(units(found), "body")
    cues = [cue for unit in body for cue in unit.cues if cue.layer == "loaded" and cue.voice == "author"]
    return Counts(
        words=sum(unit.words["author"] for unit in body),
        terms=len(cues),
        by_model=sum(cue.rule.startswith(MODEL_RULE) for cue in cues),
    )


def _density(group: str, outlet: str | None, counts: Sequence[Counts]) -> Density:
    words = [count.words for count in counts]
    if not sum(words):
        raise InputError(f"no words of {outlet or group} in the corpus: it needs rows with this `outlet`")
    bounds = interval([100.0 * count.terms for count in counts], words)
    return Density(
        group=group,
        outlet=outlet,
        articles=len(counts),
        words=sum(words),
        value=100 * sum(count.terms for count in counts) / sum(words),
        low=bounds.low,
        high=bounds.high,
        lists_alone=100 * sum(count.terms - count.by_model for count in counts) / sum(words),
    )


def main() -> None:
    """Measure the outlets of a corpus, and write the figures and their chart."""
    parser = argparse.ArgumentParser(prog="python -m framing.validation.loaded_density", description=main.__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--figures", type=Path, default=FIGURES)
    parser.add_argument("--chart", type=Path, default=CHART)
    parser.add_argument("--redraw", action="store_true", help="only the chart, from the figures there are")
    options = parser.parse_args()
    if not options.redraw:
        rows = [json.loads(line) for line in options.corpus.read_text(encoding="utf-8").split("\n") if line]
        found = [asdict(density) for density in densities(rows)]
        write_whole(options.figures, (json.dumps(found, indent=1) + "\n").encode("utf-8"))
    figures = json.loads(options.figures.read_text(encoding="utf-8"))
    write_whole(options.chart, chart([Density(**row) for row in figures]))
    print(options.figures, options.chart)


if __name__ == "__main__":
    main()
