"""The chart of loaded terms by outlet: one dot an outlet with its interval, grouped by kind of outlet."""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.validation.loaded_density import Density

__all__ = ["chart"]

_COLOURS = {"wire": "#2f6f9f", "news": "#6b6b6b", "opinion": "#b3541e"}
_NAMES = {"wire": "wire", "news": "news sites", "opinion": "opinion"}


def chart(densities: Sequence["Density"]) -> bytes:
    """An SVG, the same bytes for the same figures; the groups in the order given, their means as lines."""
    import matplotlib
    from matplotlib.figure import Figure

    outlets = [density for density in densities if density.outlet is not None]
    with matplotlib.rc_context({"svg.hashsalt": "framing", "font.size": 9, "svg.fonttype": "none"}):
        figure = Figure(figsize=(7.2, 0.32 * len(outlets) + 1.1))
        axes = figure.subplots()
        for place, one in enumerate(outlets):
            low, high = one.low or one.value, one.high or one.value
            axes.plot([low, high], [place, place], color=_COLOURS[one.group], linewidth=2)
            axes.plot([one.value], [place], "o", color=_COLOURS[one.group])
        for whole in (density for density in densities if density.outlet is None):
            places = [i for i, one in enumerate(outlets) if one.group == whole.group]
            axes.vlines(whole.value, min(places) - 0.4, max(places) + 0.4, color=_COLOURS[whole.group], linestyle=":")
            label = f"{_NAMES[whole.group]} {whole.value:.2f}"
            axes.text(whole.value, min(places) - 0.45, label, color=_COLOURS[whole.group], ha="center", va="bottom")
        axes.set_yticks(range(len(outlets)), [f"{one.outlet} ({one.articles})" for one in outlets])
        axes.set_xlabel("loaded terms per 100 words of the author’s own, 95 % interval over articles")
        axes.set_xlim(left=0)
        axes.set_ylim(len(outlets) - 0.4, -1.2)
        axes.spines[["top", "right", "left"]].set_visible(False)
        axes.tick_params(axis="y", length=0)
        figure.tight_layout()
        buffer = io.BytesIO()
        figure.savefig(buffer, format="svg", metadata={"Date": None})
    return buffer.getvalue()
