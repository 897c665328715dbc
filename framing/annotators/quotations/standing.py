"""Nouns that name a source without its name: their standing, and whether they speak for somebody else."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast, get_args

from framing.errors import ConfigError
from framing.tables import load

__all__ = ["NounClass", "SourceNoun", "source_nouns"]

NounClass = Literal["elite", "institution", "document", "media", "ordinary", "anonymous"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceNoun:
    """One noun of the table `source_nouns`; a spokesman or a report speaks for whom it belongs to."""

    noun: str
    noun_class: NounClass
    speaks_for: bool


@cache
def source_nouns() -> Mapping[str, SourceNoun]:
    """The nouns by lemma; ConfigError when the table names a class that there is not."""
    found = {}
    for row in load("source_nouns").rows:
        if row["class"] not in get_args(NounClass):
            raise ConfigError(
                f"source_nouns.tsv: {row['noun']!r} has the class {row['class']!r}; use one of {get_args(NounClass)}"
            )
        found[row["noun"]] = SourceNoun(
            noun=row["noun"], noun_class=cast(NounClass, row["class"]), speaks_for=row["role"] == "speaks for"
        )
    return found
