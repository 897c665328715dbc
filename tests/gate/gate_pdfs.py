"""Points 5 and 7 of the gate, on a PDF: each gives what is wrong in words, and nothing when all is well."""

import subprocess
import tempfile
from html.parser import HTMLParser
from pathlib import Path

from pdf_reading import bookmarks, dangling, reader, tags
from PIL import Image

_MARGIN = 0.02  # of the page's width: nothing is printed nearer to the edge
_PAPER = 250  # of 255: lighter is blank


class _Headings(HTMLParser):
    """The texts of h1 to h6, white space as one space."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self._found: list[str] = []
        self._inside = False
        self.feed(html)

    def texts(self) -> list[str]:
        return [" ".join(text.split()) for text in self._found]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self._inside = True
            self._found.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag not in {"h1", "h2", "h3", "h4", "h5", "h6"}

    def handle_data(self, data: str) -> None:
        if self._inside:
            self._found[-1] += data


def linked(pdf: Path) -> list[str]:
    """Point 5: no link of the PDF leads nowhere."""
    return [f"nothing is called {name!r}" for name in dangling(reader(pdf.read_bytes()))]


def tagged(pdf: Path) -> list[str]:
    """Point 7: tagged, with its language and title."""
    told = dict(line.partition(":")[::2] for line in _told("pdfinfo", pdf).splitlines())
    catalogue = reader(pdf.read_bytes()).trailer["/Root"]
    found = [] if told.get("Tagged", "").strip() == "yes" else ["the PDF is not tagged"]
    found += [] if str(catalogue.get("/Lang", "")).strip() else ["the PDF does not say its language"]
    return found + ([] if told.get("Title", "").strip() else ["the PDF has no title"])


def embedded(pdf: Path) -> list[str]:
    """Point 7: every font is in the file."""
    rows = _told("pdffonts", pdf).splitlines()
    start = rows[0].index("emb")
    return [f"font not embedded: {row[:36].strip()}" for row in rows[2:] if row[start : start + 3].strip() != "yes"]


def outlined(pdf: Path, page: Path) -> list[str]:
    """Point 7: the bookmarks are the headings of the page."""
    asked = _Headings(page.read_text(encoding="utf-8")).texts()
    given = [" ".join(title.split()) for title in bookmarks(reader(pdf.read_bytes()))]
    return [] if given == asked else [f"{len(given)} bookmarks for {len(asked)} headings, or not the same"]


def described(pdf: Path, page: Path) -> list[str]:
    """Point 7: as many figures as the page has, each with an alternative text."""
    figures = [alt for tag, alt in tags(reader(pdf.read_bytes())) if tag == "Figure"]
    html = page.read_text(encoding="utf-8")
    asked = html.count("<svg ") + html.count("<img ")
    found = [] if len(figures) == asked else [f"{len(figures)} figures for {asked} in the page"]
    return found + [f"figure {place} has no alternative text" for place, alt in enumerate(figures, 1) if not alt]


def printed(pdf: Path, keep: Path | None = None) -> list[str]:
    """Point 7: every page as a picture has something on it, and nothing in its outermost margin.

    The pictures are left in `keep`, to be looked at.
    """
    with tempfile.TemporaryDirectory() as folder:
        into = keep or Path(folder)
        into.mkdir(parents=True, exist_ok=True)
        subprocess.run(["pdftoppm", "-r", "60", "-png", str(pdf), str(into / pdf.stem)], check=True)
        return [told for picture in sorted(into.glob(f"{pdf.stem}-*.png")) for told in _page(picture)]


def _page(picture: Path) -> list[str]:
    with Image.open(picture) as image:
        grey = image.convert("L")
    ink = grey.point([255 if level < _PAPER else 0 for level in range(256)]).getbbox()
    if ink is None:
        return [f"{picture.name} is blank"]
    margin = _MARGIN * grey.width
    inside = margin <= ink[0] and margin <= ink[1] and ink[2] <= grey.width - margin and ink[3] <= grey.height - margin
    return [] if inside else [f"{picture.name} is printed up to its edge: {ink}"]


def _told(command: str, pdf: Path) -> str:
    return subprocess.run([command, str(pdf)], capture_output=True, text=True, check=True).stdout
