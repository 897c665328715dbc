"""The word tables that actor resolution reads: titles, roles, groups, heads of names, and what is nobody."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from framing.annotations import ActorKind, Relation
from framing.annotators.actors.words import atoms, key
from framing.tables import load

__all__ = ["Role", "Title", "groups", "heads", "leaders", "never", "relation_of", "roles", "titles"]

RoleClass = Literal["person", "body", "force", "media", "party", "place"]
_RELATIONS: tuple[Relation, ...] = get_args(Relation)
_KINDS: tuple[ActorKind, ...] = get_args(ActorKind)
_CLASSES: tuple[RoleClass, ...] = get_args(RoleClass)


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title before a name; `gender` is m, f, n or empty, `relation` that to the state it is said of."""

    text: str
    gender: str
    relation: Relation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A noun for what somebody or something is."""

    noun: str
    group: RoleClass
    relation: Relation | None
    gender: str


def relation_of(cell: str) -> Relation | None:
    """The relation that a cell of a table names, if any."""
    return next((relation for relation in _RELATIONS if relation == cell), None)


@cache
def titles() -> dict[tuple[str, ...], Title]:
    """Titles by their words."""
    return {
        atoms(row["title"]): Title(text=row["title"], gender=row["gender"], relation=relation_of(row["relation"]))
        for row in load("actors_titles").rows
    }


@cache
def roles() -> dict[str, Role]:
    """Role nouns by their lemma, those of two words included."""
    return {
        row["noun"]: Role(
            noun=row["noun"],
            group=next(group for group in _CLASSES if group == row["class"]),
            relation=relation_of(row["relation"]),
            gender=row["gender"],
        )
        for row in load("actors_roles").rows
    }


@cache
def groups() -> dict[str, bool]:
    """Nouns for groups by their singular, and whether the singular names a group, too."""
    return {row["noun"]: row["collective"] == "collective" for row in load("actors_groups").rows}


@cache
def heads() -> dict[str, ActorKind]:
    """The kind that the last word of a name tells, by its key."""
    return {key(row["word"]): next(kind for kind in _KINDS if kind == row["kind"]) for row in load("actors_heads").rows}


@cache
def never(position: str) -> frozenset[tuple[str, ...]]:
    """Words that are nobody: as a "whole" name, or as its "last" or "first" word."""
    return frozenset(atoms(row["words"]) for row in load("actors_never").rows if row["position"] == position)


@cache
def leaders() -> dict[tuple[str, ...], str]:
    """Codes of the places that a person has led, by the words of the name."""
    return {atoms(row["name"]): row["of"] for row in load("actors_leaders").rows}
