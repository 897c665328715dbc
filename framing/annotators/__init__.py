"""Document → Annotations: each annotator is one file, declared here once, run in this order."""

from collections.abc import Callable
from dataclasses import dataclass

from framing.annotations import Annotations

__all__ = ["Annotator"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotator:
    """A step that returns a copy of the annotations with its own part filled in."""

    name: str
    annotate: Callable[[Annotations], Annotations]
