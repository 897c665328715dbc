"""Word lists of our own, one TSV file each, with provenance; one loader for shipped and users' files."""

from framing.lexicons.checking import Check, check
from framing.lexicons.combining import combined
from framing.lexicons.entry import COLUMNS, OFF, POS, Entry, Lexicon, Removal, Source
from framing.lexicons.loading import load, parse, shipped

__all__ = [
    "COLUMNS",
    "OFF",
    "POS",
    "Check",
    "Entry",
    "Lexicon",
    "Removal",
    "Source",
    "check",
    "combined",
    "load",
    "parse",
    "shipped",
]
