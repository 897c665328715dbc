"""Section 0: what this is, and about which text."""

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from framing.article import Article
from reports.numbers import count
from reports.text import cut, flat, words
from reports.views.context import Context
from reports.words import say

__all__ = ["Cover", "view"]

_MONTHS = "January February March April May June July August September October November December".split()
_RUNNING = 80
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """Title block of the page. `source` holds outlet, byline and date, as far as the text says them."""

    title: str
    running: str  # the title as the head of a printed page has room for it
    deck: str | None
    source: tuple[str, ...]
    url: str | None  # http or https only
    address: str  # the same, as shown: without scheme, cut
    size: str
    hash: str
    version: str


def view(context: Context) -> Cover:
    """The cover of one analysis."""
    article = context.analysis.article
    url = _web_address(article.url)
    body = [s for s in context.analysis.sentences if s.part == "body"]
    counted = next((e.n for e in context.estimates("loaded", "loaded_terms") if e.part == "body"), None)
    total = counted if counted is not None else sum(words(context.analysis.text(s.span)) for s in body)
    paragraphs = len({s.paragraph for s in body})
    parts = (article.outlet, say("cover.by", name=flat(article.byline)) if article.byline else None)
    return Cover(
        title=title_of(article),
        running=cut(title_of(article), _RUNNING),
        deck=cut(article.deck, 300) if article.deck else None,
        source=tuple(cut(part, 120) for part in (*parts, _day(article.published)) if part),
        url=url,
        address=cut((url or "").partition("://")[2].rstrip("/"), 70),
        size=", ".join(
            (count(total, "words"), count(len(body), "sentences"), count(paragraphs, "paragraphs")),
        ),
        hash=context.analysis.provenance.text_sha256[:12],
        version=context.analysis.provenance.framing,
    )


def title_of(article: Article) -> str:
    """The article's title, else its first words, else that it has none."""
    return cut(article.title or "", 240) or cut(article.text[:400], 80) or say("cover.untitled")


def _day(published: str | None) -> str | None:
    """An ISO date as "8 November 2020"; anything else as it stands."""
    found = _DAY.match(published or "")
    if found is None:
        return published
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return published
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _web_address(url: str | None) -> str | None:
    """The address if it is one of the web: anything else (javascript:, file:) is never made a link."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return flat(url or "") if parts.scheme in {"http", "https"} and parts.netloc else None
