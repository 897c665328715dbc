"""The picture of a report in the README, taken by Chromium: `python -m framing.validation.pictures REPORT.html`."""

import argparse
import shutil
import subprocess
import tempfile
from pathlib import Path

from framing.errors import MissingEngineError

__all__ = ["PICTURE", "main", "take"]

PICTURE = Path("docs/images/report.png")
WIDTH, HEIGHT = 1280, 1500  # CSS pixels: the head of a report, as wide as a laptop shows it
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def take(page: Path, picture: Path) -> None:
    """Write a PNG of the top of `page`; MissingEngineError when no Chromium is installed."""
    browser = next((found for name in _BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        raise MissingEngineError(f"pictures need one of {', '.join(_BROWSERS)} on the PATH; install Chromium")
    picture.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        command = [browser, *_QUIET, f"--user-data-dir={profile}", f"--window-size={WIDTH},{HEIGHT}"]
        command += [f"--screenshot={picture.resolve()}", page.resolve().as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603 - our own page


def main() -> None:
    """Take the picture of a report that was built before."""
    parser = argparse.ArgumentParser(prog="python -m framing.validation.pictures", description=main.__doc__)
    parser.add_argument("page", type=Path)
    parser.add_argument("picture", type=Path, nargs="?", default=PICTURE)
    options = parser.parse_args()
    take(options.page, options.picture)
    print(options.picture)


if __name__ == "__main__":
    main()
