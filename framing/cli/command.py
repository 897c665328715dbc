"""What a subcommand is, and what several of them share: reading articles, progress, and output that is never torn."""

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from framing.article import Article
from framing.errors import FramingError, InputError
from framing.results import Analysis

__all__ = ["Command", "Outcome", "add_input", "add_lexicon", "analyses", "progress", "read_article"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One subcommand: `run` takes the parsed options and returns the exit code."""

    name: str
    help: str
    examples: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one file: an analysis, or the error that kept it from one."""

    source: str
    analysis: Analysis | None
    error: FramingError | None


def add_input(sub: argparse.ArgumentParser, least: str = "+") -> None:
    """The arguments of every command that reads articles; `least` is "*" where there may be none."""
    sub.add_argument("files", nargs=least, metavar="FILE", help="text or HTML of one article each; - is stdin")
    sub.add_argument("--force", action="store_true", help="go on with text that does not look like English")
    sub.add_argument("--actors", metavar="FILE", type=Path, help="a TOML file that fixes actors by hand")
    sub.add_argument("--frames", metavar="FILE", type=Path, help="a TOML file of frames of your own, by their examples")
    add_lexicon(sub)


def add_lexicon(sub: argparse.ArgumentParser) -> None:
    """The option of every command that looks for terms."""
    sub.add_argument(
        "--lexicon", metavar="FILE", type=Path, action="append", default=[], help="a lexicon of your own, as TSV"
    )


def analyses(options: argparse.Namespace) -> Iterator[Outcome]:
    """Each file's analysis in turn; one that cannot be read is told on stderr and costs only itself."""
    from framing.actorlist import ActorList
    from framing.analysis import analyze
    from framing.annotators.ownframes import own_frames
    from framing.lexicons import combined, load

    actors = ActorList.from_toml(options.actors) if options.actors else None
    lexicons = combined([load(path) for path in options.lexicon]) if options.lexicon else None
    frames = own_frames(options.frames) if options.frames else ()
    for i, source in enumerate(options.files):
        progress(options, f"[{i + 1}/{len(options.files)}] {source}")
        try:
            article = read_article(source, force=options.force)
            for note in article.notes if not options.quiet else ():
                print(f"framing: {source}: note: {note}", file=sys.stderr)
            analysis = analyze(article, actors=actors, lexicons=lexicons, frames=frames)
            yield Outcome(source=source, analysis=analysis, error=None)
        except InputError as error:
            print(f"framing: {source}: {error}", file=sys.stderr)
            yield Outcome(source=source, analysis=None, error=error)


def read_article(source: str, *, force: bool) -> Article:
    """The article in a file, or on stdin for "-"; InputError when there is no such file."""
    from framing.reading import read

    if source == "-":
        return read("-", force=force)
    path = Path(source)
    if not path.is_file():
        raise InputError("no such file; give the path of a text or HTML file, or - for standard input")
    return read(path, force=force)


def progress(options: argparse.Namespace, message: str) -> None:
    """A line on stderr, only for a person who watches."""
    if not options.quiet and sys.stderr.isatty():
        print(message, file=sys.stderr)
