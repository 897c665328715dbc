"""The `framing` command: one file a subcommand, declared here once. Data on stdout, everything else on stderr."""

import argparse
import os
import sys
from collections.abc import Sequence

from framing.cli import actors, analyze, audit, evaluate, frames, lexicon, neutral, read, report
from framing.cli.command import Command
from framing.errors import ConfigError, FramingError, InputError, MissingEngineError

__all__ = ["COMMANDS", "main"]

COMMANDS: tuple[Command, ...] = (
    analyze.COMMAND,
    report.COMMAND,
    read.COMMAND,
    actors.COMMAND,
    frames.COMMAND,
    neutral.COMMAND,
    lexicon.COMMAND,
    evaluate.COMMAND,
    audit.COMMAND,
)
_EXIT = ((MissingEngineError, 4), (InputError, 3), (ConfigError, 2), (FramingError, 3))
_EXAMPLES = """examples:
  framing report story.html -o story.report.html     a report to read, print and hand on
  framing analyze story.txt > story.json             everything found and measured, as JSON
  framing analyze story.txt --format table           the actors, as a table
  pbpaste | framing read -                           how each line of a pasted page was understood

exit codes: 0 success, whatever was found; 2 wrong usage; 3 unreadable or empty input; 4 an optional part is missing"""


def parser() -> argparse.ArgumentParser:
    """The command line with every subcommand."""
    root = argparse.ArgumentParser(
        prog="framing",
        description=f"How a news text treats its actors, with the evidence.\n\n{_EXAMPLES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    root.add_argument("--version", action=_Version, nargs=0, help="print the version and stop")
    commands = root.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS:
        sub = commands.add_parser(
            command.name,
            help=command.help,
            description=f"{command.help}\n\n{command.examples}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.add_arguments(sub)
        sub.add_argument("--quiet", action="store_true", help="no progress and no notes on stderr")
        sub.set_defaults(run=command.run)
    return root


class _Version(argparse.Action):
    """Looks the version up only when asked."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"framing {version('framing')}")
        parser.exit()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code says how it went (see `framing --help`)."""
    options = parser().parse_args(argv)
    try:
        return int(options.run(options))
    except FramingError as error:
        print(f"framing: {error}", file=sys.stderr)
        return exit_code(error)
    except BrokenPipeError:  # the reader of our output, such as `head`, has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def exit_code(error: FramingError) -> int:
    """The exit code that this error stands for."""
    return next(code for kind, code in _EXIT if isinstance(error, kind))
