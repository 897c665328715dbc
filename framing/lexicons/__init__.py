"""Word lists of our own, one TSV file each, with provenance; one loader for shipped and users' files."""

from framing.lexicons.entry import COLUMNS, POS, Entry, Lexicon, Source
from framing.lexicons.loading import load, parse, shipped

__all__ = ["COLUMNS", "POS", "Entry", "Lexicon", "Source", "load", "parse", "shipped"]
