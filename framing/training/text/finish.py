"""From the trained text network to what ships: weights in 8 bits, settings with calibration, record and card."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy

from framing.models.text.encoding import words_of
from framing.training.examples import sha256
from framing.training.text.card import card
from framing.training.text.export import calibration, export, run
from framing.training.text.items import TextItem, items_of
from framing.training.text.network import TextNetwork
from framing.training.text.recipe import MARKERS, SETTINGS, Paths, encoder_of, split
from framing.training.text.samples import CLASSES, FRAMES, Sample
from framing.training.text.sources import read_samples

__all__ = ["FOLDER", "VERSION", "ship", "write_card"]

VERSION = "1"
FOLDER = Path("framing/models/text")
CARD = Path("docs/models/text.md")
_THRESHOLDS = [round(0.05 * step, 2) for step in range(6, 20)]
_PRECISION = 0.8  # of the words called loaded in held-out sentences; an editor trusts no less


def ship(paths: Paths, network: TextNetwork) -> None:
    """Write the shipped files and the record, measured on the tenth of our own sentences that was held out."""
    full, small = export(network, paths.work)
    (FOLDER / "model.int8.onnx").write_bytes(small.read_bytes())
    encoder = encoder_of(paths.minilm)
    train, held = split(read_samples(paths.work / "own.jsonl"))
    items = items_of(held, encoder)
    sentences, words = run(small, items)
    gold = _gold(held)
    fitted = [calibration(*_known(sentences[:, k], gold[:, k])) for k in range(gold.shape[1])]
    spread = _words(items, words)
    threshold = next((t for t in _THRESHOLDS if _scores(spread, t)["precision"] >= _PRECISION), _THRESHOLDS[-1])
    settings = {"version": VERSION, "markers": MARKERS, "first": encoder.first, "last": encoder.last}
    settings |= {"limit": encoder.limit, "frames": FRAMES, "classes": CLASSES, "loaded": fitted[0]}
    _write(FOLDER / "settings.json", settings | {"calibration": fitted[1:], "word_threshold": threshold})
    wide, _ = run(full, items)
    record = {
        "version": VERSION,
        "inputs": paths.hashes(),
        "settings": asdict(SETTINGS),
        "sentences": {"own": len(train), "held out": len(held), "news": _count(paths.work / "distant.jsonl")},
        "files": {name: sha256(FOLDER / name) for name in ("model.int8.onnx", "settings.json")},
        "bytes": small.stat().st_size,
        "auc": {name: _auc(*_known(sentences[:, k], gold[:, k])) for k, name in enumerate(("loaded", *FRAMES))},
        "auc_fp32": {name: _auc(*_known(wide[:, k], gold[:, k])) for k, name in enumerate(("loaded", *FRAMES))},
        "positives": {name: int((gold[:, k] == 1).sum()) for k, name in enumerate(("loaded", *FRAMES))},
        "words": {"threshold": threshold} | _scores(spread, threshold),
    }
    _write(FOLDER / "training.json", record)


def write_card() -> None:
    """Write the card from the record."""
    record = json.loads((FOLDER / "training.json").read_text(encoding="utf-8"))
    CARD.write_text(card(record), encoding="utf-8")


def _gold(samples: Sequence[Sample]) -> "numpy.ndarray":
    """[samples, 1 + frames]; -1 where nobody said."""
    unknown = (-1.0,) * len(FRAMES)
    rows = [(-1.0 if s.loaded is None else s.loaded, *(s.frames or unknown)) for s in samples]
    return numpy.array(rows)


def _known(values: "numpy.ndarray", gold: "numpy.ndarray") -> tuple[list[float], list[bool]]:
    chosen = gold >= 0
    return values[chosen].tolist(), (gold[chosen] > 0.5).tolist()


def _auc(values: Sequence[float], truth: Sequence[bool]) -> float:
    """How often a positive scores above a negative, ties half."""
    good = numpy.array([v for v, is_true in zip(values, truth, strict=True) if is_true])
    bad = numpy.array([v for v, is_true in zip(values, truth, strict=True) if not is_true])
    above = (good[:, None] > bad[None, :]).sum() + 0.5 * (good[:, None] == bad[None, :]).sum()
    return round(float(above / (len(good) * len(bad))), 4)


def _words(items: Sequence[TextItem], words: Sequence["numpy.ndarray"]) -> list[tuple[float, bool]]:
    """P(loaded) of every word of the sentences whose words were marked, and whether it was."""
    found = []
    for item, tokens in zip(items, words, strict=True):
        sample = item.sample
        for word in words_of(sample.text) if sample.words is not None else ():
            places = [i for i, span in enumerate(item.encoded.spans) if len(span) and span.overlaps(word)]
            if places:
                marked = any(word.overlaps(span) for span, _, _ in sample.words or ())
                found.append((float(1 - tokens[places, 0].min()), marked))
    return found


def _scores(words: Sequence[tuple[float, bool]], threshold: float) -> dict[str, float]:
    hits = sum(marked for value, marked in words if value >= threshold)
    said = sum(value >= threshold for value, _ in words)
    truth = sum(marked for _, marked in words)
    return {"precision": round(hits / max(1, said), 4), "recall": round(hits / max(1, truth), 4), "n": truth}


def _count(path: Path) -> int:
    return sum(1 for line in path.read_text(encoding="utf-8").split("\n") if line)


def _write(path: Path, data: dict[str, Any]) -> None:
    path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
