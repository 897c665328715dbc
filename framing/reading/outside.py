"""What each line before and after the story is."""

from collections.abc import Sequence

from framing.article import BlockKind
from framing.reading.inside import CUE_KINDS, Label
from framing.reading.units import Unit

__all__ = ["label_outside"]

_TEASER_WORDS = 5  # a headline has more words than a menu's entry
_SECTION = 15  # lines that a heading such as "Related stories" rules
_TITLE_CASE = 0.8  # share of capitals above which a line is a string of names, not a headline


def label_outside(units: Sequence[Unit], *, after: bool, comments: bool = False) -> list[Label]:
    """A label for each unit of a stretch before or `after` the story; `comments`: readers' comments fill it."""
    labels: list[Label] = []
    section: BlockKind | None = "other" if comments else None
    left = len(units) if comments else 0
    for unit in units:
        if unit.cue in ("related-head", "comments-head") and not comments:
            section, left = CUE_KINDS[unit.cue], _SECTION
        labels.append(_label(unit, section if left > 0 and (after or section == "related") else None, after))
        left -= 1
    return labels


def _label(unit: Unit, section: BlockKind | None, after: bool) -> Label:
    cue = unit.facts.cue
    if unit.cue in CUE_KINDS and cue is not None:
        return CUE_KINDS[unit.cue], f"cue: {cue.phrase}"
    if unit.facts.words == 0:
        return "menu" if unit.facts.bullet else "other", "no words"
    if section == "other" or (section is not None and unit.facts.words >= _TEASER_WORDS):
        return section, "under a heading of that kind"
    if unit.date:
        return ("other" if after else "dateline"), "date line"
    if unit.facts.capital_share > _TITLE_CASE or unit.facts.separators > 1:
        return "menu", "link names outside the story"
    if unit.prose >= 0.5:
        return "other", "prose outside the story"
    if unit.facts.words > _TEASER_WORDS:
        return "related", "headline outside the story"
    return "menu", "short line outside the story"
