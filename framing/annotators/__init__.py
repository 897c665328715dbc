"""Document → Annotations: each annotator is one file or folder, declared here once, run in this order."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from framing.actorlist import ActorList
from framing.annotations import Annotations
from framing.annotators import actors, coreference, events, quotations, readings, speakers, terms
from framing.lexicons import Lexicon
from framing.models.text.ownframes import OwnFrame

__all__ = ["ANNOTATORS", "Annotator", "Options", "annotators"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a user decides: actors by hand, and lexicons in place of the shipped ones, further frames."""

    actors: ActorList | None = None
    lexicons: tuple[Lexicon, ...] | None = None
    frames: tuple[OwnFrame, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotator:
    """A step that returns a copy of the annotations with its own part filled in."""

    name: str
    annotate: Callable[[Annotations], Annotations]


def annotators(options: Options) -> tuple[Annotator, ...]:
    """The steps in the order in which they need each other."""
    return (
        Annotator(name="actors", annotate=partial(actors.annotate, actor_list=options.actors)),
        Annotator(name="quotations", annotate=quotations.annotate),
        Annotator(name="coreference", annotate=partial(coreference.annotate, actor_list=options.actors)),
        Annotator(name="speakers", annotate=speakers.annotate),
        Annotator(name="events", annotate=events.annotate),
        Annotator(name="terms", annotate=partial(terms.annotate, lexicons=options.lexicons)),
        Annotator(name="readings", annotate=partial(readings.annotate, frames=options.frames)),
    )


ANNOTATORS: tuple[Annotator, ...] = annotators(Options())
