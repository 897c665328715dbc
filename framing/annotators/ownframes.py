"""Frames of the user's own: from their example sentences to scorers, and how well these keep them apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from framing.annotators.readings import passage
from framing.article import Article, Span
from framing.framelist import ListedFrame, read_frames
from framing.language import parse
from framing.models import text
from framing.models.text.ownframes import OwnFrame, background, fit, nearness

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

__all__ = ["Separation", "build", "own_frames", "separation", "vectors"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Separation:
    """How well a frame's examples are told from other sentences, each example left out of the prototype in its turn.

    `auc` is the chance that an example is nearer than an ordinary sentence; `found` of the `examples` pass the
    frame's threshold, as do `ordinary_taken` of `ordinary` sentences. `counter_auc` is None without counter-examples.
    """

    id: str
    name: str
    examples: int
    found: int
    auc: float
    ordinary: int
    ordinary_taken: int
    counter_examples: int
    counter_auc: float | None


def own_frames(path: str | Path) -> tuple[OwnFrame, ...]:
    """The frames that a TOML file defines, ready for `analyze(…, frames=…)`.

    The format is in `framing.framelist`. Raises ConfigError, which names the value, the rule and the remedy.
    """
    return tuple(build(frame) for frame in read_frames(path))


def build(frame: ListedFrame) -> OwnFrame:
    """The scorer of one frame: its examples against its counter-examples and ordinary sentences."""
    import numpy as np

    against = background()
    if frame.counter_examples:
        against = np.concatenate([against, vectors(frame.counter_examples)])
    return fit(frame.id, frame.name, frame.sha256, vectors(frame.examples), against)


def separation(frame: ListedFrame) -> Separation:
    """How well the frame keeps its examples apart from ordinary sentences and from its counter-examples."""
    built, examples = build(frame), vectors(frame.examples)
    own, ordinary = nearness(examples, examples, leave_out=True), nearness(background(), examples)
    counter = nearness(vectors(frame.counter_examples), examples) if frame.counter_examples else None
    return Separation(
        id=frame.id,
        name=frame.name,
        examples=len(own),
        found=int((own >= built.middle).sum()),
        auc=_auc(own, ordinary),
        ordinary=len(ordinary),
        ordinary_taken=int((ordinary >= built.middle).sum()),
        counter_examples=len(frame.counter_examples),
        counter_auc=None if counter is None else _auc(own, counter),
    )


def _auc(higher: "Array", lower: "Array") -> float:
    """The chance that one of `higher` exceeds one of `lower`, ties half."""
    wins = (higher[:, None] > lower).mean() + (higher[:, None] == lower).mean() / 2
    return float(wins)


def vectors(sentences: Sequence[str]) -> "Array":
    """The vectors of sentences, each read alone with its names hidden, as those of an article are."""
    import numpy as np

    passages = [passage(parse(Article(text=one)), Span(0, len(one))) for one in sentences]
    return np.array([reading.vector for reading in text.read(passages)])
