"""A frame that a user defines by example sentences: scored by how near a sentence is to them, against ordinary ones."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from framing.annotations import FrameScore

__all__ = ["OwnFrame"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFrame:
    """One frame: the mean direction of its examples, and the similarity at which half of the sentences take it."""

    id: str
    prototype: tuple[float, ...]
    middle: float
    heat: float

    def score(self, vector: Sequence[float]) -> FrameScore:
        """The probability that a sentence of this `vector` takes the frame."""
        near = cosine(vector, self.prototype)
        return FrameScore(frame=self.id, probability=1 / (1 + math.exp(-(near - self.middle) / self.heat)))


def cosine(one: Sequence[float], other: Sequence[float]) -> float:
    """Cosine of the angle between two vectors; 0 where one of them is zero.

    >>> cosine((1.0, 0.0), (2.0, 0.0))
    1.0
    """
    product = sum(a * b for a, b in zip(one, other, strict=True))
    size = math.sqrt(sum(a * a for a in one) * sum(b * b for b in other))
    return product / size if size else 0.0
