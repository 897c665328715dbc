"""Reading lexicon files: every rule of the format is checked, an error names file, line, value and remedy.

A file is UTF-8. Header lines begin with "# " and hold `key: value`; then comes one line with the column
names, then one row an entry, with tabs between the columns.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from framing.errors import ConfigError
from framing.lexicons.entry import COLUMNS, Entry, Lexicon, Removal, Source
from framing.lexicons.row import Row

__all__ = ["Head", "head_of", "load", "parse", "refuse_doubles", "shipped"]

_NEEDED = ("id", "version", "title", "layer", "licence", "sources", "misfires")


@cache
def shipped() -> tuple[str, ...]:
    """The ids of the lexicons that come with the package, in alphabetical order."""
    names = (item.name for item in resources.files("framing.lexicons").iterdir())
    return tuple(sorted(name.removesuffix(".tsv") for name in names if name.endswith(".tsv")))


def load(id_or_path: str | Path) -> Lexicon:
    """The lexicon of that id, if one is shipped, or else the one in the file at that path.

    Raises ConfigError when there is neither, or when the file breaks a rule of the format.

    >>> load("labels").rule(load("labels").entries[0]).startswith("labels@1:")
    True
    """
    if isinstance(id_or_path, str) and id_or_path in shipped():
        return _shipped(id_or_path)
    path = Path(id_or_path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ConfigError(
            f"no lexicon {str(id_or_path)!r}: it is not one of {', '.join(shipped())} "
            f"and the file cannot be read ({error.strerror}). Give one of these ids or a TSV file's path."
        ) from error
    return parse(data, str(path))


@cache
def _shipped(name: str) -> Lexicon:
    data = resources.files("framing.lexicons").joinpath(f"{name}.tsv").read_bytes()
    lexicon = parse(data, f"{name}.tsv")
    if lexicon.id != name:
        raise ConfigError(f"{name}.tsv: the header's id is {lexicon.id!r}; give the lexicon its file's name")
    return lexicon


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the rows of a file, and the rows themselves, not yet read."""

    values: dict[str, list[str]]
    sources: tuple[Source, ...]
    rows: tuple[Row, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that rows may cite."""
        return tuple(source.key for source in self.sources)


def parse(data: bytes, name: str) -> Lexicon:
    """The lexicon that the bytes of a file hold; `name` stands for the file in error messages."""
    head = head_of(data, name)
    read = [row.read(head.keys) for row in head.rows]
    entries = tuple(item for item in read if isinstance(item, Entry))
    refuse_doubles(entries, name)
    return Lexicon(
        id=head.values["id"][0],
        version=head.values["version"][0],
        title=head.values["title"][0],
        layer=head.values["layer"][0],
        licence=head.values["licence"][0],
        sources=head.sources,
        misfires=" ".join(head.values["misfires"]),
        entries=entries,
        sha256=hashlib.sha256(data).hexdigest(),
        removals=tuple(item for item in read if isinstance(item, Removal)),
    )


def head_of(data: bytes, name: str) -> Head:
    """The header of a file's bytes, checked, with the rows below it."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{name}: byte {error.start} is not UTF-8; save the lexicon as a UTF-8 text file") from error
    lines = [line.rstrip("\r") for line in text.split("\n")]
    values, first = _header(lines, name)
    rows = (Row(name, i + 1, lines[i]) for i in range(first, len(lines)) if lines[i].strip())
    return Head(values=values, sources=tuple(_sources(values["sources"], name)), rows=tuple(rows))


def _header(lines: list[str], name: str) -> tuple[dict[str, list[str]], int]:
    """The header's values by key, and the index of the first line after the column line."""
    header: dict[str, list[str]] = {}
    for i, line in enumerate(lines):
        if not line.startswith("#"):
            break
        key, colon, value = line[1:].partition(":")
        if not colon or not value.strip():
            raise ConfigError(f"{name}, line {i + 1}: {line!r} is not a header line; write `# key: value`")
        header.setdefault(key.strip(), []).append(value.strip())
    for key in _NEEDED:
        if key not in header:
            raise ConfigError(f"{name}: the header lacks {key!r}; add a line `# {key}: …` at the top")
    if i >= len(lines) or tuple(lines[i].split("\t")) != COLUMNS:
        raise ConfigError(
            f"{name}, line {i + 1}: {lines[i]!r} is not the column line; "
            f"after the header write these names with tabs between: {' '.join(COLUMNS)}"
        )
    return header, i + 1


def _sources(values: list[str], name: str) -> Iterator[Source]:
    for value in values:
        # a semicolon parts two sources only where another "key =" follows: citations may hold semicolons
        chunks: list[str] = []
        for chunk in value.split(";"):
            if chunks and " = " not in chunk:
                chunks[-1] += ";" + chunk
            else:
                chunks.append(chunk)
        for chunk in chunks:
            key, equals, citation = chunk.partition(" = ")
            if not equals or not key.strip() or not citation.strip():
                raise ConfigError(f"{name}: source {chunk.strip()!r} has no key; write `key = full citation`")
            yield Source(key=key.strip(), citation=citation.strip())


def refuse_doubles(entries: tuple[Entry, ...], name: str) -> None:
    """ConfigError where a term stands twice as the same part of speech."""
    seen: dict[tuple[str, str], int] = {}
    for entry in entries:
        for pos in entry.pos:
            first = seen.setdefault((entry.term, pos), entry.line)
            if first != entry.line:
                raise ConfigError(
                    f"{name}, line {entry.line}: {entry.term!r} as {pos} stands on line {first} already; "
                    "keep one of the two rows"
                )
