"""A frame that a user defines by example sentences: scored by how near a sentence is to them, against ordinary ones."""

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from framing.annotations import FrameScore

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

__all__ = ["OwnFrame", "background", "direction", "fit", "nearness"]

BACKGROUND = "background.npy"
_ODDS = 1 / 9  # taken for granted: one sentence in ten takes the frame
_LEAST_HEAT = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFrame:
    """One frame: the mean direction of its examples, seen from `centre`, where ordinary sentences lie.

    At a nearness of `middle` a sentence is as likely to take the frame as not; `heat` says how fast that changes.
    `sha256` is of the file that defines it.
    """

    id: str
    name: str
    sha256: str
    centre: tuple[float, ...]
    prototype: tuple[float, ...]
    middle: float
    heat: float

    def score(self, vector: Sequence[float]) -> FrameScore:
        """The probability that a sentence of this `vector` takes the frame."""
        near = cosine([a - b for a, b in zip(vector, self.centre, strict=True)], self.prototype)
        return FrameScore(frame=self.id, probability=1 / (1 + math.exp(-(near - self.middle) / self.heat)))


def cosine(one: Sequence[float], other: Sequence[float]) -> float:
    """Cosine of the angle between two vectors; 0 where one of them is zero.

    >>> cosine((1.0, 0.0), (2.0, 0.0))
    1.0
    """
    product = sum(a * b for a, b in zip(one, other, strict=True))
    size = math.sqrt(sum(a * a for a in one) * sum(b * b for b in other))
    return product / size if size else 0.0


def fit(frame: str, name: str, sha256: str, examples: "Array", against: "Array") -> OwnFrame:
    """The frame `frame` that examples [n, size] define, against sentences [m, size] that do not take it.

    `middle` and `heat` are those of two normal distributions of one variance: of the examples, each left out of the
    prototype in its turn, and of the others (linear discriminant analysis in one dimension).
    """
    own, other = nearness(examples, examples, leave_out=True), nearness(against, examples)
    gap = max(float(own.mean() - other.mean()), _LEAST_HEAT)
    spread = (len(own) * own.var() + len(other) * other.var()) / (len(own) + len(other))
    heat = max(float(spread) / gap, _LEAST_HEAT)
    middle = float(own.mean() + other.mean()) / 2 - heat * math.log(_ODDS)
    return OwnFrame(
        id=frame,
        name=name,
        sha256=sha256,
        centre=_plain(background().mean(0)),
        prototype=_plain(direction(examples)),
        middle=round(middle, 6),
        heat=round(heat, 6),
    )


def nearness(vectors: "Array", examples: "Array", leave_out: bool = False) -> "Array":
    """How near each of `vectors` is to the prototype of `examples`, -1 to 1.

    With `leave_out`, `vectors` are the examples themselves and each is left out of the prototype it is held against.
    """
    import numpy as np

    units = _units(vectors)
    if not leave_out:
        return np.asarray(units @ direction(examples), dtype=float)
    rest = [direction(np.delete(examples, i, axis=0)) for i in range(len(examples))]
    return np.array([float(unit @ one) for unit, one in zip(units, rest, strict=True)])


def direction(examples: "Array") -> "Array":
    """The prototype, of length 1: the mean of the examples' directions from the centre, with those directions
    played down in which ordinary sentences differ most anyway (Fisher's linear discriminant, shrunk)."""
    import numpy as np

    mean = _precision() @ _units(examples).mean(0)
    result: Array = mean / max(float(np.linalg.norm(mean)), 1e-12)
    return result


@cache
def _precision() -> "Array":
    """Inverse covariance of the directions of ordinary sentences, shrunk half-way towards the identity."""
    import numpy as np

    found = np.cov(_units(background()).T)
    result: Array = np.linalg.inv(found + np.trace(found) / len(found) * np.eye(len(found)))
    return result


@cache
def background() -> "Array":
    """Vectors [sentences, size] of ordinary sentences of our own, as the shipped model reads them."""
    import numpy as np

    raw = files("framing.models.text").joinpath(BACKGROUND).read_bytes()
    table: Array = np.load(io.BytesIO(raw), allow_pickle=False).astype(float)
    return table


def _units(vectors: "Array") -> "Array":
    import numpy as np

    moved = vectors - background().mean(0)
    result: Array = moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-12)
    return result


def _plain(vector: "Array") -> tuple[float, ...]:
    """As numbers that are written in few characters and read back the same."""
    return tuple(round(float(value), 6) for value in vector)
