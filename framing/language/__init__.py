"""Article → Document: the one parser with its guards, and the normalized copy that it reads."""

from framing.language.normalize import Normalized, normalize
from framing.language.parsing import parse

__all__ = ["Normalized", "normalize", "parse"]
