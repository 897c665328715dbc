"""Whether a story is about an armed conflict at all: only then do the indicators of war and peace mean anything."""

from framing.annotations import Annotations, Event
from framing.annotators.terms import listed
from framing.article import Span
from framing.measures.warpeace_events import is_violent
from framing.results import Estimate, Evidence

__all__ = ["FEWEST", "NAMED", "TOLD", "about_conflict"]

FEWEST = 3  # sentences with a word of armed conflict: one metaphor, or one look back at a war, is no topic
NAMED = 0.1  # of the body's sentences have such a word
TOLD = 0.15  # have one or tell of violence


def about_conflict(annotations: Annotations, events: tuple[Event, ...]) -> Estimate:
    """The share of sentences that are about armed conflict; None with a reason where the story is not about one.

    A sentence counts with a word of the list `armed_conflict` in it, or with an event of violence. Violence alone
    makes no conflict: a story of a murder has none of the words.
    """
    body = annotations.document.body_sentences()
    words = _sentences(annotations, [cue.span for cue in listed(annotations, "armed_conflict") if not cue.negated])
    events_in = _sentences(annotations, [event.predicate for event in events if is_violent(event)])
    told = [s for s in body if s.index in words or s.index in events_in]
    share = len(told) / len(body) if body else 0.0
    named = sum(s.index in words for s in body)
    about = named >= max(FEWEST, NAMED * len(body)) and share >= TOLD
    return Estimate(
        name="about_conflict",
        value=share if about else None,
        unit="share of sentences that name or tell armed conflict, 0 to 1",
        n=len(body),
        n_unit="sentences",
        reason=None if about else _reason(named, len(told), len(body)),
        evidence=tuple(Evidence(span=s.span, value=1 / len(body)) for s in told) if about else (),
    )


def _sentences(annotations: Annotations, spans: list[Span]) -> frozenset[int]:
    found = (annotations.document.sentence_at(span.start) for span in spans)
    return frozenset(sentence.index for sentence in found if sentence is not None)


def _reason(named: int, told: int, of: int) -> str:
    return (
        f"the story is not about an armed conflict: {named} of its {of} sentences name one, {told} name one or tell of "
        f"violence; needed are {NAMED:.0%} (and {FEWEST} sentences) and {TOLD:.0%}"
    )
