"""From a matplotlib figure to a PNG with the same bytes every time."""

from io import BytesIO

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from reports.charts.svg import missing_glyphs_ignored

__all__ = ["finished"]


def finished(figure: Figure, *, title: str, dots: int) -> bytes:
    """The figure as a PNG; neither date nor version is in it."""
    FigureCanvasAgg(figure)
    file = BytesIO()
    with missing_glyphs_ignored():
        figure.savefig(file, format="png", dpi=dots, metadata={"Software": None, "Title": title})
    return file.getvalue()
