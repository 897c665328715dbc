"""The text network, tiny: it learns sentences and words. Needs the extra `train`."""

from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="the extra `train` is not installed")
pytest.importorskip("transformers", reason="the extra `train` is not installed")

from tokenizers import Tokenizer  # noqa: E402
from transformers import BertConfig, BertModel  # noqa: E402

from framing.article import Span  # noqa: E402
from framing.models.text.encoding import TextEncoder  # noqa: E402
from framing.training.fit import Settings  # noqa: E402
from framing.training.text.export import calibration  # noqa: E402
from framing.training.text.fit import answers, fit  # noqa: E402
from framing.training.text.items import items_of  # noqa: E402
from framing.training.text.network import TextNetwork  # noqa: E402
from framing.training.text.samples import FRAMES, Sample  # noqa: E402

SHIPPED = Path(__file__).parents[2] / "framing/models/stance/tokenizer.json"
FRAMED = tuple(float(frame == "economic") for frame in FRAMES)
SAMPLES = [
    Sample(id="1", text="They dumped him.", loaded=1.0, words=((Span(5, 11), "emotive", 1.0),)),
    Sample(id="2", text="They moved him.", loaded=0.0, words=()),
    Sample(id="3", text="It cost 40 dollars.", frames=FRAMED),
    Sample(id="4", text="It was late.", frames=(0.0,) * len(FRAMES)),
]


def encoder() -> TextEncoder:
    tokenizer = Tokenizer.from_file(str(SHIPPED))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return TextEncoder(tokenizer=tokenizer, markers=(11, 12), first=101, last=102, limit=32)


def test_it_learns_sentences_words_and_frames(tmp_path: Path) -> None:
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=30522, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32
    )
    network = TextNetwork(BertModel(config, add_pooling_layer=False), 16)
    items = items_of(SAMPLES * 8, encoder())
    fit(network, items, Settings(rate=1e-2, epochs=40, head_rate=1e-2, batch=8), 0, tmp_path)
    found = answers(network, items_of(SAMPLES, encoder()), 0)
    assert found["1"].loaded > 0.8 > 0.2 > found["2"].loaded
    economic = FRAMES.index("economic")
    assert found["3"].frames[economic] > 0.8 > 0.2 > found["4"].frames[economic]
    none = [word[0] for word in found["1"].words]
    assert min(range(len(none)), key=none.__getitem__) == 2  # [CLS] they dumped him . [SEP]


def test_calibration_finds_a_shift() -> None:
    heat, shift = calibration([1.0, 1.5, 2.5, 3.0] * 5, [False, False, True, True] * 5)
    assert 1.5 < shift < 2.5
    assert heat > 0
