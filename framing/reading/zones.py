"""Which part of a page an element is, as its tag, its role and the words of its class and id say."""

import re
from functools import cache
from typing import TYPE_CHECKING, cast

from framing.reading.markup import Zone
from framing.reading.tables import rows

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["zone_of"]

_TAGS: dict[str, Zone] = {
    "nav": "nav",
    "footer": "footer",
    "aside": "aside",
    "form": "form",
    "select": "form",
    "textarea": "form",
    "dialog": "aside",
    "figcaption": "figure",
}
_ROLES: dict[str, Zone] = {
    "navigation": "nav",
    "contentinfo": "footer",
    "complementary": "aside",
    "dialog": "aside",
    "search": "form",
    "banner": "header",
}
_WHOLE = frozenset(("html", "body", "main", "article"))  # their classes speak of the whole page
_WORD = re.compile(r"[a-z]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_READ = 300  # characters of an attribute that are read


@cache
def _classes() -> dict[str, Zone]:
    return {word: cast(Zone, zone) for word, zone, _source in rows("reading_classes", ("word", "zone", "source"))}


def zone_of(element: "HtmlElement", tag: str) -> Zone:
    """The zone that the element opens, or "" where it says nothing."""
    if "hidden" in element.attrib or _HIDDEN.search((element.get("style") or "")[:_READ]):
        return "hidden"
    if tag in _TAGS:
        return _TAGS[tag]
    role = _ROLES.get((element.get("role") or "").lower())
    if role is not None or tag in _WHOLE:
        return role or ""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:_READ].lower()
    known = _classes()
    return next((known[word] for word in _WORD.findall(names) if word in known), "")
