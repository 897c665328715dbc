"""`framing report`: a self-contained report for each article, as a page and in other formats."""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from framing.cli.command import Command, add_input, analyses
from framing.errors import ConfigError
from framing.files import write_whole

if TYPE_CHECKING:
    from reports import Report

__all__ = ["COMMAND", "FORMATS"]

# What each format adds beside the page, in the order of writing: the page first, so that nothing can lose it.
FORMATS: tuple[str, ...] = ("html", "json", "pdf")
_ENGINES = ("auto", "weasyprint", "chromium")  # held equal to reports.pdf.CHOICES by a test


def _add_arguments(sub: argparse.ArgumentParser) -> None:
    add_input(sub)
    sub.add_argument("-o", "--output", metavar="OUT", type=Path, help="the report's file, or a folder for several")
    sub.add_argument(
        "--format", choices=FORMATS, action="append", default=[], help="default: html; may be given several times"
    )
    sub.add_argument("--pdf", action="store_true", help="a tagged PDF beside the page; as --format pdf")
    sub.add_argument("--pdf-engine", choices=_ENGINES, default="auto", help="default: auto, the first installed")
    sub.add_argument("--json", action="store_true", help="write the analysis beside the report, as .json")


def _run(options: argparse.Namespace) -> int:
    targets = [_target(source, options) for source in options.files]
    if len(set(targets)) < len(targets):
        twice = next(target for target in targets if targets.count(target) > 1)
        raise ConfigError(f"two articles would be written to {twice}: give -o a folder and files of different names")
    import reports

    failed = False
    for target, outcome in zip(targets, analyses(options), strict=True):
        failed |= outcome.error is not None
        if outcome.analysis is not None:
            for path in _written(reports.build(outcome.analysis), target, options):
                print(path)
    return 3 if failed else 0


def _formats(options: argparse.Namespace) -> tuple[str, ...]:
    """The formats asked for, each once; a PDF always comes with its page, which needs no engine."""
    asked = {*options.format, *(name for name in ("pdf", "json") if getattr(options, name))}
    if "pdf" in asked or not options.format:
        asked.add("html")
    return tuple(name for name in FORMATS if name in asked)


def _written(report: "Report", page: Path, options: argparse.Namespace) -> Iterator[Path]:
    """Write each format beside the page and give its path as soon as it is there."""
    write: dict[str, Callable[[Path], Path]] = {
        "html": report.save,
        "json": lambda path: _json(report, path),
        "pdf": lambda path: report.to_pdf(path, engine=options.pdf_engine),
    }
    for name in _formats(options):
        yield write[name](page if name == "html" else page.with_suffix(f".{name}"))


def _json(report: "Report", path: Path) -> Path:
    write_whole(path, report.analysis.to_json().encode("utf-8"))
    return path


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
  framing report *.txt -o reports/ --json""",
    add_arguments=_add_arguments,
    run=_run,
)
