"""`framing lexicon`: which word lists there are, what they say of a term, and whether a list of one's own holds."""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from framing.cli.command import Command, add_lexicon
from framing.errors import ConfigError

if TYPE_CHECKING:
    from framing.lexicons import Entry, Lexicon

__all__ = ["COMMAND"]

_LONGER = 20  # longer entries named under a term


def _add_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("action", choices=tuple(_ACTIONS), help="list the lexicons, show a term, or check a file")
    sub.add_argument("what", nargs="*", metavar="TERM|FILE", help="the term to show, or the file to check")
    add_lexicon(sub)


def _run(options: argparse.Namespace) -> int:
    return _ACTIONS[options.action](options)


def _lexicons(options: argparse.Namespace) -> tuple["Lexicon", ...]:
    from framing.lexicons import combined, load

    return combined([load(path) for path in options.lexicon])


def _list(options: argparse.Namespace) -> int:
    """Id, version and layer of each lexicon, with its entries by category."""
    for lexicon in _lexicons(options):
        print(f"{lexicon.id}  version {lexicon.version}  layer {lexicon.layer}  {len(lexicon.entries):,} entries")
        print(f"  {lexicon.title}")
        counts = Counter(entry.category for entry in lexicon.entries)
        for category, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
            print(f"  {n:6,}  {category}")
        if lexicon.removals:
            print(f"  switches off: {', '.join(removal.term for removal in lexicon.removals)}")
        print()
    return 0


def _show(options: argparse.Namespace) -> int:
    """Every entry that covers the term; one that none covers is said so, and is no error."""
    from framing.annotators.terms_lookup import covering, longer

    term = " ".join(options.what)
    if not term:
        raise ConfigError("no term to show: write `framing lexicon show TERM`")
    lexicons = _lexicons(options)
    found = covering(term, lexicons)
    for lexicon, entry in found:
        _print(lexicon, entry)
    if not found:
        print(f"no lexicon has {term!r}")
    others = [f"{entry.term} ({lexicon.id})" for lexicon, entry in longer(term, lexicons)]
    if others:
        rest = f" and {len(others) - _LONGER} more" if len(others) > _LONGER else ""
        print(f"in longer entries: {', '.join(others[:_LONGER])}{rest}")
    return 0


def _print(lexicon: "Lexicon", entry: "Entry") -> None:
    """One entry, a line for each thing that it says."""
    print(f"{entry.term} ({', '.join(entry.pos)})")
    lines = {
        "rule": lexicon.rule(entry),
        "category": f"{entry.category} (layer {lexicon.layer})",
        "strength": f"{entry.strength:g} of 1",
        "alternative": _alternative(entry, lexicon.layer),
        "mirror": ", ".join(entry.mirror),
        "fires only beside": _conditions(entry.only),
        "silent beside": _conditions(entry.unless),
        "source": lexicon.citation(entry),
        "note": entry.note or "",
    }
    for name, value in lines.items():
        if value:
            print(f"  {name + ':':18} {value}")
    print()


def _alternative(entry: "Entry", layer: str) -> str:
    if layer != "loaded":
        return ""
    return entry.alternative or "leave the word out"


def _conditions(words: Sequence[str]) -> str:
    return ", ".join(words)


def _check(options: argparse.Namespace) -> int:
    """Each error with file, line, rule and remedy on stderr; 2 when there is one."""
    from framing.lexicons import check

    if len(options.what) != 1:
        raise ConfigError("give one file to check: `framing lexicon check FILE.tsv`")
    path = Path(options.what[0])
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{path} cannot be read ({error.strerror}); give the path of a TSV file") from error
    found = check(data, str(path))
    for message in found.errors:
        print(f"framing: {message}", file=sys.stderr)
    for note in found.notes if not options.quiet else ():
        print(f"framing: note: {note}", file=sys.stderr)
    if not found.errors:
        print(f"{path}: {found.entries} entries, {found.removals} switched off; no errors")
    return 2 if found.errors else 0


_ACTIONS = {"list": _list, "show": _show, "check": _check}

COMMAND = Command(
    name="lexicon",
    help="the word lists: which there are, what they say of a term, and whether a list of your own holds",
    examples="""examples:
  framing lexicon list                               id, version and entries by category
  framing lexicon show regime                        every entry that covers the word
  framing lexicon show flood of migrants
  framing lexicon check house-style.tsv              every error with its line, rule and remedy
  framing analyze story.txt --lexicon house-style.tsv""",
    add_arguments=_add_arguments,
    run=_run,
)
