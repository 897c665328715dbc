"""The likeliest narrative role of somebody, by a logistic regression whose weights are a table that ships.

Fitted on annotated articles (see the head of `roles_weights.tsv` and `framing.validation.roles_fit`). In those
everybody who was marked has a role, so the figure answers "which part, if they have one", and not whether.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import exp
from typing import Literal

from framing.tables import load

__all__ = ["ROLES", "Role", "Weight", "probabilities", "weights"]

Role = Literal["hero", "villain", "victim"]
ROLES: tuple[Role, ...] = ("hero", "villain", "victim")


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """What one figure adds to the score of each role, in the order of `ROLES`, for one standard deviation."""

    feature: str
    mean: float
    deviation: float
    roles: tuple[float, float, float]


@cache
def weights() -> tuple[Weight, ...]:
    """The rows of the table; the row "constant" is added as it is."""
    return tuple(
        Weight(
            feature=row["feature"],
            mean=float(row["mean"]),
            deviation=float(row["deviation"]),
            roles=(float(row["hero"]), float(row["villain"]), float(row["victim"])),
        )
        for row in load("roles_weights").rows
    )


def probabilities(features: Mapping[str, float]) -> dict[Role, float]:
    """The probability of each role, summing to 1; a figure that is absent counts as 0."""
    scores = [0.0, 0.0, 0.0]
    for weight in weights():
        value = 1.0 if weight.feature == "constant" else features.get(weight.feature, 0.0)
        for i, per_deviation in enumerate(weight.roles):
            scores[i] += per_deviation * (value - weight.mean) / weight.deviation
    powers = [exp(score - max(scores)) for score in scores]
    return {role: power / sum(powers) for role, power in zip(ROLES, powers, strict=True)}
