"""Losses of the text network, and its answers."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.nn.functional import binary_cross_entropy_with_logits as cross_entropy

from framing.training.fit import Settings, train
from framing.training.text.items import TextBatch, TextItem, collate
from framing.training.text.network import TextNetwork

__all__ = ["Answer", "answers", "fit"]

_WORD_WEIGHT = 1.0
_FRAME_WEIGHT = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """P(loaded), P(each of FRAMES), and of each token P(each of CLASSES)."""

    loaded: float
    frames: tuple[float, ...]
    words: tuple[tuple[float, ...], ...]


def fit(network: TextNetwork, items: Sequence[TextItem], settings: Settings, pad: int, folder: Path) -> None:
    """Train the text network in place, see `framing.training.fit.train`."""

    def losses(rng: random.Random) -> Iterator[torch.Tensor]:
        return (_loss(network, batch) for batch in _batches(items, settings.batch, pad, rng))

    train(network, losses, -(-len(items) // settings.batch), settings, folder)


def answers(network: TextNetwork, items: Sequence[TextItem], pad: int, batch: int = 64) -> dict[str, Answer]:
    """By id of the sample, computed in bf16."""
    network.eval()
    found: dict[str, Answer] = {}
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for part in _batches(items, batch, pad, None):
            sentence, words, _ = network(part.ids, part.mask)
            told, kinds = sentence.float().sigmoid().tolist(), words.float().softmax(-1).tolist()
            for key, probabilities, tokens, mask in zip(part.keys, told, kinds, part.mask, strict=True):
                size = int(mask.sum())
                frames = tuple(probabilities[1:])
                found[key] = Answer(loaded=probabilities[0], frames=frames, words=tuple(map(tuple, tokens[:size])))
    return found


def _batches(items: Sequence[TextItem], size: int, pad: int, rng: random.Random | None) -> Iterator[TextBatch]:
    """Batches of similar length; shuffled by `rng`, else longest last."""
    order = list(range(len(items)))
    if rng is not None:
        rng.shuffle(order)
    pool = len(order) if rng is None else size * 50
    groups = []
    for start in range(0, len(order), max(1, pool)):
        near = sorted(order[start : start + pool], key=lambda i: len(items[i].encoded.ids))
        groups += [near[i : i + size] for i in range(0, len(near), size)]
    if rng is not None:
        rng.shuffle(groups)
    for group in groups:
        yield collate([items[i] for i in group], pad)


def _loss(network: TextNetwork, batch: TextBatch) -> torch.Tensor:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        sentence, words, _ = network(batch.ids, batch.mask)
    sentence, words = sentence.float(), words.float()
    weight = batch.weight.unsqueeze(-1)
    known = (batch.sentence >= 0).float() * weight
    each = cross_entropy(sentence, batch.sentence.clamp(min=0), reduction="none") * known
    total = each[:, :1].sum() / known[:, :1].sum().clamp(min=1)
    # Summed over the frames, so that a frame weighs as much as `loaded` does.
    total = total + _FRAME_WEIGHT * each[:, 1:].sum() / known[:, 1:].sum().clamp(min=1) * (known.shape[1] - 1) / 4
    return total + _WORD_WEIGHT * _of_words(words, batch)


def _of_words(words: torch.Tensor, batch: TextBatch) -> torch.Tensor:
    """Cross-entropy of the wanted mixture of "none" and one class, a mean over the tokens of which it is known."""
    logs = torch.log_softmax(words, dim=-1)
    own = logs.gather(-1, batch.kind.unsqueeze(-1)).squeeze(-1)
    wanted = batch.none.clamp(min=0)
    each = -(wanted * logs[..., 0] + (1 - wanted) * own)
    known = (batch.none >= 0).float() * batch.weight.unsqueeze(-1)
    return (each * known).sum() / known.sum().clamp(min=1)
