"""One training run: AdamW, linear warm-up and decay, bf16 autocast, a checkpoint an epoch."""

import json
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import nn

from framing.training.batching import Batch, Item, batches
from framing.training.network import StanceNetwork

__all__ = ["Settings", "fit", "predict", "train"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All that a run depends on besides its data and base weights."""

    rate: float
    epochs: int
    head_rate: float = 1e-3
    batch: int = 32
    warmup: float = 0.1
    seed: int = 1
    temperature: float = 1.0  # of the teacher's soft labels and of the student against them
    gold_weight: float = 1.0  # weight of a person's label next to a teacher's
    stop: int | None = None  # epochs after which to end, before the rate has come down


def fit(network: StanceNetwork, items: Sequence[Item], settings: Settings, pad: int, folder: Path) -> None:
    """Train the stance network in place, see `train`."""

    def losses(rng: random.Random) -> Iterator[torch.Tensor]:
        return (_loss(network, batch, settings) for batch in batches(items, settings.batch, pad, rng))

    train(network, losses, -(-len(items) // settings.batch), settings, folder)


def train(
    network: nn.Module,
    losses: Callable[[random.Random], Iterator[torch.Tensor]],
    steps_an_epoch: int,
    settings: Settings,
    folder: Path,
) -> None:
    """Train a network with a `head` on the losses of an epoch's batches, drawn by the generator given.

    Logs to `folder/log.txt`, saves `folder/last.pt` after each epoch and resumes from it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.json").write_text(json.dumps(asdict(settings), indent=1) + "\n", encoding="utf-8")
    torch.manual_seed(settings.seed)
    head = list(network.head.parameters())  # type: ignore[union-attr, operator]
    body = [p for p in network.parameters() if not any(p is h for h in head)]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": settings.rate}, {"params": head, "lr": settings.head_rate}], weight_decay=0.01
    )
    steps = settings.epochs * steps_an_epoch
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: _factor(s, steps, settings.warmup))
    done = _resume(network, optimizer, schedule, folder)
    for epoch in range(done, settings.stop or settings.epochs):
        network.train()
        _epoch(network, losses, settings, folder, epoch, optimizer, schedule)
        state = [part.state_dict() for part in (network, optimizer, schedule)]
        torch.save({"epoch": epoch + 1, "state": state}, folder / "last.pt.part")
        (folder / "last.pt.part").replace(folder / "last.pt")


def _factor(step: int, steps: int, warmup: float) -> float:
    rise = max(1, int(warmup * steps))
    return min(step / rise, max(0.0, (steps - step) / max(1, steps - rise)))


def _resume(network: StanceNetwork, optimizer: object, schedule: object, folder: Path) -> int:
    path = folder / "last.pt"
    if not path.exists():
        return 0
    saved = torch.load(path, weights_only=False)
    for part, state in zip((network, optimizer, schedule), saved["state"], strict=True):
        part.load_state_dict(state)  # type: ignore[attr-defined]
    return int(saved["epoch"])


def _epoch(
    network: nn.Module,
    losses: Callable[[random.Random], Iterator[torch.Tensor]],
    settings: Settings,
    folder: Path,
    epoch: int,
    optimizer: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LambdaLR,
) -> None:
    rng = random.Random(settings.seed * 1000 + epoch)  # noqa: S311 (order of batches, not a secret)
    started, total = time.monotonic(), 0.0
    for step, loss in enumerate(losses(rng), 1):
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        total += float(loss.detach())
        if step % 25 == 0:
            speed = step * settings.batch / (time.monotonic() - started)
            with (folder / "log.txt").open("a", encoding="utf-8") as log:
                log.write(f"epoch {epoch} step {step} loss {total / step:.4f} {speed:.1f} passes/s\n")


def _loss(network: StanceNetwork, batch: Batch, settings: Settings) -> torch.Tensor:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = network(batch.ids, batch.mask, batch.rows, batch.pick).float()
    # A person's label is a fact about this target: plain cross-entropy. A teacher's is compared at its temperature.
    heat = torch.where(batch.gold, 1.0, settings.temperature).unsqueeze(-1)
    weight = torch.where(batch.gold, settings.gold_weight, settings.temperature**2)
    each = -(batch.wanted * torch.log_softmax(logits / heat, dim=-1)).sum(-1)
    return (each * weight).sum() / weight.sum()


def predict(
    network: StanceNetwork, items: Sequence[Item], pad: int, batch: int = 64
) -> dict[tuple[int, int], list[float]]:
    """Logits by (example, slot), computed in bf16."""
    network.eval()
    found: dict[tuple[int, int], list[float]] = {}
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for part in batches(items, batch, pad):
            logits = network(part.ids, part.mask, part.rows, part.pick).float()
            found.update(zip(part.keys, logits.tolist(), strict=True))
    return found
