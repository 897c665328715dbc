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

from reports.fonts import TIERS

HERE = Path(__file__).parent
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
        for suffix, wanted in TIERS:
            source = sources[suffix == "-ext"]
            font = _cut(TTFont(source, recalcTimestamp=False), list(wanted), family, style)
            font.flavor = "woff2"
            font.save(HERE / f"{face}{suffix}.woff2")
        if face in CHART_FACES:
            whole = _merged(sources, scratch)
            _cut(whole, [point for _, points in TIERS for point in points], family, style).save(HERE / f"{face}.ttf")


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
