"""The sections of a report, declared once, in their order: a new one is a view, a template and a line here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reports.views import (
    actors,
    agency,
    annotated,
    brief,
    findings,
    frames,
    headline,
    loaded,
    method,
    readability,
    reproduce,
    tiles,
    voices,
)
from reports.views.context import Context
from reports.words import say

__all__ = ["SECTIONS", "Section", "Shown", "shown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section: the page's anchor, the template, and the view that gives its data, or None to leave it out.

    Title and the reader's question are in the catalogue, as `section.<id>.title` and `.question`.
    A section with `front` stands before the contents, without a number.
    """

    id: str
    template: str
    view: Callable[[Context], Any]
    front: bool = False

    @property
    def title(self) -> str:
        """The heading."""
        return say(f"section.{self.id}.title")

    @property
    def question(self) -> str:
        """The reader's question that the section answers."""
        return say(f"section.{self.id}.question")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A section that has something to say about this text: its data, and its number on this page."""

    section: Section
    data: Any
    number: int | None


SECTIONS: tuple[Section, ...] = (
    Section(id="brief", template="brief.html.j2", view=brief.view, front=True),
    Section(id="tiles", template="tiles.html.j2", view=tiles.view, front=True),
    Section(id="actors", template="actors.html.j2", view=actors.view),
    Section(id="agency", template="agency.html.j2", view=agency.view),
    Section(id="voices", template="voices.html.j2", view=voices.view),
    Section(id="loaded", template="loaded.html.j2", view=loaded.view),
    Section(id="frames", template="frames.html.j2", view=frames.view),
    Section(id="headline", template="headline.html.j2", view=headline.view),
    Section(id="readability", template="readability.html.j2", view=readability.view),
    Section(id="text", template="annotated.html.j2", view=annotated.view),
    Section(id="findings", template="findings.html.j2", view=findings.view),
    Section(id="method", template="method.html.j2", view=method.view),
    Section(id="reproduce", template="reproduce.html.j2", view=reproduce.view),
)


def shown(context: Context, sections: tuple[Section, ...] = SECTIONS) -> tuple[Shown, ...]:
    """The sections that have something to say, numbered from 1 after the front matter."""
    found: list[Shown] = []
    number = 0
    for section in sections:
        data = section.view(context)
        if data is None:
            continue
        number += not section.front
        found.append(Shown(section=section, data=data, number=None if section.front else number))
    return tuple(found)
