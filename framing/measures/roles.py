"""Roles: in which events and words an actor is told as helping, as acting against others, or as suffering.

A reading of narrative roles (Propp 1968, Morphology of the folktale; Jones & McBeth 2010, A narrative policy
framework) from what the text says: events with the actor as agent or patient, and labels put on it. It counts
passages; whether the actor deserves the part is not asked.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from framing.annotations import Annotations, Cue, Event, Voice
from framing.article import Span
from framing.measures.roles_features import Seen, actor_stances, features, heads_of
from framing.measures.roles_model import ROLES, Role, probabilities
from framing.results import Estimate, Evidence, Measure, Result

__all__ = ["FEWEST", "MEASURE", "ROLES", "Piece", "Role", "event_roles", "pieces"]

FEWEST = 2  # different matters in different sentences: one event, told twice, makes nobody a hero
_MENTIONS = 3  # below so many the model has too little to go by
_CHANCE = "probability, 0 to 1, given that the actor has one of the three parts"
_UNIT = "pieces of evidence"
_VOICES: tuple[Voice, ...] = ("author", "quoted", "attributed")
_AGAINST = frozenset({"harm", "coercion"})
_SUFFERING = frozenset({"suffer", "die", "perish", "drown", "starve", "flee", "endure", "undergo"})
_PRAISE = frozenset(
    "praise laud hail applaud commend celebrate admire respect credit extol glorify vindicate honour honor "
    "acclaim thank congratulate salute revere venerate".split()
)
_BLAME = frozenset(
    "criticise criticize condemn denounce decry deplore blame accuse censure rebuke reprimand berate lambast lambaste "
    "slam bash deride mock vilify demonise demonize denigrate castigate excoriate chide fault impeach blast".split()
)
_LABELS: dict[str, Role] = {
    "pejorative label": "villain",
    "insult": "villain",
    "dehumanising label": "villain",
    "discrediting noun": "villain",
    "crime metaphor": "villain",
    "honorific label": "hero",
}
_WORDS: dict[str, str] = {
    "helps": "told as helping others",
    "praised": "told as praised or thanked",
    "acts against": "told as acting against others",
    "blamed": "told as blamed by others",
    "suffers": "told as being acted against or suffering",
    "label": "named with a label of the lexicons",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One passage that tells an actor in a role: where, which role, on what ground, in whose voice."""

    actor: str
    role: Role
    ground: str  # a key of the words above
    matter: str  # the deed and the other side, or the label: the same one told again is no further evidence
    span: Span
    voice: Voice
    sentence: int


def pieces(annotations: Annotations) -> tuple[Piece, ...]:
    """Every piece of evidence in the body, in text order; one a verb, actor and role."""
    found = {
        (piece.actor, piece.role, anchor): piece
        for anchor, piece in (*_from_events(annotations), *_from_cues(annotations))
    }
    return tuple(sorted(found.values(), key=lambda piece: (piece.span, piece.actor, piece.role)))


def compute(annotations: Annotations) -> Result:
    """For each actor, voice and role the number of pieces; None with a reason below `FEWEST`."""
    found = pieces(annotations)
    estimates = [
        _estimate(role, actor.id, voice, own)
        for actor in annotations.actors
        for voice in _VOICES
        for role in ROLES
        if (own := [p for p in found if (p.actor, p.role, p.voice) == (actor.id, role, voice)])
    ]
    named = {estimate.name for estimate in estimates}
    estimates += [_nobody(role) for role in ROLES if f"role_{role}" not in named]
    estimates += _likeliest(annotations)
    return Result(
        measure=MEASURE.name,
        estimates=tuple(estimates),
        caveats=(
            "A role is a reading of events and labels in this text; it says nothing of what the actor is.",
            "The likeliest part is a model's, fitted on climate news where everybody marked had a part: it says which, "
            "not whether, and is wrong more than four times in ten.",
            "An actor may stand in several roles at once; acting against a wrongdoer counts like any other act.",
        ),
    )


def _likeliest(annotations: Annotations) -> Iterator[Estimate]:
    """For each actor the model's probability of each role, over all voices; evidence are the mentions it goes by."""
    body = {sentence.index for sentence in annotations.document.body_sentences()}
    stances, seen = actor_stances(annotations), Seen.of(annotations)
    spans: dict[str, list[Span]] = defaultdict(list)
    for mention in annotations.mentions:
        spans[mention.actor].append(mention.span)
    for actor in annotations.actors:
        heads = {
            index: span
            for index, span in heads_of(annotations, spans[actor.id]).items()
            if annotations.document.tokens[index].sentence in body
        }
        if len(heads) < _MENTIONS or actor.id not in stances:
            continue
        chances = probabilities(features(annotations, seen, heads, stances[actor.id]))
        for role in ROLES:
            yield Estimate(
                name="role_probability",
                value=chances[role],
                unit=_CHANCE,
                n=len(heads),
                n_unit="mentions",
                actor=actor.id,
                category=role,
                evidence=tuple(Evidence(span=span) for span in sorted(heads.values())),
            )


