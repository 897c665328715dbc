"""Points 1 to 5 and 8 of the gate, on a page: each gives what is wrong in words, and nothing when all is well."""

import json
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

from gate_browser import Browser
from PIL import Image

from reports import checks
from reports.views.limits import PAGE_BYTES

FOLDER = Path(__file__).parents[2] / "build" / "gate"
VNU = FOLDER / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
AXE = FOLDER / "node_modules" / "axe-core" / "axe.min.js"
VIEWS = tuple((width, dark) for width in (1280, 390) for dark in (False, True))
NARROWEST = 320
_DARK = 80  # of 255: what every channel of a dark page's background stays under
_AXE = """axe.run(document, {resultTypes: ['violations']}).then(found =>
    found.violations.map(v => v.id + ': ' + v.nodes.length + ' times, first ' + v.nodes[0].html.slice(0, 160)))"""
_OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def markup(pages: list[Path]) -> dict[Path, list[str]]:
    """Point 1: what the Nu HTML checker calls an error, for each page; one start of Java for all."""
    command = ["java", "-jar", str(VNU), "--format", "json", *(str(page) for page in pages)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found: dict[Path, list[str]] = {page: [] for page in pages}
    for message in json.loads(done.stderr)["messages"]:
        if message["type"] != "info":
            page = Path(message["url"].removeprefix("file:"))
            found[page].append(f"line {message.get('lastLine')}: {message['message']}")
    return found


def accessible(browser: Browser, page: Path) -> list[str]:
    """Point 2: violations that axe finds, light and dark, wide and narrow; and what is wider than a small window."""
    browser.look(width=1280, dark=False)
    browser.load(page)
    browser.run(AXE.read_text(encoding="utf-8"))
    found = []
    for width, dark in VIEWS:
        browser.look(width=width, dark=dark)
        violations: list[Any] = browser.run(_AXE)
        found += [f"{width} px, {'dark' if dark else 'light'}: {told}" for told in violations]
    browser.look(width=NARROWEST, dark=False)
    over = browser.run(_OVERFLOW)
    return found + ([f"{over} px wider than {NARROWEST} px"] if over else [])


def dark(browser: Browser, page: Path) -> list[str]:
    """Point 3: the background is dark where dark is asked for, and light where it is not."""
    browser.look(width=1280, dark=True)
    browser.load(page)
    by_night = _corner(browser)
    browser.look(width=1280, dark=False)
    by_day = _corner(browser)
    found = [] if max(by_night) < _DARK else [f"dark mode has the background {by_night}"]
    return found + ([] if min(by_day) > 255 - _DARK else [f"light mode has the background {by_day}"])


def _corner(browser: Browser) -> tuple[int, ...]:
    pixel = Image.open(BytesIO(browser.picture())).convert("RGB").getpixel((4, 4))
    assert isinstance(pixel, tuple)
    return tuple(int(channel) for channel in pixel)


def alone(browser: Browser, page: Path) -> list[str]:
    """Point 4: nothing to run or to load, the policy first; and loading the page asks for the page alone."""
    html = page.read_text(encoding="utf-8")
    found = checks.policy_first(html) + checks.nothing_fetched(html) + checks.nothing_foreign(html)
    browser.look(width=1280, dark=False)
    browser.load(page)
    asked = [address for address in browser.requests if not address.startswith("data:")]
    return found + [f"asked for {address}" for address in asked if address != page.resolve().as_uri()]


def linked(page: Path) -> list[str]:
    """Point 5, on the page: ids are unique, links lead somewhere."""
    html = page.read_text(encoding="utf-8")
    return checks.ids_unique(html) + checks.links_resolve(html)


def small(page: Path) -> list[str]:
    """Point 8: one article's page is at most 300 KB."""
    size = page.stat().st_size
    return [f"{size} bytes, more than {PAGE_BYTES}"] if size > PAGE_BYTES else []
