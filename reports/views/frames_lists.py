"""The sentences that carry each frame, strongest first, and those of Entman's four functions."""

from collections import Counter

from reports.numbers import count
from reports.text import cut, flat
from reports.views import limits
from reports.views.context import Context
from reports.views.framed import Framed
from reports.views.loaded_sources import probability
from reports.views.parts import Listed, Passage
from reports.views.sayers import of_sentence
from reports.words import say

__all__ = ["functions", "passages"]

_CUES = 6  # listed words named under a frame


def passages(context: Context, found: list[Framed]) -> tuple[Listed, ...]:
    """For each frame its strongest sentences: the most of a dominant one, fewer of the others."""
    return tuple(
        Listed(
            title=say("frames.passages", frame=frame.label, level=frame.level),
            note=" ".join(part for part in (_first(frame.definition), _cues(context, frame)) if part),
            items=_strongest(context, frame, limits.FRAME_PASSAGES if frame.dominant else limits.FRAME_PASSAGES_FEW),
        )
        for frame in found
    )


def functions(context: Context, found: list[Framed]) -> tuple[Listed, ...]:
    """Problem, cause, judgement, remedy (Entman 1993), in the order of the table; () where no sentence has any."""
    if not any(frame.sentences for frame in found):
        return ()
    ordered = sorted(found, key=lambda frame: _ORDER.index(frame.id) if frame.id in _ORDER else len(_ORDER))
    return tuple(
        Listed(
            title=say("frames.function", function=frame.label, n=count(frame.sentences, "sentences")),
            note=frame.definition,
            items=_strongest(context, frame, limits.FRAME_PASSAGES_FEW),
            rest="" if frame.sentences else say("frames.no_sentence"),
        )
        for frame in ordered
    )


_ORDER = ("problem", "cause", "moral_judgement", "remedy")


def _strongest(context: Context, frame: Framed, limit: int) -> tuple[Passage, ...]:
    """The likeliest of the sentences that take the frame, with the model's probability and whose words they are."""
    taken = {evidence.span for evidence in frame.share.evidence}
    strongest = frame.decision.evidence if frame.decision is not None else ()
    return tuple(
        Passage(
            text=cut(context.analysis.text(evidence.span), limits.SENTENCE),
            link=context.place(context.sentence_at(evidence.span)),
            note=say(
                "frames.sentence", voice=of_sentence(context, evidence.span), p=probability(evidence.value or 0.0)
            ),
        )
        for evidence in [e for e in strongest if e.span in taken][:limit]
    )


def _first(definition: str) -> str:
    """The first sentence of a definition."""
    return definition.split(". ")[0].removesuffix(".") + "." if definition else ""


def _cues(context: Context, frame: Framed) -> str:
    """The listed words that stand in the frame's sentences, the commonest first."""
    if frame.cues is None:
        return ""
    counted = Counter(flat(context.analysis.text(evidence.span)).casefold() for evidence in frame.cues.evidence)
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:_CUES]
    return say("frames.cues", words=", ".join(f"{words} {n}" if n > 1 else words for words, n in ordered))
