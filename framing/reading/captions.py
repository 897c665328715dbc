"""Lines that say what a picture shows, and whose picture it is."""

from collections.abc import Sequence

from framing.reading.inside import Label
from framing.reading.units import Unit

__all__ = ["find_captions"]

_NEAR = 4  # lines between a caption and its repetition
_COUNTER = 4  # words such as "1 of 4" that may stand before a caption
_FEWEST = 6  # words of a line that may repeat a caption
_CREDIT_WORDS = 8  # a line with a credit and more words than this holds the caption too


def find_captions(units: Sequence[Unit], head_end: int) -> dict[int, Label]:
    """Labels of the captions and credits among the units; `head_end` is where the story's paragraphs begin."""
    labels: dict[int, Label] = {}
    for at, unit in enumerate(units):
        if unit.cue == "caption" or (unit.markup is not None and unit.markup.zone == "figure" and unit.facts.words):
            labels[at] = ("caption", "cue of a caption")
        elif unit.cue == "credit":
            whole = unit.facts.cue is not None and unit.facts.cue.where in ("start", "label", "whole")
            long = unit.facts.words > _CREDIT_WORDS and not whole
            labels[at] = ("caption", "ends with a credit") if long else ("credit", "cue of a credit")
            if not long and at and _is_caption_before(units[at - 1]):
                labels[at - 1] = ("caption", "before a credit, without a stop")
    for at in [at for at, label in labels.items() if label[0] == "caption"]:
        for near in range(max(0, at - _NEAR), min(at + _NEAR + 1, len(units))):
            if near not in labels and _repeats(units[near], units[at]):
                labels[near] = ("caption", "repeats a caption")
    _add_twins(units, head_end, labels)
    return labels


def _is_caption_before(unit: Unit) -> bool:
    return unit.facts.words >= _FEWEST and not unit.facts.final and not unit.cue and unit.byline is None


def _repeats(unit: Unit, caption: Unit) -> bool:
    tokens = unit.facts.tokens
    starts = (caption.facts.tokens[at : at + len(tokens)] == tokens for at in range(_COUNTER))
    return unit.facts.words >= _FEWEST and any(starts)


def _add_twins(units: Sequence[Unit], head_end: int, labels: dict[int, Label]) -> None:
    """A line said twice in a row above the story is a picture's description and its caption."""
    for at in range(min(head_end, len(units))):
        twin = units[at].twin
        if twin is None or at - twin > 2 or units[at].facts.words < 2 * _FEWEST or units[at].cue:
            continue
        labels.setdefault(at, ("caption", "said twice above the story"))
        labels.setdefault(twin, ("caption", "said twice above the story"))
