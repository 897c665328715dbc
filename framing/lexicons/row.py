"""One row of a lexicon file, checked column by column."""

import re
from dataclasses import dataclass
from typing import NoReturn

from framing.errors import ConfigError
from framing.lexicons.entry import COLUMNS, OFF, POS, Entry, Removal

__all__ = ["Row"]

_TERM = re.compile(r"[\w&'.…]+(?:[ -][\w&'.…]+)*")
_WEAKEST, _STRONGEST = 0.1, 1.0
_STRENGTHS = f"0.5 is middling; write {OFF} to switch the shipped entry off"


@dataclass(frozen=True, slots=True)
class Row:
    """The text of one row, and where it stands."""

    file: str
    number: int
    line: str

    def read(self, sources: tuple[str, ...]) -> Entry | Removal:
        """The entry that the row describes or takes away; ConfigError if a column breaks its rule."""
        cells = self._cells()
        if cells[COLUMNS.index("strength")].lower() == OFF:
            return Removal(term=self._term(cells[0]), pos=self._pos(cells[1]), line=self.number)
        term, pos, category, strength, alternative, source, mirror, only, unless, note = cells
        return Entry(
            term=self._term(term),
            pos=self._pos(pos),
            category=self._filled("category", category),
            strength=self._strength(strength),
            alternative="" if self._filled("alternative", alternative) == "-" else alternative,
            source=self._source(source, sources),
            mirror=_list(mirror),
            only=_list(only),
            unless=_list(unless),
            note=None if note in {"", "-"} else note,
            line=self.number,
        )

    def _cells(self) -> list[str]:
        cells = [cell.strip() for cell in self.line.split("\t")]
        # editors strip trailing tabs: empty last columns may be absent
        cells += [""] * (len(COLUMNS) - len(cells))
        if len(cells) != len(COLUMNS):
            self._fail(
                "row",
                self.line,
                f"has {len(cells)} columns, not {len(COLUMNS)}",
                f"write {' '.join(COLUMNS)}",
            )
        return cells

    def _term(self, value: str) -> str:
        if not _TERM.fullmatch(value):
            self._fail(
                "term",
                value,
                "is not words with single spaces or hyphens",
                "write lemmas, lower case",
            )
        return value

    def _pos(self, value: str) -> tuple[str, ...]:
        parts = tuple(value.split("|"))
        for part in parts:
            if part not in POS:
                self._fail("pos", part, "is not a part of speech", f"use one or more of {'|'.join(POS)}")
        return parts

    def _strength(self, value: str) -> float:
        try:
            number = float(value)
        except ValueError:
            number = 0.0
        if not _WEAKEST <= number <= _STRONGEST:
            self._fail("strength", value, f"is not a number from {_WEAKEST} to {_STRONGEST}", _STRENGTHS)
        return number

    def _source(self, value: str, known: tuple[str, ...]) -> str:
        if value not in known:
            self._fail(
                "source",
                value,
                "is not in the header",
                f"add a line `# sources: {value or 'key'} = …` or use one of {', '.join(known)}",
            )
        return value

    def _filled(self, column: str, value: str) -> str:
        if not value:
            self._fail(column, value, "is empty", "fill it in" + (" or write -" * (column == "alternative")))
        return value

    def _fail(self, column: str, value: str, rule: str, remedy: str) -> NoReturn:
        raise ConfigError(f"{self.file}, line {self.number}: {column} {value!r} {rule}; {remedy}")


def _list(value: str) -> tuple[str, ...]:
    return () if value in {"", "-"} else tuple(part.strip() for part in value.split("|"))
