"""`framing analyze`: everything found and measured, as JSON, CSV or a table."""

import argparse
import json
import sys
from typing import TextIO

from framing.cli.command import Command, add_input, analyses
from framing.results import Analysis
from framing.tabulation import TABLES, rows

__all__ = ["COMMAND", "write_csv"]

_WIDEST = 60  # characters of a table's cell


def _add_arguments(sub: argparse.ArgumentParser) -> None:
    add_input(sub)
    sub.add_argument("--format", choices=("json", "csv", "table"), default="json", help="default: json")
    sub.add_argument("--table", choices=tuple(TABLES), default="actors", help="which table for csv and table")


def _run(options: argparse.Namespace) -> int:
    failed = False
    header = True
    for outcome in analyses(options):
        failed |= outcome.error is not None
        if outcome.analysis is not None:
            _print(outcome.source, outcome.analysis, options, header)
            header = False
    return 3 if failed else 0


def _print(source: str, analysis: Analysis, options: argparse.Namespace, header: bool) -> None:
    if options.format == "json":
        several = len(options.files) > 1
        sys.stdout.write(_line(analysis) if several else analysis.to_json())
    elif options.format == "csv":
        write_csv(sys.stdout, source, analysis, options.table, header=header)
    else:
        _table(analysis, options.table)


def _line(analysis: Analysis) -> str:
    """One JSON object on one line, for JSON Lines."""
    return json.dumps(analysis.to_dict(), ensure_ascii=True, allow_nan=False) + "\n"


def write_csv(file: TextIO, source: str, analysis: Analysis, table: str, *, header: bool = True) -> None:
    """One table of an analysis as CSV, the name of its file in the first column."""
    import csv

    found = rows(analysis, table)
    columns = list(dict.fromkeys(column for row in found for column in row))
    writer = csv.DictWriter(file, ["file", *columns], restval="", lineterminator="\n")
    if header:
        writer.writeheader()
    for row in found:
        writer.writerow({"file": _cell(source), **{column: _cell(value) for column, value in row.items()}})


def _cell(value: object) -> object:
    """A cell that no spreadsheet takes for a formula."""
    if isinstance(value, str):
        text = value.encode("utf-8", "replace").decode("utf-8")
        return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
    return "" if value is None else value


def _table(analysis: Analysis, table: str) -> None:
    found = rows(analysis, table)
    columns = list(dict.fromkeys(column for row in found for column in row))
    cells = [[_short(row.get(column)) for column in columns] for row in found]
    shown = [i for i in range(len(columns)) if any(row[i] for row in cells)]
    widths = [max(len(columns[i]), *(len(row[i]) for row in cells)) for i in shown] if cells else []
    for row in [columns, *cells] if cells else []:
        print("  ".join(row[i].ljust(width) for i, width in zip(shown, widths, strict=True)).rstrip())


def _short(value: object) -> str:
    text = f"{value:.2f}" if isinstance(value, float) else "" if value is None else str(value)
    text = " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"


COMMAND = Command(
    name="analyze",
    help="everything found and measured in articles, as JSON, CSV or a table",
    examples="""examples:
  framing analyze story.txt > story.json
  framing analyze a.txt b.html > both.jsonl          one line an article
  framing analyze story.txt --format csv --table cues > cues.csv""",
    add_arguments=_add_arguments,
    run=_run,
)
