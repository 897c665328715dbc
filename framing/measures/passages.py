"""What the stance model reads: for each sentence and voice the words of that voice, with its actors marked."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from framing.annotations import Annotations, Mention
from framing.article import Span
from framing.measures.segments import Segment, segments
from framing.models.stance import Passage, Target

__all__ = ["Asked", "passages"]

_FEWEST_WORDS = 4  # "said Okonkwo" says nothing of him
# What is said of these is said of somebody else: Erdogan and Tass are actors of their own, "Turkish drones" and
# "pro-Turkey media" are not Turkey. Their names are masked all the same.
_OTHERS = frozenset({"leader", "party", "media", "member", "adjective", "compound"})
_Spans = dict[str, list[Span]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One passage: the segment of the article it was made of, and the actors of its targets, in their order."""

    segment: Segment
    actors: tuple[str, ...]
    first: tuple[Span, ...]  # of each actor the first mention, in the article's offsets
    passage: Passage


def passages(annotations: Annotations) -> tuple[Asked, ...]:
    """A passage for each segment of the body in which somebody is meant, in text order."""
    starts = [mention.span.start for mention in annotations.mentions]
    found = []
    for segment in segments(annotations):
        if sum(token.pos != "PUNCT" for token in segment.tokens) < _FEWEST_WORDS:
            continue
        low, high = (bisect_left(starts, at) for at in (segment.sentence.span.start, segment.sentence.span.end))
        mentions = [m for m in annotations.mentions[low:high] if any(run.covers(m.span) for run in segment.spans)]
        actors = _by_actor([m for m in mentions if m.relation not in _OTHERS])
        if actors:
            others = _by_actor([m for m in mentions if m.relation in _OTHERS])
            found.append(_asked(annotations, segment, actors, others))
    return tuple(found)


def _by_actor(mentions: Sequence[Mention]) -> _Spans:
    """The spans that mean each actor, actors in order of first mention."""
    found: _Spans = {}
    for mention in mentions:
        found.setdefault(mention.actor, []).append(mention.span)
    return found


def _asked(annotations: Annotations, segment: Segment, actors: _Spans, others: _Spans) -> Asked:
    spans = [span for group in (actors, others) for own in group.values() for span in own]
    runs = _runs(annotations, segment, spans)
    text, shifts = "", []
    for run in runs:
        shifts.append(len(text) - run.start)
        text += annotations.document.text(run) + " "

    def targets(group: _Spans) -> tuple[Target, ...]:
        return tuple(Target(spans=tuple(_moved(s, runs, shifts) for s in own)) for own in group.values())

    return Asked(
        segment=segment,
        actors=tuple(actors),
        first=tuple(own[0] for own in actors.values()),
        passage=Passage(text=text.rstrip(), targets=targets(actors), masked=targets(others)),
    )


def _runs(annotations: Annotations, segment: Segment, spans: Sequence[Span]) -> Sequence[Span]:
    """The author's and quoted words alone; indirect speech with what stands around it, such as "denied that"."""
    if segment.voice == "attributed":
        outer = _without_quotes(annotations, segment.sentence.span)
        if all(any(run.covers(span) for run in outer) for span in spans):
            return outer
    return segment.spans


def _without_quotes(annotations: Annotations, whole: Span) -> list[Span]:
    """The runs of a sentence that stand in no quotation marks."""
    marked = [q.span for q in annotations.quotations if q.kind != "indirect" and q.span.overlaps(whole)]
    runs, at = [], whole.start
    for span in sorted(marked):
        if span.start > at:
            runs.append(Span(at, span.start))
        at = max(at, span.end)
    return [*runs, Span(at, whole.end)] if at < whole.end else runs


def _moved(span: Span, runs: Sequence[Span], shifts: Sequence[int]) -> Span:
    shift = next(shift for run, shift in zip(runs, shifts, strict=True) if run.covers(span))
    return Span(span.start + shift, span.end + shift)
