"""What the user's list decides, applied after the rules: forms, kinds, links, merges and exclusions."""

from framing.actorlist import ActorList, ListedActor
from framing.annotations import Form, Relation
from framing.annotators.actors.cast import Cast, Draft, Found
from framing.annotators.actors.known import Gazetteer, Known, build, wording
from framing.annotators.actors.matching import hits
from framing.annotators.actors.words import atoms, slug

__all__ = ["apply"]

_FORMS: dict[Relation, Form] = {"people": "demonym", "adjective": "adjective", "compound": "compound"}


def apply(cast: Cast, actor_list: ActorList) -> None:
    """Change the cast as the list says; what the list does not name stays as the rules found it."""
    owners = {
        atoms(text): (actor, relation)
        for actor in actor_list.actors
        for text, relation in ((actor.name, "self"), *((form.text, form.relation) for form in actor.forms))
    }
    drafts = {actor.name: _draft(cast, actor) for actor in actor_list.actors}
    _claim(cast, owners, drafts)
    _find(cast, actor_list, owners, drafts)
    for actor in actor_list.actors:
        for link in actor.links:
            target = drafts.get(link.actor) or _named(cast, link.actor)
            if target is not None:
                drafts[actor.name].links[(link.relation, target.id)] = None
    for merge in actor_list.merges:
        _merge(cast, merge)
    for text in actor_list.exclude:
        _exclude(cast, text)


def _draft(cast: Cast, actor: ListedActor) -> Draft:
    """The draft of a listed actor: the one that the rules made under this name, or a new one."""
    draft = _named(cast, actor.name) or cast.drafts.get(slug(actor.name))
    if draft is None:
        draft = cast.new(actor.name, actor.kind or "organisation")
    draft.name, draft.fixed = actor.name, True
    draft.kind = actor.kind or draft.kind
    return draft


def _named(cast: Cast, name: str) -> Draft | None:
    """The draft of this name, or the one whose own forms include it."""
    words = atoms(name)
    for draft in cast.drafts.values():
        if atoms(draft.name) == words:
            return draft
    for draft in cast.drafts.values():
        if any(atoms(form) == words for form in draft.names):
            return draft
    return None


def _claim(
    cast: Cast,
    owners: dict[tuple[str, ...], tuple[ListedActor, Relation]],
    drafts: dict[str, Draft],
) -> None:
    """Move mentions with a listed form to its actor, and the rest of an actor that goes by the listed name."""
    text = cast.view.document.text
    for draft in list(cast.drafts.values()):
        claimed: dict[str, int] = {}
        rest: list[Found] = []
        for found in draft.found:
            owner = owners.get(atoms(text(found.span)))
            if owner is None:
                rest.append(found)
                continue
            actor, relation = owner
            target = drafts[actor.name]
            own = found.relation == relation
            moved = found if own else _as(found, relation)
            if target is draft:
                rest.append(moved)
                continue
            target.found.append(moved)
            claimed[actor.name] = claimed.get(actor.name, 0) + (found.relation == relation == "self")
        draft.found = rest
        heir = max(claimed, key=lambda name: claimed[name]) if claimed and not draft.fixed else None
        if heir is not None and claimed[heir] and len(claimed) == 1:
            _pour(cast, draft, drafts[heir])


def _as(found: Found, relation: Relation) -> Found:
    return Found(
        first=found.first,
        last=found.last,
        head=found.head,
        span=found.span,
        form=_FORMS.get(relation, "alias"),
        relation=relation,
        titles=found.titles,
    )


def _pour(cast: Cast, source: Draft, target: Draft) -> None:
    """All that is known of one draft goes to another; links to it follow."""
    target.found += source.found
    target.links.update(source.links)
    target.roles.update(source.roles)
    target.names.update(source.names)
    source.found = []
    for draft in cast.drafts.values():
        draft.links = {(relation, target.id if actor == source.id else actor): None for relation, actor in draft.links}


def _find(
    cast: Cast,
    actor_list: ActorList,
    owners: dict[tuple[str, ...], tuple[ListedActor, Relation]],
    drafts: dict[str, Draft],
) -> None:
    """Add the places of listed forms that no rule found; they push aside what overlaps them."""
    table = _table(actor_list)
    for hit in hits(cast.view, (table,)):
        actor, relation = owners[hit.wordings[0].atoms]
        draft = drafts[actor.name]
        span = cast.view.span(hit.first, hit.last)
        if any(found.span == span for found in draft.found):
            continue
        for other in cast.drafts.values():
            other.found = [found for found in other.found if not span.overlaps(found.span) or found.span.covers(span)]
        form = "name" if relation == "self" and hit.wordings[0].text == actor.name else _FORMS.get(relation, "alias")
        cast.add(draft, hit.first, hit.last, form, relation)


def _table(actor_list: ActorList) -> Gazetteer:
    return build(
        tuple(
            wording(text, Known(id=slug(actor.name), name=actor.name, kind=actor.kind or "organisation"), "name")
            for actor in actor_list.actors
            for text in (actor.name, *(form.text for form in actor.forms))
        )
    )


def _merge(cast: Cast, names: tuple[str, ...]) -> None:
    drafts = [draft for name in names if (draft := _named(cast, name)) is not None]
    for other in drafts[1:]:
        if other is not drafts[0]:
            _pour(cast, other, drafts[0])
    if drafts:
        drafts[0].name, drafts[0].fixed = names[0], True


def _exclude(cast: Cast, text: str) -> None:
    words = atoms(text)
    for draft in cast.drafts.values():
        if atoms(draft.name) == words:
            draft.found = []
        draft.found = [found for found in draft.found if atoms(cast.view.document.text(found.span)) != words]
