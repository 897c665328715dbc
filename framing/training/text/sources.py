"""The samples of the text model: our own sentences with their names hidden, and news that a teacher has read."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.article import Span
from framing.models.text.encoding import Masked, NameKind
from framing.training.examples import read_rows
from framing.training.text.samples import Sample, from_framed, from_worded
from framing.training.written import read_framed, read_worded

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["DATA", "KINDS", "hide_names", "own", "read_samples", "show_some_names", "to_row"]

DATA = Path(str(files("framing.training") / "data"))
KINDS: dict[str, NameKind] = {"PERSON": "person", "GPE": "place", "LOC": "place", "NORP": "place"}


def own() -> Iterator[Sample]:
    """Every sentence in `data/loaded` and `data/frames`, by file; a text given twice counts once."""
    seen: set[str] = set()
    for path in sorted((DATA / "loaded").glob("*.txt")):
        for worded in read_worded(path):
            if worded.text not in seen:
                seen.add(worded.text)
                yield from_worded(worded)
    for path in sorted((DATA / "frames").glob("*.txt")):
        for framed in read_framed(path):
            if framed.text not in seen:
                seen.add(framed.text)
                yield from_framed(framed)


def hide_names(samples: Iterable[Sample], nlp: "Language") -> Iterator[Sample]:
    """The samples with the names that `nlp` finds masked, as the product does it."""
    pairs = ((sample.text, sample) for sample in samples)
    for doc, sample in nlp.pipe(pairs, as_tuples=True, batch_size=64):
        found = [e for e in doc.ents if e.label_ in KINDS]
        masked = tuple(Masked(span=Span(e.start_char, e.end_char), kind=KINDS[e.label_]) for e in found)
        yield replace(sample, masked=masked)


def show_some_names(samples: Sequence[Sample], share: float, seed: int) -> list[Sample]:
    """The samples, a `share` of them with their names left in: names are sometimes missed in use too."""
    rng = random.Random(seed)  # noqa: S311
    return [replace(sample, masked=()) if rng.random() < share else sample for sample in samples]


def to_row(sample: Sample) -> dict[str, Any]:
    """A sample as a JSON row, see `read_samples`."""
    words = None if sample.words is None else [[w.start, w.end, kind, p] for w, kind, p in sample.words]
    return {
        "id": sample.id,
        "item": sample.item,
        "text": sample.text,
        "masked": [[m.span.start, m.span.end, m.kind] for m in sample.masked],
        "loaded": sample.loaded,
        "frames": sample.frames,
        "words": words,
    }


def read_samples(path: Path, weight: float = 1.0) -> list[Sample]:
    """The samples of a JSON Lines file that `to_row` made."""
    return [_from_row(row, weight) for row in read_rows(path)]


def _from_row(row: dict[str, Any], weight: float) -> Sample:
    words = row["words"]
    return Sample(
        id=row["id"],
        item=row["item"],
        text=row["text"],
        masked=tuple(Masked(span=Span(start, end), kind=kind) for start, end, kind in row["masked"]),
        loaded=row["loaded"],
        frames=None if row["frames"] is None else tuple(row["frames"]),
        words=None if words is None else tuple((Span(start, end), kind, p) for start, end, kind, p in words),
        weight=weight,
    )
