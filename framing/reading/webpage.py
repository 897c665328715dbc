"""A web page as an article: our rendering of all its text, trafilatura's and our own view of what the story is."""

import re
from collections.abc import Sequence
from dataclasses import replace

from framing.article import Article, Block
from framing.errors import EmptyInputError
from framing.reading.agreement import agree
from framing.reading.cues import tokenize
from framing.reading.dates import iso_date
from framing.reading.extraction import Extracted, extract
from framing.reading.inside import Label
from framing.reading.labelling import Labelled, label_units
from framing.reading.lines import split_lines
from framing.reading.metadata import PageMetadata, read_metadata
from framing.reading.paragraphs import Paragraph
from framing.reading.parsing import parse_page, too_costly
from framing.reading.rendering import Rendering, render
from framing.reading.units import Unit, make_units

__all__ = ["read_page"]

_SITE = re.compile(r"\s+[-–—|:»·]\s+")  # what divides a headline from the name of the site in a page's title


def read_page(source: str) -> Article:
    """The article of a page's source. `text` is the rendering of all the page's text, one line a block element.

    EmptyInputError if the page shows no text.
    """
    page = parse_page(source)
    rendering = render(page.root)
    if not rendering.text.strip():
        raise EmptyInputError(
            "The page shows no text: it may load its story by a script. Copy the text from the browser instead."
        )
    units = make_units(rendering.text, _paragraphs(rendering))
    labelled = label_units(units)
    stated = read_metadata(page.root)
    costly = too_costly(page.root)
    extracted = None if costly else extract(page.source)
    labels, followed = agree(units, labelled.labels, extracted.text) if extracted else (list(labelled.labels), False)
    notes = (*page.notes, *_notes(costly, extracted, followed, stated))
    article = _with_metadata(stated, extracted, labelled)
    blocks = _blocks(units, _with_title(units, labels, article.title))
    return replace(article, text=rendering.text, blocks=blocks, notes=notes)


def _paragraphs(rendering: Rendering) -> tuple[Paragraph, ...]:
    lines = split_lines(rendering.text)
    return tuple(
        Paragraph(span=line.span, indent=0, gap=False, markup=markup)
        for line, markup in zip(lines, rendering.markup, strict=True)
    )


def _notes(costly: str | None, extracted: Extracted | None, followed: bool, stated: PageMetadata) -> list[str]:
    notes: list[str] = []
    if costly:
        notes.append(
            f"The page is too large for the article extractor: {costly}; the story was found by its wording alone."
        )
    elif extracted is None:
        notes.append("The article extractor found no article; the story was found by the wording of the page alone.")
    elif not followed:
        notes.append("The article extractor lost most of the story; it was found by the wording of the page alone.")
    if stated.broken:
        notes.append("The page's JSON-LD metadata is not valid JSON and was not used.")
    return notes


def _with_metadata(stated: PageMetadata, extracted: Extracted | None, ours: Labelled) -> Article:
    """What the page states goes first, then what its text shows, then what the extractor guesses."""
    outlet = stated.outlet or ours.outlet or (extracted.outlet if extracted else None)
    guessed = iso_date(extracted.date) if extracted and extracted.date else None
    title = stated.title or ours.title or (extracted.title if extracted else None)
    return Article(
        text="",
        title=None if title is None else _without_site(title, outlet),
        deck=ours.deck,
        byline=stated.author or ours.byline or (extracted.author if extracted else None),
        outlet=outlet,
        published=stated.published or ours.published or guessed,
        url=stated.url or (extracted.url if extracted else None),
    )


def _without_site(title: str, outlet: str | None) -> str:
    """A title such as "Headline - The Paper" without the paper."""
    parts = _SITE.split(title)
    if len(parts) < 2 or outlet is None:
        return title
    last = tokenize(parts[-1])
    same = last == tokenize(outlet) or "".join(last) in "".join(tokenize(outlet))
    return title[: title.rindex(parts[-1])].rstrip(" -–—|:»·") if same and last else title


def _with_title(units: Sequence[Unit], labels: list[Label], title: str | None) -> list[Label]:
    """The line that holds the title which the page states is the title, an h1 before any other."""
    tokens = tokenize(title or "")
    places = [at for at, unit in enumerate(units) if unit.facts.tokens == tokens and unit.facts.words]
    if not places:
        return labels
    best = min(places, key=lambda at: (not _is_h1(units[at]), labels[at][0] != "title", at))
    demoted: list[Label] = [
        ("other", "another headline") if label[0] == "title" and at != best else label
        for at, label in enumerate(labels)
    ]
    demoted[best] = ("title", "the title that the page states")
    return demoted


def _is_h1(unit: Unit) -> bool:
    return unit.markup is not None and unit.markup.tag == "h1"


def _blocks(units: Sequence[Unit], labels: Sequence[Label]) -> tuple[Block, ...]:
    return tuple(Block(kind=kind, span=unit.span, rule=rule) for unit, (kind, rule) in zip(units, labels, strict=True))
