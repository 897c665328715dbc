"""A label for every paragraph of a page, and what its head says about the story."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from framing.reading.bylines import is_name
from framing.reading.captions import find_captions
from framing.reading.head import Head, find_head
from framing.reading.inside import Label, label_inside
from framing.reading.outlets import agency_in_dateline, outlet_in_copyright, outlet_in_line
from framing.reading.outside import label_outside
from framing.reading.story import Stretch, find_story
from framing.reading.units import Unit

__all__ = ["Labelled", "label_units"]

_TOP = 15  # lines at the top of a page among which its outlet is named
_BIO = [[verb] for verb in ("is", "was", "has", "writes", "covers", "works", "reports", "joined", "can", "leads")]
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
    labels = _labels(units, story, head)
    return Labelled(
        labels=tuple(labels),
        title=None if head.title is None else _plain(units[head.title].text),
        deck=_plain(units[head.decks[0]].text) if head.decks else None,
        byline=head.byline,
        outlet=_find_outlet(units, labels, head),
        published=head.published,
    )


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
    _mark_bios(units, story, head, labels)
    return labels


def _mark_bios(units: Sequence[Unit], story: Stretch, head: Head, labels: list[Label]) -> None:
    """Lines near the story's ends that begin with the writer's name and say who that is."""
    written = re.split(r", | and ", head.byline) if head.byline else []
    tail = story.end - max(1, (story.end - head.body) // 3)
    for at in [*range(max(0, head.body - _NEAR), head.body), *range(tail, story.end)]:
        above = [unit.text for unit in units[max(0, at - 2) : at] if is_name(unit.text)]
        starts = {name.lower() for name in [*written, *above]} | {name.split()[0].lower() for name in above}
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
    if found is None:
        found = next((name for unit in top if (name := outlet_in_line(unit.text)) is not None), None)
    if found is None and head.body < len(units):
        found = agency_in_dateline(units[head.body].text)
    return found
