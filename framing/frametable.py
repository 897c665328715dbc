"""What the frames are: ids, names for readers, definitions, and from where on one counts as taken."""

from dataclasses import dataclass
from functools import cache

from framing import tables

__all__ = ["Frame", "Thresholds", "frame_table", "thresholds"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One row of the table of frames; `family` is "policy frame", "news frame" or "function".

    `excludes` says what the frame is not; `nearest` are the ids of those with which it is confused most.
    """

    id: str
    label: str
    family: str
    definition: str
    excludes: str
    nearest: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """Where decisions change.

    `sentence`: P from which on a sentence takes the frame. `present`, `dominant`: the mean P of the body's sentences
    from which on the article does, and from which on it is told by that frame. `cues`: the share of sentences with a
    listed word from which on the plain list would say so; the model is measured against it.
    """

    sentence: float
    present: float
    dominant: float
    cues: float


@cache
def frame_table() -> tuple[Frame, ...]:
    """The shipped frames, policy frames first, then news frames, then functions.

    >>> frame_table()[0].label
    'Economic'
    """
    return tuple(
        Frame(
            id=row["id"],
            label=row["label"],
            family=row["family"],
            definition=row["definition"],
            excludes=row["not"],
            nearest=tuple(row["nearest"].split("; ")),
            source=row["source"],
        )
        for row in tables.load("frames").rows
    )


@cache
def _thresholds() -> dict[str, Thresholds]:
    return {
        row["frame"]: Thresholds(
            sentence=float(row["sentence"]),
            present=float(row["present"]),
            dominant=float(row["dominant"]),
            cues=float(row["cues"]),
        )
        for row in tables.load("frames_thresholds").rows
    }


def thresholds(frame: str) -> Thresholds:
    """The thresholds of a frame; a frame of the user's own has those of the row `*`.

    >>> thresholds("my_own") == thresholds("*")
    True
    """
    known = _thresholds()
    return known.get(frame, known["*"])
