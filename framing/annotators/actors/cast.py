"""The cast of an article while it is being put together: drafts of actors with the places where they are found."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from framing.annotations import ActorKind, Form, Relation
from framing.annotators.actors.known import Known
from framing.annotators.actors.titling import Titling
from framing.annotators.actors.view import View
from framing.annotators.actors.words import slug
from framing.article import Span

__all__ = ["Cast", "Draft", "Found"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One place where an actor is meant: tokens [first, last), their head, characters, form and relation."""

    first: int
    last: int
    head: int
    span: Span
    form: Form
    relation: Relation
    titles: tuple[Titling, ...] = ()


@dataclass(slots=True, eq=False)
class Draft:
    """An actor in the making. `names` counts the forms that may serve as its display name."""

    id: str
    name: str
    kind: ActorKind
    known: Known | None = None
    fixed: bool = False  # the user's list decided name and kind
    names: Counter[str] = field(default_factory=Counter)
    aliases: dict[str, None] = field(default_factory=dict)
    found: list[Found] = field(default_factory=list)
    links: dict[tuple[Relation, str], None] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)  # role nouns said of it: president, student, ministry
    plural: bool = False


@dataclass(slots=True)
class Cast:
    """Drafts by id, in the order in which the article brings them up."""

    view: View
    drafts: dict[str, Draft] = field(default_factory=dict)
    groups: dict[str, Draft] = field(default_factory=dict)  # groups and bodies by the words that name them

    def of(self, known: Known) -> Draft:
        """The draft of a known actor, made on first use."""
        draft = self.drafts.get(known.id)
        if draft is None:
            draft = Draft(id=known.id, name=known.name, kind=known.kind, known=known)
            self.drafts[known.id] = draft
        return draft

    def new(self, name: str, kind: ActorKind) -> Draft:
        """A draft with an id of its own made from `name`."""
        wanted = slug(name)
        taken, number = wanted, 2
        while taken in self.drafts:
            taken, number = f"{wanted}-{number}", number + 1
        draft = Draft(id=taken, name=name, kind=kind)
        self.drafts[taken] = draft
        return draft

    def taken(self) -> set[int]:
        """The tokens that belong to a mention or to the title before one."""
        found = [f for draft in self.drafts.values() for f in draft.found]
        inside = {i for f in found for i in range(f.first, f.last)}
        return inside | {i for f in found for titling in f.titles for i in range(titling.first, titling.last)}

    def add(
        self,
        draft: Draft,
        first: int,
        last: int,
        form: Form,
        relation: Relation = "self",
        titles: Iterable[Titling] = (),
    ) -> None:
        """Record that the tokens [first, last) mean `draft`."""
        head = self.view.head(first, last).index
        span = self.view.span(first, last)
        found = Found(
            first=first,
            last=last,
            head=head,
            span=span,
            form=form,
            relation=relation,
            titles=tuple(titles),
        )
        draft.found.append(found)
        for titling in found.titles:
            draft.roles[titling.noun] = None
        if form in {"name", "alias", "acronym"} and relation == "self":
            draft.names[self.view.text(first, last)] += 1
