"""What each line between the first and the last paragraph of the story is."""

from collections.abc import Sequence

from framing.article import BlockKind
from framing.reading.units import Unit

__all__ = ["CUE_KINDS", "Label", "label_inside"]

Label = tuple[BlockKind, str]  # what a line is, and the rule that said so

CUE_KINDS: dict[str, BlockKind] = {
    "nav": "menu",
    "share": "menu",
    "account": "menu",
    "cookie": "menu",
    "related-head": "related",
    "related": "related",
    "comments-head": "other",
    "comments": "other",
    "subscribe": "other",
    "ad": "other",
    "legal": "other",
    "author-head": "other",
    "meta": "other",
    "credit": "credit",
    "caption": "caption",
    "byline": "byline",
    "credit-desk": "other",
}
_RUN = 4  # lines of a menu in a row that are needed inside a story; fewer may be a list of names
_HEADING_WORDS = 14


def label_inside(units: Sequence[Unit]) -> list[Label]:
    """A label for each unit of the story's stretch; what no rule speaks against is body."""
    labels: list[Label] = []
    menus = _menu_runs(units)
    teasers = False
    for at, unit in enumerate(units):
        if unit.cue == "related-head":
            teasers = True
        elif unit.prose >= 0.5 and not unit.facts.bullet:
            teasers = False
        labels.append(_label(units, at, menus[at], teasers))
    return labels


def _label(units: Sequence[Unit], at: int, in_menu: bool, teasers: bool) -> Label:
    unit = units[at]
    if unit.cue in CUE_KINDS:
        return CUE_KINDS[unit.cue], f"cue: {unit.facts.cue.phrase}" if unit.facts.cue else "cue"
    if unit.facts.words == 0:
        return "other", "no words"
    if unit.date:
        return "dateline", "date line"
    if teasers:
        return "related", "under a heading of related stories"
    facts = unit.facts
    if facts.separators >= 2 and not facts.final and facts.words <= 3 * (facts.separators + 1):
        return "menu", "names between bars"
    if in_menu:
        return "menu", "run of link names"
    if _is_heading(units, at):
        return "heading", "short line before a paragraph"
    return "body", "prose" if unit.prose >= 0.5 else "inside the story"


def _is_heading(units: Sequence[Unit], at: int) -> bool:
    unit = units[at]
    if unit.facts.bullet or unit.facts.words > _HEADING_WORDS or unit.text[-1:] in '.,;:…”"':
        return False
    after = next((other for other in units[at + 1 : at + 3] if not other.furniture), None)
    return after is not None and after.prose >= 0.5 and after.facts.final


def _menu_runs(units: Sequence[Unit]) -> list[bool]:
    """Which units stand in a run of short lines in title case with a line of furniture in or beside it.

    Without furniture such a run may be a list of names that the story makes.
    """
    flags = [_is_link_name(unit) for unit in units]
    result = [False] * len(units)
    start = 0
    for at in range(len(units) + 1):
        if at == len(units) or not flags[at]:
            beside = units[max(0, start - 1) : at + 1]
            if at - start >= _RUN and any(unit.furniture for unit in beside):
                result[start:at] = [True] * (at - start)
            start = at + 1
    return result


def _is_link_name(unit: Unit) -> bool:
    facts = unit.facts
    if facts.words == 0:
        return True
    return facts.words <= 4 and not facts.final and facts.capital_share > 0.6 and not any(map(str.isdigit, unit.text))
