"""Title, second headline, byline, outlet and date of a web page: what it states, what it shows, what is guessed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from framing.reading.bylines import is_name, tidy_name
from framing.reading.cues import tokenize
from framing.reading.dates import iso_date
from framing.reading.extraction import Extracted
from framing.reading.inside import Label
from framing.reading.labelling import Labelled
from framing.reading.metadata import PageMetadata
from framing.reading.units import Unit

__all__ = ["PageHead", "Views", "find_page_head"]

_SITE = re.compile(r"\s+[-–—|:»·]\s+")  # what divides a headline from the name of the site in a page's title
_TITLE_WORDS = 3  # words that a stated title needs to be believed when the page does not show it
_NEAR = 15  # lines from the title within which the page's description is its second headline


@dataclass(frozen=True, slots=True, kw_only=True)
class Views:
    """The page's own metadata, our reading of its lines, and what the extractor found, if it ran."""

    stated: PageMetadata
    ours: Labelled
    extracted: Extracted | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHead:
    """The head of the story, and the labels of all units with the lines of the head set right."""

    title: str | None
    deck: str | None
    byline: str | None
    outlet: str | None
    published: str | None
    labels: tuple[Label, ...]


def find_page_head(units: Sequence[Unit], labels: Sequence[Label], views: Views) -> PageHead:
    """What is stated goes first; where a line of the page says the same, that line is labelled and quoted."""
    stated, ours, extracted = views.stated, views.ours, views.extracted
    outlet = stated.outlet or ours.outlet or (extracted.outlet if extracted else None)
    title, title_at = _title(units, labels, views, outlet)
    deck_at = _deck(units, labels, stated.description, title, title_at)
    guessed = iso_date(extracted.date) if extracted and extracted.date else None
    return PageHead(
        title=title,
        deck=None if deck_at is None else " ".join(units[deck_at].text.split()),
        byline=_byline(views, outlet),
        outlet=outlet,
        published=stated.published or ours.published or guessed,
        labels=tuple(_set_right(labels, title_at, deck_at)),
    )


def _title(
    units: Sequence[Unit], labels: Sequence[Label], views: Views, outlet: str | None
) -> tuple[str | None, int | None]:
    """The stated title if the page shows it, else the page's own headline, else the stated one."""
    guessed = views.extracted.title if views.extracted else None
    stated = _without_site(views.stated.title or guessed or "", outlet)
    at = _find_line(units, labels, stated)
    if at is None and (len(stated.split()) < _TITLE_WORDS or _shares_words(stated, views.ours.title)):
        at = next((place for place, label in enumerate(labels) if label[0] == "title"), None)
    shown = None if at is None else " ".join(units[at].text.split())
    return shown or stated or None, at


def _find_line(units: Sequence[Unit], labels: Sequence[Label], text: str) -> int | None:
    """The line with the words of `text`: a heading of the first rank before one that we took for the title."""
    tokens = tokenize(text)
    places = [at for at, unit in enumerate(units) if tokens and unit.facts.tokens == tokens]
    return min(places, key=lambda at: (not _is_h1(units[at]), labels[at][0] != "title", at), default=None)


def _shares_words(one: str, other: str | None) -> bool:
    mine, theirs = set(tokenize(one)), set(tokenize(other or ""))
    return bool(theirs) and 2 * len(mine & theirs) >= min(len(mine), len(theirs))


def _is_h1(unit: Unit) -> bool:
    return unit.markup is not None and unit.markup.tag == "h1"


def _without_site(title: str, outlet: str | None) -> str:
    """A title such as "Headline - The Paper" without the paper."""
    parts = _SITE.split(title)
    last = tokenize(parts[-1])
    if len(parts) < 2 or not last or "".join(last) not in "".join(tokenize(outlet or "")):
        return title
    return title[: title.rindex(parts[-1])].rstrip(" -–—|:»·")


def _deck(
    units: Sequence[Unit], labels: Sequence[Label], description: str | None, title: str | None, at: int | None
) -> int | None:
    """The line near the title that repeats the page's description, else the one that we took for the deck."""
    place = _find_line(units, labels, description or "")
    if place is None or at is None or abs(place - at) > _NEAR or labels[place][0] == "body":
        place = next((each for each, label in enumerate(labels) if label[0] == "deck"), None)
    return None if place is None or units[place].facts.tokens == tokenize(title or "") or place == at else place


def _byline(views: Views, outlet: str | None) -> str | None:
    """The stated persons, else the byline on the page, else the extractor's guess if it has the form of names."""
    stated = views.stated.author
    if stated is not None and tokenize(stated) != tokenize(outlet or ""):
        return stated
    if views.ours.byline is not None and tokenize(views.ours.byline) != tokenize(outlet or ""):
        return views.ours.byline
    parts = (views.extracted.author or "").split(";") if views.extracted else []
    names = [tidy_name(part.strip()) for part in parts if is_name(part.strip())]
    names = [name for name in names if tokenize(name) != tokenize(outlet or "")]
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else (names[0] if names else None)


def _set_right(labels: Sequence[Label], title_at: int | None, deck_at: int | None) -> list[Label]:
    right: list[Label] = [("other", "another headline") if label[0] in ("title", "deck") else label for label in labels]
    if deck_at is not None:
        right[deck_at] = ("deck", "second headline")
    if title_at is not None:
        right[title_at] = ("title", "headline of the page")
    return right
