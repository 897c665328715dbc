"""Passages with marked actors → the stance of the text towards each of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from framing.article import Span
from framing.models.encoding import Mark
from framing.models.stance import files
from framing.results import Resource

__all__ = ["Label", "Passage", "Stance", "Target", "classify", "resource", "stance"]

Label = Literal["negative", "neutral", "positive"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """Probabilities, summing to 1, that the words treat the actor badly, neither way, or well."""

    negative: float
    neutral: float
    positive: float

    @property
    def label(self) -> Label:
        """The likeliest class; neutral before negative before positive where they tie."""
        best = max(self.neutral, self.negative, self.positive)
        if self.neutral == best:
            return "neutral"
        return "negative" if self.negative == best else "positive"

    @property
    def score(self) -> float:
        """Expected stance, -1 (negative) to 1 (positive): P(positive) - P(negative)."""
        return self.positive - self.negative


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One actor of a passage: every span that means it (names, pronouns, nouns)."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One sentence (the model was trained on single sentences), the actors to read, and others only to be masked."""

    text: str
    targets: tuple[Target, ...]
    masked: tuple[Target, ...] = ()


class _Pass(NamedTuple):
    """One run of the model: its token ids, and for each target asked about the positions of its markers."""

    ids: tuple[int, ...]
    places: tuple[tuple[int, ...], ...]


def classify(passages: Sequence[Passage]) -> tuple[tuple[Stance, ...], ...]:
    """The stance towards each target of each passage, in the order given.

    Every target of a passage is masked, so no name that is marked is seen. A passage longer than the model's
    window (128 tokens) is cut around the target that is asked about. Equal inputs are run once. Each pass runs
    alone: 8-bit activations are scaled by the whole batch, so that in a batch the figure of one sentence would
    depend on its neighbours, and on this size of model a batch saves little.

    Raises ValueError for a span that is empty or outside its passage.
    """
    known: dict[_Pass, tuple[Stance, ...]] = {}
    return tuple(_of_passage(passage, known) for passage in passages)


def stance(text: str, span: Span, *, further: Sequence[Span] = ()) -> Stance:
    """How `text`, a sentence or so, treats the actor at `span`; `further` are other spans that mean the same actor.

    >>> stance("The minister lied to the widow.", Span(0, 12)).label
    'negative'
    """
    return classify([Passage(text=text, targets=(Target(spans=(span, *further)),))])[0][0]


def resource() -> Resource:
    """Name, version and SHA-256 of the weights, for provenance."""
    return Resource(name="stance", version=files.settings().version, sha256=files.sha256())


def _of_passage(passage: Passage, known: dict[_Pass, tuple[Stance, ...]]) -> tuple[Stance, ...]:
    encoder = files.encoder()
    marks = _marks(passage)
    found: dict[int, Stance] = {}
    for slot in range(len(passage.targets)):
        if slot in found:
            continue
        encoded = encoder.encode(passage.text, marks, centre=slot)
        here = [slot] if encoder.focus else [s for s, places in enumerate(encoded.positions) if places]
        asked = _Pass(encoded.ids, tuple(encoded.positions[s] for s in here))
        if asked not in known:
            known[asked] = _run(asked)
        for other, value in zip(here, known[asked], strict=True):
            found.setdefault(other, value)
    return tuple(found[slot] for slot in range(len(passage.targets)))


def _marks(passage: Passage) -> list[Mark]:
    marks = []
    for slot, target in enumerate((*passage.targets, *passage.masked)):
        for span in target.spans:
            if not 0 <= span.start < span.end <= len(passage.text):
                raise ValueError(
                    f"span {span.start}:{span.end} is empty or outside the passage of {len(passage.text)} characters; "
                    "give half-open offsets into Passage.text"
                )
            marks.append(Mark(span=span, slot=slot))
    return marks


@lru_cache(maxsize=4_096)
def _run(asked: _Pass) -> tuple[Stance, ...]:
    import numpy

    pick = numpy.zeros((len(asked.places), len(asked.ids)), numpy.float32)
    for row, places in enumerate(asked.places):
        pick[row, list(places)] = 1 / len(places)
    ids = numpy.array([asked.ids], numpy.int64)
    feed = {"ids": ids, "mask": numpy.ones_like(ids), "rows": numpy.zeros(len(pick), numpy.int64), "pick": pick}
    logits = files.session().run(["logits"], feed)[0].astype(numpy.float64) / files.settings().temperature
    powers = numpy.exp(logits - logits.max(axis=1, keepdims=True))
    shares = (powers / powers.sum(axis=1, keepdims=True)).tolist()
    return tuple(Stance(negative=n, neutral=o, positive=p) for n, o, p in shares)
