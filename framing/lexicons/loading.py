"""Reading lexicon files: every rule of the format is checked, an error names file, line, value and remedy.

A file is UTF-8. Header lines begin with "# " and hold `key: value`; then comes one line with the column
names, then one row an entry, with tabs between the columns.
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path

from framing.errors import ConfigError
from framing.lexicons.entry import COLUMNS, Entry, Lexicon, Source
from framing.lexicons.row import Row

__all__ = ["load", "parse", "shipped"]

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


def parse(data: bytes, name: str) -> Lexicon:
    """The lexicon that the bytes of a file hold; `name` stands for the file in error messages."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{name}: byte {error.start} is not UTF-8; save the lexicon as a UTF-8 text file") from error
    lines = [line.rstrip("\r") for line in text.split("\n")]
    header, first = _header(lines, name)
    sources = tuple(_sources(header["sources"], name))
    keys = tuple(source.key for source in sources)
    entries = tuple(Row(name, number, line).entry(keys) for number, line in _rows(lines, first))
    _refuse_doubles(entries, name)
    return Lexicon(
        id=header["id"][0],
        version=header["version"][0],
        title=header["title"][0],
        layer=header["layer"][0],
        licence=header["licence"][0],
        sources=sources,
        misfires=" ".join(header["misfires"]),
        entries=entries,
        sha256=hashlib.sha256(data).hexdigest(),
    )


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


def _rows(lines: list[str], first: int) -> Iterator[tuple[int, str]]:
    for i in range(first, len(lines)):
        if lines[i].strip():
            yield i + 1, lines[i]


def _refuse_doubles(entries: tuple[Entry, ...], name: str) -> None:
    seen: dict[tuple[str, str], int] = {}
    for entry in entries:
        for pos in entry.pos:
            first = seen.setdefault((entry.term, pos), entry.line)
            if first != entry.line:
                raise ConfigError(
                    f"{name}, line {entry.line}: {entry.term!r} as {pos} stands on line {first} already; "
                    "keep one of the two rows"
                )
