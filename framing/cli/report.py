"""`framing report`: a self-contained report for each article, as a page and in other formats."""

import argparse
import io
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from framing.cli.analyze import write_csv
from framing.cli.command import Command, add_input, analyses
from framing.errors import ConfigError
from framing.files import write_whole
from framing.results import Analysis
from framing.tabulation import TABLES

if TYPE_CHECKING:
    from reports import Report

__all__ = ["COMMAND", "FORMATS"]

# What each format adds beside the page, in the order of writing: the page first, so that nothing can lose it.
FORMATS: tuple[str, ...] = ("html", "md", "json", "csv", "pdf")
_ENGINES = ("auto", "weasyprint", "chromium")  # held equal to reports.pdf.CHOICES by a test


def _add_arguments(sub: argparse.ArgumentParser) -> None:
    add_input(sub)
    sub.add_argument("-o", "--output", metavar="OUT", type=Path, help="the report's file, or a folder for several")
    sub.add_argument(
        "--format", choices=FORMATS, action="append", default=[], help="default: html; may be given several times"
    )
    sub.add_argument("--pdf", action="store_true", help="a tagged PDF beside the page; as --format pdf")
    sub.add_argument("--pdf-engine", choices=_ENGINES, default="auto", help="default: auto, the first installed")
    sub.add_argument("--figures", metavar="DIR", type=Path, help="write each chart as SVG and PNG into this folder")
    sub.add_argument("--brand", metavar="FILE", type=Path, help="a TOML file with your name, logo and accent colour")
    sub.add_argument("--json", action="store_true", help="write the analysis beside the report, as .json")


def _run(options: argparse.Namespace) -> int:
    targets = [_target(source, options) for source in options.files]
    if len(set(targets)) < len(targets):
        twice = next(target for target in targets if targets.count(target) > 1)
        raise ConfigError(f"two articles would be written to {twice}: give -o a folder and files of different names")
    import reports

    brand = reports.Brand.from_toml(options.brand) if options.brand else None
    failed = False
    for target, outcome in zip(targets, analyses(options), strict=True):
        failed |= outcome.error is not None
        if outcome.analysis is not None:
            for path in _written(reports.build(outcome.analysis, brand=brand), target, outcome.source, options):
                print(path)
    return 3 if failed else 0


def _formats(options: argparse.Namespace) -> tuple[str, ...]:
    """The formats asked for, each once; a PDF always comes with its page, which needs no engine."""
    asked = {*options.format, *(name for name in ("pdf", "json") if getattr(options, name))}
    if "pdf" in asked or not options.format:
        asked.add("html")
    return tuple(name for name in FORMATS if name in asked)


def _written(report: "Report", page: Path, source: str, options: argparse.Namespace) -> Iterator[Path]:
    """Write each format beside the page, the charts where they are wanted, and give each path once it is there."""
    write: dict[str, Callable[[Path], Iterable[Path]]] = {
        "html": lambda path: [report.save(path)],
        "md": lambda path: [_text(path, report.to_markdown())],
        "json": lambda path: [_text(path, report.analysis.to_json())],
        "csv": lambda path: _tables(path, report.analysis, source),
        "pdf": lambda path: [report.to_pdf(path, engine=options.pdf_engine)],
    }
    if options.figures is not None:
        yield from report.save_figures(options.figures, page.name.removesuffix(page.suffix).removesuffix(".report"))
    for name in _formats(options):
        yield from write[name](page if name == "html" else page.with_suffix(f".{name}"))


def _text(path: Path, text: str) -> Path:
    write_whole(path, text.encode("utf-8"))
    return path


def _tables(path: Path, analysis: Analysis, source: str) -> Iterator[Path]:
    """A CSV file a table, named after it."""
    for table in TABLES:
        file = io.StringIO()
        write_csv(file, source, analysis, table)
        yield _text(path.with_suffix(f".{table}.csv"), file.getvalue())


def _target(source: str, options: argparse.Namespace) -> Path:
    """Where the page of `source` goes: -o itself when it is one file, with .html as its end, else in that folder."""
    output: Path | None = options.output
    if output is not None and output.suffix.lower() in {".html", ".htm"}:
        return output
    if output is not None and output.suffix.lower().lstrip(".") in FORMATS:
        return output.with_suffix(".html")
    stem = "stdin" if source == "-" else Path(source).stem
    return (output or Path()) / f"{stem}.report.html"


COMMAND = Command(
    name="report",
    help="a self-contained report for each article, to read, print and hand on",
    examples="""examples:
  framing report story.html -o story.report.html
  framing report story.txt --pdf                     the page and a tagged PDF beside it
  framing report story.txt --figures charts/         each chart as SVG and PNG as well
  framing report story.txt --format md --format csv  the text of the report, and its tables
  framing report *.txt -o reports/ --brand our.toml --json""",
    add_arguments=_add_arguments,
    run=_run,
)
