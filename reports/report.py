"""A report: the page's data, made at once, and its markup, made when asked for."""

from dataclasses import dataclass
from pathlib import Path

from framing.files import write_whole
from framing.results import Analysis
from reports import pdf
from reports.brand import Brand
from reports.sections import Shown, shown
from reports.views import cover, limits
from reports.views.context import context_of

__all__ = ["Report", "build"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a page will say: its cover and the sections that have something to say about this text."""

    analysis: Analysis
    cover: cover.Cover
    sections: tuple[Shown, ...]
    brand: Brand | None = None

    def to_html(self) -> str:
        """The page as one string: no script, nothing fetched, the same bytes for the same analysis.

        Of a text too long for a page of `limits.PAGE_BYTES` less is shown, and the page says so.
        """
        from reports.render import page

        html = page(self.cover, self.sections, self.brand)
        for room in limits.TEXT_ROOMS[1:]:
            if len(html.encode("utf-8")) <= limits.PAGE_BYTES:
                break
            html = page(self.cover, shown(context_of(self.analysis, room)), self.brand)
        return html

    def save(self, path: str | Path) -> Path:
        """Write the page to `path` as UTF-8, whole or not at all, and return the path.

        Folders on the way are made. Raises OSError where the file system refuses.
        """
        target = Path(path)
        write_whole(target, self.to_html().encode("utf-8"))
        return target

    def to_pdf(self, path: str | Path, engine: str = "auto") -> Path:
        """Write the page to `path` as a tagged PDF, whole or not at all, and return the path.

        `engine` is "weasyprint", "chromium", or "auto" for the first of them that is installed. WeasyPrint also
        attaches the analysis as results.json. Raises MissingEngineError where there is no engine, ConfigError for an
        unknown one, FramingError where it fails, OSError where the file system refuses.
        """
        target = Path(path)
        data = self.analysis.to_json().encode("utf-8")
        write_whole(target, pdf.from_page(self.to_html(), data=data, engine=engine))
        return target

    def to_markdown(self) -> str:
        """The report as Markdown: all of it but the annotated text and the charts' drawings."""
        from reports.markdown import markdown

        return markdown(self.cover, self.sections)

    def save_figures(self, folder: str | Path, prefix: str = "report") -> tuple[Path, ...]:
        """Write each chart to `folder` as PREFIX.NAME.svg and .png, and return the paths in the order of the page."""
        from reports.pictures import save

        return save(self.sections, Path(folder), prefix)


def build(analysis: Analysis, *, brand: Brand | None = None) -> Report:
    """The report of one analysis, with a publisher's name, logo and accent colour where a brand is given.

    >>> import reports
    >>> reports.build is build
    True
    """
    context = context_of(analysis)
    return Report(analysis=analysis, cover=cover.view(context), sections=shown(context), brand=brand)
