"""What a user decides about actors by hand: names, kinds, forms, links, merges and exclusions, in a TOML file.

exclude = ["Telegram"]                       # forms that are no actors
merge = [["Shusha", "Shushi"]]               # names of one actor; the first is kept

[[actor]]
name = "Turkey"
kind = "state"
aliases = ["Türkiye"]                        # further forms of the actor itself
forms = { adjective = ["Turkish"], people = ["Turks"] }

[[actor]]
name = "Recep Tayyip Erdogan"
kind = "person"
links = { leader = ["Turkey"] }              # he is the leader of Turkey
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from framing.annotations import ActorKind, Relation
from framing.errors import ConfigError

if TYPE_CHECKING:
    from framing.results import Analysis

__all__ = ["ActorList", "ListedActor", "ListedForm", "ListedLink", "actor_table"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedForm:
    """Words that name an actor, and how they relate to it."""

    text: str
    relation: Relation = "self"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedLink:
    """The listed actor is the `relation` of the actor named `actor`."""

    relation: Relation
    actor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedActor:
    """One actor as the user fixed it; `kind` None leaves the kind to the rules."""

    name: str
    kind: ActorKind | None = None
    forms: tuple[ListedForm, ...] = ()
    links: tuple[ListedLink, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorList:
    """Actors fixed by hand. `merges` are names of one actor, `exclude` forms that are none.

    >>> ActorList.from_text('[[actor]]\\nname = "Turkey"\\nkind = "state"').actors[0].kind
    'state'
    """

    actors: tuple[ListedActor, ...] = ()
    merges: tuple[tuple[str, ...], ...] = ()
    exclude: tuple[str, ...] = ()

    @classmethod
    def from_toml(cls, path: str | Path) -> "ActorList":
        """The list in the TOML file at `path`; ConfigError names file, key, value, rule and remedy."""
        try:
            text = Path(path).read_text(encoding="utf-8-sig")
        except OSError as error:
            raise ConfigError(
                f"the actor list {str(path)!r} cannot be read ({error.strerror}); give the path of a TOML file, "
                "such as `framing actors FILE > actors.toml` writes"
            ) from error
        except UnicodeDecodeError as error:
            raise ConfigError(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8 text") from error
        return cls.from_text(text, str(path))

    @classmethod
    def from_text(cls, text: str, name: str = "actor list") -> "ActorList":
        """The list that a TOML text holds; `name` stands for the file in error messages."""
        from framing.actorlist_reading import read

        try:
            data = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise ConfigError(f"{name}: not TOML: {error}; correct that line") from error
        return read(data, name)

    def to_toml(self) -> str:
        """The list as TOML text that `from_text` reads back to an equal list."""
        lines: list[str] = []
        if self.exclude:
            lines.append(f"exclude = {_array(self.exclude)}")
        if self.merges:
            inner = ", ".join(_array(merge) for merge in self.merges)
            lines.append(f"merge = [{inner}]")
        for actor in self.actors:
            lines += ["", *_actor_lines(actor)]
        return "\n".join(lines).strip("\n") + "\n"


def actor_table(analysis: "Analysis") -> str:
    """The actors of an analysis with every form found, as an actor list in TOML that can be edited and used.

    A form that two actors share stays with the more frequent one; a comment says so at the other.
    """
    text, taken = analysis.article.text, dict[str, str]()
    lines = ["# Edit this list and pass it with --actors FILE; remove what is right as it is.", ""]
    names = {actor.id: actor.name for actor in analysis.actors}
    taken = {actor.name: actor.name for actor in reversed(analysis.actors)}
    for actor in analysis.actors:
        mentions = [mention for mention in analysis.mentions if mention.actor == actor.id]
        forms: dict[str, Relation] = {}
        for mention in mentions:
            if mention.form not in {"pronoun", "nominal"}:
                forms.setdefault(" ".join(mention.span.of(text).split()), mention.relation)
        free = {form: relation for form, relation in forms.items() if taken.setdefault(form, actor.id) == actor.id}
        shared = [form for form in forms if form not in free and form != actor.name]
        listed = ListedActor(
            name=actor.name,
            kind=actor.kind,
            forms=tuple(ListedForm(text=form, relation=relation) for form, relation in free.items()),
            links=tuple(
                ListedLink(relation=link.relation, actor=names.get(link.actor, link.actor)) for link in actor.links
            ),
        )
        lines.append(f"# {len(mentions)} mention{'s' * (len(mentions) != 1)}")
        lines += [f"# {_string(form)} is listed with another actor" for form in shared]
        lines += [*_actor_lines(listed), ""]
    return "\n".join(lines)


def _actor_lines(actor: ListedActor) -> Iterator[str]:
    yield "[[actor]]"
    yield f"name = {_string(actor.name)}"
    if actor.kind:
        yield f"kind = {_string(actor.kind)}"
    aliases = tuple(form.text for form in actor.forms if form.relation == "self")
    if aliases:
        yield f"aliases = {_array(aliases)}"
    forms: dict[str, list[str]] = {}
    for form in actor.forms:
        if form.relation != "self":
            forms.setdefault(form.relation, []).append(form.text)
    links: dict[str, list[str]] = {}
    for link in actor.links:
        links.setdefault(link.relation, []).append(link.actor)
    for key, table in (("forms", forms), ("links", links)):
        if table:
            inner = ", ".join(f"{relation} = {_array(tuple(texts))}" for relation, texts in table.items())
            yield f"{key} = {{ {inner} }}"


def _array(items: tuple[str, ...]) -> str:
    return "[" + ", ".join(_string(item) for item in items) + "]"


def _string(text: str) -> str:
    """A TOML basic string: quotes, backslashes and control characters escaped, lone surrogates replaced."""
    out = []
    for char in text:
        code = ord(char)
        if char in '"\\':
            out.append("\\" + char)
        elif code < 0x20 or code == 0x7F:
            out.append(f"\\u{code:04x}")
        else:
            out.append("\ufffd" if 0xD800 <= code <= 0xDFFF else char)
    return '"' + "".join(out) + '"'
