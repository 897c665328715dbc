"""Make the fonts of this folder from the npm packages; run by hand, once (see README.md).

    python subset.py SCRATCH_FOLDER

The Source fonts reserve their name: a subset is a modified version and must be called something else,
so the families are renamed "Framing Sans" and "Framing Serif" (OFL 1.1, section 3).
"""

# mypy: disable-error-code="import-untyped"
import sys
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
BASIC = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *(0x131, 0x152, 0x153, 0x2C6, 0x2DA, 0x2DC),
    *(0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E),
    *(0x2020, 0x2021, 0x2022, 0x2026, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2122),
    *(0x2191, 0x2193, 0x2212, 0xFFFD),
]
EXTENDED = [c for c in [*range(0x100, 0x180), *range(0x218, 0x21C), 0x1E9E] if c not in BASIC]
FACES = {
    "sans-400": ("source-sans-3", "Framing Sans", "Regular", 400),
    "sans-600": ("source-sans-3", "Framing Sans", "SemiBold", 600),
    "serif-400": ("source-serif-4", "Framing Serif", "Regular", 400),
    "serif-600": ("source-serif-4", "Framing Serif", "SemiBold", 600),
}
CHART_FACES = ("sans-400", "sans-600")  # matplotlib measures text with these; it cannot read WOFF2


def main(scratch: Path) -> None:
    """Write every WOFF2 file and the TTF files for the charts."""
    for face, (package, family, style, weight) in FACES.items():
        sources = [
            scratch / package / "files" / f"{package}-{script}-{weight}-normal.woff2"
            for script in ("latin", "latin-ext")
        ]
        for suffix, source, wanted in (("", sources[0], BASIC), ("-ext", sources[1], EXTENDED)):
            font = _cut(TTFont(source, recalcTimestamp=False), wanted, family, style)
            font.flavor = "woff2"
            font.save(HERE / f"{face}{suffix}.woff2")
        if face in CHART_FACES:
            whole = _merged(sources, scratch)
            _cut(whole, [*BASIC, *EXTENDED], family, style).save(HERE / f"{face}.ttf")


def _merged(sources: list[Path], scratch: Path) -> TTFont:
    """One font from the Latin and the Latin Extended file."""
    plain = []
    for number, source in enumerate(sources):
        font = TTFont(source, recalcTimestamp=False)
        font.flavor = None
        plain.append(str(scratch / f"part{number}.ttf"))
        font.save(plain[-1])
    return Merger().merge(plain)


def _cut(font: TTFont, codepoints: list[int], family: str, style: str) -> TTFont:
    """The font with these characters and kerning only, under its new name."""
    options = subset.Options()
    options.layout_features = ["kern", "ccmp", "locl"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    options.notdef_outline = True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codepoints)
    cutter.subset(font)
    names = font["name"]
    for name_id, text in (
        (1, f"{family} {style}"),
        (2, "Regular"),
        (4, f"{family} {style}"),
        (6, f"{family}-{style}".replace(" ", "")),
    ):
        names.setName(text, name_id, 3, 1, 0x409)
    return font


if __name__ == "__main__":
    main(Path(sys.argv[1]))
