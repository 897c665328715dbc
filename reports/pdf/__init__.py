"""From a finished page to a PDF: two engines, neither of which the rest of the package needs."""

from collections.abc import Callable
from importlib import import_module

from framing.errors import ConfigError, MissingEngineError

__all__ = ["CHOICES", "ENGINES", "from_page"]

# Each engine's file offers `make(html, data) -> bytes`. The first that is installed is taken.
ENGINES: tuple[str, ...] = ("weasyprint", "chromium")
CHOICES: tuple[str, ...] = ("auto", *ENGINES)


def from_page(html: str, *, data: bytes | None = None, engine: str = "auto") -> bytes:
    """A page of ours as a tagged PDF; `data` is attached as results.json where the engine can (WeasyPrint).

    Raises ConfigError for an engine that does not exist, MissingEngineError, which names the command that installs
    it, for one that is not installed, and FramingError where the engine cannot lay the page out.
    """
    if engine not in CHOICES:
        raise ConfigError(f"there is no PDF engine {engine!r}: choose one of {', '.join(CHOICES)}")
    missing = []
    for name in ENGINES if engine == "auto" else (engine,):
        make: Callable[[str, bytes | None], bytes] = import_module(f"reports.pdf.{name}").make
        try:
            return make(html, data)
        except MissingEngineError as error:
            missing.append(str(error))
    raise MissingEngineError("; or ".join(missing))
