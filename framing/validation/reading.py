"""How well stories are told from page furniture, on pages with marked segments: `framing evaluate reading`."""

import gzip
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from framing.article import BlockKind
from framing.errors import EmptyInputError, InputError
from framing.measures.bootstrap import bounds, resampled
from framing.reading import read

__all__ = ["Figure", "Page", "ReadingReport", "Scores", "evaluate_reading", "load_pages", "read_story", "score"]

Form = Literal["html", "pasted"]
_STORY: frozenset[BlockKind] = frozenset(("deck", "heading", "body"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: its two forms, and the segments that belong to its article in each form, and those that do not."""

    id: str
    html: str
    pasted: str
    belong: tuple[str, ...]
    belong_pasted: tuple[str, ...]
    foreign: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A share from 0 to 1 with its 95 % bootstrap interval over pages; None where nothing was there to count."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Segments found in the predicted stories: `belong` should be there, `foreign` should not."""

    pages: int
    belong: int
    foreign: int
    belong_found: int
    foreign_found: int
    precision: Figure
    recall: Figure
    f1: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingReport:
    """Our reading of web pages and of pasted text, each beside the simplest alternative."""

    html: Scores
    trafilatura: Scores
    pasted: Scores
    keep_everything: Scores

    def to_dict(self) -> dict[str, Any]:
        """Plain dictionaries and numbers."""
        return asdict(self)


def evaluate_reading(folder: Path, predictions: Path | None = None) -> ReadingReport:
    """Figures for a folder with `pages.jsonl` (id, with, without, with_in_pasted), `html/` and `pasted/`.

    A segment counts as found if the predicted story holds it, white space squeezed. The story is the second
    headline, the cross-heads and the paragraphs. With `predictions`, rows `id, form, body` are written there as JSON
    Lines. Raises InputError for a row or file that is missing or does not fit.
    """
    pages = load_pages(folder)
    html = [read_story(page.html.encode("utf-8")) for page in pages]
    pasted = [read_story(page.pasted.encode("utf-8")) for page in pages]
    if predictions is not None:
        _write(predictions, pages, {"html": html, "pasted": pasted})
    return ReadingReport(
        html=score(pages, "html", html),
        trafilatura=score(pages, "html", [_trafilatura(page.html) for page in pages]),
        pasted=score(pages, "pasted", pasted),
        keep_everything=score(pages, "pasted", [page.pasted for page in pages]),
    )


def load_pages(folder: Path) -> tuple[Page, ...]:
    """The pages of the folder in the order of `pages.jsonl`. InputError names the line or file that does not fit."""
    listing = folder / "pages.jsonl"
    if not listing.is_file():
        raise InputError(f"{listing} does not exist. Give a folder with pages.jsonl, html/ and pasted/.")
    lines = listing.read_text(encoding="utf-8").split("\n")
    return tuple(_page(folder, number, line) for number, line in enumerate(lines, start=1) if line.strip())


def _page(folder: Path, number: int, line: str) -> Page:
    try:
        row = json.loads(line)
        identity = str(row["id"])
        segments = {name: tuple(str(each) for each in row[name]) for name in ("with", "without", "with_in_pasted")}
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(
            f"{folder / 'pages.jsonl'} line {number} does not fit: {error!r}. "
            "Each line needs id, with, without and with_in_pasted."
        ) from error
    return Page(
        id=identity,
        html=_text(folder / "html", f"{identity}.html"),
        pasted=_text(folder / "pasted", f"{identity}.txt"),
        belong=segments["with"],
        belong_pasted=segments["with_in_pasted"],
        foreign=segments["without"],
    )


def _text(folder: Path, name: str) -> str:
    """The text of a file or of the same file compressed with gzip."""
    plain, packed = folder / name, folder / f"{name}.gz"
    if plain.is_file():
        data = plain.read_bytes()
    elif packed.is_file():
        data = gzip.decompress(packed.read_bytes())
    else:
        raise InputError(f"neither {plain} nor {packed.name} exists. Put the page's file there or remove its row.")
    return data.decode("utf-8", errors="replace")


def read_story(source: bytes) -> str:
    """The story as `framing.reading.read` finds it, a paragraph a line; "" for a page without text."""
    try:
        article = read(source, force=True)
    except EmptyInputError:
        return ""
    return "\n".join(block.span.of(article.text) for block in article.blocks if block.kind in _STORY)


def _trafilatura(source: str) -> str:
    import trafilatura

    return trafilatura.extract(source, include_comments=False) or ""


def _write(file: Path, pages: Sequence[Page], stories: dict[Form, list[str]]) -> None:
    rows = [
        {"id": page.id, "form": form, "body": stories[form][at]} for at, page in enumerate(pages) for form in stories
    ]
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    file.write_text(text, encoding="utf-8", newline="\n")


def score(pages: Sequence[Page], form: Form, stories: Sequence[str]) -> Scores:
    """Precision, recall and F1 over the segments of all pages; `stories` holds one predicted story a page."""
    counts = [_count(page, form, story) for page, story in zip(pages, stories, strict=True)]
    belong = sum(len(page.belong if form == "html" else page.belong_pasted) for page in pages)
    found, foreign_found, _missing = (sum(each) for each in zip(*counts, strict=True)) if counts else (0, 0, 0)
    return Scores(
        pages=len(pages),
        belong=belong,
        foreign=sum(len(page.foreign) for page in pages),
        belong_found=found,
        foreign_found=foreign_found,
        precision=_figure(counts, lambda tp, fp, fn: (tp, tp + fp)),
        recall=_figure(counts, lambda tp, fp, fn: (tp, tp + fn)),
        f1=_figure(counts, lambda tp, fp, fn: (2 * tp, 2 * tp + fp + fn)),
    )


def _count(page: Page, form: Form, story: str) -> tuple[int, int, int]:
    """Segments that are rightly there, wrongly there and missing."""
    squeezed = " ".join(story.split())
    belong = page.belong if form == "html" else page.belong_pasted
    found = sum(" ".join(segment.split()) in squeezed for segment in belong)
    wrong = sum(" ".join(segment.split()) in squeezed for segment in page.foreign)
    return found, wrong, len(belong) - found


def _figure(counts: Sequence[tuple[int, int, int]], share: Callable[[Any, Any, Any], tuple[Any, Any]]) -> Figure:
    import numpy as np

    table = np.asarray(counts, dtype=float).reshape(-1, 3)
    top, bottom = share(*table.sum(axis=0))
    if not bottom:
        return Figure(value=None, low=None, high=None)
    sums = resampled(table)
    with np.errstate(divide="ignore", invalid="ignore"):
        tops, bottoms = share(*sums.T)
        interval = bounds(tops / bottoms)
    return Figure(value=float(top / bottom), low=interval.low, high=interval.high)
