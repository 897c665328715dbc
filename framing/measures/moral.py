"""Moral foundations: words that call something right or wrong, by foundation, pole, voice and actor.

The foundations are those of Graham, Haidt & Nosek (2009) - care, fairness, loyalty, authority, sanctity - and, after
Iyer et al. (2012), liberty; each has words of virtue (compassion, loyal) and of vice (cruel, betray). The list is our
own, see `framing/lexicons/moral.tsv`. A rate is per 100 words of the same voice; what an actor is tied to are counts.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from framing.annotations import Annotations, Cue, Voice
from framing.annotators.terms import listed
from framing.measures.termrates import VOICES, Rate, Unit, part_of, units
from framing.results import Estimate, Evidence, Measure, Result

__all__ = ["CATEGORIES", "FOUNDATIONS", "MEASURE", "POLES"]

FOUNDATIONS = ("care", "fairness", "loyalty", "authority", "sanctity", "liberty")
POLES = ("virtue", "vice")
CATEGORIES = tuple(f"{foundation} {pole}" for foundation in FOUNDATIONS for pole in POLES)
_RATE = Rate(name="moral_words", unit="moral words per 100 words", counts=lambda cue: cue.layer == "moral")


def compute(annotations: Annotations) -> Result:
    """Rates over the body by voice, and by foundation and pole within a voice; counts by actor."""
    body = part_of(units(replace(annotations, cues=listed(annotations, "moral"))), "body")
    return Result(
        measure=MEASURE.name,
        estimates=(*_rates(body), *_by_actor(annotations, body)),
        caveats=(
            "A word counts whether the text affirms or denies it: 'not fair' speaks of fairness, too.",
            "The list knows words, not arguments: a moral case made without its words is not seen.",
        ),
    )


def _rates(body: Sequence[Unit]) -> Iterator[Estimate]:
    """The author's rate in every category, for none is a finding; a source's where it has such words."""
    found = {(cue.category, cue.voice) for unit in body for cue in unit.cues}
    for voice in VOICES:
        yield _RATE.of(body, voice)
        for category in CATEGORIES:
            if voice == "author" or (category, voice) in found:
                yield _RATE.of(body, voice, category=category)


def _by_actor(annotations: Annotations, body: Sequence[Unit]) -> Iterator[Estimate]:
    """How many words the parse ties to each actor, by voice and category: counts, since actors have no words."""
    groups: dict[tuple[str, Voice, str], list[Cue]] = defaultdict(list)
    for unit in body:
        for cue in unit.cues:
            if cue.actor is not None:
                groups[cue.actor, cue.voice, cue.category].append(cue)
    words = sum(sum(unit.words.values()) for unit in body)
    for actor in annotations.actors:
        for voice in VOICES:
            for category in CATEGORIES:
                if cues := groups.get((actor.id, voice, category)):
                    yield Estimate(
                        name="moral_words_about",
                        value=float(len(cues)),
                        unit="moral words about the actor, a count",
                        n=words,
                        n_unit="words",
                        actor=actor.id,
                        voice=voice,
                        part="body",
                        category=category,
                        evidence=tuple(Evidence(span=cue.span, value=1.0) for cue in cues),
                    )


MEASURE = Measure(
    name="moral",
    title="Moral foundations",
    question="Which moral concerns do the words appeal to, as virtue or as vice, and of whom?",
    direction="0 means that no listed word was found; higher means more of them per 100 words",
    references=(
        "Graham, Haidt & Nosek (2009), Liberals and conservatives rely on different sets of moral foundations",
        "Iyer et al. (2012), Understanding libertarian morality",
        "framing/lexicons/moral.tsv, compiled from the definitions in these works",
    ),
    compute=compute,
)
