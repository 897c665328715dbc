"""What both models need from the libraries that run them: a tokenizer from its file, a session on one thread."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

__all__ = ["session_of", "tokenizer_of"]


def tokenizer_of(raw: bytes) -> "Tokenizer":
    """The tokenizer in the bytes of a `tokenizer.json`, without padding or cutting; `[CLS]` in a text stays text."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_str(raw.decode("utf-8"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokenizer.encode_special_tokens = True
    return tokenizer


def session_of(raw: bytes) -> "InferenceSession":
    """The model in the bytes of an ONNX file, on one thread: articles are spread over processes, not threads."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(raw, options, providers=["CPUExecutionProvider"])
