"""From the cast to frozen actors and mentions: doubles dropped, actors ordered, names chosen."""

from collections import Counter

from framing.annotations import Actor, ActorLink, Mention
from framing.annotators.actors.cast import Cast, Draft, Found
from framing.annotators.actors.known import full_names

__all__ = ["assemble"]


def assemble(cast: Cast) -> tuple[tuple[Actor, ...], tuple[Mention, ...]]:
    """The actors, most mentioned first (ties by first mention), and all mentions in text order."""
    present = [draft for draft in cast.drafts.values() if draft.found]
    places = {draft.id: _places(draft) for draft in present}
    ordered = sorted(present, key=lambda draft: (-len(places[draft.id]), places[draft.id][0].span.start))
    ids = {draft.id for draft in ordered}
    actors = tuple(_actor(cast, draft, places[draft.id], ids) for draft in ordered)
    mentions = [
        Mention(actor=draft.id, span=found.span, form=found.form, relation=found.relation)
        for draft in ordered
        for found in places[draft.id]
    ]
    mentions.sort(key=lambda mention: (mention.span.start, -mention.span.end, mention.actor))
    return actors, tuple(mentions)


def _places(draft: Draft) -> list[Found]:
    """The draft's mentions in text order, one for each span."""
    by_span = {(found.span.start, found.span.end): found for found in reversed(draft.found)}
    return [by_span[span] for span in sorted(by_span)]


def _actor(cast: Cast, draft: Draft, places: list[Found], ids: set[str]) -> Actor:
    text = cast.view.document.text
    forms: Counter[str] = Counter(text(found.span) for found in places if found.form not in {"pronoun", "nominal"})
    name = draft.name if draft.fixed else _display(draft)
    aliases = [form for form, _ in forms.most_common() if form != name]
    links = tuple(
        ActorLink(relation=relation, actor=actor)
        for relation, actor in draft.links
        if actor in ids and actor != draft.id
    )
    return Actor(id=draft.id, name=name, kind=draft.kind, aliases=tuple(aliases), links=links)


def _display(draft: Draft) -> str:
    """The table's name, or for a place with several names the one that the article uses most."""
    if draft.known is None or draft.known.kind not in {"state", "place"}:
        return draft.name
    listed = full_names(draft.known.id)
    full = [name for name in draft.names if name in listed and not name.replace(".", "").isupper()]
    return max(full, key=lambda name: draft.names[name]) if full else draft.name
