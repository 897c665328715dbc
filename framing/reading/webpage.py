"""A web page as an article: our rendering of all its text, trafilatura's and our own view of what the story is."""

from collections.abc import Sequence

from framing.article import Article, Block
from framing.errors import EmptyInputError
from framing.reading.agreement import agree
from framing.reading.extraction import Extracted, extract
from framing.reading.inside import Label
from framing.reading.labelling import label_units
from framing.reading.lines import split_lines
from framing.reading.metadata import PageMetadata, read_metadata
from framing.reading.pagehead import Views, find_page_head
from framing.reading.paragraphs import Paragraph
from framing.reading.parsing import parse_page, too_costly
from framing.reading.rendering import Rendering, render
from framing.reading.units import Unit, make_units

__all__ = ["read_page"]


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
    head = find_page_head(units, labels, Views(stated=stated, ours=labelled, extracted=extracted))
    return Article(
        text=rendering.text,
        title=head.title,
        deck=head.deck,
        byline=head.byline,
        outlet=head.outlet,
        published=head.published,
        url=stated.url or (extracted.url if extracted else None),
        blocks=_blocks(units, head.labels),
        notes=notes,
    )


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


def _blocks(units: Sequence[Unit], labels: Sequence[Label]) -> tuple[Block, ...]:
    return tuple(Block(kind=kind, span=unit.span, rule=rule) for unit, (kind, rule) in zip(units, labels, strict=True))
