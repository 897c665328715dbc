"""What was given to the reader: a path, standard input, bytes or a text, and whether it is a web page."""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from framing.errors import InputError
from framing.reading.decoding import decode

__all__ = ["Source", "load"]

_LONGEST_PATH = 1_000
_SUFFIXES = frozenset(
    (
        ".txt .text .md .html .htm .xhtml .mhtml .xml .json .jsonl .csv .tsv .pdf .doc .docx .odt .rtf .epub "
        ".parquet .gz .zip"
    ).split()
)
_PAGE_SUFFIXES = frozenset((".html", ".htm", ".xhtml"))
_URL = re.compile(r"[a-z][a-z0-9+.-]{1,20}://\S+", re.IGNORECASE)
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*|<!--(?:(?!-->).){0,5000}-->\s*)*"
    r"<(?:!doctype\s+html|(?:html|head|body|title|meta|article|main|section|header|div|p|h[1-6]|ul|ol|table|span|a|b|i|nav)"
    r"(?:\s[^<>]{0,5000})?/?>)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The text of what was given; `page` says that it is the source of a web page."""

    text: str
    page: bool


def load(source: str | bytes | Path) -> Source:
    """The text of a path, of a text itself, of bytes, or of standard input for "-".

    InputError if a path cannot be read, or if a text looks like a path or an address that is not there.
    """
    if isinstance(source, Path):
        return _from_path(source)
    if isinstance(source, bytes | bytearray | memoryview):
        return _from_text(decode(bytes(source), "The input"))
    if not isinstance(source, str):
        raise InputError(
            f"Cannot read a {type(source).__name__}. Give a path, a text, the source of a web page, bytes, or '-'."
        )
    if source == "-":
        return _from_text(decode(sys.stdin.buffer.read(), "Standard input"))
    if _may_be_path(source):
        if _exists(source):
            return _from_path(Path(source))
        _refuse_name(source.strip())
    return _from_text(source)


def _from_text(text: str, suffix: str = "") -> Source:
    return Source(text=text, page=suffix in _PAGE_SUFFIXES or _PAGE.match(text) is not None)


def _from_path(path: Path) -> Source:
    if path.is_dir():
        raise InputError(f"{path} is a folder. Give the path of one article.")
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{path} does not exist. Check the path, or give the text itself.") from error
    except (OSError, ValueError) as error:
        raise InputError(f"{path} cannot be read: {error}. Check the path and its permissions.") from error
    return _from_text(decode(data, str(path)), path.suffix.lower())


def _may_be_path(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_PATH and len(text.splitlines()) == 1 and "<" not in text


def _exists(text: str) -> bool:
    try:
        return Path(text).exists()
    except (OSError, ValueError):
        return False  # too long, or with characters that no path may hold: it is a text


def _refuse_name(text: str) -> None:
    """A name of a file or page that is not there must not be analysed as if it were an article."""
    if _URL.fullmatch(text):
        raise InputError(f"{text} is an address, and nothing is fetched. Save the page and give the path of the file.")
    last = re.split(r"[/\\]", text)[-1]
    known = Path(last.replace("\0", "")).suffix.lower() in _SUFFIXES and len(last.split()) <= 8
    pathlike = bool(re.fullmatch(r"(?:~|\.{1,2}|[A-Za-z]:)?[/\\][^\s]+", text))
    if known or pathlike:
        raise InputError(f"{text} does not exist. Check the path, or give the text itself.")
