"""Annotations → Result: each measure is one file that never imports another, declared here once."""

from framing.measures import agency, frames, headline, loaded, moral, readability, roles, stance, tone, voices, warpeace
from framing.results import Measure

__all__ = ["MEASURES"]

MEASURES: tuple[Measure, ...] = (
    stance.MEASURE,
    tone.MEASURE,
    agency.MEASURE,
    roles.MEASURE,
    voices.MEASURE,
    loaded.MEASURE,
    frames.MEASURE,
    warpeace.MEASURE,
    moral.MEASURE,
    headline.MEASURE,
    readability.MEASURE,
)
