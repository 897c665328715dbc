"""How well a frame holds that is made of ten sentences, on sentences that were held out."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from framing.models.text.ownframes import background, fit, nearness

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

__all__ = ["Held", "held_out"]

EXAMPLES, _ROUNDS = 10, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Means over twenty draws of ten examples: the AUC of the held-out sentences against `others` and against `counter`
    (None without such), and at the frame's threshold the shares of the held-out and of the others that pass.
    """

    frame: str
    sentences: int
    auc: float
    counter_auc: float | None
    found: float
    false: float


def held_out(frame: str, own: "Array", others: "Array", counter: "Array | None" = None) -> Held:
    """The figures of one frame whose sentences have the vectors `own`; counter-examples take part in the fitting."""
    import numpy as np

    generator = np.random.Generator(np.random.PCG64(20260101))
    rounds = []
    for _ in range(_ROUNDS):
        order = generator.permutation(len(own))
        examples, rest = own[order[:EXAMPLES]], own[order[EXAMPLES:]]
        line = fit(frame, frame, "", examples, background()).middle
        near, far = nearness(rest, examples), nearness(others, examples)
        against = np.nan if counter is None else _auc(near, nearness(counter, examples))
        rounds.append([_auc(near, far), against, (near >= line).mean(), (far >= line).mean()])
    means = np.array(rounds, dtype=float).mean(0).tolist()
    return Held(
        frame=frame,
        sentences=len(own),
        auc=means[0],
        counter_auc=None if counter is None else means[1],
        found=means[2],
        false=means[3],
    )


def _auc(higher: "Array", lower: "Array") -> float:
    return float((higher[:, None] > lower).mean() + (higher[:, None] == lower).mean() / 2)
