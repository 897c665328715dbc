"""The text model: what a sentence says beyond its actors: loaded words and frames, read with names hidden."""

from framing.models.text.encoding import Masked, NameKind
from framing.models.text.reading import LoadedWord, Passage, Reading, frames, read, resource

__all__ = ["LoadedWord", "Masked", "NameKind", "Passage", "Reading", "frames", "read", "resource"]
