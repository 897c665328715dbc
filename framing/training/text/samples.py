"""One sentence with what is known of it, from people or from a teacher."""

from collections.abc import Sequence
from dataclasses import dataclass

from framing.article import Span
from framing.models.text.encoding import Masked
from framing.training.written import CATEGORIES, CODES, Framed, Worded

__all__ = ["CLASSES", "FRAMES", "Sample", "from_framed", "from_worded"]

FRAMES = tuple(CODES.values())
CLASSES = ("none", *sorted(CATEGORIES))  # of a token


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One sentence: P(loaded) and P(each of FRAMES), None where nobody said, and its loaded words with their class.

    `words` None: nobody said which words are loaded. Each is (span, class, probability).
    """

    id: str
    text: str
    item: str = ""  # joins the tellings of one fact
    masked: tuple[Masked, ...] = ()
    loaded: float | None = None
    frames: tuple[float, ...] | None = None
    words: tuple[tuple[Span, str, float], ...] | None = None
    weight: float = 1.0


def from_worded(one: Worded, masked: Sequence[Masked] = ()) -> Sample:
    """A loaded sentence or its neutral telling; what frames it takes nobody said."""
    words = tuple((span, category, 1.0) for span, category in one.words)
    return Sample(id=one.id, item=one.item, text=one.text, masked=tuple(masked), loaded=float(one.loaded), words=words)


def from_framed(one: Framed, masked: Sequence[Masked] = ()) -> Sample:
    """A sentence with its frames; whether it is loaded nobody said."""
    names = {CODES[code] for code in one.frames}
    frames = tuple(float(frame in names) for frame in FRAMES)
    return Sample(id=one.id, item=one.id, text=one.text, masked=tuple(masked), frames=frames)
