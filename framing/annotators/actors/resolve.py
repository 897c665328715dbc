"""The whole way of actor resolution on one screen."""

from collections import Counter
from dataclasses import replace

from framing.actorlist import ActorList
from framing.annotations import ActorKind, Annotations, Form
from framing.annotators.actors.assemble import assemble
from framing.annotators.actors.bodies import introduced, joined, words_of
from framing.annotators.actors.cast import Cast, Draft
from framing.annotators.actors.derived import add_derived
from framing.annotators.actors.echoes import add_echoes
from framing.annotators.actors.groups import add_groups, add_owned
from framing.annotators.actors.institutions import add_institutions
from framing.annotators.actors.known import gazetteer, respelled
from framing.annotators.actors.links import add_links
from framing.annotators.actors.listed import apply
from framing.annotators.actors.matching import Hit, hits
from framing.annotators.actors.name import Name
from framing.annotators.actors.names import names
from framing.annotators.actors.namesakes import part_namesakes
from framing.annotators.actors.nodes import Node, nodes
from framing.annotators.actors.nominals import add_nominals
from framing.annotators.actors.partaking import drop_idle
from framing.annotators.actors.persons import persons
from framing.annotators.actors.places import place_names
from framing.annotators.actors.statecraft import add_states
from framing.annotators.actors.states import assured, evidence, place_hits
from framing.annotators.actors.view import View
from framing.annotators.actors.words import atoms

__all__ = ["annotate"]


def annotate(annotations: Annotations, actor_list: ActorList | None = None) -> Annotations:
    """The annotations with `actors` (most mentioned first) and `mentions` (in text order) filled in.

    `actor_list` holds what a user fixed by hand: it decides before any rule does.
    """
    view = View(annotations.document)
    cast = Cast(view)
    found = hits(view, (gazetteer(),))
    found, people, common = part_namesakes(view, found)
    seen = evidence(found)
    found = assured(view, found, seen)
    spelled = names(view, found, people, common)
    found = tuple(hit for hit in found if not _covered(hit, spelled))
    places = place_hits(cast, found, seen)
    all_names = sorted((*spelled, *place_names(places)), key=lambda name: name.first)
    add_names(cast, all_names)
    add_derived(cast)
    add_echoes(cast)
    add_institutions(cast)
    add_links(cast)
    add_states(cast)
    add_owned(cast)
    add_nominals(cast)
    add_groups(cast)
    drop_idle(cast)
    if actor_list is not None:
        apply(cast, actor_list)
    actors, mentions = assemble(cast)
    return replace(annotations, actors=actors, mentions=mentions)


def _covered(hit: Hit, spelled: tuple[Name, ...]) -> bool:
    return any(name.first <= hit.first and hit.last <= name.last for name in spelled)


def add_names(cast: Cast, found: list[Name]) -> None:
    """Cluster the names that no table knows, and add them to the cast."""
    all_nodes = nodes(cast.view, found)
    for person in persons(cast.view, [node for node in all_nodes if node.kind == "person"]):
        best = max(person.nodes, key=lambda node: (len(node.words), node.texts.total()))
        draft = cast.new(best.text, "person")
        for name in person.names:
            text = cast.view.text(name.first, name.last)
            cast.add(draft, name.first, name.last, "name" if text == best.text else "alias", titles=name.titles)
    acronyms = {letters: words_of(cast.view, span) for letters, span in introduced(cast.view).items()}
    for group in joined([node for node in all_nodes if node.kind != "person"], acronyms):
        _add_body(cast, group)


def _add_body(cast: Cast, group: list[Node]) -> None:
    best = max(group, key=lambda node: (len(node.words), node.texts.total()))
    known = next((found for node in group if (found := respelled(node.text, node.kind))), None)
    draft = (cast.of(known) if known else _in_full(cast, best)) or cast.new(best.text, _kind(group))
    for node in group:
        for name in node.names:
            text = cast.view.text(name.first, name.last)
            form: Form = "name" if node is best else "acronym" if text.isupper() and len(text) < 7 else "alias"
            cast.add(draft, name.first, name.last, form)


def _in_full(cast: Cast, node: Node) -> Draft | None:
    """The medium of the tables that the article names in full and this name's one word ends: the Post."""
    if node.kind != "media" or len(node.words) > 1:
        return None
    drafts = (d for d in cast.drafts.values() if d.known is not None and d.kind == "media")
    return next((d for d in drafts if atoms(d.name)[-1] == node.words[0]), None)


def _kind(group: list[Node]) -> ActorKind:
    """The kind that most of the places of the names speak for."""
    votes: Counter[ActorKind] = Counter()
    for node in [node for node in group if not node.text.isupper()] or group:
        votes[node.kind] += len(node.names)
    return max(votes, key=lambda kind: votes[kind])
