import numpy as np
import pytest

from framing.measures.bootstrap import FEWEST, bounds, interval, resampled


def test_the_interval_covers_the_truth_about_95_times_in_100() -> None:
    generator = np.random.default_rng(7)
    hits = 0
    for _ in range(200):
        bounds = interval(generator.normal(0.3, 1.0, size=60).tolist())
        assert bounds.low is not None
        assert bounds.high is not None
        hits += bounds.low <= 0.3 <= bounds.high
    assert 0.89 <= hits / 200 <= 0.99


def test_too_few_units_give_no_interval() -> None:
    assert interval([0.1] * (FEWEST - 1)).low is None
    assert interval([0.1] * FEWEST).low == pytest.approx(0.1)


def test_weights_make_a_ratio() -> None:
    found = interval([2.0] * 10, [100.0] * 10)
    assert found.low == found.high == pytest.approx(0.02)


def test_weights_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="2 values but 1 weights"):
        interval([1.0, 2.0], [1.0])


def test_nothing_to_divide_by_gives_no_interval() -> None:
    assert interval([0.0] * 6, [0.0] * 6).low is None


def test_same_input_same_bounds() -> None:
    values = [0.1, -0.4, 0.9, 0.0, 0.3, 0.2]
    assert interval(values) == interval(values)


def test_long_texts_are_drawn_in_parts() -> None:
    found = bounds(resampled(np.ones((5_000, 1))).mean(axis=1))
    assert found.low == pytest.approx(5_000)
