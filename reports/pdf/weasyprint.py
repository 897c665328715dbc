"""The default engine, WeasyPrint: tags, bookmarks, running titles, page references, the data attached."""

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib import resources
from types import ModuleType
from typing import Any

from framing.errors import FramingError, MissingEngineError
from reports.words import say

__all__ = ["ATTACHMENT", "OLDEST", "make"]

OLDEST = 70  # the first version whose fetchers are classes, and whose tags carry table headers
ATTACHMENT = "results.json"
_INSTALL = (
    f"WeasyPrint {OLDEST} or newer, with Pango, is not installed: `pip install 'framing[pdf]'` and, on Debian, "
    "`apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0`"
)
_ALWAYS = datetime(1980, 1, 1, tzinfo=UTC)  # an attachment must have a date, and the same page the same bytes
_LOGGERS = ("weasyprint", "fontTools")


def make(html: str, data: bytes | None) -> bytes:
    """The page as a tagged PDF with `data` attached; MissingEngineError where WeasyPrint or Pango is absent."""
    weasyprint = _imported()
    fetcher = _fetcher(weasyprint)
    attached = [weasyprint.Attachment(file_obj=_file(data), **_about_data(fetcher))] if data is not None else []
    with _quiet(), _uncollected():
        page = weasyprint.HTML(string=html.replace("</style>", f"{_sheet()}</style>", 1), url_fetcher=fetcher)
        try:
            made: bytes = page.write_pdf(attachments=attached, pdf_variant="pdf/ua-1")
        except (AssertionError, ArithmeticError, LookupError, RecursionError, TypeError, ValueError) as error:
            told = f"WeasyPrint could not lay the page out ({type(error).__name__}: {error})"
            raise FramingError(f"{told}; the HTML holds the whole report, and Chromium may print it") from error
    return made


def _imported() -> ModuleType:
    """WeasyPrint; it raises OSError, not ImportError, where the system's Pango is missing."""
    try:
        import weasyprint
    except (ImportError, OSError) as error:
        raise MissingEngineError(_INSTALL) from error
    if int(str(weasyprint.__version__).split(".")[0]) < OLDEST:
        raise MissingEngineError(_INSTALL)
    found: ModuleType = weasyprint
    return found


def _fetcher(weasyprint: ModuleType) -> Any:
    """Fetches what stands inside the page and nothing else, whatever the page's text says."""

    class OnlyData(weasyprint.urls.URLFetcher):  # type: ignore[misc, name-defined]
        def fetch(self, url: str, headers: Any = None) -> Any:
            if not url.startswith("data:"):
                raise ValueError(f"a report fetches nothing: {url[:80]}")
            return super().fetch(url, headers)

    return OnlyData(allowed_protocols=("data",), allow_redirects=False)


def _file(data: bytes) -> Any:
    from io import BytesIO

    return BytesIO(data)


def _about_data(fetcher: Any) -> dict[str, Any]:
    """How the attachment is named, dated and related to the page."""
    return {
        "name": ATTACHMENT,
        "description": say("page.attachment"),
        "created": _ALWAYS,
        "modified": _ALWAYS,
        "relationship": "Data",
        "url_fetcher": fetcher,
    }


def _sheet() -> str:
    """What only a paged medium knows; the foot of the page says "page 3 of 18" in the report's language."""
    foot = say("page.foot", page='" counter(page) "', pages='" counter(pages) "')
    sheet = resources.files("reports").joinpath("static/paper.css").read_text(encoding="utf-8")
    return f'@page {{ @bottom-right {{ content: "{foot}"; }} }}\n{sheet}'


@contextmanager
def _quiet() -> Iterator[None]:
    """Loggers of the engine below ERROR are silent: they tell of every rule that is meant for screens."""
    before = {name: logging.getLogger(name).level for name in _LOGGERS}
    for name in _LOGGERS:
        logging.getLogger(name).setLevel(logging.ERROR)
    try:
        yield
    finally:
        for name, level in before.items():
            logging.getLogger(name).setLevel(level)


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for garbage meanwhile: a layout is a great tree that lives to the end, and a third of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
