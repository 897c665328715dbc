"""Ordinary sentences as the text model reads them, to hold users' own frames against.

`python -m framing.training.text.background` writes `framing/models/text/background.npy`; run it after new weights.
"""

from importlib.resources import files
from pathlib import Path

import numpy

from framing.annotators.ownframes import vectors
from framing.models.text.ownframes import BACKGROUND
from framing.training.text.sources import own

__all__ = ["SIZE", "main", "texts"]

SIZE = 400


def texts() -> list[str]:
    """`SIZE` of our own sentences, spread evenly over all files; the loaded ones are left out."""
    usable = [sample.text for sample in own() if not sample.loaded]
    return [usable[round(i * (len(usable) - 1) / (SIZE - 1))] for i in range(SIZE)]


def main() -> None:
    """Write the vectors, in half precision."""
    path = Path(str(files("framing.models.text").joinpath(BACKGROUND)))
    numpy.save(path, vectors(texts()).astype(numpy.float16))
    print(f"{path.name}: {SIZE} sentences, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
