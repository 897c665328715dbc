"""A page's markup made harmless before it is parsed: parsers silently drop the text below too many nested elements."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["DEEPEST", "Tag", "depth", "flatten", "tags"]

DEEPEST = 200  # nested elements that are kept; HTML parsers give up at 255
_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9:-]*)")
_QUOTE_OR_END = re.compile("[\"'>]")
_RAW = frozenset(("script", "style", "textarea", "title", "noscript", "iframe", "xmp", "noembed", "noframes"))
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
_CLOSES_ITSELF = frozenset(("p", "li", "td", "th", "tr", "dt", "dd", "option"))
_INLINE = frozenset(
    (
        "a abbr b bdi bdo big cite code em font i ins del kbd mark q s small span strike strong sub sup time tt u var"
    ).split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A start or end tag: where it stands in the source, its lower-case name and how deep it opens (0 is outermost)."""

    start: int
    end: int
    name: str
    closing: bool
    depth: int


def tags(source: str) -> Iterator[Tag]:
    """The tags of the source in order, comments and scripts passed over, in one pass."""
    stack: list[str] = []
    open_count: Counter[str] = Counter()
    for start, end, name, closing in _scan(source):
        if closing:
            if not open_count[name]:
                continue
            while (top := stack.pop()) != name:
                open_count[top] -= 1
            open_count[name] -= 1
        elif stack and name in _CLOSES_ITSELF and stack[-1] == name:
            open_count[stack.pop()] -= 1
        yield Tag(start=start, end=end, name=name, closing=closing, depth=len(stack))
        if not closing and name not in _VOID and source[end - 2 : end] != "/>":
            stack.append(name)
            open_count[name] += 1


def _scan(source: str) -> Iterator[tuple[int, int, str, bool]]:
    last = {mark: source.rfind(mark) for mark in ("-->", '"', "'", ">")}
    at = source.find("<")
    while at >= 0:
        if source.startswith("<!--", at):
            end = source.find("-->", at) + 3 if last["-->"] >= at else len(source)
            at = source.find("<", end)
            continue
        match = _NAME.match(source, at + 1)
        if match is None:
            at = source.find("<", at + 1)
            continue
        end = _tag_end(source, match.end(), last)
        name, closing = match.group(1).lower(), source[at + 1] == "/"
        yield at, end, name, closing
        at = source.find("<", _raw_end(source, end, name) if not closing and name in _RAW else end)


def _tag_end(source: str, at: int, last: dict[str, int]) -> int:
    """After the tag's closing bracket; brackets inside quoted attributes do not count."""
    while (match := _QUOTE_OR_END.search(source, at)) is not None:
        mark = match.group()
        if mark == ">":
            return match.end()
        if last[mark] <= match.start():  # no such quote any more: it opens nothing
            found = source.find(">", match.end())
            return found + 1 if found >= 0 else len(source)
        at = source.find(mark, match.end()) + 1
    return len(source)


def _raw_end(source: str, at: int, name: str) -> int:
    """Where the text of a script or the like ends."""
    end = re.compile(rf"</{name}", re.IGNORECASE).search(source, at)
    return end.start() if end is not None else at


def depth(source: str) -> int:
    """The number of elements nested into each other at the deepest place of the source.

    >>> depth("<div><p>One<p>Two</div>")
    2
    """
    return max((tag.depth + 1 for tag in tags(source) if not tag.closing), default=0)


def flatten(source: str) -> str:
    """The source without the tags that nest deeper than `DEEPEST`; where a block began or ended stays a line break."""
    pieces: list[str] = []
    at = 0
    for tag in tags(source):
        if tag.depth < DEEPEST or tag.name in _VOID:
            continue
        pieces += (source[at : tag.start], "" if tag.name in _INLINE else "<br>")
        at = tag.end
    return "".join((*pieces, source[at:]))
