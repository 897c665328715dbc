"""From the data of an actor list's TOML file to the list; every rule of the format is checked here."""

from collections.abc import Callable
from typing import Any, NoReturn, TypeVar, get_args

from framing.actorlist import ActorList, ListedActor, ListedForm, ListedLink
from framing.annotations import ActorKind, Relation
from framing.errors import ConfigError

__all__ = ["read"]

_KINDS: tuple[ActorKind, ...] = get_args(ActorKind)
_RELATIONS: tuple[Relation, ...] = get_args(Relation)
_TOP = ("actor", "merge", "exclude")
_KEYS = ("name", "kind", "aliases", "forms", "links")
T = TypeVar("T", bound=str)


def read(data: dict[str, Any], file: str) -> ActorList:
    """The actor list; ConfigError when a key is unknown, a value has the wrong type, or two entries clash."""
    check = _Check(file)
    check.keys(data, _TOP, "the file")
    actors = tuple(check.actor(item, i) for i, item in enumerate(check.tables(data.get("actor", []), "actor")))
    merges = tuple(
        check.strings(item, f"merge[{i}]", least=2)
        for i, item in enumerate(check.list_of(data.get("merge", []), "merge"))
    )
    exclude = check.strings(data.get("exclude", []), "exclude")
    check.clashes(actors, merges, exclude)
    return ActorList(actors=actors, merges=merges, exclude=exclude)


class _Check:
    """Checks values of one file; each failure names file, key, value, rule and remedy."""

    def __init__(self, file: str) -> None:
        self.file = file

    def fail(self, key: str, value: object, rule: str, remedy: str) -> NoReturn:
        raise ConfigError(f"{self.file}: {key} = {value!r}: {rule}; {remedy}")

    def keys(self, data: dict[str, Any], allowed: tuple[str, ...], where: str) -> None:
        for key, value in data.items():
            if key not in allowed:
                self.fail(key, value, f"{where} has no such key", f"use one of {', '.join(allowed)}")

    def list_of(self, value: object, key: str) -> list[Any]:
        if not isinstance(value, list):
            self.fail(key, value, "it must be an array", f"write {key} = [ … ]")
        return value

    def tables(self, value: object, key: str) -> list[dict[str, Any]]:
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.fail(key, value, "actors are an array of tables", f"begin each actor with a line [[{key}]]")
        return value

    def string(self, value: object, key: str) -> str:
        if not isinstance(value, str) or not any(c.isalnum() for c in value):
            self.fail(key, value, "it must be a text with at least one letter or digit", "write it in quotes")
        return value

    def strings(self, value: object, key: str, least: int = 0) -> tuple[str, ...]:
        items = tuple(self.string(item, key) for item in self.list_of(value, key))
        if len(items) < least:
            self.fail(key, value, f"it needs at least {least} names", "add the other name or remove the entry")
        return items

    def one_of(self, value: object, allowed: tuple[T, ...], key: str) -> T:
        found = next((item for item in allowed if item == value), None)
        if found is None:
            self.fail(key, value, "no such value", f"use one of {', '.join(allowed)}")
        return found

    def actor(self, data: dict[str, Any], i: int) -> ListedActor:
        where = f"actor {i + 1}"
        self.keys(data, _KEYS, where)
        if "name" not in data:
            self.fail(where, data, "an actor needs a name", 'add a line name = "…"')
        name = self.string(data["name"], f"{where}, name")
        kind = self.one_of(data["kind"], _KINDS, f"{name!r}, kind") if "kind" in data else None
        aliases = self.strings(data.get("aliases", []), f"{name!r}, aliases")
        forms = self.related(data.get("forms", {}), f"{name!r}, forms", ListedForm, "text")
        links = self.related(data.get("links", {}), f"{name!r}, links", ListedLink, "actor")
        own = tuple(ListedForm(text=alias) for alias in aliases if alias != name)
        return ListedActor(name=name, kind=kind, forms=(*own, *forms), links=links)

    def related(self, value: object, key: str, make: Callable[..., Any], field: str) -> tuple[Any, ...]:
        """The entries of a table relation → names."""
        if not isinstance(value, dict):
            self.fail(key, value, "it must be a table from relation to names", 'write { leader = ["…"] }')
        found = []
        for relation, names in value.items():
            checked = self.one_of(relation, _RELATIONS, key)
            texts = (names,) if isinstance(names, str) else self.strings(names, f"{key}.{relation}")
            found += [make(relation=checked, **{field: self.string(text, key)}) for text in texts]
        return tuple(found)

    def clashes(
        self, actors: tuple[ListedActor, ...], merges: tuple[tuple[str, ...], ...], exclude: tuple[str, ...]
    ) -> None:
        """No form may belong to two actors, to one in two relations, or to one and to none."""
        owner: dict[str, str] = {}
        for actor in actors:
            for text in (actor.name, *(form.text for form in actor.forms)):
                if text in owner:
                    self.fail(actor.name, text, f"{owner[text]!r} has this form already", "keep it in one place")
                owner[text] = actor.name
            for link in actor.links:
                if link.actor == actor.name:
                    self.fail(actor.name, link.actor, "an actor cannot be linked to itself", "name the other one")
        for text in exclude:
            if text in owner:
                self.fail("exclude", text, f"it is also a form of {owner[text]!r}", "remove one of the two")
        self.merge_clashes(merges, exclude)

    def merge_clashes(self, merges: tuple[tuple[str, ...], ...], exclude: tuple[str, ...]) -> None:
        seen: dict[str, int] = {}
        for i, merge in enumerate(merges):
            for name in merge:
                if name in exclude:
                    self.fail("merge", name, "it is also excluded", "remove one of the two")
                if seen.setdefault(name, i) != i:
                    self.fail("merge", name, "it stands in two merges", "write all its names into one merge")
