"""A label for every paragraph of a page, and what its head says about the story."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from framing.reading.bylines import is_name
from framing.reading.captions import find_captions
from framing.reading.head import Head, find_head
from framing.reading.inside import Label, label_inside
from framing.reading.outlets import agency_in_dateline, outlet_at_top, outlet_in_copyright, outlet_in_line
from framing.reading.outside import label_outside
from framing.reading.story import Stretch, find_story
from framing.reading.units import Unit

__all__ = ["Labelled", "label_units"]

_TOP = 15  # lines at the top of a page among which its outlet is named
_BIO = [[verb] for verb in ("is", "was", "has", "writes", "covers", "works", "reports", "joined", "can", "leads")]
_MOST = 0.6  # share of the story's words that must stand before a line about its writer for it to end the story
_NEAR = 8  # lines above the story among which its writer is described


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One label a unit, in order, and what the head of the story says."""

    labels: tuple[Label, ...]
    title: str | None
    deck: str | None
    byline: str | None
    outlet: str | None
    published: str | None


def label_units(units: Sequence[Unit]) -> Labelled:
    """Labels for all units; where no prose is found all of them are the story."""
    story = find_story(units)
    head = find_head(units, story)
    story = _without_tail(units, story, head)
    labels = _labels(units, story, head)
    if all(kind != "body" for kind, _ in labels):
        return _without_story(units, labels)
    return Labelled(
        labels=tuple(labels),
        title=None if head.title is None else _plain(units[head.title].text),
        deck=_plain(units[head.decks[0]].text) if head.decks else None,
        byline=head.byline,
        outlet=_find_outlet(units, labels, head),
        published=head.published,
    )


def _without_story(units: Sequence[Unit], labels: Sequence[Label]) -> Labelled:
    """A text too short for a story: its sentences are the body, a line right above them the title."""
    said = [at for at, unit in enumerate(units) if unit.text.rstrip("\"'”’)").endswith((".", "!", "?"))]
    said = said or list(range(len(units)))
    above = said[0] - 1 if said else -1
    found: list[Label] = list(labels)
    for at in said:
        found[at] = ("body", "nothing else is the story")
    if above >= 0:
        found[above] = ("title", "line above the only sentences")
    title = _plain(units[above].text) if above >= 0 else None
    return Labelled(labels=tuple(found), title=title, deck=None, byline=None, outlet=None, published=None)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _labels(units: Sequence[Unit], story: Stretch, head: Head) -> list[Label]:
    labels = [
        *label_outside(units[: head.body], after=False),
        *label_inside(units[head.body : story.end]),
        *label_outside(units[story.end :], after=True, comments=story.comments == story.end),
    ]
    for at, label in find_captions(units[: story.end], head.body).items():
        labels[at] = label
    for at in head.decks:
        labels[at] = ("deck", "second headline")
    for at in head.bylines:
        labels[at] = ("byline", "names the writer")
    if head.title is not None:
        labels[head.title] = ("title", "headline above the story")
    _mark_bios(units, head, labels)
    return labels


def _without_tail(units: Sequence[Unit], story: Stretch, head: Head) -> Stretch:
    """The story up to a line that introduces its writer, if most of its prose stands before that line."""
    names = _writers(head)
    words = [unit.facts.words if unit.solid else 0 for unit in units[head.body : story.end]]
    told, total = 0, sum(words)
    for at, count in enumerate(words, start=head.body):
        if told > _MOST * (total - count) and _is_bio(units[at].text.lower(), names):
            return replace(story, end=at)
        told += count
    return story


def _writers(head: Head) -> set[str]:
    return {name.lower() for name in re.split(r", | and ", head.byline)} if head.byline else set()


def _mark_bios(units: Sequence[Unit], head: Head, labels: list[Label]) -> None:
    """Lines above the story that introduce its writer, by the name of the byline or one that stands alone."""
    for at in range(max(0, head.body - _NEAR), head.body):
        above = [unit.text for unit in units[max(0, at - 2) : at] if is_name(unit.text)]
        starts = _writers(head) | {name.lower() for name in above} | {name.split()[0].lower() for name in above}
        if labels[at][0] in ("body", "deck", "other") and _is_bio(units[at].text.lower(), starts):
            labels[at] = ("other", "about the writer")


def _is_bio(text: str, names: set[str]) -> bool:
    return any(text.startswith(name) and text[len(name) :].split()[:1] in _BIO for name in names)


def _find_outlet(units: Sequence[Unit], labels: Sequence[Label], head: Head) -> str | None:
    outside = [
        unit.text for unit, label in zip(units, labels, strict=True) if label[0] not in ("body", "title", "deck")
    ]
    found = outlet_in_copyright(reversed(outside))
    top = units[: min(_TOP, head.body)]
    if found is None and top and labels[0][0] in ("menu", "other"):
        found = outlet_at_top(units[0].text, outside[1:])
    if found is None:
        found = next((name for unit in top if (name := outlet_in_line(unit.text)) is not None), None)
    if found is None and head.body < len(units):
        found = agency_in_dateline(units[head.body].text)
    return found
