"""What each chart shows, as plain values: the views make these, the chart files draw them."""

from dataclasses import dataclass
from typing import TypeAlias

__all__ = [
    "Band",
    "BandChart",
    "BandPanel",
    "BandRow",
    "Chart",
    "Dot",
    "DotChart",
    "DotRow",
    "IntervalCell",
    "IntervalChart",
    "IntervalPanel",
    "IntervalRow",
    "MatrixCell",
    "MatrixChart",
    "RugChart",
    "RugLane",
    "ShareBar",
    "ShareChart",
    "Tick",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One estimate: where it lies, its interval if it has one, and what is printed beside it."""

    value: float | None
    low: float | None
    high: float | None
    text: str  # the value as printed, a dash where there is none
    n: str  # "n 14"

    @property
    def clear(self) -> bool:
        """Whether there is an interval and it does not contain zero."""
        return self.low is not None and self.high is not None and (self.low > 0 or self.high < 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class IntervalCell:
    """What one panel shows of one actor: a dot for each key of the panel, None where there is none."""

    dots: tuple[Dot | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IntervalRow:
    """One actor, a cell for each panel."""

    label: str
    cells: tuple[IntervalCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IntervalPanel:
    """A panel's title and, where it holds dots of several sorts, what each shape means."""

    title: str
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IntervalChart:
    """Dots with intervals on an axis from `low` to `high` around zero: the author's panel, then the sources'."""

    panels: tuple[IntervalPanel, ...]
    rows: tuple[IntervalRow, ...]
    low: float
    high: float
    low_end: str  # what the left end means: "more negative"
    high_end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """One finding on the rug: 0 to 1 along its zone; `own` is the author's voice; `head` the headlines' zone."""

    place: float
    own: bool
    head: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RugLane:
    """The findings of one category."""

    label: str
    total: str
    ticks: tuple[Tick, ...]
    quiet: bool = False  # drawn in the second colour: hedges beside loaded words


@dataclass(frozen=True, slots=True, kw_only=True)
class RugChart:
    """Where along the text the findings lie; `lead` is the share of the body that the first paragraph takes."""

    lanes: tuple[RugLane, ...]
    lead: float
    head_label: str | None
    lead_label: str
    body_labels: tuple[str, str, str]  # start, middle, end


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A named stretch of a scale."""

    label: str
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class BandRow:
    """One formula's dot."""

    label: str
    dot: Dot


@dataclass(frozen=True, slots=True, kw_only=True)
class BandPanel:
    """Formulas that share a scale: its title with the direction, its bands, its rows."""

    title: str
    bands: tuple[Band, ...]
    rows: tuple[BandRow, ...]
    ticks: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BandChart:
    """Panels of dots against labelled bands, one under another."""

    panels: tuple[BandPanel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareBar:
    """One share from 0 to 1, its label and the text printed at its end."""

    label: str
    share: float
    text: str
    own: bool = False  # the author's own words


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareChart:
    """Bars of shares of one whole, in the order given."""

    bars: tuple[ShareBar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell:
    """A count above zero, by row and column from 0."""

    row: int
    column: int
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixChart:
    """Counts of one set of actors against another; empty cells are not listed."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[MatrixCell, ...]
    row_title: str
    column_title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DotRow:
    """One share from 0 to 1 with its interval; `filled` marks what is found most surely."""

    label: str
    dot: Dot
    filled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DotChart:
    """Shares as dots with intervals on an axis from 0 to `high`, in the order given."""

    rows: tuple[DotRow, ...]
    high: float
    ticks: tuple[float, ...]
    axis: str  # what the axis counts


Chart: TypeAlias = IntervalChart | RugChart | BandChart | ShareChart | MatrixChart | DotChart
