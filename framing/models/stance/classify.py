"""Passages with marked actors → the stance of the text towards each of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from framing.article import Span
from framing.models.encoding import Encoded, Mark
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
    """One sentence (the model was trained on single sentences) and the actors to read."""

    text: str
    targets: tuple[Target, ...]


def classify(passages: Sequence[Passage]) -> tuple[tuple[Stance, ...], ...]:
    """The stance towards each target of each passage, in the order given.

    All targets of a passage are masked, each by its own marker, and read off one pass over it; where a passage
    is longer than the model's window (128 tokens), targets outside the window get a pass of their own. Equal
    passes are run once. Each runs alone: 8-bit activations are scaled by the whole batch, so that in a batch
    the figure of one sentence would depend on its neighbours, and on this size of model a batch saves nothing.

    Raises ValueError for a span that is empty or outside its passage.
    """
    found: list[dict[int, Stance]] = [{} for _ in passages]
    known: dict[Encoded, tuple[Stance | None, ...]] = {}
    for index, encoded in _passes(passages):
        if encoded not in known:
            known[encoded] = _run(encoded)
        for slot, value in enumerate(known[encoded]):
            if value is not None:
                found[index].setdefault(slot, value)
    return tuple(
        tuple(by_slot[slot] for slot in range(len(passage.targets)))
        for passage, by_slot in zip(passages, found, strict=True)
    )


def stance(text: str, span: Span, *, further: Sequence[Span] = ()) -> Stance:
    """How `text`, a sentence or so, treats the actor at `span`; `further` are other spans that mean the same actor.

    >>> stance("The minister lied to the widow.", Span(0, 12)).label
    'negative'
    """
    return classify([Passage(text=text, targets=(Target(spans=(span, *further)),))])[0][0]


def resource() -> Resource:
    """Name, version and SHA-256 of the weights, for provenance."""
    return Resource(name="stance", version=files.settings().version, sha256=files.sha256())


def _passes(passages: Sequence[Passage]) -> Iterator[tuple[int, Encoded]]:
    encoder = files.encoder()
    for index, passage in enumerate(passages):
        marks = _marks(passage)
        left = list(range(len(passage.targets)))
        while left:
            encoded = encoder.encode(passage.text, marks, centre=left[0])
            yield index, encoded
            left = [slot for slot in left if not encoded.positions[slot]]


def _marks(passage: Passage) -> list[Mark]:
    marks = []
    for slot, target in enumerate(passage.targets):
        for span in target.spans:
            if not 0 <= span.start < span.end <= len(passage.text):
                raise ValueError(
                    f"span {span.start}:{span.end} is empty or outside the passage of {len(passage.text)} characters; "
                    "give half-open offsets into Passage.text"
                )
            marks.append(Mark(span=span, slot=slot))
    return marks


def _run(encoded: Encoded) -> tuple[Stance | None, ...]:
    import numpy

    here = [slot for slot, places in enumerate(encoded.positions) if places]
    pick = numpy.zeros((len(here), len(encoded.ids)), numpy.float32)
    for row, slot in enumerate(here):
        pick[row, list(encoded.positions[slot])] = 1 / len(encoded.positions[slot])
    ids = numpy.array([encoded.ids], numpy.int64)
    feed = {"ids": ids, "mask": numpy.ones_like(ids), "rows": numpy.zeros(len(here), numpy.int64), "pick": pick}
    logits = files.session().run(["logits"], feed)[0].astype(numpy.float64) / files.settings().temperature
    powers = numpy.exp(logits - logits.max(axis=1, keepdims=True))
    shares = (powers / powers.sum(axis=1, keepdims=True)).tolist()
    result: list[Stance | None] = [None] * len(encoded.positions)
    for slot, (negative, neutral, positive) in zip(here, shares, strict=True):
        result[slot] = Stance(negative=negative, neutral=neutral, positive=positive)
    return tuple(result)
