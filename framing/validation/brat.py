"""Attributions in BRAT standoff files: source, cue and content of each, as ranges of code points."""

import re
from dataclasses import dataclass
from pathlib import Path

from framing.article import Span
from framing.errors import EncodingError, InputError

__all__ = ["Gold", "GoldAttribution", "read_folder"]

_BOUND = re.compile(r"T\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldAttribution:
    """One attribution; each part is a run of spans in text order, empty where the text has none."""

    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """One annotated file; `malformed` counts the lines and events that could not be used."""

    name: str
    text: str
    attributions: tuple[GoldAttribution, ...]
    malformed: int


def read_folder(folder: Path) -> tuple[Gold, ...]:
    """Every `.ann` file of the folder with the `.txt` file beside it, by name; InputError when there is none."""
    files = sorted(folder.glob("*.ann"))
    if not files:
        raise InputError(f"{folder}: no .ann file in it; give a folder of BRAT files, each .ann with its .txt")
    return tuple(_read(path) for path in files)


def _read(path: Path) -> Gold:
    try:
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        lines = path.read_bytes().decode("utf-8").split("\n")
    except OSError as error:
        raise InputError(f"{path}: cannot be read with its .txt ({error.strerror}); both must be there") from error
    except UnicodeDecodeError as error:
        raise EncodingError(f"{path} or its .txt: byte {error.start} is not UTF-8; save both as UTF-8") from error
    spans: dict[str, tuple[Span, ...]] = {}
    events: list[str] = []
    malformed = 0
    for line in lines:
        key, _, rest = line.rstrip("\r").partition("\t")
        if _BOUND.fullmatch(key):
            spans[key] = _spans(rest.partition("\t")[0], len(text))
            malformed += not spans[key]
        elif key.startswith("E"):
            events.append(rest)
    found = [_event(event, spans) for event in events]
    kept = tuple(event for event in found if event.content or event.cue)
    return Gold(name=path.stem, text=text, attributions=kept, malformed=malformed + len(found) - len(kept))


def _spans(value: str, length: int) -> tuple[Span, ...]:
    """The spans of "Content 5 9;12 20", in text order; those outside the text are dropped."""
    _, _, ranges = value.partition(" ")
    spans = []
    for piece in ranges.split(";"):
        numbers = piece.split()
        if len(numbers) == 2 and all(n.isdigit() for n in numbers) and int(numbers[0]) < int(numbers[1]) <= length:
            spans.append(Span(int(numbers[0]), int(numbers[1])))
    return tuple(sorted(spans))


def _event(value: str, spans: dict[str, tuple[Span, ...]]) -> GoldAttribution:
    """The attribution of "Attribution:T4 Content:T3 Cue:T2 Source:T1"; Content2 goes with the content."""
    parts: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
    for pair in value.split():
        role, _, key = pair.partition(":")
        name = role.rstrip("0123456789").lower()
        if name in parts:
            parts[name].extend(spans.get(key, ()))
    return GoldAttribution(**{name: tuple(sorted(found)) for name, found in parts.items()})
