"""Everything that is wrong with a lexicon file, and what its rows do to the shipped ones."""

from dataclasses import dataclass, replace

from framing.errors import ConfigError
from framing.lexicons.combining import combined, plain
from framing.lexicons.entry import Entry
from framing.lexicons.loading import head_of, load, parse, refuse_doubles, shipped

__all__ = ["Check", "check"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """`errors` keep a file from being used; `notes` say what a row does that its writer may not expect."""

    errors: tuple[str, ...]
    notes: tuple[str, ...]
    entries: int
    removals: int


def check(data: bytes, name: str) -> Check:
    """All errors in the bytes of a lexicon file, a line each, with file, line, value, rule and remedy."""
    try:
        head = head_of(data, name)
    except ConfigError as error:
        return Check(errors=(str(error),), notes=(), entries=0, removals=0)
    errors, entries = [], []
    for row in head.rows:
        try:
            read = row.read(head.keys)
        except ConfigError as error:
            errors.append(str(error))
            continue
        if isinstance(read, Entry):
            entries.append(read)
    try:
        refuse_doubles(tuple(entries), name)
    except ConfigError as error:
        errors.append(str(error))
    if errors:
        return Check(errors=tuple(errors), notes=(), entries=len(entries), removals=0)
    return _whole(data, name)


def _whole(data: bytes, name: str) -> Check:
    """The check of a file whose rows can all be read."""
    lexicon, errors = parse(data, name), []
    for removal in lexicon.removals:
        try:
            combined([replace(lexicon, removals=(removal,))])
        except ConfigError as error:
            errors.append(str(error))
    same = [load(old) for old in shipped() if load(old).layer == lexicon.layer]
    known = {(plain(entry.term), pos): old.id for old in same for entry in old.entries for pos in entry.pos}
    notes = []
    for entry in lexicon.entries:
        places = [known[key] for pos in entry.pos if (key := (plain(entry.term), pos)) in known]
        if places:
            notes.append(
                f"{name}, line {entry.line}: {entry.term!r} stands in {places[0]} too; this row takes its place"
            )
    return Check(errors=tuple(errors), notes=tuple(notes), entries=len(lexicon.entries), removals=len(lexicon.removals))
