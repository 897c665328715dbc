"""Pronouns: which actor he, she, they, it and, in a quotation, I and we stand for.

Rules over the parse in the tradition of Lappin & Leass (1994), "An algorithm for pronominal anaphora
resolution", and Hobbs (1978), "Resolving pronoun references": agreement and binding first, then salience.
"""

from dataclasses import replace

from framing.actorlist import ActorList
from framing.annotations import Actor, Annotations, Mention
from framing.annotators.actors.view import View
from framing.annotators.coreference.discourse import resolve
from framing.annotators.coreference.facts import facts
from framing.annotators.coreference.first_person import first_person
from framing.annotators.coreference.scene import Scene
from framing.annotators.coreference.statehood import found_states

__all__ = ["annotate"]


def annotate(annotations: Annotations, actor_list: ActorList | None = None) -> Annotations:
    """The annotations with a mention for each pronoun that stands for an actor; the rest is left as it was.

    Runs after the quotations were found, but works without any; actors come in order of their mentions again, and
    an actor that is clearly he or she is a person, whatever the recognizer took it for, unless `actor_list` fixes
    its kind.
    """
    view = View(annotations.document)
    fixed = frozenset(actor.name for actor in actor_list.actors if actor.kind) if actor_list else frozenset()
    scene = Scene(view, annotations, facts(view, annotations, fixed))
    walk = resolve(scene)
    found_states(scene, walk.found)
    groups = tuple(Actor(id=ident, name=name, kind="group") for ident, name in walk.groups.items())
    actors = tuple(replace(actor, kind=scene.facts[actor.id].kind) for actor in (*annotations.actors, *groups))
    found = replace(annotations, actors=actors, mentions=(*annotations.mentions, *walk.found))
    mentions = tuple(sorted((*found.mentions, *first_person(scene, found)), key=_place))
    return replace(found, actors=_ordered(actors, mentions), mentions=mentions)


def _place(mention: Mention) -> tuple[int, int, str]:
    return mention.span.start, -mention.span.end, mention.actor


def _ordered(actors: tuple[Actor, ...], mentions: tuple[Mention, ...]) -> tuple[Actor, ...]:
    counts: dict[str, int] = {}
    first: dict[str, int] = {}
    for i, mention in enumerate(mentions):
        counts[mention.actor] = counts.get(mention.actor, 0) + 1
        first.setdefault(mention.actor, i)
    return tuple(sorted(actors, key=lambda a: (-counts.get(a.id, 0), first.get(a.id, len(mentions)))))
