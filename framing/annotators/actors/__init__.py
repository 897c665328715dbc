"""Who is in the story, under all their names: Document → actors and their mentions."""

from framing.annotators.actors.resolve import annotate

__all__ = ["annotate"]
