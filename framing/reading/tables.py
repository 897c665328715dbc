"""Rows of the small tables that ship beside the reader."""

from functools import cache
from importlib import resources

from framing.errors import ConfigError

__all__ = ["rows"]


@cache
def rows(name: str, columns: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The rows of `framing/tables/<name>.tsv`, below its `#` header and its line of column names.

    ConfigError names the line that does not have these columns.
    """
    text = resources.files("framing").joinpath(f"tables/{name}.tsv").read_text(encoding="utf-8")
    found: list[tuple[str, ...]] = []
    header_seen = False
    for number, line in enumerate(text.split("\n"), start=1):
        if not line or (line.startswith("#") and not header_seen):
            continue
        cells = tuple(line.split("\t"))
        if not header_seen and cells == columns:
            header_seen = True
        elif not header_seen or len(cells) != len(columns) or not all(cells):
            raise ConfigError(
                f"framing/tables/{name}.tsv line {number}: {line[:80]!r} does not have the columns "
                f"{', '.join(columns)}. Separate the cells by tabs and leave none empty."
            )
        else:
            found.append(cells)
    return tuple(found)
