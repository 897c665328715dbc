"""A trained network → one int8 ONNX file with its temperature."""

from collections.abc import Sequence
from pathlib import Path

import numpy
import torch

from framing.training.batching import Item, batches
from framing.training.network import StanceNetwork

__all__ = ["best_temperature", "export", "run"]


def export(network: StanceNetwork, folder: Path) -> tuple[Path, Path]:
    """Write `model.fp32.onnx` and `model.int8.onnx` (weights to 8 bits, per channel) into `folder`."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    full, small = folder / "model.fp32.onnx", folder / "model.int8.onnx"
    network = network.eval().float()
    length, sentences, targets = (
        torch.export.Dim(name, min=1, max=4096) for name in ("length", "sentences", "targets")
    )
    example = (
        torch.randint(10, 1000, (2, 9)),
        torch.ones((2, 9), dtype=torch.long),
        torch.tensor([0, 0, 1]),
        torch.softmax(torch.randn(3, 9), dim=-1),
    )
    torch.onnx.export(
        network,
        example,
        str(full),
        input_names=["ids", "mask", "rows", "pick"],
        output_names=["logits"],
        dynamic_shapes=({0: sentences, 1: length}, {0: sentences, 1: length}, {0: targets}, {0: targets, 1: length}),
        dynamo=True,
        external_data=False,
    )
    quantize_dynamic(str(full), str(small), weight_type=QuantType.QInt8, per_channel=True)
    return full, small


def run(model: Path, items: Sequence[Item], pad: int) -> dict[tuple[int, int], list[float]]:
    """Logits by (example, slot) from an ONNX file, each pass alone, as in the product."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    found: dict[tuple[int, int], list[float]] = {}
    for batch in batches(items, 1, pad):
        feed = {name: getattr(batch, name).numpy() for name in ("ids", "mask", "rows", "pick")}
        feed["pick"] = feed["pick"].astype(numpy.float32)
        found.update(zip(batch.keys, session.run(["logits"], feed)[0].tolist(), strict=True))
    return found


def best_temperature(logits: Sequence[Sequence[float]], gold: Sequence[int]) -> float:
    """The divisor of the logits with the least cross-entropy, between 0.3 and 5 (Guo et al. 2017)."""
    table = numpy.asarray(logits, dtype=float)
    right = numpy.asarray(gold)

    def loss(temperature: float) -> float:
        scaled = table / temperature
        scaled -= scaled.max(1, keepdims=True)
        logs = scaled - numpy.log(numpy.exp(scaled).sum(1, keepdims=True))
        return float(-logs[numpy.arange(len(right)), right].mean())

    return float(min(numpy.arange(0.3, 5.0, 0.01), key=loss).round(2))
