"""`framing report`: a self-contained HTML report for each article."""

import argparse
from pathlib import Path

from framing.cli.command import Command, add_input, analyses
from framing.errors import ConfigError
from framing.files import write_whole

__all__ = ["COMMAND"]


def _add_arguments(sub: argparse.ArgumentParser) -> None:
    add_input(sub)
    sub.add_argument("-o", "--output", metavar="OUT", type=Path, help="the report's file, or a folder for several")
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
        if outcome.analysis is None:
            continue
        reports.build(outcome.analysis).save(target)
        print(target)
        if options.json:
            data = target.with_suffix(".json")
            write_whole(data, outcome.analysis.to_json().encode("utf-8"))
            print(data)
    return 3 if failed else 0


def _target(source: str, options: argparse.Namespace) -> Path:
    """Where the report of `source` goes: -o itself when it is one HTML file, else a file in that folder."""
    output: Path | None = options.output
    if output is not None and output.suffix.lower() in {".html", ".htm"}:
        return output
    stem = "stdin" if source == "-" else Path(source).stem
    return (output or Path()) / f"{stem}.report.html"


COMMAND = Command(
    name="report",
    help="a self-contained HTML report for each article, to read, print and hand on",
    examples="""examples:
  framing report story.html -o story.report.html
  framing report *.txt -o reports/ --json""",
    add_arguments=_add_arguments,
    run=_run,
)
