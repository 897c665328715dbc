"""The actors that the tables know, and every wording that names them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from framing.annotations import ActorKind, Relation
from framing.annotators.actors.lexis import relation_of
from framing.annotators.actors.spelling import nearest, neighbour_index
from framing.annotators.actors.words import atoms, slug
from framing.tables import load

__all__ = ["Gazetteer", "Known", "Use", "Wording", "build", "gazetteer", "respelled", "wording"]

Use = Literal["name", "short", "adjective", "people", "capital", "seat"]
_KINDS: tuple[ActorKind, ...] = get_args(ActorKind)
_SHORT_CAPITALS = 5  # letters; short names in capitals ("US", "NATO", "LeT") must be written as in the table


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An actor of the tables: `of` is the id of the actor it belongs to, `relation` how (party, media …)."""

    id: str
    name: str
    kind: ActorKind
    code: str = ""
    region: str = ""
    of: str | None = None
    relation: Relation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One way to write a known actor. `weak` wordings are common words, too, and need evidence."""

    text: str
    atoms: tuple[str, ...]
    known: Known
    use: Use
    cased: bool
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Wordings by their first word, the longest first; wordings with the same words stand in one tuple."""

    by_first: dict[str, tuple[tuple[Wording, ...], ...]]
    known: dict[str, Known]
    small: frozenset[str]  # first words of wordings that begin with a small letter


@cache
def gazetteer() -> Gazetteer:
    """The wordings of all shipped tables, built once."""
    return build(tuple(_wordings()))


@cache
def _spellings() -> tuple[dict[str, str], dict[str, Known]]:
    places = {w.text: w.known for w in _wordings() if w.use == "name" and w.known.kind in {"state", "place"}}
    return neighbour_index(places), places


@cache
def _full_names() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for wording_ in _wordings():
        if wording_.use == "name":
            found.setdefault(wording_.known.id, set()).add(wording_.text)
    return {ident: frozenset(names) for ident, names in found.items()}


def full_names(ident: str) -> frozenset[str]:
    """The names in full, short forms left out, that the tables list for an actor."""
    return _full_names().get(ident, frozenset())


def respelled(name: str, kind: ActorKind) -> Known | None:
    """The state or place of the tables that `name` is a slip or transliteration of, if `kind` allows it."""
    if kind not in {"place", "organisation", "people"}:
        return None
    index, places = _spellings()
    found = nearest(name, index)
    return places[found] if found else None


def build(wordings: tuple[Wording, ...]) -> Gazetteer:
    """Wordings arranged for look-up."""
    same: dict[tuple[str, ...], list[Wording]] = {}
    for wording in wordings:
        group = same.setdefault(wording.atoms, [])
        if wording.atoms and (wording.known, wording.use) not in {(w.known, w.use) for w in group}:
            group.append(wording)
    by_first: dict[str, list[tuple[Wording, ...]]] = {}
    for words in sorted(same, key=len, reverse=True):
        if words:
            by_first.setdefault(words[0], []).append(tuple(same[words]))
    return Gazetteer(
        by_first={first: tuple(groups) for first, groups in by_first.items()},
        known={wording.known.id: wording.known for wording in wordings},
        small=frozenset(wording.atoms[0] for wording in wordings if wording.atoms and wording.text[0].islower()),
    )


def wording(text: str, known: Known, use: Use) -> Wording:
    """A wording with its words; a trailing "?" marks it as weak, capitals alone as written in one way."""
    name = text.removesuffix("?")
    letters = "".join(c for c in name if c.isalpha())
    capitals = sum(c.isupper() for c in letters)
    cased = len(letters) <= _SHORT_CAPITALS and capitals > 1
    return Wording(text=name, atoms=atoms(name), known=known, use=use, cased=cased, weak=text.endswith("?"))


def forms(cell: str) -> tuple[str, ...]:
    """The forms that a cell of a table lists."""
    return tuple(form for form in cell.split("|") if form)


def _wordings() -> Iterator[Wording]:
    places = {**_states(), **_places()}
    codes = {known.code: known for known, _ in places.values()}
    for known, row in places.values():
        yield wording(known.name, known, "name")
        yield from _place_wordings(known, row)
    for row in load("actors_bodies").rows:
        owner = codes.get(row["of"])
        yield from _body_wordings(row, owner)
    for row in load("actors_peoples").rows:
        known = Known(id=slug(row["name"]), name=row["name"], kind="people", region=row["region"])
        yield wording(row["name"], known, "name")
        for form in forms(row["names"]):
            yield wording(form, known, "adjective")


def _states() -> dict[str, tuple[Known, dict[str, str]]]:
    more = {row["code"]: row for row in load("actors_demonyms").rows}
    found = {}
    for row in load("actors_states").rows:
        extra = more.get(row["code"], {})
        known = Known(
            id=slug(row["name"]),
            name=row["name"],
            kind="organisation" if row["code"] == "EU" else "state",
            code=row["code"],
            region=extra.get("region", ""),
        )
        found[row["code"]] = (known, {**extra, "spellings": row["spellings"]})
    return found


def _places() -> dict[str, tuple[Known, dict[str, str]]]:
    found = {}
    for row in load("actors_places").rows:
        kind = next(kind for kind in _KINDS if kind == row["kind"])
        known_id = slug(row["name"]) + ("-us" if row["id"] == "US-GA" else "")
        known = Known(id=known_id, name=row["name"], kind=kind, code=row["id"], region=row["region"])
        found[row["id"]] = (known, dict(row))
    return found


def _place_wordings(known: Known, row: dict[str, str]) -> Iterator[Wording]:
    uses: tuple[tuple[str, Use], ...] = (
        ("spellings", "name"),
        ("names", "name"),
        ("short", "short"),
        ("adjectives", "adjective"),
        ("people", "people"),
        ("capitals", "capital"),
        ("seats", "seat"),
    )
    for column, use in uses:
        for form in forms(row.get(column, "")):
            yield wording(form, known, use)


def _body_wordings(row: dict[str, str], owner: Known | None) -> Iterator[Wording]:
    name = row["name"].removesuffix("?")
    known = Known(
        id=slug(name),
        name=name,
        kind=next(kind for kind in _KINDS if kind == row["kind"]),
        of=owner.id if owner else None,
        relation=relation_of(row["relation"]),
    )
    yield wording(row["name"], known, "name")
    for form in forms(row["names"]):
        plain_form = form.removesuffix("?")
        yield wording(form, known, "short" if plain_form.replace(".", "").isupper() else "name")
    for form in forms(row["adjectives"]):
        yield wording(form, known, "adjective")
