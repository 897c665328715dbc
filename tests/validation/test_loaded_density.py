"""The chart of wire against opinion, and the rule that sets the model's thresholds."""

from dataclasses import replace

import pytest

from framing.errors import InputError
from framing.training.text.thresholds import least
from framing.validation.loaded_density import Density, densities
from framing.validation.loaded_density_chart import chart

ONE = Density(group="wire", outlet="Aldine Wire", articles=3, words=900, value=0.4, low=0.2, high=0.7, lists_alone=0.3)
WHOLE = replace(ONE, outlet=None)


def test_the_chart_names_outlets_and_is_the_same_each_time() -> None:
    drawn = chart([ONE, WHOLE])
    assert drawn == chart([ONE, WHOLE])
    assert b"Aldine Wire (3)" in drawn
    assert b"wire 0.40" in drawn


def test_the_chart_follows_the_figures() -> None:
    assert chart([ONE, WHOLE]) != chart([replace(ONE, value=0.6), WHOLE])


def test_a_corpus_without_the_outlets_is_an_error() -> None:
    with pytest.raises(InputError, match="no words of Associated Press in the corpus: it needs rows"):
        list(densities([]))


def test_the_least_threshold_that_few_enough_reach() -> None:
    values = [0.1] * 990 + [0.6] * 8 + [0.9] * 2
    assert least(values, 0.01) == pytest.approx(0.105)
    assert least(values, 0.005) == pytest.approx(0.605)
    assert least(values, 0.001) == pytest.approx(0.905)
