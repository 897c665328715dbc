"""Positions along the text for the rug: the headlines in a zone of their own, the body from 0 to 1."""

from collections import Counter
from dataclasses import dataclass
from itertools import accumulate

from reports.charts.data import RugChart, RugLane, Tick
from reports.views.context import Context, Finding
from reports.words import known, say

__all__ = ["rug"]

_LANES = 10  # categories with a lane of their own; the rest share one


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ruler:
    """Characters of scored sentences before each sentence of its zone, and the zone's length."""

    before: dict[int, int]
    total: int

    def at(self, finding: Finding) -> float:
        """The finding's place, 0 to 1, along its zone."""
        if finding.sentence is None or not self.total:
            return 0.0
        into = self.before[finding.sentence.index] + finding.span.start - finding.sentence.span.start
        return min(1.0, into / self.total)


def rug(context: Context, loaded: tuple[Finding, ...], hedges: tuple[Finding, ...]) -> RugChart:
    """One lane a category of loaded words, most frequent first, then one for the hedges."""
    sentences = context.analysis.sentences
    rulers = {True: _ruler(context, head=True), False: _ruler(context, head=False)}
    body = [s for s in sentences if s.part == "body"]
    first = sum(len(s.span) for s in body if s.paragraph == body[0].paragraph) if body else 0
    lanes = [_lane(label, found, rulers) for label, found in _groups(loaded)]
    if hedges:
        lanes.append(_lane(say("loaded.hedge_lane"), hedges, rulers, quiet=True))
    return RugChart(
        lanes=tuple(lanes),
        lead=first / rulers[False].total if rulers[False].total else 0.0,
        head_label=say("loaded.head_zone") if len(body) < len(sentences) else None,
        lead_label=say("loaded.lead_zone"),
        body_labels=(say("loaded.start"), say("loaded.middle"), say("loaded.end", n=len(body))),
    )


def _ruler(context: Context, *, head: bool) -> _Ruler:
    zone = [s for s in context.analysis.sentences if (s.part != "body") == head]
    lengths = [len(s.span) for s in zone]
    starts = [0, *accumulate(lengths)]
    return _Ruler(before={s.index: start for s, start in zip(zone, starts, strict=False)}, total=sum(lengths))


def _groups(loaded: tuple[Finding, ...]) -> list[tuple[str, tuple[Finding, ...]]]:
    counted = Counter(f.cue.category for f in loaded if f.cue is not None)
    ordered = sorted(counted, key=lambda category: (-counted[category], category))
    own, shared = (ordered, []) if len(ordered) <= _LANES else (ordered[: _LANES - 1], ordered[_LANES - 1 :])
    groups = [(known("category", c), tuple(f for f in loaded if f.cue and f.cue.category == c)) for c in own]
    if shared:
        rest = tuple(f for f in loaded if f.cue and f.cue.category in shared)
        groups.append((say("loaded.other_categories", n=len(shared)), rest))
    return groups


def _lane(label: str, found: tuple[Finding, ...], rulers: dict[bool, _Ruler], *, quiet: bool = False) -> RugLane:
    ticks = []
    for finding in found:
        head = finding.sentence is not None and finding.sentence.part != "body"
        own = finding.cue is not None and finding.cue.voice == "author"
        ticks.append(Tick(place=rulers[head].at(finding), own=own, head=head))
    return RugLane(label=label, total=str(len(found)), ticks=tuple(ticks), quiet=quiet)
