"""Annotations → Result: each measure is one file that never imports another, declared here once."""

from framing.measures import agency, loaded, readability, roles, stance, tone, voices
from framing.results import Measure

__all__ = ["MEASURES"]

MEASURES: tuple[Measure, ...] = (
    stance.MEASURE,
    tone.MEASURE,
    agency.MEASURE,
    roles.MEASURE,
    voices.MEASURE,
    loaded.MEASURE,
    readability.MEASURE,
)
