"""What an article's frames are told by: the probabilities and cues of its sentences, gathered by frame."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.annotators.framecues import cues_of
from framing.annotators.readings import passage
from framing.article import Article
from framing.errors import InputError
from framing.frametable import frame_table
from framing.language import parse
from framing.models import text

__all__ = ["ArticleScores", "score"]

_TOP = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleScores:
    """By frame: `mean`, the mean probability of the sentences; `top`, that of the three likeliest; `cues`, the share of
    sentences that hold a plain cue. `vector` is the mean of the sentences' vectors.
    """

    mean: Mapping[str, float]
    top: Mapping[str, float]
    cues: Mapping[str, float]
    vector: tuple[float, ...]


def score(raw: str) -> ArticleScores:
    """The scores of a text, every line of which is read; InputError when it holds no sentence."""
    document = parse(Article(text=raw))
    if not document.sentences:
        raise InputError(f"no sentence in {raw[:40]!r}: give the text of an article")
    readings = text.read([passage(document, sentence.span) for sentence in document.sentences])
    cues = [{frame for cue in cues_of(document, s) for frame in cue.frames} for s in document.sentences]
    columns = list(zip(*(reading.frames for reading in readings), strict=True))
    order = text.frames()
    return ArticleScores(
        mean={frame: _mean(column) for frame, column in zip(order, columns, strict=True)},
        top={frame: _mean(sorted(column)[-_TOP:]) for frame, column in zip(order, columns, strict=True)},
        cues={row.id: _mean([row.id in found for found in cues]) for row in frame_table()},
        vector=tuple(_mean(column) for column in zip(*(reading.vector for reading in readings), strict=True)),
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
