"""The finished network → the files that ship: weights, tokenizer, settings, the record of the run, the card."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from framing.training.base import MINILM, MPNET, encoder_of
from framing.training.batching import items_by_target, items_of
from framing.training.card import card
from framing.training.examples import Example, read_examples, read_rows, sha256
from framing.training.export import best_temperature, export, run
from framing.training.figures import by_group, figures, gold_of, kind_of_name, length_of, read_dev, speed
from framing.training.fit import predict
from framing.training.network import StanceNetwork
from framing.training.recipe import OWN, STUDENT, TEACHER, Paths

__all__ = ["FOLDER", "VERSION", "ship", "write_card"]

VERSION = "2"
FOCUS = False  # one pass a sentence serves all its targets
FOLDER = Path("framing/models/stance")
CARD = Path("docs/models/stance.md")


def ship(paths: Paths, student: StanceNetwork, teacher: StanceNetwork) -> None:
    """Write the shipped files and measure them; the audits and the card follow with `write_card`."""
    full, small = export(student, paths.work)
    encoder = encoder_of(MINILM, paths.minilm, focus=FOCUS)
    (FOLDER / small.name).write_bytes(small.read_bytes())
    (FOLDER / "tokenizer.json").write_bytes((paths.minilm / "tokenizer.json").read_bytes())
    dev = read_dev(paths.newsmtsc)
    found = run(small, items_of(dev, encoder), MINILM.pad)
    temperature = best_temperature(list(found.values()), gold_of(dev, found))
    settings = {"version": VERSION, "temperature": temperature, "markers": MINILM.markers}
    settings |= {"first": MINILM.first, "last": MINILM.last, "limit": encoder.limit, "focus": FOCUS}
    _write(FOLDER / "settings.json", settings)
    record = {
        "version": VERSION,
        "base": {"student": MINILM.name, "teacher": MPNET.name},
        "inputs": paths.hashes(),
        "sentences": _counts(paths),
        "settings": {"teacher": asdict(TEACHER), "student": [asdict(stage) for stage in STUDENT]},
        "files": {name: sha256(FOLDER / name) for name in (small.name, "tokenizer.json", "settings.json")},
        "bytes": small.stat().st_size,
        "temperature": temperature,
        "figures": _figures(paths, dev, full, small, temperature) | {"teacher": _of_teacher(paths, dev, teacher)},
        "by_kind_of_name": by_group(dev, found, kind_of_name),
        "by_length": by_group(dev, found, length_of),
        "sentences_per_second": round(speed(small, dev, encoder, MINILM.pad)),
    }
    _write(FOLDER / "training.json", record)


def write_card() -> None:
    """Run the audits on the shipped files, add them to the record, and write the card from it."""
    from framing.validation.audits.stance_direction import audit_direction
    from framing.validation.audits.stance_names import audit_names

    record = json.loads((FOLDER / "training.json").read_text(encoding="utf-8"))
    record["audits"] = {"names": audit_names().to_dict(), "direction": audit_direction().to_dict()}
    _write(FOLDER / "training.json", record)
    CARD.parent.mkdir(parents=True, exist_ok=True)
    CARD.write_text(card(record), encoding="utf-8")


def _figures(paths: Paths, dev: list[Example], full: Path, small: Path, temperature: float) -> dict[str, Any]:
    encoder = encoder_of(MINILM, paths.minilm, focus=FOCUS)
    parts = {
        "int8": (small, dev),
        "fp32": (full, dev),
        "rw": (small, read_examples(paths.newsmtsc / "dev_rw.jsonl")),
        "mt": (small, read_examples(paths.newsmtsc / "dev_mt.jsonl")),
        "masked": (small, read_dev(paths.work)),
    }
    return {
        name: figures(examples, run(model, items_of(examples, encoder), MINILM.pad), temperature)
        for name, (model, examples) in parts.items()
    }


def _of_teacher(paths: Paths, dev: list[Example], teacher: StanceNetwork) -> dict[str, Any]:
    items = items_by_target(dev, encoder_of(MPNET, paths.mpnet))
    return figures(dev, predict(teacher.float(), items, MPNET.pad), 1.0)


def _counts(paths: Paths) -> dict[str, int]:
    soft = {"labelled": "train", "corpus": "corpus", "other articles": "other"}
    sources = {what: paths.work / f"{name}.soft.jsonl" for what, name in soft.items()} | {"own": OWN}
    return {name: sum(1 for _ in read_rows(path)) for name, path in sources.items()}


def _write(path: Path, data: dict[str, Any]) -> None:
    path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
