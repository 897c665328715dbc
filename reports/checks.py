"""Checks of a finished page: each returns what is wrong, in words, and nothing when all is well."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

from reports.render import POLICY
from reports.views.limits import PAGE_BYTES

__all__ = ["CHECKS", "problems"]

_HTML = (
    "html head meta title style body a header h1 h2 h3 h4 p main div section ul ol li nav span figure figcaption table "
    "thead tbody tr th td mark wbr b i u fieldset legend input label img dl dt dd pre code footer svg g defs path use "
    "text desc clippath rect"
)
_ATTRIBUTES = (
    "lang http-equiv content charset name id class href rel aria-labelledby aria-label tabindex role scope xmlns "
    "xmlns:xlink xlink:href viewbox style d x y width height transform clip-path data-ref data-running "
    "type checked for src alt"
)
_EXTERNAL = re.compile(r"@import|url\(\s*['\"]?(?!data:|#)", re.IGNORECASE)
_PICTURE = re.compile(r"data:image/(?:png|jpeg|svg\+xml);base64,[A-Za-z0-9+/]+=*$")  # a brand's logo


@dataclass
class _Page(HTMLParser):
    """The page's elements in order, each with its attributes, and the text of its style sheets."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        if self.elements and self.elements[-1][0] == "style":
            self.styles.append(data)

    def values(self, attribute: str) -> list[str]:
        """Every value of one attribute, in order."""
        return [attributes[attribute] for _, attributes in self.elements if attribute in attributes]


def _parsed(html: str) -> _Page:
    page = _Page()
    page.feed(html)
    page.close()
    return page


def policy_first(html: str) -> list[str]:
    """The content security policy is the first thing in head, and is ours."""
    wanted = f'<head>\n<meta http-equiv="Content-Security-Policy" content="{POLICY.replace(chr(39), "&#39;")}">'
    return [] if wanted in html[:400] else ["the policy is not the first element of head"]


def nothing_foreign(html: str) -> list[str]:
    """Only elements and attributes that our templates use: nothing from a text has become markup."""
    page, known, allowed = _parsed(html), frozenset(_HTML.split()), frozenset(_ATTRIBUTES.split())
    found = [f"element <{tag}> is not one of ours" for tag, _ in page.elements if tag not in known]
    found += [
        f"attribute {name!r} of <{tag}> is not one of ours"
        for tag, attributes in page.elements
        for name in attributes
        if name not in allowed
    ]
    return found


def nothing_fetched(html: str) -> list[str]:
    """No script, no address that a browser would load by itself, no link but to the page or the web."""
    page = _parsed(html)
    found = ["there is a <script"] if "<script" in html.lower() else []
    found += [f"src={value[:80]!r}" for value in page.values("src") if not _PICTURE.match(value)]
    found += [f"style sheet loads {text[:80]!r}" for text in page.styles for _ in _EXTERNAL.findall(text)]
    found += [f"style {text!r} loads something" for text in page.values("style") if _EXTERNAL.search(text)]
    links = [*page.values("href"), *page.values("xlink:href")]
    return found + [f"link to {link!r}" for link in links if not link.startswith(("#", "http://", "https://"))]


def ids_unique(html: str) -> list[str]:
    """No id is given twice."""
    counted = Counter(_parsed(html).values("id"))
    return [f"id {name!r} is given {n} times" for name, n in counted.items() if n > 1]


def links_resolve(html: str) -> list[str]:
    """Every link and reference inside the page leads to an id that is there."""
    page = _parsed(html)
    ids = frozenset(page.values("id"))
    links = [v.removeprefix("#") for v in [*page.values("href"), *page.values("xlink:href")] if v.startswith("#")]
    named = [name for value in page.values("aria-labelledby") for name in value.split()]
    clips = re.findall(r"url\(#([^)]+)\)", html)
    return [f"nothing has the id {name!r}" for name in dict.fromkeys([*links, *named, *clips]) if name not in ids]


def characters_allowed(html: str) -> list[str]:
    """No control character, lone surrogate, noncharacter or bidirectional override."""
    from reports.text import shown

    lines = html.splitlines()
    return [
        f"line {number} holds a character that no page may"
        for number, line in enumerate(lines, 1)
        if line != shown(line)
    ]


def small(html: str) -> list[str]:
    """The page is no larger than one article's may be."""
    size = len(html.encode("utf-8", "replace"))
    return [f"{size} bytes, more than {PAGE_BYTES}"] if size > PAGE_BYTES else []


def headings_in_order(html: str) -> list[str]:
    """One h1, and no heading skips a level."""
    levels = [int(tag[1]) for tag, _ in _parsed(html).elements if re.fullmatch(r"h[1-6]", tag)]
    found = [] if levels.count(1) == 1 and levels[0] == 1 else [f"{levels.count(1)} headings of level 1"]
    pairs = pairwise(levels)
    return found + [
        f"a heading of level {after} follows one of level {before}" for before, after in pairs if after > before + 1
    ]


CHECKS: tuple[Callable[[str], list[str]], ...] = (
    policy_first,
    nothing_foreign,
    nothing_fetched,
    ids_unique,
    links_resolve,
    characters_allowed,
    small,
    headings_in_order,
)


def problems(html: str) -> tuple[str, ...]:
    """Everything that any check finds wrong with a page.

    >>> problems("<p>no head</p>")[0]
    'the policy is not the first element of head'
    """
    return tuple(problem for check in CHECKS for problem in check(html))
