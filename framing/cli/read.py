"""`framing read`: how each line of a pasted text or page was understood."""

import argparse
import sys

from framing.cli.command import Command, read_article
from framing.errors import InputError

__all__ = ["COMMAND"]

_METADATA = ("title", "deck", "byline", "outlet", "published", "url", "language")


def _add_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("files", nargs="+", metavar="FILE", help="text or HTML of one article each; - is stdin")
    sub.add_argument("--force", action="store_true", help="go on with text that does not look like English")


def _run(options: argparse.Namespace) -> int:
    failed = False
    for source in options.files:
        try:
            article = read_article(source, force=options.force)
        except InputError as error:
            print(f"framing: {source}: {error}", file=sys.stderr)
            failed = True
            continue
        for name in _METADATA:
            print(f"{name:10} {_printable(getattr(article, name) or '-')}")
        for note in article.notes:
            print(f"{'note':10} {_printable(note)}")
        print()
        for block in article.blocks:
            print(f"{block.kind:10} {block.rule:24} {_printable(block.span.of(article.text))}")
    return 3 if failed else 0


def _printable(text: str) -> str:
    """The text on one line, without what a terminal would obey."""
    line = " ".join(text.split()).encode("utf-8", "replace").decode("utf-8")
    return "".join(char if char.isprintable() else "\ufffd" for char in line)


COMMAND = Command(
    name="read",
    help="how each line of a pasted text or page was understood: title, byline, body, menu",
    examples="examples:\n  framing read story.txt\n  framing read page.html",
    add_arguments=_add_arguments,
    run=_run,
)
