"""Frames made of examples, on made-up vectors: the prototype, the threshold, and what passes it."""

import numpy as np
import pytest

from framing.models.text import ownframes
from framing.models.text.ownframes import OwnFrame, background, fit, nearness

SIZE = 24


@pytest.fixture
def _plain_background(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ordinary sentences in all directions, most of all in one that says nothing."""
    generator = np.random.default_rng(3)
    table = generator.normal(size=(300, SIZE))
    table[:, 1] *= 6
    monkeypatch.setattr(ownframes, "background", lambda: table)
    ownframes._precision.cache_clear()
    yield
    ownframes._precision.cache_clear()


def examples(n: int, seed: int) -> "np.ndarray":
    """Sentences that point along the first axis, and at random along the one that says nothing."""
    generator = np.random.default_rng(seed)
    table = generator.normal(size=(n, SIZE))
    table[:, 0] += 5
    table[:, 1] *= 6
    return table


@pytest.mark.usefixtures("_plain_background")
def test_held_out_sentences_are_found_and_ordinary_ones_are_not() -> None:
    frame = fit("mine", "Mine", "0" * 64, examples(10, 1), ownframes.background())
    found = [frame.score(row).probability >= 0.5 for row in examples(100, 2)]
    false = [frame.score(row).probability >= 0.5 for row in ownframes.background()]
    assert sum(found) / 100 > 0.7
    assert sum(false) / 300 < 0.05


@pytest.mark.usefixtures("_plain_background")
def test_examples_without_anything_in_common_make_no_frame() -> None:
    generator = np.random.default_rng(9)
    noise = generator.normal(size=(10, SIZE))
    own = nearness(noise, noise, leave_out=True)
    other = nearness(ownframes.background(), noise)
    assert abs(float(own.mean() - other.mean())) < 0.3


@pytest.mark.usefixtures("_plain_background")
def test_an_example_is_left_out_of_the_prototype_it_is_held_against() -> None:
    table = examples(10, 1)
    assert float(nearness(table, table, leave_out=True).mean()) < float(nearness(table, table).mean())


def test_probability_is_one_half_at_the_middle_and_grows() -> None:
    frame = OwnFrame(
        id="mine", name="Mine", sha256="0" * 64, centre=(0.0, 0.0), prototype=(1.0, 0.0), middle=0.6, heat=0.1
    )
    assert frame.score((0.6, 0.8)).probability == pytest.approx(0.5)
    assert frame.score((1.0, 0.0)).probability > 0.9
    assert frame.score((-1.0, 0.0)).probability < 0.01
    assert frame.score((0.0, 0.0)).frame == "mine"


def test_the_shipped_ordinary_sentences_are_there() -> None:
    table = background()
    assert table.shape[0] == 400
    assert np.isfinite(table).all()
    assert float(table.std(0).min()) > 0
