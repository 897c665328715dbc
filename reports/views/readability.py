"""Section 9: who can read it, by several formulas side by side, each with its direction."""

from dataclasses import dataclass

from framing.results import Estimate
from reports.charts.data import Band, BandChart, BandPanel, BandRow, Dot
from reports.numbers import count, fixed, interval, value_of
from reports.views.context import Context
from reports.views.parts import Cell, Column, Figure, Row, Table, value_cell
from reports.words import known, say

__all__ = ["GRADES", "Readability", "band_of", "grade_estimates", "view"]

# US schools: elementary to grade 5, middle 6-8, high 9-12, college 13-16, graduate after that.
GRADES = (
    ("elementary", 0.0, 6.0),
    ("middle", 6.0, 9.0),
    ("high", 9.0, 13.0),
    ("college", 13.0, 17.0),
    ("graduate", 17.0, 20.0),
)
# Flesch (1949), The Art of Readable Writing, table of styles.
_EASE = (
    ("very_difficult", 0.0, 30.0),
    ("difficult", 30.0, 50.0),
    ("fairly_difficult", 50.0, 60.0),
    ("standard", 60.0, 70.0),
    ("fairly_easy", 70.0, 80.0),
    ("easy", 80.0, 100.0),
)
# Dale & Chall (1948), corrected grade levels.
_DALE_CHALL = (
    ("grade_4", 4.0, 5.0),
    ("grades_5_6", 5.0, 6.0),
    ("grades_7_8", 6.0, 7.0),
    ("grades_9_10", 7.0, 8.0),
    ("grades_11_12", 8.0, 9.0),
    ("college", 9.0, 10.0),
    ("graduate", 10.0, 11.0),
)
_GRADE_UNIT = "US school grade"


@dataclass(frozen=True, slots=True, kw_only=True)
class Readability:
    """The figure and the table of all formulas, or why there is neither."""

    lead: str
    figure: Figure | None
    table: Table | None


def view(context: Context) -> Readability | None:
    """The section, or None when readability was not measured."""
    estimates = context.estimates("readability")
    if not estimates:
        return None
    valued = [e for e in estimates if e.value is not None]
    reason = next((e.reason for e in estimates if e.reason), None)
    return Readability(
        lead=say("readability.lead") if valued else say("readability.none", reason=reason),
        figure=_figure(estimates) if valued else None,
        table=_table(estimates) if valued else None,
    )


def grade_estimates(context: Context) -> tuple[Estimate, ...]:
    """The estimates with a value whose unit is a school grade."""
    return tuple(e for e in context.estimates("readability") if e.unit == _GRADE_UNIT and e.value is not None)


def band_of(value: float, bands: tuple[tuple[str, float, float], ...] = GRADES) -> str:
    """The name of the band that holds `value`; the outermost one beyond the ends of the scale."""
    inside = [name for name, low, high in bands if low <= value < high]
    return known("band", inside[0] if inside else bands[0 if value < bands[0][1] else -1][0])


def _figure(estimates: tuple[Estimate, ...]) -> Figure:
    grades = [e for e in estimates if e.unit == _GRADE_UNIT]
    panels = [
        _panel("grades", GRADES, grades, tuple(float(g) for g in (0, 3, 6, 9, 13, 17, 20))),
        _panel("ease", _EASE, [e for e in estimates if e.name == "flesch_reading_ease"], (0, 30, 50, 60, 70, 80, 100)),
        _panel(
            "dale_chall",
            _DALE_CHALL,
            [e for e in estimates if e.name.startswith("dale_chall")],
            (4, 5, 6, 7, 8, 9, 10, 11),
        ),
    ]
    told = [
        say("readability.told", name=known("formula", e.name), value=value_of(e), interval=interval(e))
        for e in estimates
    ]
    return Figure(
        id="figure-readability",
        message=_message(grades, estimates),
        subtitle=say("readability.subtitle", n=count(estimates[0].n, estimates[0].n_unit)),
        chart=BandChart(panels=tuple(panel for panel in panels if panel.rows)),
        description="; ".join(told) + ".",
        caption=say("readability.caption"),
    )


def _message(grades: list[Estimate], estimates: tuple[Estimate, ...]) -> str:
    values = [e.value for e in grades if e.value is not None]
    if not values:
        ease = next((e for e in estimates if e.value is not None), None)
        return say("readability.one", name=known("formula", ease.name), value=value_of(ease)) if ease else ""
    low, high = fixed(min(values), 0), fixed(max(values), 0)
    if low == high:
        return say("readability.agree", k=len(values), grade=low)
    return say("readability.range", k=len(values), low=low, high=high)


def _panel(
    name: str, bands: tuple[tuple[str, float, float], ...], estimates: list[Estimate], ticks: tuple[float, ...]
) -> BandPanel:
    return BandPanel(
        title=say(f"readability.panel.{name}"),
        bands=tuple(Band(label=known("band", band), low=low, high=high) for band, low, high in bands),
        rows=tuple(_row(e) for e in sorted(estimates, key=lambda e: (e.value is None, e.value or 0.0, e.name))),
        ticks=ticks,
    )


def _row(estimate: Estimate) -> BandRow:
    dot = Dot(value=estimate.value, low=estimate.low, high=estimate.high, text=value_of(estimate), n=str(estimate.n))
    return BandRow(label=known("formula", estimate.name), dot=dot)


def _table(estimates: tuple[Estimate, ...]) -> Table:
    return Table(
        id="table-readability",
        title=say("readability.table"),
        columns=(
            Column(title=say("column.formula")),
            Column(title=say("column.value"), number=True),
            Column(title=say("column.interval"), number=True),
            Column(title=say("column.unit")),
            Column(title=say("column.direction")),
            Column(title=say("column.sentences"), number=True),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=known("formula", e.name)),
                    value_cell(e),
                    Cell(text=interval(e)),
                    Cell(text=e.unit),
                    Cell(text=known("direction", e.name)),
                    Cell(text=fixed(e.n, 0)),
                )
            )
            for e in estimates
        ),
    )
