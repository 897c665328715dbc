"""The model's files: weights, tokenizer and settings, loaded once a process on first use."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from framing.models.encoding import Encoder

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
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_str(_read("tokenizer.json").decode("utf-8"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokenizer.encode_special_tokens = True
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
    """The running model, on one thread: many articles are spread over processes, not threads."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(_read(WEIGHTS), options, providers=["CPUExecutionProvider"])


@cache
def sha256() -> str:
    """Hexadecimal SHA-256 of the weights."""
    return hashlib.sha256(_read(WEIGHTS)).hexdigest()
