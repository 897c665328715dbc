"""Every phrase of the report, kept in one catalogue file, so that a translator finds them in one place."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any

__all__ = ["catalogue", "known", "say", "singular"]


@cache
def catalogue() -> dict[str, str]:
    """Every phrase by its dotted name, in the order of the file."""
    text = resources.files("reports").joinpath("words/en.toml").read_text(encoding="utf-8")
    phrases: dict[str, str] = {}
    _collect(tomllib.loads(text), "", phrases)
    return phrases


def _collect(table: dict[str, Any], prefix: str, phrases: dict[str, str]) -> None:
    for name, value in table.items():
        if isinstance(value, dict):
            _collect(value, f"{prefix}{name}.", phrases)
        else:
            phrases[f"{prefix}{name}"] = str(value)


def say(name: str, /, **values: object) -> str:
    """The phrase `name` with its places filled; KeyError names a phrase or a place that is missing.

    Values are put in as they are: braces inside them mean nothing.
    """
    return catalogue()[name].format_map(values)


def known(group: str, name: str) -> str:
    """The phrase for a code such as a voice or category; the code itself, in words, if it is not listed."""
    return catalogue().get(f"{group}.{name}", name.replace("_", " "))


def singular(unit: str) -> str:
    """The singular of a counting noun of the catalogue; the noun itself if it is not listed."""
    return catalogue().get(f"singular.{unit}", unit)
