"""How a text treats an actor, as a small name-blind model reads it. The card is docs/models/stance.md."""

from framing.models.stance.classify import Label, Passage, Stance, Target, classify, resource, stance

__all__ = ["Label", "Passage", "Stance", "Target", "classify", "resource", "stance"]
