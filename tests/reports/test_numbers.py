import math

import pytest

from framing.results import Estimate
from reports.numbers import brackets, briefly, count, fixed, interval, percent, signed, value_of, with_interval


def estimate(name="tone", value=-0.314, low=-0.5, high=-0.1, **more):
    return Estimate(
        **{"name": name, "value": value, "unit": "u", "n": 9, "n_unit": "sentences", "low": low, "high": high, **more}
    )


@pytest.mark.parametrize(
    ("value", "text"), [(0.0, "0.00"), (-0.001, "0.00"), (0.004, "0.00"), (0.3, "+0.30"), (-0.3, "\u22120.30")]
)
def test_signed(value, text):
    assert signed(value) == text


def test_numbers_that_are_not_finite_are_said_to_be_none():
    assert fixed(math.nan) == "no value"
    assert fixed(math.inf) == "no value"


@pytest.mark.parametrize(
    ("share", "text"), [(0, "0\u00a0%"), (0.001, "under 1\u00a0%"), (0.114, "11\u00a0%"), (1, "100\u00a0%")]
)
def test_percent(share, text):
    assert percent(share) == text


def test_an_estimate_with_an_interval():
    assert value_of(estimate()) == "\u22120.31"
    assert interval(estimate()) == "\u22120.50 to \u22120.10"
    assert with_interval(estimate()) == "9 sentences, 95\u00a0% interval \u22120.50 to \u22120.10"


def test_an_estimate_without_a_value_gives_its_reason():
    missing = estimate(value=None, low=None, high=None, reason="too few sentences")
    assert value_of(missing) == "too few sentences"
    assert interval(missing) == "–"


def test_a_score_of_another_scale_has_one_decimal_and_no_sign():
    assert value_of(estimate("flesch_reading_ease", 47.26)) == "47.3"


def test_count():
    assert count(1, "attributions") == "1 attribution"
    assert count(1234, "words") == "1,234 words"


def test_units_that_are_all_alike_have_no_interval():
    alike = estimate(value=0.0, low=0.0, high=0.0)
    assert interval(alike) == "no spread"
    assert with_interval(alike) == "9 sentences, all alike"
    assert briefly(alike) == "9 sentences"
    assert brackets(alike) == ""
    assert interval(estimate(value=0.0, low=0.0, high=0.01)) == "0.00 to +0.01"
