"""Voices: whose words the story's are, who gets to speak, how each is introduced, and who never speaks.

Counts over the body after Sigal (1973), Reporters and Officials, and Gans (1979), Deciding What's News; the
classes of the cues are those of the lexicon `reporting_cues`. Shares have a 95 % bootstrap interval: shares of
words over sentences, shares of attributions over attributions.
"""

from collections.abc import Iterator, Sequence
from typing import get_args

from framing.annotations import Annotations, CueClass, Voice
from framing.annotators.quotations import unbalanced
from framing.article import Span
from framing.measures.bootstrap import interval
from framing.measures.voices_sources import STANDINGS, Attributed, attributed
from framing.measures.voices_words import Words, share_of_words, words_of
from framing.results import Estimate, Evidence, Measure, Result

__all__ = ["LEAD_SENTENCES", "MEASURE"]

LEAD_SENTENCES = 3  # of the story; what a hurried reader takes in
_VOICES: tuple[Voice, ...] = get_args(Voice)


def compute(annotations: Annotations) -> Result:
    """Shares of words by voice and speaker, classes of cues, sorts of sources, the silent, order of appearance."""
    words = words_of(annotations)
    found = attributed(annotations)
    estimates = [
        *(
            share_of_words(words, "voice_share", [r for r in words.runs if r.voice == voice], voice=voice)
            for voice in _VOICES
        ),
        *_speakers(words, found),
        *_introduced(found),
        *_sources(found),
        *_silent(annotations, found),
        *_appearance(annotations),
    ]
    return Result(measure=MEASURE.name, estimates=tuple(estimates), caveats=_caveats(annotations))


def _speakers(words: Words, found: Sequence[Attributed]) -> Iterator[Estimate]:
    """The share of the words that each speaker has, most first; then sources that are no actor, and no source."""
    count: dict[str, int] = {}
    for run in words.runs:
        if run.speaker is not None:
            count[run.speaker] = count.get(run.speaker, 0) + run.words
    for actor in sorted(count, key=lambda a: (-count[a], a)):
        runs = [r for r in words.runs if r.speaker == actor]
        yield share_of_words(words, "speaking_share", runs, actor=actor)
        for voice in _VOICES[1:]:
            evidence = [Evidence(span=r.span, value=float(r.words)) for r in runs if r.voice == voice]
            yield _count("words_spoken", evidence, "words", actor=actor, voice=voice)
        told = [Evidence(span=a.span, value=1.0) for a in found if a.speaker == actor]
        yield _count("attributions", told, "attributions", actor=actor)
    unknown = [r for r in words.runs if r.voice != "author" and r.speaker is None]
    for category, sourced in (("source is no actor", True), ("no source", False)):
        runs = [r for r in unknown if r.sourced is sourced]
        yield share_of_words(words, "speaking_share", runs, category=category)


def _introduced(found: Sequence[Attributed]) -> Iterator[Estimate]:
    """How often each class of cue introduces each speaker, and its share of doubting among doubting and neutral."""
    for actor in dict.fromkeys(a.speaker for a in found if a.speaker):
        own = [a for a in found if a.speaker == actor]
        for cue_class in get_args(CueClass):
            spans = [a.span for a in own if a.cue_class == cue_class]
            if spans:
                evidence = [Evidence(span=span, value=1.0) for span in spans]
                yield _count("introduced_by", evidence, "attributions", actor=actor, category=cue_class)
        plain = [a for a in own if a.cue_class in {"neutral", "doubting"}]
        unit = "share of attributions with a neutral or doubting cue, 0 to 1"
        chosen = [(a.span, a.cue_class == "doubting") for a in plain]
        yield _share("doubting_share", chosen, unit, "no neutral or doubting cue introduces this actor", actor=actor)


def _sources(found: Sequence[Attributed]) -> Iterator[Estimate]:
    """Named sources, sources without a name, and their standing, each as a share of the attributions."""
    unit, reason = "share of attributions, 0 to 1", "the story attributes nothing to anybody"
    yield _share("named_sources", [(a.span, a.named) for a in found], unit, reason)
    yield _share("no_source_given", [(a.span, a.source is None) for a in found], unit, reason)
    for standing in STANDINGS:
        chosen = [(a.span, a.standing == standing) for a in found]
        yield _share("source_standing", chosen, unit, reason, category=standing)


