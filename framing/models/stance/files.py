"""The model's files: weights, tokenizer and settings, loaded once a process on first use."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from framing.models.encoding import Encoder
from framing.models.runtime import session_of, tokenizer_of

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

__all__ = ["Settings", "encoder", "session", "settings", "sha256"]

WEIGHTS = "model.int8.onnx"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the training run fixed besides the weights; `temperature` divides the logits.

    With `focus` each target has a pass of its own, else one pass over a sentence serves all its targets.
    """

    version: str
    temperature: float
    markers: tuple[int, ...]
    first: int
    last: int
    limit: int
    focus: bool


def _read(name: str) -> bytes:
    return files("framing.models.stance").joinpath(name).read_bytes()


@cache
def settings() -> Settings:
    """The settings that ship with the weights."""
    data = json.loads(_read("settings.json"))
    return Settings(**{**data, "markers": tuple(data["markers"])})


@cache
def encoder() -> Encoder:
    """The encoder with the model's own tokenizer; text that looks like a special token stays text."""
    tokenizer = tokenizer_of(_read("tokenizer.json"))
    chosen = settings()
    return Encoder(
        tokenizer=tokenizer,
        markers=chosen.markers,
        first=chosen.first,
        last=chosen.last,
        limit=chosen.limit,
        focus=chosen.focus,
    )


@cache
def session() -> "InferenceSession":
    """The running model."""
    return session_of(_read(WEIGHTS))


@cache
def sha256() -> str:
    """Hexadecimal SHA-256 of the weights."""
    return hashlib.sha256(_read(WEIGHTS)).hexdigest()
