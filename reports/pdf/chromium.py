"""The second engine, an installed Chromium: tags and bookmarks, but no running titles, page references or data."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from framing.errors import FramingError, MissingEngineError

__all__ = ["BROWSERS", "make"]

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_SECONDS = 120
_SETTINGS = (
    "--headless",
    "--no-sandbox",  # containers and root have none; the page's policy lets nothing run or load
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-pdf-header-footer",
    "--export-tagged-pdf",
    "--generate-pdf-document-outline",
)
_DATE = re.compile(rb"/(CreationDate|ModDate) ?\(D:\d{14}[^)]*\)")


def make(html: str, data: bytes | None) -> bytes:
    """The page as Chromium prints it; MissingEngineError where there is none. `data` cannot be attached."""
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        names = ", ".join(BROWSERS)
        raise MissingEngineError(f"no Chromium ({names}) is on the PATH: on Debian, `apt-get install chromium`")
    with tempfile.TemporaryDirectory() as folder:
        page, made = Path(folder, "page.html"), Path(folder, "page.pdf")
        page.write_text(html, encoding="utf-8")
        command = [browser, *_SETTINGS, f"--user-data-dir={folder}/profile", f"--print-to-pdf={made}", page.as_uri()]
        try:
            done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603 -- our page
        except subprocess.TimeoutExpired as error:
            raise FramingError(f"Chromium did not print the page within {_SECONDS} s; the HTML is whole") from error
        if done.returncode or not made.is_file():
            told = done.stderr.decode("utf-8", "replace").strip()[-200:]
            raise FramingError(f"Chromium did not print the page ({told}); the HTML is whole")
        return _undated(made.read_bytes())


def _undated(pdf: bytes) -> bytes:
    """The same file on every day: its two dates are overwritten in place, so that no offset changes.

    >>> _undated(b"/CreationDate (D:20240312101112+00'00')")
    b"/CreationDate (D:19800101000000+00'00')"
    """
    return _DATE.sub(lambda found: re.sub(rb"D:\d{14}", b"D:19800101000000", found[0]), pdf)
