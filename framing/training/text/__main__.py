"""`python -m framing.training.text all|card`: make the text model from its base weights and data, or its card alone."""

import argparse
from pathlib import Path

from framing.training.base import MINILM
from framing.training.text.finish import ship, write_card
from framing.training.text.recipe import Paths, learn, prepare


def main() -> None:
    """Every step that has not left its file in --work yet, then the shipped files and the card."""
    parser = argparse.ArgumentParser(prog="python -m framing.training.text", description=main.__doc__)
    steps = parser.add_subparsers(dest="step", required=True)
    steps.add_parser("card", help="docs/models/text.md, from the record of the shipped files")
    everything = steps.add_parser("all", help="the whole way; about half an hour on two cores")
    everything.add_argument("--minilm", type=Path, required=True, help=f"folder of {MINILM.name}")
    everything.add_argument("--corpus", type=Path, required=True, help="JSON Lines of articles with id, outlet, text")
    everything.add_argument("--forbidden", type=Path, help="JSON Lines whose texts must not be trained on")
    everything.add_argument("--work", type=Path, required=True, help="folder for what is made on the way")
    options = parser.parse_args()
    if options.step == "all":
        paths = Paths(minilm=options.minilm, corpus=options.corpus, forbidden=options.forbidden, work=options.work)
        paths.work.mkdir(parents=True, exist_ok=True)
        MINILM.check(paths.minilm)
        prepare(paths)
        ship(paths, learn(paths))
    write_card()


if __name__ == "__main__":
    main()
