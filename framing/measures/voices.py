"""Voices: whose words the story's are, who gets to speak, how each is introduced, and who never speaks.

Counts over the body after Sigal (1973), Reporters and Officials, and Gans (1979), Deciding What's News; the
classes of the cues are those of the lexicon `reporting_cues`. Shares have a 95 % bootstrap interval: shares of
words over sentences, shares of attributions over attributions.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import get_args

from framing.annotations import Annotations, CueClass, Voice
from framing.annotators.quotations import unbalanced
from framing.article import Span
from framing.measures.bootstrap import interval
from framing.measures.voices_sources import STANDINGS, Attributed, attributed
from framing.measures.voices_words import Run, Words, share_of_words, words_of
from framing.results import Estimate, Evidence, Measure, Result

__all__ = ["LEAD_SENTENCES", "MEASURE"]

LEAD_SENTENCES = 3  # of the story; what a hurried reader takes in
_TALKED_ABOUT = 2  # mentions
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
    spoken: dict[str | None, list[Run]] = defaultdict(list)
    for run in words.runs:
        if run.voice != "author":
            spoken[run.speaker].append(run)
    unknown = spoken.pop(None, [])
    told = _by_speaker(found)
    for actor, runs in sorted(spoken.items(), key=lambda item: (-sum(r.words for r in item[1]), item[0] or "")):
        yield share_of_words(words, "speaking_share", runs, actor=actor)
        for voice in _VOICES[1:]:
            evidence = [Evidence(span=r.span, value=float(r.words)) for r in runs if r.voice == voice]
            yield _count("words_spoken", evidence, "words", actor=actor, voice=voice)
        cues = [Evidence(span=a.span, value=1.0) for a in told.get(actor or "", ())]
        yield _count("attributions", cues, "attributions", actor=actor)
    for category, sourced in (("source is no actor", True), ("no source", False)):
        yield share_of_words(words, "speaking_share", [r for r in unknown if r.sourced is sourced], category=category)


def _by_speaker(found: Sequence[Attributed]) -> dict[str, list[Attributed]]:
    """The attributions of each actor, in the order in which they first speak."""
    told: dict[str, list[Attributed]] = {}
    for a in found:
        if a.speaker is not None:
            told.setdefault(a.speaker, []).append(a)
    return told


def _introduced(found: Sequence[Attributed]) -> Iterator[Estimate]:
    """How often each class of cue introduces each speaker, and its share of doubting among doubting and neutral."""
    for actor, own in _by_speaker(found).items():
        for cue_class in get_args(CueClass):
            evidence = [Evidence(span=a.span, value=1.0) for a in own if a.cue_class == cue_class]
            if evidence:
                yield _count("introduced_by", evidence, "attributions", actor=actor, category=cue_class)
        chosen = [(a.span, a.cue_class == "doubting") for a in own if a.cue_class in {"neutral", "doubting"}]
        if chosen:
            yield _share("doubting_share", chosen, "share of its neutral and doubting cues, 0 to 1", "", actor=actor)


def _sources(found: Sequence[Attributed]) -> Iterator[Estimate]:
    """Named sources, sources without a name, and their standing, each as a share of the attributions."""
    unit, reason = "share of attributions, 0 to 1", "the story attributes nothing to anybody"
    yield _share("named_sources", [(a.span, a.named) for a in found], unit, reason)
    yield _share("no_source_given", [(a.span, a.source is None) for a in found], unit, reason)
    for standing in STANDINGS:
        chosen = [(a.span, a.standing == standing) for a in found]
        yield _share("source_standing", chosen, unit, reason, category=standing)


def _silent(annotations: Annotations, found: Sequence[Attributed]) -> Iterator[Estimate]:
    """Those whom the story talks about twice or more, and to whom it gives no word; places are left out."""
    heard = {a.speaker for a in found}
    mentions: dict[str, list[Evidence]] = defaultdict(list)
    for mention in annotations.mentions:
        if _in_body(annotations, mention.span):
            mentions[mention.actor].append(Evidence(span=mention.span, value=1.0))
    for actor in annotations.actors:
        if actor.kind != "place" and actor.id not in heard and len(mentions[actor.id]) >= _TALKED_ABOUT:
            yield _count("never_speaks", mentions[actor.id], "mentions", actor=actor.id)


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
    actor: str | None,
    voice: Voice | None = None,
    category: str | None = None,
) -> Estimate:
    total = sum((item.value or 0.0 for item in evidence), start=0.0)
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
    bounds = interval(values := [float(own) for _, own in chosen])
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
