"""`python -m framing.training all|card`: make the stance model from its base weights and data, or its card alone."""

import argparse
from pathlib import Path

from framing.training.base import MINILM, MPNET
from framing.training.finish import ship, write_card
from framing.training.recipe import Paths, learn, prepare, soften, teach


def main() -> None:
    """Every step that has not left its file in --work yet, then the shipped files and the card."""
    parser = argparse.ArgumentParser(prog="python -m framing.training", description=main.__doc__)
    steps = parser.add_subparsers(dest="step", required=True)
    steps.add_parser("card", help="the audits and docs/models/stance.md, from the shipped files")
    everything = steps.add_parser("all", help="the whole way; two to three hours on two cores")
    for name, what in (
        ("minilm", f"folder of {MINILM.name}"),
        ("mpnet", f"folder of {MPNET.name}"),
        ("newsmtsc", "folder with train.jsonl, dev_rw.jsonl and dev_mt.jsonl"),
        ("corpus", "JSON Lines of articles with id and text"),
        ("work", "folder for what is made on the way"),
    ):
        everything.add_argument(f"--{name}", type=Path, required=True, help=what)
    options = parser.parse_args()
    if options.step == "all":
        paths = Paths(**{name: getattr(options, name) for name in Paths.__dataclass_fields__})
        paths.work.mkdir(parents=True, exist_ok=True)
        MINILM.check(paths.minilm)
        MPNET.check(paths.mpnet)
        prepare(paths)
        teacher = teach(paths)
        soften(paths, teacher)
        ship(paths, learn(paths), teacher)
    write_card()


if __name__ == "__main__":
    main()
