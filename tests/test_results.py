import pytest

from framing.results import Estimate


def test_a_missing_value_needs_a_reason() -> None:
    with pytest.raises(ValueError, match="'tone' has no value and no reason"):
        Estimate(name="tone", value=None, unit="points", n=0, n_unit="sentences")


def test_results_are_frozen() -> None:
    estimate = Estimate(name="tone", value=0.1, unit="points", n=5, n_unit="sentences")
    with pytest.raises(AttributeError):
        estimate.value = 0.2  # type: ignore[misc]
