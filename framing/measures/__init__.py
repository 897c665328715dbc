"""Annotations → Result: each measure is one file that never imports another, declared here once."""

from framing.measures import agency, loaded, readability, tone
from framing.results import Measure

__all__ = ["MEASURES"]

MEASURES: tuple[Measure, ...] = (tone.MEASURE, agency.MEASURE, loaded.MEASURE, readability.MEASURE)
