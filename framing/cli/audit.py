"""`framing audit`: what the tool finds out about itself, on its own sentences or on those of an article."""

import argparse
import json
from typing import Any

from framing.cli.command import Command, read_article

__all__ = ["COMMAND"]


def _add_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("audit", choices=("names", "direction"), help="does a name matter; does stance move the right way")
    sub.add_argument("file", nargs="?", metavar="FILE", help="swap names in this article instead of the templates")
    sub.add_argument("--force", action="store_true", help="go on with text that does not look like English")
    sub.add_argument("--json", action="store_true", help="figures as JSON")


def _run(options: argparse.Namespace) -> int:
    figures = _direction() if options.audit == "direction" else _names(options)
    if options.json:
        print(json.dumps(figures, indent=1, ensure_ascii=True, allow_nan=False))
        return 0
    for name, value in figures.items():
        if isinstance(value, tuple):
            print(f"{name}:")
            for item in value:
                print("  " + (", ".join(f"{k} {v}" for k, v in item.items()) if isinstance(item, dict) else str(item)))
        else:
            print(f"{name}: {value}")
    return 0


def _direction() -> dict[str, Any]:
    from framing.validation.audits.stance_direction import audit_direction

    return audit_direction().to_dict()


def _names(options: argparse.Namespace) -> dict[str, Any]:
    from framing.validation.audits.article import own_passages
    from framing.validation.audits.stance_names import audit_names

    if options.file is None:
        return audit_names().to_dict()
    return audit_names(own_passages(read_article(options.file, force=options.force))).to_dict()


COMMAND = Command(
    name="audit",
    help="what the tool finds out about itself: name swaps, and pairs of sentences with a known direction",
    examples="""examples:
  framing audit names               fresh names through templates: how many labels change
  framing audit names story.txt     the same names through the sentences of an article
  framing audit direction --json    pairs such as praised and condemned: the pass rate by kind""",
    add_arguments=_add_arguments,
    run=_run,
)
