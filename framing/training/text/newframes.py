"""How well frames hold that are made of ten sentences: `python -m framing.training.text.newframes FILE.json`.

New frames, of which the text model knows nothing: ten of a frame's sentences make it, the others are told from
sentences of other frames and from their own counter-examples. Shipped frames, rebuilt from ten sentences each as if
they were new: an upper bound, since the model was trained on sentences of these very frames.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.annotators.ownframes import vectors
from framing.models import text
from framing.training.text.sources import own
from framing.validation.ownframes import Held, held_out

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

__all__ = ["main"]

_EVERY = 3  # of our own sentences; more would only take longer


def _shipped(frames: Sequence[Sequence[str]], table: "Array") -> Iterator[Held]:
    import numpy as np

    for frame in text.frames():
        takes = np.array([frame in own for own in frames])
        yield held_out(frame, table[takes], table[~takes])


def main() -> None:
    """Print the figures of new and of rebuilt frames, as JSON lines."""
    parser = argparse.ArgumentParser(prog="python -m framing.training.text.newframes", description=main.__doc__)
    parser.add_argument("cases", type=Path, help="new frames: id, take [sentences], do_not [sentences]")
    options = parser.parse_args()
    samples = [sample for sample in own() if sample.frames is not None][::_EVERY]
    frames = [[f for f, p in zip(text.frames(), s.frames or (), strict=True) if p >= 0.5] for s in samples]
    table = vectors([sample.text for sample in samples])
    for case in json.loads(options.cases.read_text(encoding="utf-8")):
        _tell("new", held_out(case["id"], vectors(case["take"]), table, vectors(case["do_not"])))
    found = list(_shipped(frames, table))
    for one in found:
        _tell("rebuilt", one)
    print(f"rebuilt, mean AUC of {len(found)}: {sum(one.auc for one in found) / len(found):.3f}")


def _tell(kind: str, found: Held) -> None:
    print(
        json.dumps({"kind": kind, **{k: round(v, 3) if isinstance(v, float) else v for k, v in asdict(found).items()}})
    )


if __name__ == "__main__":
    main()
