"""What the finished files are worth: accuracy, calibration, by name group and length, speed and agreement of int8."""

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from framing.training.batching import items_of
from framing.training.examples import LABELS, Example, read_examples
from framing.training.export import run
from framing.validation.classification import calibration_error, scores

__all__ = ["Logits", "by_group", "figures", "gold_of", "speed"]

Logits = dict[tuple[int, int], list[float]]
GROUPS: dict[str, Callable[[str], bool]] = {
    "pronoun": lambda m: m.lower() in {"he", "she", "they", "him", "her", "his", "their", "them", "i", "we", "it"},
    "one capitalised word": lambda m: m[:1].isupper() and " " not in m and not m.isupper(),
    "acronym": lambda m: m.isupper() and len(m) > 1,
    "several words": lambda m: " " in m,
    "common noun": lambda m: m[:1].islower(),
}


def gold_of(examples: Sequence[Example], logits: Logits) -> list[int]:
    """Index in LABELS of what people said, in the order of `logits`."""
    return [_best(examples[index].stances[slot] or (0.0, 1.0, 0.0)) for index, slot in logits]


def figures(examples: Sequence[Example], logits: Logits, temperature: float) -> dict[str, Any]:
    """Macro-F1, accuracy, per class, expected calibration error; the sentence is the unit of the intervals."""
    rows: dict[int, list[tuple[str, str]]] = {}
    for (index, _), values, gold in zip(logits, logits.values(), gold_of(examples, logits), strict=True):
        rows.setdefault(index, []).append((LABELS[gold], LABELS[_best(values)]))
    truth = [LABELS[gold] for gold in gold_of(examples, logits)]
    error = calibration_error([_softmax(v, temperature) for v in logits.values()], truth)
    return {**asdict(scores(list(rows.values()))), "expected_calibration_error": error, "targets": len(logits)}


def by_group(examples: Sequence[Example], logits: Logits, group: Callable[[Example, int], str]) -> dict[str, Any]:
    """n and accuracy for each value of `group(example, slot)`, in order of the name."""
    found: dict[str, list[bool]] = {}
    for (index, slot), values, gold in zip(logits, logits.values(), gold_of(examples, logits), strict=True):
        found.setdefault(group(examples[index], slot), []).append(_best(values) == gold)
    return {name: {"n": len(hits), "accuracy": sum(hits) / len(hits)} for name, hits in sorted(found.items())}


def kind_of_name(example: Example, slot: int) -> str:
    """What the first mention of a target looks like: the model cannot see it, its sentences may still differ."""
    mention = next(mark.span.of(example.text) for mark in example.marks if mark.slot == slot)
    return next((name for name, fits in GROUPS.items() if fits(mention)), "other")


def length_of(example: Example, slot: int) -> str:
    """How long the sentence is, in words."""
    words = len(example.text.split())
    return "under 15 words" if words < 15 else "15 to 30 words" if words <= 30 else "over 30 words"


def speed(model: Path, examples: Sequence[Example], encoder: Any, pad: int) -> float:
    """Passes a second on one thread, each alone."""
    items = items_of(examples, encoder)
    started = time.perf_counter()
    run(model, items, pad)
    return len(items) / (time.perf_counter() - started)


def read_dev(folder: Path) -> list[Example]:
    """The two dev files together, as they are: only the labelled targets are marked."""
    return [e for name in ("dev_rw", "dev_mt") for e in read_examples(folder / f"{name}.jsonl")]


def _best(values: Sequence[float]) -> int:
    return max(range(3), key=lambda k: values[k])


def _softmax(values: Sequence[float], temperature: float) -> list[float]:
    import math

    powers = [math.exp((v - max(values)) / temperature) for v in values]
    return [p / sum(powers) for p in powers]
