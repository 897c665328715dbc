"""From a matplotlib figure to a PNG with the same bytes every time."""

from io import BytesIO

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from reports.charts.svg import missing_glyphs_ignored

__all__ = ["MARGIN", "finished"]

MARGIN = 14.0  # points of white around a chart that stands alone


def finished(figure: Figure, *, title: str, dots: int) -> bytes:
    """The figure as a PNG; neither date nor version is in it."""
    FigureCanvasAgg(figure)
    file = BytesIO()
    metadata = {"Software": None, "Title": title}
    with missing_glyphs_ignored():
        figure.savefig(file, format="png", dpi=dots, bbox_inches=_with_margin(figure), metadata=metadata)
    return file.getvalue()


def _with_margin(figure: Figure) -> Bbox:
    width, height = figure.get_size_inches()
    around = MARGIN / 72
    return Bbox([[-around, -around], [width + around, height + around]])
