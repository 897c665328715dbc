"""A teacher's opinion of unlabelled targets, written into the rows that a student learns from."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import torch

from framing.models.encoding import Encoder
from framing.training.batching import items_by_target
from framing.training.examples import Example, from_row, one_hot
from framing.training.fit import predict
from framing.training.network import StanceNetwork

__all__ = ["choose_targets", "label", "unmask_some"]

GOLD_SHARE = 0.5  # of a person's label in the mixture with the teacher's on the same target


def choose_targets(rows: Sequence[dict[str, Any]], most: int, seed: int) -> list[dict[str, Any]]:
    """Mark at most `most` unlabelled targets of each row, drawn by `seed`, with `ask: true`; labelled ones always."""
    rng = random.Random(seed)  # noqa: S311 (which sentences are used, not a secret)
    chosen = []
    for row in rows:
        free = [i for i, target in enumerate(row["targets"]) if "polarity" not in target]
        asked = set(rng.sample(free, min(most, len(free))))
        targets = [{**t, "ask": i in asked or "polarity" in t} for i, t in enumerate(row["targets"])]
        chosen.append({**row, "targets": targets})
    return chosen


def label(
    rows: Sequence[dict[str, Any]], teachers: Sequence[StanceNetwork], encoder: Encoder, *, pad: int, others: bool
) -> Iterator[dict[str, Any]]:
    """The rows with `soft` in each asked target: the teachers' mean distribution, mixed with the gold label if any.

    `others`: whether the teachers were trained with the other actors masked too.
    """
    examples = [from_row({**row, "targets": _distinct(row)}) for row in rows]
    wanted = [
        item
        for item in items_by_target(examples, encoder, unlabelled=True, others=others)
        if _distinct(rows[item.keys[0][0]])[item.keys[0][1]]["ask"]
    ]
    answers = [predict(teacher, wanted, pad) for teacher in teachers]
    for index, row in enumerate(rows):
        targets = []
        for slot, target in enumerate(_distinct(row)):
            plain = {name: value for name, value in target.items() if name != "ask"}
            key = (index, slot)
            if key in answers[0]:
                logits = torch.tensor([answer[key] for answer in answers])
                plain["soft"] = _mixed(torch.softmax(logits, dim=-1).mean(0).tolist(), target.get("polarity"))
            targets.append(plain)
        yield {**row, "targets": targets}


def _distinct(row: dict[str, Any]) -> list[dict[str, Any]]:
    first: dict[tuple[int, int], dict[str, Any]] = {}
    for target in row["targets"]:
        first.setdefault((target["start"], target["end"]), target)
    return list(first.values())


def _mixed(soft: list[float], polarity: str | None) -> list[float]:
    if polarity is None:
        return [round(value, 4) for value in soft]
    gold = one_hot(polarity)
    return [round(GOLD_SHARE * g + (1 - GOLD_SHARE) * s, 4) for g, s in zip(gold, soft, strict=True)]


def unmask_some(examples: Sequence[Example], share: float, seed: int) -> list[Example]:
    """The examples, a `share` of them with only their scored actors masked.

    So the student also reads sentences in which the caller marked one actor and left the others' names in.
    """
    rng = random.Random(seed)  # noqa: S311
    result = []
    for example in examples:
        if rng.random() < share:
            marks = tuple(mark for mark in example.marks if example.stances[mark.slot] is not None)
            example = replace(example, marks=marks)
        result.append(example)
    return result
