"""The text model's files: weights, tokenizer and settings, loaded once a process on first use."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from framing.models.runtime import session_of, tokenizer_of
from framing.models.text.encoding import TextEncoder

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

__all__ = ["Settings", "encoder", "session", "settings", "sha256"]

WEIGHTS = "model.int8.onnx"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the training run fixed besides the weights.

    `frames` and `classes` name the outputs in their order. A probability is the sigmoid of (logit - shift) / heat,
    with one pair for `loaded` and one for each frame: the calibration.
    """

    version: str
    markers: tuple[int, int]
    first: int
    last: int
    limit: int
    frames: tuple[str, ...]
    classes: tuple[str, ...]
    loaded: tuple[float, float]  # heat, shift
    calibration: tuple[tuple[float, float], ...]  # heat, shift by frame
    word_threshold: float  # a word is called loaded from here on


def _read(name: str) -> bytes:
    return files("framing.models.text").joinpath(name).read_bytes()


@cache
def settings() -> Settings:
    """The settings that ship with the weights."""
    return Settings(**{name: _tuples(value) for name, value in json.loads(_read("settings.json")).items()})


def _tuples(value: Any) -> Any:
    return tuple(_tuples(item) for item in value) if isinstance(value, list) else value


@cache
def encoder() -> TextEncoder:
    """The encoder with the model's own tokenizer; text that looks like a special token stays text."""
    # The two models were made from the same base, so they cut text alike and share the one file.
    raw = files("framing.models.stance").joinpath("tokenizer.json").read_bytes()
    tokenizer = tokenizer_of(raw)
    chosen = settings()
    return TextEncoder(
        tokenizer=tokenizer, markers=chosen.markers, first=chosen.first, last=chosen.last, limit=chosen.limit
    )


@cache
def session() -> "InferenceSession":
    """The running model."""
    return session_of(_read(WEIGHTS))


@cache
def sha256() -> str:
    """Hexadecimal SHA-256 of the weights."""
    return hashlib.sha256(_read(WEIGHTS)).hexdigest()
