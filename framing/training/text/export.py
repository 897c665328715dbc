"""The trained text network → one int8 ONNX file, and its calibration."""

from collections.abc import Sequence
from pathlib import Path

import numpy
import torch

from framing.training.text.items import TextItem
from framing.training.text.network import TextNetwork

__all__ = ["calibration", "export", "run"]


def export(network: TextNetwork, folder: Path) -> tuple[Path, Path]:
    """Write `text.fp32.onnx` and `text.int8.onnx` (weights to 8 bits, per channel) into `folder`."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    full, small = folder / "text.fp32.onnx", folder / "text.int8.onnx"
    length, sentences = (torch.export.Dim(name, min=1, max=4096) for name in ("length", "sentences"))
    shapes = {0: sentences, 1: length}
    torch.onnx.export(
        network.eval().float(),
        (torch.randint(10, 1000, (2, 9)), torch.ones((2, 9), dtype=torch.long)),
        str(full),
        input_names=["ids", "mask"],
        output_names=["sentence", "words", "vector"],
        dynamic_shapes=(shapes, shapes),
        dynamo=True,
        external_data=False,
    )
    quantize_dynamic(str(full), str(small), weight_type=QuantType.QInt8, per_channel=True)
    return full, small


def run(model: Path, items: Sequence[TextItem]) -> tuple["numpy.ndarray", list["numpy.ndarray"]]:
    """From an ONNX file, each sentence alone, as in use: logits of `loaded` and each frame, [items, 1 + frames], and
    for each sentence the probabilities of its tokens' classes, [tokens, classes]."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    rows, words = [], []
    for item in items:
        ids = numpy.array([item.encoded.ids], numpy.int64)
        sentence, tokens, _ = session.run(None, {"ids": ids, "mask": numpy.ones_like(ids)})
        powers = numpy.exp(tokens[0] - tokens[0].max(axis=1, keepdims=True))
        rows.append(sentence[0])
        words.append(powers / powers.sum(axis=1, keepdims=True))
    return numpy.array(rows), words


def calibration(values: Sequence[float], truth: Sequence[bool]) -> tuple[float, float]:
    """Heat and shift for which sigmoid((logit - shift) / heat) fits `truth` best (Platt 1999), by a grid.

    >>> calibration([-2.0, 2.0] * 10, [False, True] * 10)[1]
    0.0
    """
    table, right = numpy.asarray(values, dtype=float), numpy.asarray(truth, dtype=float)

    def loss(heat: float, shift: float) -> float:
        scaled = (table - shift) / heat
        return float((numpy.logaddexp(0, scaled) - right * scaled).mean())

    pairs = [(h, s) for h in numpy.arange(0.5, 4.01, 0.1) for s in numpy.arange(-4, 4.01, 0.1)]
    heat, shift = min(pairs, key=lambda pair: (round(loss(*pair), 9), abs(pair[1]), pair[0]))
    return round(float(heat), 2), round(float(shift), 2) + 0.0
