"""The training code on a tiny network: it learns, resumes, exports, and writes a card. Needs the extra `train`."""

from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="the extra `train` is not installed")
pytest.importorskip("transformers", reason="the extra `train` is not installed")

from tokenizers import Tokenizer  # noqa: E402
from transformers import BertConfig, BertModel  # noqa: E402

from framing.article import Span  # noqa: E402
from framing.models.encoding import Encoder, Mark  # noqa: E402
from framing.training.batching import batches, items_by_sentence, items_by_target  # noqa: E402
from framing.training.distil import choose_targets, label, unmask_some  # noqa: E402
from framing.training.examples import Example, one_hot  # noqa: E402
from framing.training.export import best_temperature  # noqa: E402
from framing.training.fit import Settings, fit, predict  # noqa: E402
from framing.training.network import StanceNetwork  # noqa: E402

SHIPPED = Path(__file__).parents[2] / "framing/models/stance/tokenizer.json"


def encoder() -> Encoder:
    tokenizer = Tokenizer.from_file(str(SHIPPED))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return Encoder(tokenizer=tokenizer, markers=tuple(range(2, 10)), first=101, last=102, limit=32)


def network() -> StanceNetwork:
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=30522, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32
    )
    return StanceNetwork(BertModel(config, add_pooling_layer=False), 16)


def example(text: str, names: str, labels: str) -> Example:
    marks = tuple(Mark(span=Span(text.index(n), text.index(n) + len(n)), slot=i) for i, n in enumerate(names.split()))
    stances = tuple(one_hot(name) for name in labels.split())
    return Example(id=text, text=text, marks=marks, stances=stances, gold=(True,) * len(marks))


EXAMPLES = [
    example("Ana lied to Bo .", "Ana Bo", "negative neutral"),
    example("Ana saved Bo .", "Ana Bo", "positive neutral"),
] * 8


def test_it_learns_and_resumes(tmp_path: Path) -> None:
    items = items_by_sentence(EXAMPLES, encoder())
    settings = Settings(rate=1e-2, epochs=30, head_rate=1e-2, batch=8)
    first = network()
    fit(first, items, settings, 0, tmp_path)
    logits = predict(first, items, 0)
    right = [max(range(3), key=lambda k: v[k]) == EXAMPLES[i].stances[s].index(1.0) for (i, s), v in logits.items()]  # type: ignore[union-attr]
    assert sum(right) / len(right) > 0.9
    again = network()
    fit(again, items, settings, 0, tmp_path)  # nothing left to do: the checkpoint is loaded
    assert predict(again, items, 0) == logits


def test_a_pass_a_target_and_a_pass_a_sentence() -> None:
    assert len(items_by_target(EXAMPLES, encoder())) == 2 * len(items_by_sentence(EXAMPLES, encoder()))
    batch = next(batches(items_by_sentence(EXAMPLES, encoder()), 4, 0))
    assert batch.rows.tolist() == [0, 0, 1, 1, 2, 2, 3, 3]
    assert batch.pick.sum(1).tolist() == [1.0] * 8


def test_the_teacher_answers_what_it_is_asked() -> None:
    rows = [
        {
            "id": "1",
            "text": "Ana met Bo .",
            "targets": [
                {"start": 0, "end": 3, "mention": "Ana", "polarity": "negative"},
                {"start": 8, "end": 10, "mention": "Bo"},
            ],
        }
    ]
    asked = choose_targets(rows, 0, 1)
    found = next(label(asked, [network()], encoder(), pad=0, others=False))["targets"]
    assert found[0]["soft"][0] >= 0.5  # half the mass is the person's label
    assert "soft" not in found[1]
    assert sum(
        next(label(choose_targets(rows, 1, 1), [network()], encoder(), pad=0, others=False))["targets"][1]["soft"]
    ) == pytest.approx(1, abs=1e-3)


def test_unmasking_keeps_scored_actors() -> None:
    given = Example(
        id="1", text="Ana met Bo .", marks=EXAMPLES[0].marks, stances=(one_hot("neutral"), None), gold=(True, False)
    )
    assert [m.slot for m in unmask_some([given], 1.0, 1)[0].marks] == [0]
    assert unmask_some([given], 0.0, 1) == [given]


def test_temperature_softens_what_is_too_sure() -> None:
    logits = [[4.0, 0.0, 0.0]] * 10
    assert best_temperature(logits, [0] * 6 + [1] * 4) > 3
    assert best_temperature(logits, [0] * 10) == pytest.approx(0.3)