def event_roles(event: Event) -> Iterator[tuple[Literal["agent", "patient"], Role, str]]:
    """Which side of the event is told in which role, and on what ground; nothing for what did not happen."""
    if event.negated or event.modality in {"possible", "necessary"}:
        return
    if event.category in _AGAINST and event.patient is not None:
        yield "agent", "villain", "acts against"
        yield "patient", "victim", "suffers"
    elif event.category == "help" and event.patient is not None:
        yield "agent", "hero", "helps"
    elif event.lemma in _BLAME:
        yield "patient", "villain", "blamed"
    elif event.lemma in _PRAISE:
        yield "patient", "hero", "praised"
    elif event.lemma in _SUFFERING:
        yield ("patient" if event.kind == "ergative" else "agent"), "victim", "suffers"


def _from_events(annotations: Annotations) -> Iterator[tuple[Span, Piece]]:
    for event in annotations.events:
        sentence = annotations.document.sentence_at(event.predicate.start)
        if sentence is None or sentence.part != "body":
            continue
        for side, role, ground in event_roles(event):
            actor, other = event.agent_actor, event.patient_actor
            actor, other = (actor, other) if side == "agent" else (other, actor)
            if actor is None or actor == other:
                continue
            if role in {"villain", "hero"} and side == "agent" and other is None:
                continue  # helping or harming a thing is not yet a part in a story
            matter = f"{event.lemma} {other or ''}"
            yield event.predicate, _piece(annotations, event, actor, role, ground, matter)


def _from_cues(annotations: Annotations) -> Iterator[tuple[Span, Piece]]:
    for cue in annotations.cues:
        sentence = annotations.document.sentence_at(cue.span.start)
        role = _label_role(cue)
        if cue.actor is None or role is None or sentence is None or sentence.part != "body":
            continue
        yield cue.span, _piece(annotations, cue, cue.actor, role, "label", cue.rule)


def _piece(annotations: Annotations, found: Event | Cue, actor: str, role: Role, ground: str, matter: str) -> Piece:
    sentence = annotations.document.sentence_at(found.span.start)
    return Piece(
        actor=actor,
        role=role,
        ground=ground,
        matter=matter,
        span=found.span,
        voice=found.voice,
        sentence=-1 if sentence is None else sentence.index,
    )


def _label_role(cue: Cue) -> Role | None:
    """The role that a label gives; none for one that is denied (no hero)."""
    return None if cue.negated or cue.layer != "loaded" else _LABELS.get(cue.category)


def _estimate(role: Role, actor: str, voice: Voice, own: Sequence[Piece]) -> Estimate:
    enough = min(len({piece.sentence for piece in own}), len({piece.matter for piece in own})) >= FEWEST
    too_few = f"; a reading needs {FEWEST} different matters in different sentences"
    return Estimate(
        name=f"role_{role}",
        value=float(len(own)) if enough else None,
        unit=_UNIT,
        n=len(own),
        n_unit=_UNIT,
        reason=_grounds(own) + ("" if enough else too_few),
        actor=actor,
        voice=voice,
        evidence=tuple(Evidence(span=piece.span, value=1.0) for piece in own),
    )


def _grounds(own: Iterable[Piece]) -> str:
    """What the reading rests on: "told as acting against others in 3 places, told as blamed by others in 1"."""
    counts = Counter(piece.ground for piece in own)
    parts = [f"{_WORDS[ground]} in {n}" for ground, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    first, *others = parts
    return ", ".join([f"{first} place{'s' if max(counts.values()) > 1 else ''}", *others])


def _nobody(role: Role) -> Estimate:
    return Estimate(
        name=f"role_{role}",
        value=None,
        unit=_UNIT,
        n=0,
        n_unit=_UNIT,
        reason=f"no event and no label in the text tells an actor as a {role}",
    )


MEASURE = Measure(
    name="roles",
    title="Roles",
    question="Who is told as helping, as acting against others, as suffering?",
    direction="a higher count means more passages that tell the actor in this role; it is no verdict on the actor",
    references=(
        "Propp (1968), Morphology of the folktale",
        "Jones & McBeth (2010), A narrative policy framework",
        "Rashkin, Singh & Choi (2016), Connotation frames",
    ),
    compute=compute,
)
