"""The fonts of the page: four faces, each cut into tiers of characters, of which a page carries those it needs."""

import base64
from collections.abc import Iterable
from importlib import resources

__all__ = ["FACES", "SANS", "SERIF", "TIERS", "css"]

SANS, SERIF = "Framing Sans", "Framing Serif"
FACES = (
    (SANS, 400, "sans-400"),
    (SANS, 600, "sans-600"),
    (SERIF, 400, "serif-400"),
    (SERIF, 600, "serif-600"),
)
_BASIC = (
    *range(0x20, 0x7F),
    *(0xA0, 0xA7, 0xA9, 0xB0, 0xB7, 0xE9),  # what English news and the page itself use beyond ASCII
    *(0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x2212, 0xFFFD),
)
_LATIN_1 = (
    *(c for c in range(0xA1, 0x100) if c not in _BASIC),
    *(0x131, 0x152, 0x153, 0x2C6, 0x2DA, 0x2DC, 0x2012, 0x2015, 0x201A, 0x201E, 0x2020, 0x2021),
    *(0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2122, 0x2191, 0x2193),
)
_EXTENDED = tuple(c for c in (*range(0x100, 0x180), *range(0x218, 0x21C), 0x1E9E) if c not in _LATIN_1)

# The end of the file's name, and the code points that it holds; the first tier is in every page.
TIERS: tuple[tuple[str, tuple[int, ...]], ...] = (("", _BASIC), ("-latin1", _LATIN_1), ("-ext", _EXTENDED))


def css(text: str, families: tuple[str, ...] = (SANS, SERIF)) -> str:
    """The @font-face rules of these families for a page with this text, the files inside as data."""
    there = {ord(char) for char in set(text)}
    tiers = [(suffix, points) for suffix, points in TIERS if not suffix or not there.isdisjoint(points)]
    return "".join(
        _face(family, weight, f"{name}{suffix}", points)
        for family, weight, name in FACES
        if family in families
        for suffix, points in tiers
    )


def _face(family: str, weight: int, name: str, points: Iterable[int]) -> str:
    file = resources.files("reports").joinpath(f"static/fonts/{name}.woff2")
    data = base64.b64encode(file.read_bytes()).decode("ascii")
    return (
        f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:normal;'
        f'src:url(data:font/woff2;base64,{data}) format("woff2");unicode-range:{_ranges(points)}}}\n'
    )


def _ranges(points: Iterable[int]) -> str:
    """Code points as CSS writes them, neighbours joined.

    >>> _ranges([0x41, 0x42, 0x43, 0x2019])
    'U+41-43,U+2019'
    """
    runs: list[list[int]] = []
    for point in sorted(points):
        if runs and point == runs[-1][1] + 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    return ",".join(f"U+{first:X}" + (f"-{last:X}" if last > first else "") for first, last in runs)
