"""Who suffers and who has a part in a conflict, from the events and actors of the story."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from framing.annotations import Annotations, Event
from framing.article import Span

__all__ = ["Suffering", "body_events", "is_violent", "parties", "suffering"]

_VIOLENT = frozenset(
    "kill murder massacre slaughter assassinate execute behead decapitate hang lynch stab shoot shell bomb bombard "
    "strike hit pound torch burn destroy demolish raze flatten devastate ravage injure wound maim mutilate attack "
    "assault ambush storm raid invade beat whip flog gas torture rape abduct kidnap displace cleanse incinerate "
    "annihilate exterminate crush strafe snipe obliterate pulverise pulverize overrun decimate detonate immolate "
    "crucify stone starve terrorise terrorize desecrate loot pillage plunder ransack".split()
) | {
    "gun down", "shoot down", "burn down", "blow up", "open fire", "fire shots", "set fire", "set ablaze", "wipe out",
    "ethnically cleanse", "mow down", "beat up", "take hostage",
}  # fmt: skip
_DRIVEN = frozenset("expel deport evict besiege blockade uproot dispossess orphan widow bereave".split())
_ENDURE = frozenset("die perish flee suffer starve drown succumb".split())
_CONTEST = frozenset({"harm", "coercion", "conflict", "cooperation"})
_MILD = frozenset("argue debate disagree discuss meet visit attend gather share trade compete vie row spar".split())
_SIDES = frozenset({"state", "armed group", "people", "party", "organisation"})
_BELONGS = frozenset({"people", "government", "leader", "military", "member", "party", "capital"})
_DEEPEST = 3  # the spokesman of the army of a state


@dataclass(frozen=True, slots=True, kw_only=True)
class Suffering:
    """One event of harm: the actor who suffers it, and the side that it belongs to, None where it has none."""

    event: Event
    actor: str
    side: str | None


def body_events(annotations: Annotations) -> tuple[Event, ...]:
    """The events of the body, one a predicate and pair of actors, in text order."""
    body = annotations.document.body_sentences()
    starts = [sentence.span.start for sentence in body]

    def inside(event: Event) -> bool:
        i = bisect_right(starts, event.predicate.start) - 1
        return i >= 0 and body[i].span.covers(event.predicate)

    return tuple(event for event in annotations.events if inside(event))


def is_violent(event: Event) -> bool:
    """Whether the event is told as bodily violence or destruction that happened."""
    return event.lemma in _VIOLENT and event.category == "harm" and not event.negated and event.modality == "plain"


def suffering(annotations: Annotations, events: tuple[Event, ...]) -> tuple[Suffering, ...]:
    """The events of harm that befall an actor; each verb counts once for each of them."""
    side_of = _sides(annotations)
    found: dict[tuple[Span, str], Suffering] = {}
    for event in events:
        victim = None if event.negated or event.modality != "plain" else _victim(event)
        if victim is not None:
            side = side_of(victim)
            found.setdefault((event.predicate, side or victim), Suffering(event=event, actor=side or victim, side=side))
    return tuple(found.values())


def _victim(event: Event) -> str | None:
    if event.lemma in _ENDURE:
        return event.agent_actor or (event.patient_actor if event.kind == "ergative" else None)
    return event.patient_actor if is_violent(event) or event.lemma in _DRIVEN else None


def parties(annotations: Annotations, events: tuple[Event, ...]) -> dict[str, list[Event]]:
    """The sides that fight, press, resist or deal with somebody in the story, and the events that show it.

    Ordered by the number of events, most first.
    """
    side_of = _sides(annotations)
    found: dict[str, dict[Span, Event]] = {}
    for event in events:
        if event.category in _CONTEST and event.lemma not in _MILD and not event.negated:
            for actor in (event.agent_actor, event.patient_actor):
                side = side_of(actor) if actor is not None else None
                if side is not None:
                    found.setdefault(side, {})[event.predicate] = event
    ordered = sorted(found, key=lambda side: (-len(found[side]), side))
    return {side: list(found[side].values()) for side in ordered}


def _sides(annotations: Annotations) -> Callable[[str], str | None]:
    """A function from an actor to the side it belongs to: its state, people or group; None where it has none."""
    actors = {actor.id: actor for actor in annotations.actors}
    # a place with a people of its own is a side, even if no table knows it as a state
    communities = {mention.actor for mention in annotations.mentions if mention.relation == "people"}

    def side(actor: str) -> str | None:
        for _ in range(_DEEPEST):
            known = actors.get(actor)
            up = None if known is None else next((x.actor for x in known.links if x.relation in _BELONGS), None)
            if up is None or up == actor:
                break
            actor = up
        known = actors.get(actor)
        is_side = known is not None and (known.kind in _SIDES or actor in communities)
        return actor if is_side else None

    return side
