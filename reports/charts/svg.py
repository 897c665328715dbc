"""From matplotlib's SVG file to an SVG element of a page: own ids, a title and a description, nothing page-wide."""

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from reports.charts.style import INK, SIZE
from reports.text import shown

__all__ = ["finished", "missing_glyphs_ignored", "raw"]

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_NO_METADATA: dict[str, Any] = dict.fromkeys(("Date", "Creator", "Format", "Type"))
_LONG_NUMBER = re.compile(r"-?\d+\.\d{3,}")
_FAMILY = re.compile(r"font-family: [^;]*; ?")
_FONT = "font-family: 'Framing Sans', 'Source Sans 3', 'Helvetica Neue', Arial, sans-serif"
_INHERITED = frozenset({"text-anchor: start", f"font-size: {SIZE}px", f"fill: {INK}"})  # what a text has anyway
_REFERENCE = re.compile(r"url\(#([^)]+)\)")


def raw(figure: Figure) -> str:
    """The figure as matplotlib writes it, without date or creator."""
    FigureCanvasSVG(figure)
    file = BytesIO()
    with missing_glyphs_ignored():
        figure.savefig(file, format="svg", metadata=_NO_METADATA)
    return file.getvalue().decode("utf-8")


@contextmanager
def missing_glyphs_ignored() -> Iterator[None]:
    """The page's reader has other fonts for a character that ours lacks; matplotlib need not draw it."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*[Gg]lyph.*missing from.*")
        yield


def finished(text: str, *, figure_id: str, title: str, description: str) -> str:
    """The SVG element alone, with ids that begin with `figure_id`, role, title and description."""
    ElementTree.register_namespace("", _SVG)
    ElementTree.register_namespace("xlink", _XLINK)
    root = ElementTree.fromstring(text)  # noqa: S314 -- matplotlib wrote it a moment ago
    _drop(root)
    _own_ids(root, figure_id)
    _shorten(root)
    box = root.get("viewBox", "")
    root.attrib.clear()
    root.attrib.update(
        {
            "viewBox": box,
            "role": "img",
            "aria-labelledby": f"{figure_id}-title {figure_id}-desc",
            "style": f"stroke-linejoin: round; stroke-linecap: butt; {_FONT}; font-size: {SIZE}px; fill: {INK}",
        }
    )
    for place, (tag, words) in enumerate((("title", title), ("desc", description))):
        element = ElementTree.Element(f"{{{_SVG}}}{tag}", {"id": f"{figure_id}-{tag}"})
        element.text = shown(words)
        root.insert(place, element)
    return ElementTree.tostring(root, encoding="unicode")


def _drop(root: ElementTree.Element) -> None:
    """Take out metadata, style sheets (they would hold for the whole page) and links' targets."""
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in {f"{{{_SVG}}}metadata", f"{{{_SVG}}}style"}:
                parent.remove(child)
        parent.attrib.pop("target", None)
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag == f"{{{_SVG}}}defs" and not len(child):
                parent.remove(child)


def _own_ids(root: ElementTree.Element, figure_id: str) -> None:
    """Prefix the ids that something refers to and drop the others."""
    used = set()
    for element in root.iter():
        for value in element.attrib.values():
            used.update(_REFERENCE.findall(value))
        used.add(element.get(f"{{{_XLINK}}}href", "").removeprefix("#"))
    for element in root.iter():
        old = element.attrib.pop("id", None)
        if old in used:
            element.set("id", f"{figure_id}-{old}")
        link = f"{{{_XLINK}}}href"
        if link in element.attrib:
            element.set(link, f"#{figure_id}-{element.attrib[link].removeprefix('#')}")
        for name, value in element.attrib.items():
            element.set(name, _REFERENCE.sub(rf"url(#{figure_id}-\1)", value))


def _shorten(root: ElementTree.Element) -> None:
    """Round coordinates to hundredths of a point; name the font once; drop groups and turns that do nothing."""
    _flatten(root)
    for element in root.iter():
        for name in ("d", "x", "y", "transform", "style"):
            if name in element.attrib:
                shorter = _LONG_NUMBER.sub(lambda found: f"{float(found[0]):.2f}", element.attrib[name])
                element.set(name, " ".join(_FAMILY.sub("", shorter).split()))
        if element.tag == f"{{{_SVG}}}text" and "style" in element.attrib:
            _inherit(element)
        if element.get("transform", "").startswith("rotate(-0 "):
            del element.attrib["transform"]
        if element.text is not None and not element.text.strip():
            element.text = None
        if element.tail is not None and not element.tail.strip():
            element.tail = None


def _inherit(element: ElementTree.Element) -> None:
    """Take out of a text's style what it has from the root or by default."""
    rules = (rule.strip() for rule in element.attrib.pop("style").split(";"))
    if kept := "; ".join(rule for rule in rules if rule and rule not in _INHERITED):
        element.set("style", kept)


def _flatten(parent: ElementTree.Element) -> None:
    """Put the children of groups without attributes in the place of the group."""
    for child in list(parent):
        _flatten(child)
        if child.tag == f"{{{_SVG}}}g" and not child.attrib:
            place = list(parent).index(child)
            parent.remove(child)
            for offset, grandchild in enumerate(child):
                parent.insert(place + offset, grandchild)
