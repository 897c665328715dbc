"""`framing neutral`: the article beside itself with neutral words, as text or as a page."""

import argparse
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from framing.article import Article
from framing.cli.command import Command, add_lexicon, progress, read_article
from framing.errors import ConfigError

if TYPE_CHECKING:
    from framing.annotations import Annotations
    from framing.lexicons import Lexicon

__all__ = ["COMMAND"]

_WIDTH = 120  # columns where the output is no terminal
_FEWEST, _MOST = 60, 200


def _add_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("file", metavar="FILE", help="text or HTML of one article; - is stdin")
    sub.add_argument("--html", metavar="OUT", type=Path, help="write a page there instead of text to stdout")
    sub.add_argument("--force", action="store_true", help="go on with text that does not look like English")
    add_lexicon(sub)


def _run(options: argparse.Namespace) -> int:
    if options.html is not None and options.file != "-" and options.html.resolve() == Path(options.file).resolve():
        raise ConfigError(f"{options.html} is the article itself, which is never overwritten; give --html another file")
    article = read_article(options.file, force=options.force)
    progress(options, options.file)
    _write(article, options)
    return 0


def _write(article: Article, options: argparse.Namespace) -> None:
    from framing.files import write_whole
    from framing.lexicons import combined, load
    from framing.neutral import neutral, page, plain

    lexicons = combined([load(path) for path in options.lexicon])
    passages = neutral(_annotated(article, lexicons if options.lexicon else None), lexicons)
    if options.html is None:
        sys.stdout.write(plain(article, passages, width=_columns()))
        return
    write_whole(options.html, page(article, passages).encode("utf-8"))
    print(options.html)


def _annotated(article: Article, lexicons: "tuple[Lexicon, ...] | None") -> "Annotations":
    """Everything found in the article: the terms need its actors and quotations."""
    from framing.annotations import Annotations
    from framing.annotators import Options, annotators
    from framing.language import parse

    found = Annotations(document=parse(article))
    for annotator in annotators(Options(lexicons=lexicons)):
        found = annotator.annotate(found)
    return found


def _columns() -> int:
    """The width of the terminal, or a fixed one, so that a file or pipe gets the same bytes everywhere."""
    if not sys.stdout.isatty():
        return _WIDTH
    return min(_MOST, max(_FEWEST, shutil.get_terminal_size((_WIDTH, 24)).columns))


COMMAND = Command(
    name="neutral",
    help="an article beside itself with neutral words put in, each one marked; the file itself is never changed",
    examples="""examples:
  framing neutral story.txt                          both texts side by side, the changes listed below each paragraph
  framing neutral story.txt --html story.neutral.html
  framing neutral story.txt --lexicon house-style.tsv""",
    add_arguments=_add_arguments,
    run=_run,
)
