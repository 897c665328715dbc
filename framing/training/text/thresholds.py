"""From where on a sentence is called loaded: `python -m framing.training.text.thresholds`.

The choice rests on the neutral sentences of our own data alone, and on one rule: at most one in two hundred of them may
be called loaded. Sentences that others labelled take no part.
"""

import json
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from framing.annotations import Annotations
from framing.annotators import quotations, readings, terms
from framing.article import Article
from framing.language import parse
from framing.measures.subjective import score
from framing.training.text.sources import DATA
from framing.training.written import read_worded

__all__ = ["Neutral", "least", "main", "neutral"]

ALLOWED = 1 / 200
_GRID = [i / 200 for i in range(200)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Neutral:
    """One neutral sentence as the product reads it: its score, and P(loaded) of its likeliest word."""

    text: str
    score: float
    word: float


def neutral() -> list[Neutral]:
    """Every neutral sentence and hard negative of our own loaded data."""
    paths = sorted((DATA / "loaded").glob("*.txt"))
    texts = dict.fromkeys(one.text for path in paths for one in read_worded(path) if one.kind in "nh")
    return [_read(text) for text in texts]


def _read(text: str) -> Neutral:
    found = terms.annotate(quotations.annotate(Annotations(document=parse(Article(text=text)))))
    read = readings.read(found)
    runs = readings.loaded_runs(found, read, least=0.0)
    annotated = readings.annotate(found)
    cues = [cue for cue in annotated.cues if cue.layer == "loaded" and cue.voice == "author"]
    return Neutral(
        text=text,
        score=max((score(cues, reading) for reading in annotated.readings), default=0.0),
        word=max((run.probability for run in runs), default=0.0),
    )


def least(values: Sequence[float], allowed: float = ALLOWED) -> float:
    """The least threshold, in steps of .005, that at most `allowed` of the values reach."""
    ordered = sorted(values)
    return next(at for at in _GRID if len(ordered) - bisect_left(ordered, at) <= allowed * len(ordered))


def main() -> None:
    """Print the threshold, what it would be by other shares, and how many neutral sentences have a word marked."""
    found = neutral()
    scores, marked = [one.score for one in found], sum(one.word > 0 for one in found)
    others = {f"{share:g}": least(scores, share) for share in (0.001, 0.002, 0.01, 0.02)}
    said = {"neutral_sentences": len(found), "with_a_word": marked, "threshold": least(scores)}
    print(json.dumps({**said, "by_share_allowed": others}, indent=1))


if __name__ == "__main__":
    main()