def _silent(annotations: Annotations, found: Sequence[Attributed]) -> Iterator[Estimate]:
    """The actors that the story talks about, and to whom it gives no word: their mentions in the body."""
    heard = {a.speaker for a in found}
    for actor in annotations.actors:
        mentions = [m.span for m in annotations.mentions if m.actor == actor.id and _in_body(annotations, m.span)]
        if mentions and actor.id not in heard:
            evidence = [Evidence(span=span, value=1.0) for span in mentions]
            yield _count("never_speaks", evidence, "mentions", actor=actor.id)


def _appearance(annotations: Annotations) -> Iterator[Estimate]:
    """The order in which actors first appear in the body, and their share of the mentions in the lead."""
    body = annotations.document.body_sentences()
    if not body:
        return
    mentions = [m for m in annotations.mentions if _in_body(annotations, m.span)]
    end = body[:LEAD_SENTENCES][-1].span.end
    lead = [m for m in mentions if m.span.start < end]
    first = {m.actor: m.span for m in reversed(mentions)}
    for rank, actor in enumerate(sorted(first, key=lambda a: (first[a], a)), start=1):
        yield Estimate(
            name="order_of_appearance",
            value=float(rank),
            unit="rank; 1 appears first",
            n=len(first),
            n_unit="actors",
            actor=actor,
            evidence=(Evidence(span=first[actor]),),
        )
        chosen = [(m.span, m.actor == actor) for m in lead]
        if any(own for _, own in chosen):
            yield _share("lead_share", chosen, "share of mentions in the lead, 0 to 1", "", "mentions", actor=actor)


def _in_body(annotations: Annotations, span: Span) -> bool:
    sentence = annotations.document.sentence_at(span.start)
    return sentence is not None and sentence.part == "body"


def _count(
    name: str,
    evidence: Sequence[Evidence],
    unit: str,
    *,
    actor: str,
    voice: Voice | None = None,
    category: str | None = None,
) -> Estimate:
    total = sum(item.value or 0.0 for item in evidence)
    return Estimate(
        name=name, value=total, unit=unit, n=int(total), n_unit=unit, actor=actor, voice=voice, category=category,
        evidence=tuple(evidence),
    )  # fmt: skip


def _share(
    name: str,
    chosen: Sequence[tuple[Span, bool]],
    unit: str,
    reason: str,
    n_unit: str = "attributions",
    *,
    actor: str | None = None,
    category: str | None = None,
) -> Estimate:
    """The share of the chosen among all, with an interval over them; the evidence are the chosen."""
    values = [float(own) for _, own in chosen]
    bounds = interval(values)
    return Estimate(
        name=name,
        value=sum(values) / len(values) if values else None,
        unit=unit,
        n=len(values),
        n_unit=n_unit,
        low=bounds.low,
        high=bounds.high,
        reason=None if values else reason,
        actor=actor,
        category=category,
        evidence=tuple(Evidence(span=span, value=1 / len(values)) for span, own in chosen if own),
    )


def _caveats(annotations: Annotations) -> tuple[str, ...]:
    general = "What somebody knows, wants or does without saying so stays in the author's voice."
    broken = unbalanced(annotations.document)
    if not broken:
        return (general,)
    noun = (
        "quotation mark opens and never closes; it is"
        if len(broken) == 1
        else "quotation marks open and never close; each is"
    )
    return general, f"{len(broken)} {noun} read to the end of its paragraph."


MEASURE = Measure(
    name="voices",
    title="Voices",
    question="Who gets to speak, and how are they introduced?",
    direction="a higher share means more of the story's words; no share is right or wrong by itself",
    references=(
        "Sigal (1973), Reporters and Officials",
        "Gans (1979), Deciding What's News",
        "Caldas-Coulthard (1994), On reporting reporting",
        "Merrill (1965), How Time stereotyped three U.S. presidents",
    ),
    compute=compute,
)
