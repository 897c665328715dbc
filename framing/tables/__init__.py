"""Sourced tables that ship as TSV files: lines "# key: value" first, then column names, then rows."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib import resources

__all__ = ["Table", "load"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table: its header, its rows as column → cell, and the SHA-256 of its file."""

    name: str
    version: str
    sha256: str
    header: dict[str, str]
    rows: tuple[dict[str, str], ...]


@cache
def load(name: str) -> Table:
    """The shipped table `name` (the file's stem); the caller must not change its rows.

    >>> load("tone_overrides").version
    '1'
    """
    raw = resources.files("framing").joinpath(f"tables/{name}.tsv").read_bytes()
    lines = raw.decode("utf-8").removesuffix("\n").split("\n")
    comments = [line[1:].strip() for line in lines if line.startswith("#")]
    header = dict(line.split(": ", 1) for line in comments if ": " in line)
    columns, *rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return Table(
        name=name,
        version=header.get("version", "1"),
        sha256=hashlib.sha256(raw).hexdigest(),
        header=header,
        rows=tuple(dict(zip(columns, row, strict=True)) for row in rows),
    )
