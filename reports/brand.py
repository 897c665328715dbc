"""A publisher's name, logo and accent colour for the head of a report, from a TOML file."""

import base64
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framing.errors import ConfigError

__all__ = ["LOGO_BYTES", "Brand", "contrast"]

LOGO_BYTES = 60_000  # a page has 300 KB in all
_LIGHTEST = 4.5  # WCAG 2.2, success criterion 1.4.3: contrast of text
_PAPERS = {"accent": "#ffffff", "accent_dark": "#17191b"}  # the page's own, by day and by night
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_FIELDS = ("name", "logo", "accent", "accent_dark")


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """Whose report it is. `logo` is a data address; `accent` and `accent_dark` are #rrggbb, readable on their paper."""

    name: str
    logo: str | None = None
    accent: str | None = None
    accent_dark: str | None = None

    @classmethod
    def from_toml(cls, path: str | Path) -> "Brand":
        """The brand in a TOML file with `name` and, as wanted, `logo`, `accent`, `accent_dark`.

        `logo` is a PNG, JPEG or SVG file of at most LOGO_BYTES, its path relative to the TOML file. Without
        `accent_dark`, `accent` is made lighter until it can be read on the dark page. Raises ConfigError, which names
        the field, the rule and the remedy.
        """
        path = Path(path)
        fields = _fields(path)
        colours = {name: _colour(fields[name], name) for name in _PAPERS if name in fields}
        if "accent" in colours:
            colours.setdefault("accent_dark", _lightened(colours["accent"]))
        logo = _logo(path.parent / fields["logo"]) if "logo" in fields else None
        return cls(name=fields["name"], logo=logo, **colours)

    def style(self) -> str:
        """CSS that sets the accent; empty where the brand has none."""
        if self.accent is None:
            return ""
        by_day, by_night = f":root {{ --accent: {self.accent}; }}", f":root {{ --accent: {self.accent_dark}; }}"
        return f"{by_day}\n@media screen and (prefers-color-scheme: dark) {{ {by_night} }}\n"


def contrast(one: str, other: str) -> float:
    """The contrast of two #rrggbb colours, 1 to 21 (WCAG 2.2, relative luminance).

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [value / 255 for value in _channels(colour)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _fields(path: Path) -> dict[str, str]:
    try:
        found: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"brand {path}: {error.strerror or error}; give the path of a TOML file") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"brand {path}: not TOML in UTF-8 ({error})") from error
    if unknown := [name for name in found if name not in _FIELDS]:
        raise ConfigError(f"brand {path}: unknown field {unknown[0]!r}; known are {', '.join(_FIELDS)}")
    if wrong := [name for name, value in found.items() if not isinstance(value, str) or not value.strip()]:
        raise ConfigError(f"brand {path}: {wrong[0]!r} must be a text between quotation marks")
    if "name" not in found:
        raise ConfigError(f"brand {path}: 'name' is missing; a logo needs it too, for those who cannot see it")
    return found


def _colour(value: str, name: str) -> str:
    """`value` if it can be read as text on the paper it is for."""
    if not _COLOUR.fullmatch(value):
        raise ConfigError(f"{name} {value!r} is not a colour: write it as #rrggbb, such as #00566b")
    paper = _PAPERS[name]
    if (found := contrast(value, paper)) < _LIGHTEST:
        remedy = f"choose a {'darker' if name == 'accent' else 'lighter'} colour"
        raise ConfigError(
            f"{name} {value} has a contrast of {found:.1f}:1 on {paper}, text needs {_LIGHTEST}:1: {remedy}"
        )
    return value.lower()


def _lightened(colour: str) -> str:
    """`colour` mixed with as little white as it needs to be read on the dark page."""
    for share in range(0, 101, 5):
        mixed = "#" + "".join(f"{round(c + (255 - c) * share / 100):02x}" for c in _channels(colour))
        if contrast(mixed, _PAPERS["accent_dark"]) >= _LIGHTEST:
            return mixed
    raise AssertionError("white can be read on the dark page")


def _logo(path: Path) -> str:
    """The file as a data address; a browser runs no script of an image and loads nothing for it."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ConfigError(f"logo {path}: {error.strerror or error}; its path is relative to the TOML file") from error
    if len(data) > LOGO_BYTES:
        raise ConfigError(f"logo {path} has {len(data)} bytes, more than {LOGO_BYTES}: make it smaller")
    head = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:200]
    if data.startswith(b"\x89PNG\r\n"):
        kind = "png"
    elif data.startswith(b"\xff\xd8\xff"):
        kind = "jpeg"
    elif head.startswith((b"<svg", b"<?xml")):
        kind = "svg+xml"
    else:
        raise ConfigError(f"logo {path} is neither PNG, JPEG nor SVG: save it as one of them")
    return f"data:image/{kind};base64,{base64.b64encode(data).decode('ascii')}"
