"""Results made by hand for the samples: tone, voices, loaded terms, readability, with made-up figures."""

import random
from bisect import bisect_right
from dataclasses import replace
from itertools import pairwise

from framing.results import Estimate, Evidence, Result


def sentence_at(sentences, span):
    """The sentence that covers a span."""
    place = bisect_right(sentences, span.start, key=lambda s: s.span.start) - 1
    return sentences[place] if place >= 0 and sentences[place].span.covers(span) else None


def tone(actors, mentions, quotations, sentences):
    drawn = random.Random(7)
    estimates = []
    named = {}
    for mention in mentions:
        sentence = sentence_at(sentences, mention.span)
        named.setdefault(sentence.index, set()).add(mention.actor)
    voices = {s.index: _voice(quotations, s) for s in sentences}
    for actor in (None, *actors):
        leaning = drawn.uniform(-0.5, 0.4)
        for voice in ("author", "quoted", "attributed"):
            spans = [
                s.span
                for s in sentences
                if s.part == "body"
                and (actor is None or actor.id in named.get(s.index, ()))
                and voices[s.index] == voice
            ]
            if not spans:
                continue
            values = [max(-1.0, min(1.0, leaning + drawn.gauss(0, 0.25))) for _ in spans]
            mean, n = sum(values) / len(values), len(values)
            half = 0.5 / n**0.5
            estimates.append(
                Estimate(
                    name="tone",
                    value=mean,
                    unit="VADER compound, -1 to 1",
                    n=n,
                    n_unit="sentences",
                    low=max(-1.0, mean - half) if n >= 5 else None,
                    high=min(1.0, mean + half) if n >= 5 else None,
                    actor=actor.id if actor else None,
                    voice=voice,
                    evidence=tuple(Evidence(span=s, value=v) for s, v in zip(spans, values, strict=True)),
                )
            )
    return Result(measure="tone", estimates=tuple(estimates), caveats=("Tone scores what happens in a sentence.",))


def _voice(quotations, sentence):
    inside = [q for q in quotations if q.span.overlaps(sentence.span)]
    if not inside:
        return "author"
    return "attributed" if inside[0].kind == "indirect" else "quoted"


def agency(actors, sentences):
    """Each actor acts once on the next one; harm without an agent in the first sentence."""
    body = [s.span for s in sentences if s.part == "body"]

    def counted(name, value, **about):
        unit = {"unit": "events", "n": value, "n_unit": "events"}
        return Estimate(name=name, value=value, evidence=(Evidence(span=body[0], value=1.0),), **unit, **about)

    pairs = pairwise(actors[:9])
    return Result(
        measure="agency",
        estimates=(
            Estimate(
                name="agentless_passives",
                value=0.3,
                unit="share of clauses, 0 to 1",
                n=20,
                n_unit="clauses",
                low=0.1,
                high=0.5,
            ),
            *(
                counted("acts_on", 1 + (i == 2), actor=a.id, toward=b.id, category="harm")
                for i, (a, b) in enumerate(pairs)
            ),
            *([counted("harm_without_agent", 2, category="smash")] if len(body) > 5 else []),
            *(
                Estimate(
                    name="agency_share", value=0.5, unit="share of events, 0 to 1", n=4, n_unit="events", actor=a.id
                )
                for a in actors
            ),
        ),
    )


def voices(text, quotations, sentences):
    total = sum(len(s.span.of(text).split()) for s in sentences if s.part == "body") or 1
    inside = [q for q in quotations if any(s.part == "body" and s.span.overlaps(q.span) for s in sentences)]
    held = {}
    for quotation in inside:
        held.setdefault(quotation.speaker, []).append(quotation)

    def share(name, quoted, **about):
        value = sum(len(q.span.of(text).split()) for q in quoted) / total
        low, high = (max(0.0, value - 0.05), min(1.0, value + 0.05)) if len(sentences) > 5 else (None, None)
        evidence = tuple(Evidence(span=q.span, value=1.0) for q in quoted)
        unit = "share of words, 0 to 1"
        return Estimate(
            name=name, value=value, unit=unit, n=total, n_unit="words", low=low, high=high, evidence=evidence, **about
        )

    own = share("voice_share", inside, voice="author")
    estimates = [
        replace(own, value=1 - own.value, low=own.low and 1 - own.high, high=own.high and 1 - own.low, evidence=())
    ]
    for speaker, quoted in sorted(held.items(), key=lambda item: item[0] or ""):
        about = {"actor": speaker} if speaker else {"category": "no source"}
        estimates.append(share("speaking_share", quoted, **about))
        if speaker:
            n = len(quoted)
            estimates.append(
                Estimate(name="attributions", value=n, unit="attributions", n=n, n_unit="attributions", actor=speaker)
            )
    return Result(measure="voices", estimates=tuple(estimates))


def loaded(text, cues, sentences):
    estimates = []
    words = sum(len(s.span.of(text).split()) for s in sentences if s.part == "body") or 1
    for voice in (None, "author", "quoted"):
        found = [c for c in cues if c.layer == "loaded" and voice in (None, c.voice)]
        rate = 100 * len(found) / words
        estimates.append(
            Estimate(
                name="loaded_terms",
                value=rate,
                unit="loaded terms per 100 words",
                n=words,
                n_unit="words",
                low=rate * 0.6 if rate else None,
                high=rate * 1.5 if rate else None,
                voice=voice,
                part="body",
                evidence=tuple(Evidence(span=c.span, value=100 / words) for c in found),
            )
        )
    return Result(measure="loaded", estimates=tuple(estimates))


_FORMULAS = (
    ("flesch_reading_ease", "points, usually 0 to 100", 47.3, 5.5),
    ("flesch_kincaid_grade", "US school grade", 11.2, 1.3),
    ("gunning_fog", "US school grade", 13.8, 1.5),
    ("smog_index", "US school grade", 12.4, 1.0),
    ("coleman_liau_index", "US school grade", 10.1, 0.8),
    ("automated_readability_index", "US school grade", 10.9, 1.4),
    ("dale_chall_readability_score", "points; 9.0 and above is college level", 9.4, 0.5),
)


def readability(sentences, text, readable):
    n = sum(1 for s in sentences if s.part == "body")
    reason = None if readable and n >= 10 else f"not enough text: {n} sentences, at least 10 are needed"
    return Result(
        measure="readability",
        estimates=tuple(
            Estimate(
                name=name,
                value=None if reason else value,
                unit=unit,
                n=n,
                n_unit="sentences",
                low=None if reason else value - half,
                high=None if reason else value + half,
                reason=reason,
            )
            for name, unit, value, half in _FORMULAS
        ),
    )
