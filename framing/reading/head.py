"""The head of the story: headline, second headline, byline and date, found around its first paragraph."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from framing.reading.bylines import is_name, names_beside_date, names_in_list, tidy_name
from framing.reading.dates import find_date
from framing.reading.story import Stretch
from framing.reading.units import Unit

__all__ = ["Head", "find_head"]

_ABOVE = 30  # lines above the story among which the headline is looked for
_DEEP = 10  # lines into the stretch at which a byline still shows that the lines above it are the head
_HEADLINE_WORDS = range(2, 31)
_KICKER_WORDS = 4  # a line with a bar and no more words names sections: "Nation / Security"
_DECK_WORDS = range(4, 61)
_DECK_APART = 7  # words that a second headline needs when it does not follow the headline at once
_OPENING = 12  # paragraphs whose words a headline should share
_BYLINE_NEAR = 8  # lines between the headline and a name without "By"
_BYLINE_WORDS = 12  # words of a line of names without "By"
_DATED_WORDS = 40  # words of a line whose date may be the story's
_AFTER = 6  # lines after the story in which "Posted by" may stand
_CONTENT = re.compile(r"[^\W\d_]{4,}")
_STEM = 5  # letters that stand for a word: "fleeing" and "flee" differ, "Armenia" and "Armenian" do not
_FAR = 0.01  # what each line between it and the story takes from a headline's score
_CLOSE = 0.95  # share of the best headline's score that an earlier line needs to be the headline instead
_NEXT = 0.55  # the same for a line right above it: the best one may be the second headline


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Indices of the units that make the head; `body` is where the story's paragraphs begin."""

    body: int
    title: int | None = None
    decks: tuple[int, ...] = ()
    bylines: tuple[int, ...] = ()
    byline: str | None = None
    published: str | None = None


def find_head(units: Sequence[Unit], story: Stretch) -> Head:
    """The head of the story in `units`."""
    body = _body_start(units, story)
    title = _find_title(units, story, body)
    body = body if title is None else max(body, title + 1)
    lines, byline = _find_byline(units, title, body, story.end)
    decks = () if title is None else _find_decks(units, title, body, lines)
    first = title if title is not None else body
    return Head(
        body=body,
        title=title,
        decks=decks,
        bylines=lines,
        byline=byline,
        published=_find_published(units, first, body, story.end),
    )


def _body_start(units: Sequence[Unit], story: Stretch) -> int:
    """After the last byline or date near the top, if no more than one paragraph of prose precedes it."""
    start, solid = story.first, 0
    for at in range(story.first, min(story.first + _DEEP, story.end)):
        unit = units[at]
        if unit.date or unit.byline is not None:
            if solid <= 1 and _has_prose(units, at + 1, story.end):
                start = at + 1
        elif unit.solid and unit.facts.final and unit.twin is None:
            solid += 1
    return start


def _has_prose(units: Sequence[Unit], first: int, end: int) -> bool:
    return any(unit.solid for unit in units[first:end])


def _find_title(units: Sequence[Unit], story: Stretch, body: int) -> int | None:
    """The earliest line above the story whose words the story takes up as much as those of the best such line."""
    opening = [unit for unit in units[body : story.end] if unit.prose >= 0.5 and not unit.cue][:_OPENING]
    stems = {stem for unit in opening for stem in _stems(unit.text)}
    scores = {
        at: _title_score(units[at], stems, body - at) + _before_byline(units, at)
        for at in range(max(0, body - _ABOVE), min(body + 1, len(units)))
        if _may_be_title(units, at)
    }
    best = max(scores.values(), default=0.0)
    if best <= 0:
        return None
    top = max(scores, key=lambda at: (scores[at], -at))
    return min(
        at
        for at, score in scores.items()
        if score >= (_NEXT if 0 < top - at <= 2 and not units[at].text.endswith(".") else _CLOSE) * best
    )


def _stems(text: str) -> set[str]:
    return {word.lower()[:_STEM] for word in _CONTENT.findall(text)}


def _may_be_title(units: Sequence[Unit], at: int) -> bool:
    unit = units[at]
    facts = unit.facts
    label = unit.cue == "related" and facts.cue is not None and facts.cue.where == "label"  # "VIDEO: …"
    if (unit.cue and not label) or unit.date or unit.byline is not None or facts.words not in _HEADLINE_WORDS:
        return False
    if facts.bullet or facts.separators > 1 or unit.text[-1] in ",;":
        return False
    if facts.separators and facts.words <= _KICKER_WORDS:
        return False
    told = facts.final and (unit.solid or (facts.sentences > 1 and unit.text[-1] == "."))
    return not told and find_date(unit.text) is None


