"""What a lexicon and one of its entries are."""

from dataclasses import dataclass

__all__ = ["COLUMNS", "OFF", "POS", "Entry", "Lexicon", "Removal", "Source"]

COLUMNS = (
    "term",
    "pos",
    "category",
    "strength",
    "alternative",
    "source",
    "mirror",
    "only",
    "unless",
    "note",
)
POS = ("NOUN", "VERB", "ADJ", "ADV", "PHRASE", "ANY")
OFF = "off"  # in the column of the strength: the shipped entries of this term are switched off


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One work that entries cite: its key in the file and the full citation."""

    key: str
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One term and what is known about it.

    `term` is written in lemmas; one with a capital letter may stand in capitals without being a name. `pos` says which
    parts of speech fire, and which word of a longer term inflects (the head). `strength` runs from 0.1 (mild)
    to 1.0. An empty `alternative` means that leaving the word out is the neutral choice, one in square brackets
    tells the writer what to put. `mirror` holds the terms that the opposite side uses. `only` and `unless` hold
    lemmas: the entry fires only if, or not if, one of them stands next to the match or hangs on it in the
    parse; "@amod" asks for a dependency label of the match, "@PERSON" for a named entity of that label next to
    it, "@snippet" for a quotation of a few words.
    """

    term: str
    pos: tuple[str, ...]
    category: str
    strength: float
    alternative: str
    source: str
    mirror: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    note: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """A row that switches shipped entries off: those of `term` as one of `pos`, with ANY as whatever they are."""

    term: str
    pos: tuple[str, ...]
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """A list of terms with its provenance; `sha256` is of the file's bytes, entries are in file order.

    `removals` are the rows of a user's list that take shipped entries away; shipped lists have none.
    """

    id: str
    version: str
    title: str
    layer: str  # the layer of the cues that it gives: "loaded", "hedge", …
    licence: str
    sources: tuple[Source, ...]
    misfires: str
    entries: tuple[Entry, ...]
    sha256: str
    removals: tuple[Removal, ...] = ()

    def rule(self, entry: Entry) -> str:
        """The name that a cue carries for `entry`, e.g. "labels@1:regime"."""
        return f"{self.id}@{self.version}:{entry.term}"

    def citation(self, entry: Entry) -> str:
        """The full citation of the work that `entry` rests on."""
        return next(source.citation for source in self.sources if source.key == entry.source)
