"""Shares of alarms that stand, worked out by hand, and the published table itself."""

import json
from pathlib import Path

import pytest

from framing.validation.loaded_alarms import FIGURES, TABLE, Verdict, precision, verdicts

ROOT = Path(__file__).parents[2]


def _verdict(first: bool, second: bool, rule: str = "a@1:b", misfire: str = "") -> Verdict:
    return Verdict(draw="x", article="1", rule=rule, first=first, second=second, misfire=misfire)


def test_shares_by_hand() -> None:
    found = [_verdict(True, True)] * 6 + [_verdict(True, False, misfire="name")] + [_verdict(False, False)] * 3
    shares = precision("x", found)
    assert (shares.first, shares.second, shares.both, shares.agreement) == (0.7, 0.6, 0.6, 0.9)
    assert shares.kappa == pytest.approx((0.9 - 0.54) / 0.46)
    assert shares.misfires == {"": 3, "name": 1}


def test_the_models_alarms_are_told_apart() -> None:
    shares = precision("x", [_verdict(True, True), _verdict(True, False, "text_model@1:label")])
    assert (shares.by_model, shares.by_model_both) == (1, 0.0)
    assert precision("x", [_verdict(True, True)]).kappa is None


def test_the_published_figures_are_those_of_the_table() -> None:
    found = verdicts(ROOT / TABLE)
    for row in json.loads((ROOT / FIGURES).read_text(encoding="utf-8")):
        shares = precision(row["draw"], [v for v in found if v.draw == row["draw"]])
        assert (shares.alarms, shares.both, shares.misfires) == (row["alarms"], row["both"], row["misfires"])


def test_at_least_four_alarms_in_five_stand_as_shipped() -> None:
    found = verdicts(ROOT / TABLE)
    for draw in ("mended", "fresh"):
        assert precision(draw, [v for v in found if v.draw == draw]).both >= 0.80


def test_every_refused_alarm_has_its_sort() -> None:
    assert all(bool(v.misfire) != (v.first and v.second) for v in verdicts(ROOT / TABLE))
