"""Where the story begins and ends among the furniture of a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from framing.reading.prose import worth
from framing.reading.units import Unit

__all__ = ["Stretch", "find_story"]

# What a line with such a cue takes from a stretch, in words: crossing it must bring that much prose.
_COST = {
    "comments-head": 40.0,
    "related-head": 15.0,
    "author-head": 15.0,
    "legal": 12.0,
    "comments": 10.0,
    "cookie": 10.0,
    "account": 8.0,
    "subscribe": 6.0,
    "nav": 4.0,
    "share": 4.0,
    "related": 4.0,
    "ad": 1.0,
    "meta": 1.0,
    "byline": 1.0,
    "credit": 1.0,
    "caption": 1.0,
}
_BESIDE = 5.0  # a line that the markup sets apart from the story
_APART = frozenset(("nav", "footer", "aside", "comments", "related", "form", "hidden"))
_LINKED = 0.6  # share of a line in links above which it is a link, not prose
_MARK = 0.3  # a line without words: the place of a picture or a button
_TOLD = 200  # words of prose before such a heading; above a story there are headings of lists too
_RESUMED = 2  # paragraphs in a row that show that the story goes on
_TEASERS = 3  # headlines that a box of related stories inside the story may hold
_LISTED = 8.0  # a further line there
_EDGE = 12  # lines before or after the stretch that may be part of it
_TWIN = 4.0  # a repeated line
_REPLIES = 15  # lines after a heading of comments among which signs of comments must stand
_BEFORE = 100  # words of prose that must stand before the comments for them to be a reader's, not the story's link


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The units from `first` up to, not including, `end`; `comments` is where readers' comments begin, if any."""

    first: int
    end: int
    comments: int | None = None


def find_story(units: Sequence[Unit]) -> Stretch:
    """The stretch of units that holds most prose and least furniture; all of them where there is no prose."""
    comments = _find_comments(units)
    last = len(units) if comments is None else comments
    best = _richest(_gains(units[:last]))
    if best is None:
        return Stretch(first=0, end=len(units))
    first, end = best
    first, end = _grow_back(units, first), _grow_on(units, end, last)
    if comments is None and _is_plain(units[end:]):
        end = len(units)
    return Stretch(
        first=0 if _is_plain(units[:first]) and _is_list(units[:first]) else first, end=end, comments=comments
    )


def _is_plain(edge: Sequence[Unit]) -> bool:
    """Whether nothing in the lines before or after the stretch speaks against their being part of it."""
    return len(edge) <= _EDGE and not any(unit.cue or unit.date or unit.byline is not None for unit in edge)


def _is_list(edge: Sequence[Unit]) -> bool:
    """Whether the lines end with at least two points of a list: headlines and names of papers are none."""
    return len(edge) >= 2 and all(unit.facts.bullet for unit in edge[-2:])


def _gains(units: Sequence[Unit]) -> list[float]:
    """What each unit adds; below a heading of other stories a list of headlines and summaries must not pass for one."""
    gains: list[float] = []
    listed: int | None = None  # lines that are no paragraphs since such a heading, or None outside of its reach
    row = told = 0
    for unit in units:
        gain = _gain(unit)
        row = row + 1 if unit.solid else 0
        told += unit.facts.words if unit.solid else 0
        if unit.cue in ("related-head", "comments-head") and told >= _TOLD:
            listed = listed or 0
        elif row >= _RESUMED:
            listed = None
        elif listed is not None and not unit.solid and unit.facts.words:
            listed += 1
            gain = min(gain, -_LISTED) if listed > _TEASERS else gain
        gains.append(gain)
    return gains


def _gain(unit: Unit) -> float:
    if unit.cue:
        return -_COST.get(unit.cue, 1.0)
    if unit.facts.words == 0:
        return -_MARK
    if unit.markup is not None and (unit.markup.zone in _APART or unit.markup.links > _LINKED):
        return -_BESIDE
    if unit.date:
        return -1.0
    if unit.twin is not None:
        return -_TWIN
    return worth(unit.facts, unit.prose)


def _richest(gains: Sequence[float]) -> tuple[int, int] | None:
    """The run with the greatest sum, in one pass; None where nothing is gained."""
    best, best_run, total, start = 0.0, None, 0.0, 0
    for at, gain in enumerate(gains):
        if total <= 0:
            total, start = 0.0, at
        total += gain
        if total > best:
            best, best_run = total, (start, at + 1)
    return best_run


def _find_comments(units: Sequence[Unit]) -> int | None:
    """Where a heading of comments is followed by signs of comments, after a story has been told."""
    told = 0
    for at, unit in enumerate(units):
        if unit.solid:
            told += unit.facts.words
        if unit.cue == "comments-head" and told >= _BEFORE and _has_replies(units[at + 1 : at + 1 + _REPLIES]):
            return at
    return None


def _has_replies(after: Sequence[Unit]) -> bool:
    return any(unit.cue in ("comments", "account", "comments-head") for unit in after)


def _grow_on(units: Sequence[Unit], end: int, last: int) -> int:
    """Short sentences that end the story belong to it, and the list that a colon announces."""
    while end < last and units[end].sentence:
        end += 1
    if end and units[end - 1].text.endswith(":"):
        while end < last and units[end].facts.bullet and not units[end].cue:
            end += 1
    return end


def _grow_back(units: Sequence[Unit], first: int) -> int:
    """Short sentences that open the story belong to it; a headline does not end with a stop."""
    while first and units[first - 1].sentence and units[first - 1].text[-1] in '.”"' and units[first - 1].prose > 0.3:
        first -= 1
    return first
