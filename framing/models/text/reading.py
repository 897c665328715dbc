"""What the text model says of a sentence: is it loaded, by which words, and which frames does it take."""

from collections.abc import Sequence
from dataclasses import dataclass

from framing.article import Span
from framing.models.text import files
from framing.models.text.encoding import Coded, Masked, words_of
from framing.results import Resource

__all__ = ["LoadedWord", "Passage", "Reading", "frames", "read", "resource"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One sentence, and the names in it that the model must not see."""

    text: str
    masked: tuple[Masked, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedWord:
    """A word of the passage with P(loaded) and the likeliest category if it is."""

    span: Span
    probability: float
    category: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """`loaded`: P(the author's own words evaluate beyond the facts). `frames`: P(the sentence takes it), in the order
    of `frames()`. `words`: those from the model's threshold on. `vector`: the sentence in the encoder's space.
    """

    loaded: float
    frames: tuple[float, ...]
    words: tuple[LoadedWord, ...]
    vector: tuple[float, ...]


def frames() -> tuple[str, ...]:
    """The ids of the frames that the model knows, in the order of `Reading.frames`."""
    return files.settings().frames


def read(passages: Sequence[Passage]) -> tuple[Reading, ...]:
    """One reading for each passage, in order; equal inputs are run once.

    A passage of more than 128 tokens is read up to there. Each passage runs alone: 8-bit activations are scaled
    by the whole batch, so that in a batch the figure of one sentence would depend on its neighbours.
    """
    known: dict[tuple[int, ...], tuple[list[float], list[list[float]], list[float]]] = {}
    found = []
    for passage in passages:
        coded = files.encoder().encode(passage.text, passage.masked)
        if coded.ids not in known:
            known[coded.ids] = _run(coded.ids)
        sentence, tokens, vector = known[coded.ids]
        words = tuple(_words(passage.text, coded, tokens))
        found.append(Reading(loaded=sentence[0], frames=tuple(sentence[1:]), words=words, vector=tuple(vector)))
    return tuple(found)


def resource() -> Resource:
    """Name, version and SHA-256 of the weights, for provenance."""
    return Resource(name="text", version=files.settings().version, sha256=files.sha256())


def _run(ids: tuple[int, ...]) -> tuple[list[float], list[list[float]], list[float]]:
    """P(loaded) with P(frames), P(classes) of each token, and the vector."""
    import numpy

    settings = files.settings()
    feed = {"ids": numpy.array([ids], numpy.int64), "mask": numpy.ones((1, len(ids)), numpy.int64)}
    logits, words, vector = (out[0].astype(numpy.float64) for out in files.session().run(None, feed))
    heat, shift = numpy.array([settings.loaded, *settings.calibration]).T
    sentence = 1 / (1 + numpy.exp(-(logits - shift) / heat))
    powers = numpy.exp(words - words.max(axis=1, keepdims=True))
    return sentence.tolist(), (powers / powers.sum(axis=1, keepdims=True)).tolist(), vector.tolist()


def _words(text: str, coded: Coded, tokens: Sequence[Sequence[float]]) -> list[LoadedWord]:
    """A word is as loaded as the most loaded of its pieces."""
    settings = files.settings()
    found = []
    for word in words_of(text):
        pieces = [tokens[i] for i, span in enumerate(coded.spans) if len(span) and span.overlaps(word)]
        best = max(pieces, key=lambda piece: 1 - piece[0], default=None)
        if best is not None and 1 - best[0] >= settings.word_threshold:
            category = max(range(1, len(best)), key=best.__getitem__)
            found.append(LoadedWord(span=word, probability=1 - best[0], category=settings.classes[category]))
    return found
