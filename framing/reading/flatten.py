"""A page's markup made harmless before it is parsed: parsers silently drop the text below too many nested elements."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["DEEPEST", "Tag", "depth", "flatten", "tags"]

DEEPEST = 200  # nested elements that are kept; HTML parsers give up at 255
_ATTRIBUTES = 500  # attributes of one tag that are read; parsers need a time that grows with their square
_LONG_TAG = 2_000  # characters; a shorter tag cannot have so many
_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9:-]*)")
_VALUE_OR_END = re.compile("=\\s{0,9}([\"'])|>")  # a quotation mark opens a value only after an equals sign
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
    endless: set[str] = set()  # raw elements whose end is not found any more
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
        if not closing and name in _RAW and name not in endless:
            end = _raw_end(source, end, name, endless)
        at = source.find("<", end)


def _tag_end(source: str, at: int, last: dict[str, int]) -> int:
    """After the tag's closing bracket; brackets inside quoted attributes do not count."""
    while at <= last[">"] and (match := _VALUE_OR_END.search(source, at)) is not None:
        mark = match.group(1)
        if mark is None:
            return match.end()
        if last[mark] < match.end():  # no such mark any more: it opens nothing
            found = source.find(">", match.end())
            return found + 1 if found >= 0 else len(source)
        at = source.find(mark, match.end()) + 1
    return len(source)


def _raw_end(source: str, at: int, name: str, endless: set[str]) -> int:
    """Where the text of a script or the like ends; one without an end is read as if it were empty."""
    end = re.compile(rf"</{name}", re.IGNORECASE).search(source, at)
    if end is None:
        endless.add(name)
        return at
    return end.start()


def depth(source: str) -> int:
    """The number of elements nested into each other at the deepest place of the source.

    >>> depth("<div><p>One<p>Two</div>")
    2
    """
    return max((tag.depth + (tag.name not in _VOID) for tag in tags(source) if not tag.closing), default=0)


def flatten(source: str) -> tuple[str, tuple[str, ...]]:
    """The source in a form that parsers bear, and notes on what was done to it.

    Tags that nest deeper than `DEEPEST` go, but where a block began or ended stays a line break; a tag with more than
    `_ATTRIBUTES` attributes keeps its name alone. No text is lost.
    """
    pieces: list[str] = []
    at = deepest = crowded = 0
    for tag in tags(source):
        deepest = max(deepest, tag.depth + (not tag.closing and tag.name not in _VOID))
        long = tag.end - tag.start > _LONG_TAG and source.count("=", tag.start, tag.end) > _ATTRIBUTES
        crowded += long
        if tag.depth >= DEEPEST and tag.name not in _VOID:
            pieces += (source[at : tag.start], "" if tag.name in _INLINE else "<br>")
        elif long:
            pieces += (source[at : tag.start], f"<{tag.name}>")
        else:
            continue
        at = tag.end
    return "".join((*pieces, source[at:])), _notes(deepest, crowded)


def _notes(deepest: int, crowded: int) -> tuple[str, ...]:
    notes: list[str] = []
    if deepest > DEEPEST:
        notes.append(f"The page nests {deepest:,} elements; those below {DEEPEST} were flattened, their text was kept.")
    if crowded:
        notes.append(f"{crowded:,} tags of the page had more than {_ATTRIBUTES} attributes, which were not read.")
    return tuple(notes)
