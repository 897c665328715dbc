"""Examples → padded batches of similar length."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch

from framing.models.encoding import Encoded, Encoder
from framing.training.examples import Distribution, Example

__all__ = ["Batch", "Item", "batches", "items_by_sentence", "items_by_target", "items_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One encoded pass and the targets to read off it: slot, wanted distribution, gold or not, and its key."""

    encoded: Encoded
    slots: tuple[int, ...]
    wanted: tuple[Distribution | None, ...]
    gold: tuple[bool, ...]
    keys: tuple[tuple[int, int], ...]  # (index of the example, slot in the example)


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Tensors of one batch, see `StanceNetwork.forward`; `wanted` is [targets, 3] and `gold` [targets]."""

    ids: torch.Tensor
    mask: torch.Tensor
    rows: torch.Tensor
    pick: torch.Tensor
    wanted: torch.Tensor
    gold: torch.Tensor
    keys: tuple[tuple[int, int], ...]


def items_of(examples: Sequence[Example], encoder: Encoder) -> list[Item]:
    """The student's passes over what is labelled: one a target where its encoder focuses, else one a sentence."""
    return items_by_target(examples, encoder, others=True) if encoder.focus else items_by_sentence(examples, encoder)


def items_by_target(
    examples: Sequence[Example], encoder: Encoder, *, unlabelled: bool = False, others: bool = False
) -> list[Item]:
    """One pass for each target, which it is centred on; with `others` the other actors are marked too."""
    items = []
    for index, example in enumerate(examples):
        for slot, wanted in enumerate(example.stances):
            if wanted is None and not unlabelled:
                continue
            marks = [mark for mark in example.marks if others or mark.slot == slot]
            encoded = encoder.encode(example.text, marks, centre=slot)
            if len(encoded.positions) > slot and encoded.positions[slot]:
                key, gold = (index, slot), (example.gold[slot],)
                items.append(Item(encoded=encoded, slots=(slot,), wanted=(wanted,), gold=gold, keys=(key,)))
    return items


def items_by_sentence(examples: Sequence[Example], encoder: Encoder, *, unlabelled: bool = False) -> list[Item]:
    """One pass for each sentence with all its actors marked; targets cut off by the limit get a pass of their own."""
    items = []
    for index, example in enumerate(examples):
        left = [s for s, wanted in enumerate(example.stances) if unlabelled or wanted is not None]
        while left:
            encoded = encoder.encode(example.text, example.marks, centre=left[0])
            here = [s for s in left if encoded.positions[s]]
            if here:
                items.append(
                    Item(
                        encoded=encoded,
                        slots=tuple(here),
                        wanted=tuple(example.stances[s] for s in here),
                        gold=tuple(example.gold[s] for s in here),
                        keys=tuple((index, s) for s in here),
                    )
                )
            left = [s for s in left if s not in here and s != left[0]]
    return items


def batches(items: Sequence[Item], size: int, pad: int, rng: random.Random | None = None) -> Iterator[Batch]:
    """Batches of about `size` passes of similar length; shuffled by `rng`, else longest last."""
    if rng is None:
        order = sorted(range(len(items)), key=lambda i: len(items[i].encoded.ids))
        groups = [order[i : i + size] for i in range(0, len(order), size)]
    else:
        order = list(range(len(items)))
        rng.shuffle(order)
        groups = []
        for start in range(0, len(order), size * 50):
            pool = sorted(order[start : start + size * 50], key=lambda i: len(items[i].encoded.ids))
            groups += [pool[i : i + size] for i in range(0, len(pool), size)]
        rng.shuffle(groups)
    for group in groups:
        yield collate([items[i] for i in group], pad)


def collate(items: Sequence[Item], pad: int) -> Batch:
    """Pad the passes to one length and list their targets one after another."""
    length = max(len(item.encoded.ids) for item in items)
    ids = torch.full((len(items), length), pad)
    mask = torch.zeros((len(items), length), dtype=torch.long)
    count = sum(len(item.slots) for item in items)
    pick = torch.zeros((count, length))
    rows: list[int] = []
    for row, item in enumerate(items):
        size = len(item.encoded.ids)
        ids[row, :size] = torch.tensor(item.encoded.ids)
        mask[row, :size] = 1
        for slot in item.slots:
            places = item.encoded.positions[slot]
            pick[len(rows), list(places)] = 1 / len(places)
            rows.append(row)
    nothing = (0.0, 0.0, 0.0)
    return Batch(
        ids=ids,
        mask=mask,
        rows=torch.tensor(rows),
        pick=pick,
        wanted=torch.tensor([w or nothing for item in items for w in item.wanted]),
        gold=torch.tensor([g for item in items for g in item.gold]),
        keys=tuple(key for item in items for key in item.keys),
    )
