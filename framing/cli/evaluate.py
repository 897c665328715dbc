"""`framing evaluate`: accuracy against human labels, with intervals and baselines."""

import argparse
import json
from importlib import import_module
from pathlib import Path
from typing import Any

from framing.cli.command import Command
from framing.errors import InputError

__all__ = ["COMMAND", "TASKS"]

TASKS: dict[str, str] = {
    "reading": "reading:evaluate_reading",
    "actors": "actors:evaluate_actors",
    "loaded": "loaded:evaluate_loaded",
    "attribution": "attribution:evaluate_attribution",
    "agency": "agency:evaluate_agency",
    "stance": "stance:evaluate_stance",
    "roles": "roles:evaluate_roles",
    "frames": "frames:evaluate_frames",
}


def _add_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("task", choices=tuple(TASKS), help="what to measure")
    sub.add_argument("data", metavar="PATH", type=Path, help="the labelled file or folder")
    sub.add_argument("--predictions", metavar="OUT.jsonl", type=Path, help="write what was predicted, a row an item")
    sub.add_argument("--json", action="store_true", help="figures as JSON")


def _run(options: argparse.Namespace) -> int:
    if not options.data.exists():
        raise InputError(f"no such file or folder: {options.data}; give the path of the labelled data")
    module, function = TASKS[options.task].split(":")
    evaluate = getattr(import_module(f"framing.validation.{module}"), function)
    report = evaluate(options.data, options.predictions).to_dict()
    if options.json:
        print(json.dumps(report, indent=1, ensure_ascii=True, allow_nan=False))
    else:
        _print(report)
    return 0


def _print(value: Any, name: str = "", depth: int = 0) -> None:
    """Nested figures as indented lines."""
    indent = "  " * depth
    if isinstance(value, dict):
        if name:
            print(f"{indent}{name}")
        for key, item in value.items():
            _print(item, key, depth + bool(name))
    elif isinstance(value, list) and any(isinstance(item, dict) for item in value):
        for i, item in enumerate(value):
            _print(item, f"{name} {i + 1}", depth)
    else:
        shown = f"{value:.3f}" if isinstance(value, float) else value
        print(f"{indent}{name}: {shown}")


COMMAND = Command(
    name="evaluate",
    help="accuracy against human labels, with intervals and baselines",
    examples="examples:\n  framing evaluate reading webpages/ --predictions out.jsonl --json",
    add_arguments=_add_arguments,
    run=_run,
)
