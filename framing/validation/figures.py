"""The measured figures of the README, from the evaluations in docs/figures: `python -m framing.validation.figures`."""

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framing.validation.markers import fill

__all__ = ["FIGURES", "ROWS", "Row", "main", "table", "with_figures"]

FIGURES = Path("docs/figures")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table; `figure` and `beside` are formats over the JSON of docs/figures/`file`.json."""

    file: str
    what: str
    figure: str
    beside: str = ""


ROWS: tuple[Row, ...] = (
    Row(
        file="stance",
        what="Stance towards a target in US political news, macro-F1 on the development files of NewsMTSC",
        figure="{model[macro_f1][value]:.3f}",
        beside="95 % interval {model[macro_f1][low]:.3f} to {model[macro_f1][high]:.3f}, {targets} targets; "
        "VADER {vader[macro_f1][value]:.3f}, always the commonest class {majority[macro_f1][value]:.3f}",
    ),
    Row(
        file="stance",
        what="Calibration error of its probabilities",
        figure="{expected_calibration_error:.3f}",
        beside="0 is perfect; the temperature was set on the same files",
    ),
    Row(
        file="bench",
        what="Time of a whole analysis, against the bare parser on the same articles",
        figure="{examples[analyze_against_parser]:.2f} times",
        beside="samples of this repository, {examples[words]:,} words",
    ),
    Row(
        file="bench",
        what="Largest growth of that time when the text becomes four times as long",
        figure="{examples[growth]:.1f} times",
        beside="4 would be linear; from 1,000 to 16,000 words",
    ),
    Row(
        file="bench",
        what="Peak memory of one report, from a cold start",
        figure="{examples[cold_report_mb]:,.0f} MB",
    ),
    Row(
        file="bench",
        what="Importing `framing`",
        figure="{examples[import_ms]:.0f} ms",
        beside="at most 80 ms; a test holds it",
    ),
)


def table(folder: Path, rows: tuple[Row, ...] = ROWS) -> str:
    """The rows as a Markdown table; KeyError and FileNotFoundError name what is missing in `folder`."""
    data: dict[str, dict[str, Any]] = {
        row.file: json.loads((folder / f"{row.file}.json").read_text(encoding="utf-8")) for row in rows
    }
    lines = ["| what | measured | beside it |", "|---|---|---|"]
    for row in rows:
        values = data[row.file]
        lines.append(f"| {row.what} | {row.figure.format(**values)} | {row.beside.format(**values)} |")
    return "\n".join(lines)


def with_figures(page: str, folder: Path) -> str:
    """The page with the table between its markers."""
    return fill(page, "figures", table(folder))


def main() -> None:
    """Write the table of measured figures into a page, between its markers."""
    parser = argparse.ArgumentParser(prog="python -m framing.validation.figures", description=main.__doc__)
    parser.add_argument("page", type=Path, nargs="?", default=Path("README.md"))
    parser.add_argument("--figures", type=Path, default=FIGURES, help="folder of the evaluations' JSON")
    options = parser.parse_args()
    page = options.page.read_text(encoding="utf-8")
    options.page.write_text(with_figures(page, options.figures), encoding="utf-8")
    print(options.page)


if __name__ == "__main__":
    main()
