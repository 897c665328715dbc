"""Two views of a page's story made one: trafilatura's, which knows the markup, and our own, which knows the wording."""

from collections.abc import Sequence

from framing.article import BlockKind
from framing.reading.extraction import match_lines
from framing.reading.inside import Label
from framing.reading.units import Unit

__all__ = ["agree"]

_STORY: frozenset[BlockKind] = frozenset(("body", "heading"))
# Labels of ours that stand even where the extractor takes the line for a part of the story.
_SURE: frozenset[BlockKind] = frozenset(("title", "deck", "byline", "dateline", "caption", "credit"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_NEAR = 10  # lines beyond the extracted ones in which a paragraph of the story may have been missed
_LOST = 0.5  # share of our story's words below which the extractor has lost the story
_LINKED = 0.5  # share of a line in links above which it is no paragraph


def agree(units: Sequence[Unit], ours: Sequence[Label], extracted: str) -> tuple[list[Label], bool]:
    """A label for each unit, and whether the extractor was followed; where it lost the story our labels stand."""
    taken = match_lines([unit.text for unit in units], extracted)
    kept = [held and not unit.furniture for held, unit in zip(taken, units, strict=True)]
    if _words(units, kept) < _LOST * _words(units, [label[0] in _STORY for label in ours]):
        return list(ours), False
    first = next((at for at, held in enumerate(kept) if held), len(units)) - _NEAR
    last = next((at for at in range(len(units) - 1, -1, -1) if kept[at]), -1) + _NEAR
    return [
        _label(unit, label, kept[at], first <= at <= last)
        for at, (unit, label) in enumerate(zip(units, ours, strict=True))
    ], True


def _words(units: Sequence[Unit], chosen: Sequence[bool]) -> int:
    return sum(unit.facts.words for unit, held in zip(units, chosen, strict=True) if held)


def _label(unit: Unit, ours: Label, kept: bool, near: bool) -> Label:
    if kept and ours[0] not in _SURE:
        return _story_label(unit, ours)
    if ours[0] in _STORY and not (near and _is_paragraph(unit)):
        return "other", "not in the extracted article"
    return ours


def _story_label(unit: Unit, ours: Label) -> Label:
    if unit.markup is not None and unit.markup.tag in _HEADINGS:
        return "heading", "heading element in the extracted article"
    return ours if ours[0] in _STORY else ("body", "in the extracted article")


def _is_paragraph(unit: Unit) -> bool:
    """A paragraph that the extractor missed: prose, outside menus and boxes, and not made of links."""
    markup = unit.markup
    apart = markup is not None and (markup.zone not in ("", "header") or markup.links > _LINKED)
    return unit.solid and unit.facts.final and not apart
