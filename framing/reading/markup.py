"""What a web page's markup says about a line of its rendering."""

from dataclasses import dataclass
from typing import Literal

__all__ = ["Markup", "Zone"]

Zone = Literal["", "nav", "header", "footer", "aside", "comments", "related", "figure", "form", "hidden"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """The tag of a line's block, its part of the page, and the share (0 to 1) of its characters in links."""

    tag: str
    zone: Zone = ""
    links: float = 0.0
