"""How loaded a sentence is, from its terms and from the text model, and the share of sentences that are."""

from collections.abc import Iterable, Sequence

from framing.annotations import Cue, SentenceReading
from framing.document import Part
from framing.measures.bootstrap import interval
from framing.measures.termrates import Unit
from framing.results import Estimate, Evidence

__all__ = ["MODEL_RULE", "THRESHOLD", "THRESHOLD_LISTS", "score", "share", "strength"]

MODEL_RULE = "text_model@"  # how the rule of a cue begins that the text model found
THRESHOLD_LISTS = 0.3  # without the model: one term of middling strength makes a sentence count as loaded
# With it, the mean of lists and model: the least that at most one in 200 neutral sentences of our own reaches. No
# labels of others took part in the choice (`python -m framing.training.text.thresholds`).
THRESHOLD = 0.43


def strength(cues: Iterable[Cue]) -> float:
    """How loaded the terms of a sentence are together, 0 to 1: 1 - Π(1 - strength), as if each were a witness.

    >>> strength(())
    0.0
    """
    rest = 1.0
    for cue in cues:
        rest *= 1 - cue.weight
    return round(1 - rest, 6)


def score(cues: Iterable[Cue], reading: SentenceReading | None) -> float:
    """How loaded a sentence is, 0 to 1: its listed terms alone, or their mean with the model's probability."""
    listed = strength(cue for cue in cues if not cue.rule.startswith(MODEL_RULE))
    return listed if reading is None else round((listed + reading.loaded) / 2, 6)


def share(found: Sequence[Unit], *, part: Part = "body", name: str = "subjective_sentences") -> Estimate:
    """The share of the sentences with words of the author's own that these words make loaded."""
    own = [unit for unit in found if unit.words["author"]]
    hits = [_is_loaded(unit) for unit in own]
    bounds = interval([float(hit) for hit in hits])
    return Estimate(
        name=name,
        value=sum(hits) / len(own) if own else None,
        unit="share of the sentences with words of the author's own",
        n=len(own),
        n_unit="sentences",
        low=bounds.low,
        high=bounds.high,
        reason=None if own else f"no words of the author's own in the {part}",
        voice="author",
        part=part,
        evidence=tuple(Evidence(span=u.span, value=1 / len(own)) for u, hit in zip(own, hits, strict=True) if hit),
    )


def _is_loaded(unit: Unit) -> bool:
    cues = [cue for cue in unit.cues if cue.layer == "loaded" and cue.voice == "author"]
    reading = unit.reading
    return score(cues, reading) >= (THRESHOLD_LISTS if reading is None else THRESHOLD)
