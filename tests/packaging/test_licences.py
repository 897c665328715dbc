"""Every distribution that an installation brings must be usable under Apache-2.0: permissive, MPL or LGPL, never GPL."""

import json
import re
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REVIEWED = json.loads(Path(__file__).with_name("licences.json").read_text(encoding="utf-8"))
ALLOWED = re.compile(
    r"MIT|BSD|0BSD|Apache|ISC|PSF|Python Software Foundation|MPL|Mozilla|LGPL|Lesser|Zlib|CC0|CNRI|CMU|Unlicense", re.I
)
REFUSED = re.compile(r"(?<!L)(?<!Lesser )\bA?GPL|(?<!Lesser )General Public|Non-?Commercial|\bNC\b|Proprietary", re.I)


@dataclass(frozen=True)
class Stated:
    """What the metadata of one distribution says about its licence."""

    expression: str | None
    field: str | None
    classifiers: tuple[str, ...]

    @property
    def text(self) -> str | None:
        """The clearest statement: the SPDX expression, else the classifiers, else the first line of the field."""
        if self.expression:
            return self.expression
        if self.classifiers:
            return "; ".join(self.classifiers)
        return self.field.strip().splitlines()[0] if self.field and self.field.strip() else None


def locked(name: str = "requirements.lock") -> list[str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return [line.split("==")[0] for line in lines if re.match(r"[a-z0-9].*==", line)]


def stated(name: str) -> Stated:
    data = metadata.metadata(name)
    classifiers = tuple(c for c in data.get_all("Classifier", []) if c.startswith("License ::"))
    return Stated(data.get("License-Expression"), data.get("License"), classifiers)


def verdict(stated: Stated) -> str:
    """ "allowed", "refused" or "unclear": a choice among licences is for a person to make, so it is unclear."""
    text = stated.text
    if text is None:
        return "unclear"
    if REFUSED.search(text):
        return "unclear" if ALLOWED.search(REFUSED.sub("", text)) else "refused"
    return "allowed" if ALLOWED.search(text) else "unclear"


@pytest.mark.parametrize("name", locked())
def test_licence_fits_apache(name: str) -> None:
    found = stated(name)
    if name in REVIEWED:
        assert verdict(found) != "allowed", f"{name} is now clear ({found.text}): take it out of licences.json"
        assert ALLOWED.fullmatch(REVIEWED[name]["licence"].split("-")[0])
        assert REVIEWED[name]["why"]
    else:
        assert verdict(found) == "allowed", f"{name}: {found.text!r} needs a reviewed row in licences.json"


def test_no_reviewed_row_is_left_over() -> None:
    assert {name for name in REVIEWED if not name.startswith("_")} <= set(locked())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MIT", "allowed"),
        ("LGPL-2.1-or-later", "allowed"),
        ("License :: OSI Approved :: GNU Lesser General Public License v2 or later (LGPLv2+)", "allowed"),
        ("GPL-3.0-or-later", "refused"),
        ("AGPL-3.0-only", "refused"),
        ("License :: OSI Approved :: GNU General Public License v3 (GPLv3)", "refused"),
        ("MPL-1.1 OR GPL-2.0-only", "unclear"),
        ("CC-BY-NC-4.0", "refused"),
        ("Freeware", "unclear"),
    ],
)
def test_the_rule_itself(text: str, expected: str) -> None:
    assert verdict(Stated(text, None, ())) == expected


def test_silence_is_unclear() -> None:
    assert verdict(Stated(None, " ", ())) == "unclear"
