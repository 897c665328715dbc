"""Sentences with what is known of them → padded batches for the text network."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import torch

from framing.article import Span
from framing.models.text.encoding import Coded, TextEncoder
from framing.training.text.samples import CLASSES, FRAMES, Sample

__all__ = ["TextBatch", "TextItem", "collate", "items_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextItem:
    """One encoded sentence with its sample."""

    encoded: Coded
    sample: Sample


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBatch:
    """Tensors of one batch; -1 in `sentence` [sentences, 1 + frames] and `none` [sentences, length]: unknown.

    `none` is the wanted probability that a token is not loaded, `kind` its class if it is.
    """

    ids: torch.Tensor
    mask: torch.Tensor
    sentence: torch.Tensor
    none: torch.Tensor
    kind: torch.Tensor
    weight: torch.Tensor
    keys: tuple[str, ...]


def items_of(samples: Iterable[Sample], encoder: TextEncoder) -> list[TextItem]:
    """The samples encoded, in order."""
    return [TextItem(encoded=encoder.encode(sample.text, sample.masked), sample=sample) for sample in samples]


def collate(items: Sequence[TextItem], pad: int) -> TextBatch:
    """Pad the sentences to one length."""
    length = max(len(item.encoded.ids) for item in items)
    ids = torch.full((len(items), length), pad)
    mask = torch.zeros((len(items), length), dtype=torch.long)
    sentence = torch.full((len(items), 1 + len(FRAMES)), -1.0)
    none = torch.full((len(items), length), -1.0)
    kind = torch.zeros((len(items), length), dtype=torch.long)
    for row, item in enumerate(items):
        sample, size = item.sample, len(item.encoded.ids)
        ids[row, :size] = torch.tensor(item.encoded.ids)
        mask[row, :size] = 1
        if sample.loaded is not None:
            sentence[row, 0] = sample.loaded
        if sample.frames is not None:
            sentence[row, 1:] = torch.tensor(sample.frames)
        if sample.words is not None:
            for place, span in enumerate(item.encoded.spans):
                none[row, place], kind[row, place] = _wanted(span, sample.words)
    return TextBatch(
        ids=ids,
        mask=mask,
        sentence=sentence,
        none=none,
        kind=kind,
        weight=torch.tensor([item.sample.weight for item in items]),
        keys=tuple(item.sample.id for item in items),
    )


def _wanted(span: Span, words: Sequence[tuple[Span, str, float]]) -> tuple[float, int]:
    """P(not loaded) and class of the token at `span`; a token without characters is not loaded."""
    for word, category, probability in words:
        if len(span) and span.overlaps(word):
            return 1 - probability, CLASSES.index(category)
    return 1.0, 0
