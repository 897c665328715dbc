"""The source of a web page to a tree, guarded; what had to be done to it is said in notes."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.errors import EmptyInputError
from framing.reading.flatten import flatten

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["ParsedPage", "parse_page", "too_costly"]

# Characters that may not stand in a parsed page; the parser stops at a NUL, which would lose the rest.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_TEMPLATE = frozenset(("text/template", "text/html", "text/x-template"))
_ELEMENTS = 30_000  # trafilatura needs seconds above these; real pages have a tenth of it
_CHILDREN = 3_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedPage:
    """The tree, the source it was parsed from, and notes for the reader."""

    root: "HtmlElement"
    source: str
    notes: tuple[str, ...]


def parse_page(source: str) -> ParsedPage:
    """The page as a tree. EmptyInputError if there is nothing in it."""
    from lxml import etree, html

    clean, notes = flatten(_FORBIDDEN.sub("\ufffd", source))
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(clean.encode("utf-8"), parser=parser)
    except etree.ParserError as error:
        raise EmptyInputError(
            "The page has no content: its source holds no element with text. Save the page again from the browser."
        ) from error
    _show_templates(root)
    return ParsedPage(root=root, source=clean, notes=notes)


def _show_templates(root: "HtmlElement") -> None:
    """Some pages carry the story in a template that their script puts into place; it is read where it stands."""
    from lxml import html

    for script in list(root.iter("script")):
        text = script.text or ""
        if (script.get("type") or "").lower() not in _TEMPLATE or "</p" not in text or "{{" in text:
            continue
        shown = html.fragment_fromstring(text, create_parent="div")
        shown.tail = script.tail
        parent = script.getparent()
        if parent is not None:
            parent.replace(script, shown)


def too_costly(root: "HtmlElement") -> str | None:
    """Why the page would take the extractor very long, or None. The limits are counts, so that every machine agrees."""
    count = 0
    for element in root.iter():
        count += 1
        if len(element) > _CHILDREN:
            return f"an element has {len(element):,} children (at most {_CHILDREN:,})"
    return f"it has {count:,} elements (at most {_ELEMENTS:,})" if count > _ELEMENTS else None
