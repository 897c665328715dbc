"""The neutral wording beside the text: what the lexicons suggest, put in where it fits, the text itself untouched."""

from framing.neutral.changes import Change, Passage, neutral
from framing.neutral.page import page
from framing.neutral.plain import plain

__all__ = ["Change", "Passage", "neutral", "page", "plain"]
