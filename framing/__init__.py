"""How a news text treats its actors, with the evidence: read an article, analyse it, look at every figure.

    import framing
    analysis = framing.analyze(framing.read("story.html"))
    analysis.actor("Turkey").tone

Importing loads nothing heavy: each name below is fetched from its module on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from framing.actorlist import ActorList as ActorList
    from framing.analysis import analyze as analyze
    from framing.annotations import Actor as Actor
    from framing.annotations import ActorLink as ActorLink
    from framing.annotations import Annotations as Annotations
    from framing.annotations import Cue as Cue
    from framing.annotations import Event as Event
    from framing.annotations import Mention as Mention
    from framing.annotations import Quotation as Quotation
    from framing.annotators.ownframes import own_frames as own_frames
    from framing.article import Article as Article
    from framing.article import Block as Block
    from framing.article import Span as Span
    from framing.document import Sentence as Sentence
    from framing.errors import FramingError as FramingError
    from framing.errors import InputError as InputError
    from framing.frametable import Frame as Frame
    from framing.frametable import frame_table as frame_table
    from framing.lexicons import Lexicon as Lexicon
    from framing.measures import MEASURES as MEASURES
    from framing.models.stance import Stance as Stance
    from framing.models.stance import stance as stance
    from framing.models.text.ownframes import OwnFrame as OwnFrame
    from framing.reading import read as read
    from framing.results import Analysis as Analysis
    from framing.results import Estimate as Estimate
    from framing.results import Evidence as Evidence
    from framing.results import Measure as Measure
    from framing.results import Provenance as Provenance
    from framing.results import Result as Result

_HOMES = {
    "actorlist": ("ActorList",),
    "analysis": ("analyze",),
    "annotations": ("Actor", "ActorLink", "Annotations", "Cue", "Event", "Mention", "Quotation"),
    "annotators.ownframes": ("own_frames",),
    "article": ("Article", "Block", "Span"),
    "document": ("Sentence",),
    "errors": ("FramingError", "InputError"),
    "frametable": ("Frame", "frame_table"),
    "lexicons": ("Lexicon",),
    "measures": ("MEASURES",),
    "models.stance": ("Stance", "stance"),
    "models.text.ownframes": ("OwnFrame",),
    "reading": ("read",),
    "results": ("Analysis", "Estimate", "Evidence", "Measure", "Provenance", "Result"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = sorted(_HOME)


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("framing")
    if name not in _HOME:
        raise AttributeError(f"module 'framing' has no name {name!r}; it offers {', '.join(__all__)}")
    value = getattr(import_module(f"framing.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
