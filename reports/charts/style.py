"""The one look of all charts: colours, sizes, fonts, and a page with its origin at the top left, in points."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import resources
from math import nan
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font
from matplotlib.transforms import ScaledTranslation

from reports.text import cut_middle

__all__ = [
    "AGAINST",
    "FAINT",
    "FOR",
    "HAIRLINE",
    "INK",
    "MUTED",
    "SIZE",
    "SMALL",
    "WIDTH",
    "drawing",
    "fitted",
    "font",
    "label",
    "new_figure",
    "panel",
    "rules",
    "width_of",
    "write",
]

WIDTH = 720.0  # points; the page scales it to its own width
SIZE, SMALL = 12.5, 11.0
INK, MUTED, HAIRLINE, FAINT = "#1a1a1a", "#595959", "#b9b5ad", "#f3f1ec"
_HALF_CAPITAL = 0.33  # of the size: half the height of the font's capitals
AGAINST, FOR = "#b35806", "#542788"  # the ends of ColorBrewer's PuOr; no party's colours


@contextmanager
def drawing() -> Iterator[None]:
    """Settings of matplotlib for the time of one drawing, whatever the user's own are."""
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rc("text", parse_math=False)  # "$5 and $6" is money
        mpl.rc("svg", fonttype="none", hashsalt="framing")
        mpl.rc("path", simplify=False)
        yield


def new_figure(height: float) -> Figure:
    """A white figure of the common width, `height` points high."""
    return Figure(figsize=(WIDTH / 72, height / 72), dpi=72, facecolor="white")


def panel(figure: Figure, *, left: float, top: float, width: float, height: float) -> Axes:
    """Axes without frame or ticks at a place given in points from the top left corner."""
    whole = figure.get_figheight() * 72
    axes = figure.add_axes((left / WIDTH, 1 - (top + height) / whole, width / WIDTH, height / whole))
    axes.set_frame_on(False)
    axes.tick_params(length=0)
    axes.set_xticks([])
    axes.set_yticks([])
    return axes


@cache
def _face(weight: int) -> str:
    return str(resources.files("reports").joinpath(f"static/fonts/sans-{weight}.ttf"))


@cache
def font(size: float = SIZE, weight: int = 400) -> FontProperties:
    """The sans of the page, named as the page names it, measured with its own file."""
    return FontProperties(family="Framing Sans", weight=weight, size=size, fname=_face(weight))


def label(text: str, limit: int = 80) -> str:
    """`text` for a chart: one line, no character that XML forbids, cut at `limit`."""
    return cut_middle(text, limit)


def fitted(text: str, width: float, size: float = SIZE, weight: int = 400) -> str:
    """`text` with its middle cut out so that it is at most `width` points wide at that size."""
    line = label(text)
    for limit in range(len(line), 2, -1):
        shorter = cut_middle(line, limit)
        if width_of(shorter, size, weight) <= width:
            return shorter
    return "…"


@cache
def _measure(weight: int) -> FT2Font:
    return FT2Font(_face(weight))


def width_of(text: str, size: float = SIZE, weight: int = 400) -> float:
    """The width of `text` in points at that size."""
    face = _measure(weight)
    face.set_size(size, 72)
    return sum(_advance(face, char, size) for char in text)


def _advance(face: FT2Font, char: str, size: float) -> float:
    """Width of one character; one that our font lacks is drawn by another font, about an em wide."""
    if not face.get_char_index(ord(char)):
        return size
    return face.load_char(ord(char)).linearHoriAdvance / 65536


def rules(axes: Axes, edges: int, colour: str, width: float) -> None:
    """Horizontal lines at 0, 1, … `edges` - 1 across the axes, all in one path."""
    low, high = axes.get_xlim()
    xs = [x for _ in range(edges) for x in (low, high, nan)]
    ys = [float(y) for edge in range(edges) for y in (edge, edge, edge)]
    axes.plot(xs, ys, color=colour, linewidth=width, solid_capstyle="butt", zorder=0.5, clip_on=False)


def write(axes: Axes, x: float, y: float, text: str, *, size: float = SIZE, weight: int = 400, **more: Any) -> None:
    """Text at data coordinates, set explicitly: in ink, the middle of its capitals on `y`, never clipped."""
    settings: dict[str, Any] = {"color": INK, "ha": "left"} | more
    figure = axes.figure
    lowered = axes.transData + ScaledTranslation(0, -_HALF_CAPITAL * size / 72, figure.dpi_scale_trans)
    line = label(text)
    axes.text(
        x, y, line, fontproperties=font(size, weight), transform=lowered, va="baseline", clip_on=False, **settings
    )
