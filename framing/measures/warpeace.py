"""War and peace journalism: how a report of a conflict tells it, indicator by indicator, with its passages.

Galtung (1986, 1998) sets two ways of telling a conflict against each other: as a war that one side wins, told by
its leaders and in its victims only; or as a problem that many have a part in, with causes, effects and ways out.
Lynch & McGoldrick (2005) add the words. The indicators stand in `framing/tables/warpeace.tsv`. Each is a count of
passages; they are never added up, since a trait of "war" may be what the facts ask for.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from framing import tables
from framing.annotations import Annotations, Cue, Mention, Voice
from framing.document import Token
from framing.measures.segments import segments
from framing.measures.warpeace_events import body_events, parties
from framing.measures.warpeace_passages import (
    Passage,
    Story,
    by_cues,
    in_actors,
    in_body,
    in_sources,
    in_suffering,
)
from framing.measures.warpeace_topic import about_conflict
from framing.results import Estimate, Evidence, Measure, Result

__all__ = ["MEASURE"]

_VOICES: tuple[Voice, ...] = ("author", "quoted", "attributed")
_NAMING = frozenset({"pejorative label", "insult", "dehumanising label", "honorific label"})
_TERM = "conflict term"  # a name (mercenaries) or a deed (neutralise): a name only within the words for the actor
_ONE, _ALL = "one_side_suffering", "all_sides_suffering"
_FEWEST = 3  # passages of harm, below which "most often" says nothing
_UNITS = {
    "sentences": "sentences",
    "attributions": "attributions",
    "events": "events whose agent is elite or people",
    "harm": "passages of harm to a side",
}


def compute(annotations: Annotations) -> Result:
    """Every indicator by voice, with who suffers, who takes part and how each is named; or why it is not taken."""
    events = body_events(annotations)
    about = about_conflict(annotations, events)
    told = {evidence.span for evidence in about.evidence}
    sentences = frozenset(s.index for s in annotations.document.body_sentences() if s.span in told)
    story = Story(annotations=annotations, events=events, about=sentences)
    estimates = [about]
    if about.value is not None:
        estimates += [*_indicators(story), *_parties(story), *_naming(annotations)]
    return Result(
        measure=MEASURE.name,
        estimates=tuple(estimates),
        caveats=(
            "War and peace are the theory's names for two ways of telling; no indicator is a fault by itself, and they "
            "are not added up.",
            "Counts follow word lists and the parse: what is told without such words is not seen.",
        ),
    )


def _indicators(story: Story) -> Iterator[Estimate]:
    """The estimates in the order of the table; `category` is the side of the indicator, war or peace."""
    cues = by_cues(story)
    attributions, sources = in_sources(story)
    acts, actors = in_actors(story)
    harmed = in_suffering(story)
    sides = {actor: group for (actor, is_side), group in harmed.items() if is_side}
    harm = [*_by_sides(sides), *(passage for passage in cues if passage.indicator == _ALL)]
    n_words = _sentences(story.annotations)
    found: dict[str, list[Passage]] = defaultdict(list)
    for passage in (*cues, *sources, *actors, *_by_sides(sides)):
        found[passage.indicator].append(passage)
    n: dict[str, Counter[Voice]] = {
        "sentences": n_words,
        "attributions": Counter({"author": attributions}),
        "events": acts,
        "harm": Counter(passage.voice for passage in harm),
    }
    for row in tables.load("warpeace").rows:
        if row["of"] == "harm" and n["harm"].total() < _FEWEST:
            yield _too_few(row["id"], row["side"], n["harm"].total())
            continue
        yield from _by_voice(row["id"], row["side"], found[row["id"]], n[row["of"]], _UNITS[row["of"]])
    yield from _suffering(harmed)


def _too_few(name: str, side: str, n: int) -> Estimate:
    reason = f"{n} passages tell of harm to a side of the conflict; a comparison of sides needs {_FEWEST}"
    return Estimate(
        name=name, value=None, unit="passages", n=n, n_unit=_UNITS["harm"], reason=reason, category=side
    )  # fmt: skip


def _by_sides(sides: dict[str, list[Passage]]) -> Iterator[Passage]:
    """The passages of the side that is most often told as harmed, then those of all others; sides come most first."""
    for i, group in enumerate(sides.values()):
        for passage in group:
            yield replace(passage, indicator=_ALL if i else _ONE)


def _sentences(annotations: Annotations) -> Counter[Voice]:
    """The sentences in which each voice has words."""
    spoken = (s for s in segments(annotations) if any(token.pos != "PUNCT" for token in s.tokens))
    return Counter(segment.voice for segment in spoken)


def _by_voice(name: str, side: str, passages: Sequence[Passage], n: Counter[Voice], unit: str) -> Iterator[Estimate]:
    """The author's count always, for none is a finding; a source's where there is one."""
    for voice in _VOICES:
        own = [passage for passage in passages if passage.voice == voice]
        if own or voice == "author":
            yield _count(name, side, voice, own, n[voice], unit)


def _count(
    name: str,
    category: str | None,
    voice: Voice | None,
    passages: Sequence[Passage],
    n: int,
    n_unit: str,
    actor: str | None = None,
) -> Estimate:
    ordered = sorted(passages, key=lambda passage: passage.span)
    return Estimate(
        name=name,
        value=float(len(ordered)),
        unit="passages",
        n=n,
        n_unit=n_unit,
        actor=actor,
        voice=voice,
        category=category,
        evidence=tuple(Evidence(span=passage.span, value=1.0) for passage in ordered),
    )


def _suffering(harmed: dict[tuple[str, bool], list[Passage]]) -> Iterator[Estimate]:
    """How often each actor is told as harmed, by voice; `category` says whether it is a side of the conflict."""
    total = sum(len(group) for group in harmed.values())
    for (actor, is_side), group in harmed.items():
        for voice in _VOICES:
            own = [passage for passage in group if passage.voice == voice]
            if own:
                yield _count(
                    "suffering",
                    "side" if is_side else "no side",
                    voice,
                    own,
                    total,
                    "events of harm to an actor",
                    actor,
                )


def _parties(story: Story) -> Iterator[Estimate]:
    """The number of sides that act on one another in the story, and the events of each."""
    found = parties(story.annotations, story.events)
    events = {event.predicate: event for group in found.values() for event in group}
    yield Estimate(
        name="conflict_parties",
        value=float(len(found)),
        unit="sides that fight, press, resist or deal with others; two is the fewest that a conflict has",
        n=len(events),
        n_unit="events",
        evidence=tuple(Evidence(span=span) for span in sorted(events)),
    )
    for side, group in found.items():
        yield Estimate(
            name="part_in_conflict",
            value=float(len(group)),
            unit="events",
            n=len(events),
            n_unit="events",
            actor=side,
            evidence=tuple(Evidence(span=event.span, value=1.0) for event in group),
        )


def _naming(annotations: Annotations) -> Iterator[Estimate]:
    """The labels that are put on each actor, by sort and voice: who is named with honour, and who is not."""
    inside = in_body(annotations)
    labels: dict[tuple[str, str, Voice], list[Cue]] = defaultdict(list)
    named = {
        (mention.actor, token.index) for mention in annotations.mentions for token in _tokens(annotations, mention)
    }
    for cue in annotations.cues:
        if cue.layer == "loaded" and cue.actor and not cue.negated and inside(cue.span):
            words = {(cue.actor, token.index) for token in _tokens(annotations, cue)}
            if cue.category in _NAMING or (cue.category == _TERM and not named.isdisjoint(words)):
                labels[cue.actor, cue.category, cue.voice].append(cue)
    total = sum(len(cues) for cues in labels.values())
    order = {actor.id: i for i, actor in enumerate(annotations.actors)}
    for actor, category, voice in sorted(labels, key=lambda key: (order.get(key[0], len(order)), key)):
        own = [Passage(indicator="naming", span=cue.span, voice=voice) for cue in labels[actor, category, voice]]
        yield _count("naming", category, voice, own, total, "labels on actors", actor)


def _tokens(annotations: Annotations, found: Cue | Mention) -> tuple[Token, ...]:
    return annotations.document.tokens_in(found.span)


MEASURE = Measure(
    name="warpeace",
    title="War and peace journalism",
    question="Is the conflict told as a war to be won, or as a problem with causes, many parties and ways out?",
    direction="a higher count means more passages of that kind; war and peace are ways of telling, not bad and good",
    references=(
        "Galtung (1986), On the role of the media in worldwide security and peace",
        "Galtung (1998), High road, low road: charting the course for peace journalism",
        "Lynch & McGoldrick (2005), Peace Journalism",
        "Haslam (2006), Dehumanization: An integrative review",
    ),
    compute=compute,
)
