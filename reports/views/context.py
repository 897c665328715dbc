"""One analysis with the look-ups that every section needs: where a span stands, who says it, where it is shown."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from framing.annotations import Actor, Cue, Quotation
from framing.article import Span
from framing.document import Sentence
from framing.results import Analysis, Estimate
from reports.text import cut, cut_middle
from reports.views import limits
from reports.views.parts import Link
from reports.words import known, say

__all__ = ["Context", "Finding", "author_density", "context_of"]

_SENTENCE, _FINDING, _MENTION = 45, 300, 25  # bytes of markup for each, measured


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A cue or a quotation with its number in text order, beginning with 1."""

    number: int
    span: Span
    sentence: Sentence | None
    cue: Cue | None = None
    quotation: Quotation | None = None


@dataclass(frozen=True, kw_only=True)
class Context:
    """An analysis, its findings in text order, and how far into the text the annotated text goes."""

    analysis: Analysis
    findings: tuple[Finding, ...]
    starts: tuple[int, ...]  # of the sentences
    body_numbers: dict[int, int]  # sentence index → number in the story, beginning with 1
    actors: dict[str, Actor]
    shown_until: int  # offset at which the annotated text ends

    def sentence_at(self, span: Span) -> Sentence | None:
        """The sentence in which `span` begins, None for a caption, a menu and the like."""
        place = bisect_right(self.starts, span.start) - 1
        if place < 0:
            return None
        sentence = self.analysis.sentences[place]
        return sentence if span.start < sentence.span.end else None

    def place(self, sentence: Sentence | None) -> Link:
        """The sentence's name, "12" or "headline", with a link to it where the page shows it."""
        if sentence is None:
            return Link(text=say("place.none"))
        number = self.body_numbers.get(sentence.index)
        text = str(number) if number is not None else say(f"place.{sentence.part}")
        shown = sentence.span.end <= self.shown_until
        return Link(text=text, href=f"#s{sentence.index}" if shown else None)

    def places(self, spans: Iterable[Span], limit: int = limits.LINKS) -> tuple[Link, ...]:
        """Links to the sentences of these spans, each once, in text order, and how many more there are."""
        found = {s.index: s for span in spans if (s := self.sentence_at(span)) is not None}
        ordered = [found[index] for index in sorted(found)]
        links = [self.place(sentence) for sentence in ordered[:limit]]
        if len(ordered) > limit:
            links.append(Link(text=say("place.more", n=len(ordered) - limit)))
        return tuple(links)

    def name(self, actor: str | None) -> str:
        """An actor's name by id, cut to what fits a line; a dash for None."""
        if actor is None:
            return say("place.none")
        found = self.actors.get(actor)
        return cut_middle(found.name if found is not None else actor, limits.NAME)

    def speaker(self, quotation: Quotation) -> str:
        """Who is speaking: the actor, else the words that name the source, else that none is named."""
        if quotation.speaker is not None:
            return self.name(quotation.speaker)
        if quotation.source is not None:
            return cut(self.analysis.text(quotation.source), limits.SOURCE)
        return say("voice.unnamed")

    def who_says(self, cue: Cue) -> str:
        """Whose words the cue's are: the author's, or a source's with its name."""
        voice = known("voice", cue.voice)
        if cue.voice == "author" or cue.quotation is None:
            return voice
        return say("voice.of", voice=voice, speaker=self.speaker(self.analysis.quotations[cue.quotation]))

    def estimates(self, measure: str, name: str | None = None) -> tuple[Estimate, ...]:
        """The estimates of one measure, of one name if given; empty where the measure was not taken."""
        found = (e for r in self.analysis.results if r.measure == measure for e in r.estimates)
        return tuple(e for e in found if name is None or e.name == name)


def author_density(context: Context) -> Estimate | None:
    """Loaded terms per 100 of the author's own words in the body, where it was measured."""
    found = (
        e
        for e in context.estimates("loaded", "loaded_terms")
        if e.voice == "author" and e.part in (None, "body") and e.category is None and e.value is not None
    )
    return next(found, None)


def context_of(analysis: Analysis, room: int = limits.TEXT_ROOMS[0]) -> Context:
    """The look-ups of one analysis; the annotated text may take about `room` bytes."""
    body = [sentence.index for sentence in analysis.sentences if sentence.part == "body"]
    starts = tuple(sentence.span.start for sentence in analysis.sentences)
    draft = Context(
        analysis=analysis,
        findings=(),
        starts=starts,
        body_numbers={index: number for number, index in enumerate(body, start=1)},
        actors={actor.id: actor for actor in analysis.actors},
        shown_until=0,
    )
    counted = replace(draft, findings=_findings(draft))
    return replace(counted, shown_until=_shown_until(counted, room))


def _findings(context: Context) -> tuple[Finding, ...]:
    """Cues and quotations in text order; the longer first where two begin together."""
    found: list[tuple[Span, Cue | None, Quotation | None]] = []
    found += [(cue.span, cue, None) for cue in context.analysis.cues]
    found += [(quotation.span, None, quotation) for quotation in context.analysis.quotations]
    found.sort(key=lambda item: (item[0].start, -item[0].end))
    return tuple(
        Finding(number=number, span=span, sentence=context.sentence_at(span), cue=cue, quotation=quotation)
        for number, (span, cue, quotation) in enumerate(found, start=1)
    )


def _shown_until(context: Context, room: int) -> int:
    """The end of the last sentence that the annotated text has room for; the first one is always shown."""
    cost = Counter(finding.sentence.index for finding in context.findings if finding.sentence is not None)
    names = Counter(s.index for m in context.analysis.mentions if (s := context.sentence_at(m.span)) is not None)
    end = 0
    for sentence in context.analysis.sentences:
        text = context.analysis.text(sentence.span).encode("utf-8", "replace")
        room -= len(text) + _SENTENCE + _FINDING * cost[sentence.index] + _MENTION * names[sentence.index]
        if room < 0 and end:
            break
        end = sentence.span.end
    return end
