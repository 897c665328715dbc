"""Annotations → Result: each measure is one file that never imports another, declared here once."""

from framing.measures import agency, loaded, readability, tone, voices
from framing.results import Measure

__all__ = ["MEASURES"]

MEASURES: tuple[Measure, ...] = (tone.MEASURE, agency.MEASURE, voices.MEASURE, loaded.MEASURE, readability.MEASURE)