def _title_score(unit: Unit, story: set[str], above: int) -> float:
    """Shared words, less a little for distance, for a full stop and for being very short."""
    own = _stems(unit.text)
    shared = len(own & story) / (len(own) + 1)  # the 1 keeps a single shared word from being a perfect score
    short = 0.25 if unit.facts.words < 4 else 0.0
    stop = 0.3 if unit.text.endswith(".") else 0.0
    tag = 0.4 if unit.markup and unit.markup.tag == "h1" else 0.0
    return 0.25 + shared + tag - short - stop - _FAR * above


def _before_byline(units: Sequence[Unit], at: int) -> float:
    """A headline is followed by a byline or a date, at once or below a second headline and a picture."""
    near = units[at + 1 : at + 1 + _BYLINE_NEAR]
    return 0.2 if any(unit.byline is not None or unit.date or unit.cue == "byline" for unit in near) else 0.0


def _find_decks(units: Sequence[Unit], title: int, body: int, bylines: Sequence[int]) -> tuple[int, ...]:
    """The first line of text between the headline and the story that is no byline, date, caption or button."""
    next_line = True
    for at in range(title + 1, min(title + 1 + _DEEP, body)):
        unit = units[at]
        if unit.cue or unit.date or at in bylines or unit.facts.words == 0:
            continue
        if unit.facts.tokens == units[title].facts.tokens:
            continue
        if _may_be_deck(unit, next_line):
            return (at,)
        next_line = False
    return ()


def _may_be_deck(unit: Unit, next_line: bool) -> bool:
    facts = unit.facts
    if facts.words not in _DECK_WORDS or facts.bullet or facts.separators > 1 or facts.shouted:
        return False
    if unit.markup is not None and (unit.markup.zone not in ("", "header") or unit.markup.links > 0.5):
        return False
    dated = facts.words <= _BYLINE_WORDS and find_date(unit.text) is not None
    return not dated and facts.function_share > 0.1 and (next_line or facts.words >= _DECK_APART)


def _find_byline(units: Sequence[Unit], title: int | None, body: int, end: int) -> tuple[tuple[int, ...], str | None]:
    """The line that begins with "By", else names alone with or beside a date, else "Posted by" after the story."""
    top = max(0, body - _ABOVE) if title is None else max(0, title - _AFTER)
    for at in [*range(top, min(body + 2, len(units))), *range(end, min(end + _AFTER, len(units)))]:
        if units[at].byline is not None:
            return (at,), units[at].byline
        if units[at].cue == "byline" and at + 1 < len(units) and is_name(units[at + 1].text):
            return (at, at + 1), tidy_name(units[at + 1].text)
    if title is None:
        return (), None
    return _name_alone(units, title, body)


def _name_alone(units: Sequence[Unit], title: int, body: int) -> tuple[tuple[int, ...], str | None]:
    """Names without "By", on a line with a date or beside one."""
    for at in range(max(0, title - 2), min(title + 1 + _BYLINE_NEAR, body)):
        unit = units[at]
        beside = [units[near] for near in (at - 1, at + 1) if title < near < body]
        dated = any(other.date or other.cue in ("meta", "byline") for other in beside)
        if at == title or unit.cue or unit.facts.words > _BYLINE_WORDS:
            continue
        names = names_beside_date(unit.text) or (names_in_list(unit.text) if dated and at > title else None)
        if names is not None:
            return (at,), names
    return (), None


def _find_published(units: Sequence[Unit], first: int, body: int, end: int) -> str | None:
    """The first date between headline and story, else shortly above the headline, else shortly after the story."""
    places = [*range(first, min(body + 1, len(units))), *reversed(range(max(0, first - _ABOVE), first))]
    places += list(range(end, min(end + _AFTER, len(units))))
    vague: str | None = None
    for at in places:
        unit = units[at]
        found = None if unit.solid or unit.cue in ("caption", "credit") else find_date(unit.text)
        if found is None:
            continue
        if unit.date or unit.byline is not None or unit.cue in ("meta", "byline"):
            return found.iso
        if vague is None and at < body and unit.facts.words <= _DATED_WORDS:
            vague = found.iso
    return vague
