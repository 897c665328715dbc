"""Training sentences: a text, the actors marked in it, and what is known of the stance towards each."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framing.article import Span
from framing.models.encoding import Mark

__all__ = ["LABELS", "Example", "from_row", "one_hot", "read_examples", "read_rows", "sha256", "write_rows"]

LABELS = ("negative", "neutral", "positive")
Distribution = tuple[float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One sentence; `stances[slot]` is the distribution over LABELS for that slot, None where nobody said.

    `gold[slot]` is whether a person labelled it (and not a teacher).
    """

    id: str
    text: str
    marks: tuple[Mark, ...]
    stances: tuple[Distribution | None, ...]
    gold: tuple[bool, ...]


def one_hot(label: str) -> Distribution:
    """All the mass on one label; ValueError for an unknown one.

    >>> one_hot("neutral")
    (0.0, 1.0, 0.0)
    """
    if label not in LABELS:
        raise ValueError(f"polarity {label!r} is not one of {', '.join(LABELS)}")
    return tuple(float(label == other) for other in LABELS)  # type: ignore[return-value]


def from_row(row: dict[str, Any]) -> Example:
    """One example from a row `id, text, targets[start, end, mention, polarity?, soft?, further_mentions?]`.

    A target without `polarity` and `soft` is an actor that is masked but not scored. The same span given twice
    (it happens in NewsMTSC) counts once.
    """
    marks: list[Mark] = []
    stances: list[Distribution | None] = []
    gold: list[bool] = []
    seen: list[Span] = []
    for target in row["targets"]:
        span = Span(target["start"], target["end"])
        if span in seen:
            continue
        seen.append(span)
        slot = len(stances)
        spans = [span, *(Span(m["start"], m["end"]) for m in target.get("further_mentions", ()))]
        marks += [Mark(span=s, slot=slot) for s in spans]
        soft = target.get("soft")
        label = target.get("polarity")
        stances.append(tuple(soft) if soft else one_hot(label) if label else None)
        gold.append(bool(label))
    return Example(id=row["id"], text=row["text"], marks=tuple(marks), stances=tuple(stances), gold=tuple(gold))


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSONL file, split on line feeds alone (a text may hold U+2028)."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            yield json.loads(line)


def read_examples(path: Path) -> list[Example]:
    """The examples of a JSONL file, in its order."""
    return [from_row(row) for row in read_rows(path)]


def write_rows(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Write rows as JSONL, whole or not at all."""
    part = path.with_suffix(path.suffix + ".part")
    part.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    part.replace(path)


def sha256(path: Path) -> str:
    """Hexadecimal SHA-256 of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
