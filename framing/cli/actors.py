"""`framing actors`: the actors with every form found, as a TOML file ready to be edited and given back."""

import argparse

from framing.cli.command import Command, add_input, analyses

__all__ = ["COMMAND"]


def _run(options: argparse.Namespace) -> int:
    from framing.actorlist import actor_table

    failed = False
    for outcome in analyses(options):
        failed |= outcome.error is not None
        if outcome.analysis is not None:
            print(actor_table(outcome.analysis), end="")
    return 3 if failed else 0


COMMAND = Command(
    name="actors",
    help="the actors of articles with every form found, as TOML to edit and give back with --actors",
    examples="""examples:
  framing actors story.txt > actors.toml
  framing report story.txt --actors actors.toml""",
    add_arguments=add_input,
    run=_run,
)
