"""A web page as plain text, one line per block element, with what the markup says about each line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from framing.reading.markup import Markup, Zone
from framing.reading.zones import zone_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["Rendering", "render"]

# Elements whose content a reader does not see as text of the page.
_UNSEEN = frozenset(
    ("head script style template noscript iframe object embed canvas video audio svg datalist noframes").split()
)
_BLOCKS = frozenset(
    (
        "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption "
        "figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section "
        "select summary table tbody textarea tfoot thead tr ul"
    ).split()
)
_CELLS = frozenset(("td", "th"))
_APART = frozenset(("a", "button", "label"))  # side by side without a space in the source, apart on the screen
# White space of HTML, and the marks that would split a line of ours; a non-breaking space stays as it is.
_SPACE = re.compile("[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """The text and, for each of its lines, its markup."""

    text: str
    markup: tuple[Markup, ...]


@dataclass(slots=True)
class _Line:
    """The line being written: its pieces, the characters of it that stand in links, and where it stands."""

    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    tag: str = ""
    zone: Zone = ""


@dataclass(slots=True)
class _Writer:
    lines: list[str] = field(default_factory=list)
    markup: list[Markup] = field(default_factory=list)
    line: _Line = field(default_factory=_Line)
    after_link: bool = False

    def write(self, text: str, tag: str, zone: Zone, linked: bool) -> None:
        piece = _SPACE.sub(" ", text)
        if not piece:
            return
        if not self.line.pieces and not piece.strip():
            return
        if not self.line.pieces:
            self.line.tag, self.line.zone = tag, zone
        self.line.pieces.append(piece)
        self.line.linked += len(piece.strip()) if linked else 0
        self.after_link = False

    def end_line(self) -> None:
        text = re.sub(" {2,}", " ", "".join(self.line.pieces)).strip()
        if text:
            share = min(1.0, self.line.linked / len(text))
            self.lines.append(text)
            self.markup.append(Markup(tag=self.line.tag, zone=self.line.zone, links=share))
        self.line = _Line()
        self.after_link = False


def render(root: "HtmlElement") -> Rendering:
    """All text of the page that a reader may see; hidden parts are kept too, in the zone "hidden"."""
    writer = _Writer()
    for step in _walk(root):
        _write_step(writer, step)
    writer.end_line()
    return Rendering(text="\n".join(writer.lines), markup=tuple(writer.markup))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """The start or end of an element, with the text that follows and the block, zone and link it stands in."""

    tag: str
    closing: bool
    text: str
    block: str
    zone: Zone
    linked: bool


def _walk(root: "HtmlElement") -> Iterator[_Step]:
    """The steps through the page, without recursion: a page may be nested as deeply as its author likes."""
    stack: list[tuple[HtmlElement, str, Zone, bool, bool]] = [(root, "", "", False, False)]
    while stack:
        element, block, zone, linked, done = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        seen = bool(tag) and tag not in _UNSEEN
        if done or not seen:
            tail = element.tail or ""
            yield _Step(tag=tag if seen else "", closing=True, text=tail, block=block, zone=zone, linked=linked)
            continue
        stack.append((element, block, zone, linked, True))
        inner = tag if tag in _BLOCKS or tag in _CELLS else block
        own = zone_of(element, tag) or zone if zone != "hidden" else zone
        inside = linked or tag == "a"
        yield _Step(tag=tag, closing=False, text=element.text or "", block=inner, zone=own, linked=inside)
        stack.extend((child, inner, own, inside, False) for child in reversed(element))


def _write_step(writer: _Writer, step: _Step) -> None:
    tag = step.tag
    if tag in _BLOCKS or tag == "br":
        writer.end_line()
    elif tag in _CELLS and not step.closing and writer.line.pieces:
        writer.write("\u2003", step.block, step.zone, False)
    elif tag in _APART and not step.closing and writer.after_link:
        writer.write(" ", step.block, step.zone, False)
    if step.block == "pre" and step.text:
        for number, text in enumerate(step.text.split("\n")):
            if number:
                writer.end_line()
            writer.write(text, "pre", step.zone, step.linked)
    else:
        writer.write(step.text, step.block, step.zone, step.linked)
    if tag in _APART and step.closing and not step.text:
        writer.after_link = True
