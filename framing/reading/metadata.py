"""What a page's metadata says about the story: JSON-LD first, then OpenGraph and other meta elements."""

import html
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from framing.reading.bylines import is_name, tidy_name
from framing.reading.dates import iso_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["PageMetadata", "read_metadata"]

_STORIES = frozenset(
    (
        "article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle blogposting "
        "backgroundnewsarticle reviewnewsarticle liveblogposting socialmediaposting techarticle report "
        "scholarlyarticle advertisercontentarticle satiricalarticle review recipe webpage"
    ).split()
)
_LONGEST = 2_000_000  # characters of one JSON-LD script
_MOST = 5_000  # JSON objects that are looked at
_META = {
    "title": ("og:title", "twitter:title", "parsely-title", "dc.title", "headline"),
    "description": ("og:description", "description", "twitter:description"),
    "author": ("author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author"),
    "outlet": ("og:site_name", "application-name", "publisher", "cre"),
    "published": ("article:published_time", "parsely-pub-date", "datepublished", "dc.date", "date", "pubdate"),
    "url": ("og:url",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMetadata:
    """What was stated, white space squeezed; `published` is ISO 8601. `broken`: some JSON-LD was unreadable."""

    title: str | None = None
    description: str | None = None
    author: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    broken: bool = False


def read_metadata(root: "HtmlElement") -> PageMetadata:
    """The metadata of a parsed page."""
    objects, broken = _json_ld(root)
    stories = [each for each in objects if _types(each) & _STORIES]
    stories.sort(key=lambda each: "webpage" in _types(each))  # a page's own entry is a fallback to its story's
    meta = _meta(root)
    return PageMetadata(
        title=_first_text(stories, "headline") or meta.get("title"),
        description=_first_text(stories, "alternativeHeadline", "description") or meta.get("description"),
        author=_authors(stories) or _person(meta.get("author")),
        outlet=meta.get("outlet") or _publisher(stories),
        published=_published(stories) or iso_date(meta.get("published") or ""),
        url=_canonical(root) or meta.get("url"),
        broken=broken,
    )


def _json_ld(root: "HtmlElement") -> tuple[list[dict[str, Any]], bool]:
    """All JSON objects of the page's JSON-LD, in order, and whether any script of it could not be read."""
    objects: list[dict[str, Any]] = []
    broken = False
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            data = json.loads((script.text or "")[:_LONGEST], strict=False)
        except (ValueError, RecursionError):
            broken = True
            continue
        objects.extend(_objects(data))
    return objects[:_MOST], broken


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    """The objects at the top of the data, in its lists and in its graph."""
    waiting = [data]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting[:0] = item[:_MOST]
        elif isinstance(item, dict):
            yield item
            waiting[:0] = [item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item]


def _types(item: dict[str, Any]) -> frozenset[str]:
    value = item.get("@type")
    names = value if isinstance(value, list) else [value]
    return frozenset(name.lower() for name in names if isinstance(name, str))


def _text(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    return " ".join(html.unescape(value).split()) or None


def _first_text(stories: list[dict[str, Any]], *keys: str) -> str | None:
    return next((text for story in stories for key in keys if (text := _text(story.get(key)))), None)


def _authors(stories: list[dict[str, Any]]) -> str | None:
    """The names of the persons that the first story with an author names."""
    for story in stories:
        value = story.get("author") or story.get("creator")
        entries = value if isinstance(value, list) else [value]
        names = [_text(entry.get("name")) if isinstance(entry, dict) else _text(entry) for entry in entries]
        persons = list(dict.fromkeys(person for name in names if name and (person := _person(name))))
        if persons:
            return " and ".join((", ".join(persons[:-1]), persons[-1])) if len(persons) > 1 else persons[0]
    return None


def _person(name: str | None) -> str | None:
    """A name if it is a person's; the outlet that names itself as the author is none."""
    if name is None:
        return None
    bare = name[3:] if name[:3].lower() == "by " else name
    return tidy_name(bare) if is_name(bare) else None


def _publisher(stories: list[dict[str, Any]]) -> str | None:
    for story in stories:
        value = story.get("publisher")
        entry = value[0] if isinstance(value, list) and value else value
        name = _text(entry.get("name")) if isinstance(entry, dict) else _text(entry)
        if name:
            return name
    return None


def _published(stories: list[dict[str, Any]]) -> str | None:
    texts = (_text(story.get(key)) for story in stories for key in ("datePublished", "dateCreated"))
    return next((date for text in texts if text and (date := iso_date(text))), None)


def _meta(root: "HtmlElement") -> dict[str, str]:
    """The content of the page's meta elements, under our names; the earlier name in `_META` goes first."""
    stated: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        content = _text(element.get("content"))
        if name and content:
            stated.setdefault(name, content)
    found = {ours: [stated[name] for name in names if name in stated] for ours, names in _META.items()}
    return {ours: values[0] for ours, values in found.items() if values}


def _canonical(root: "HtmlElement") -> str | None:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            href = (link.get("href") or "").strip()
            return href if href.startswith(("http://", "https://")) else None
    return None
