"""Analyses made by hand, without the pipeline: an invented article and its distortions."""

import random
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace

from framing.annotations import Actor, ActorLink, Cue, Mention, Quotation
from framing.article import Article, Block, Span
from framing.document import Sentence
from framing.results import Analysis, Estimate, Evidence, Provenance, Resource, Result, Setting

HOSTILE = (
    "<script>alert(1)</script> ]]> --> </style></title></textarea> {{7*7}} ${7*7} {0.__class__} %s $x^$ $$ "
    '" onload="x" \' \x00 \x1b \x85 \u202eRLO\u202c \u2066iso \ud800 \ufffe \u2028 javascript:alert(1) <img src=x onerror=y> &amp;'
)


@dataclass
class Recipe:
    """What to put into an analysis."""

    blocks: list[tuple[str, str]]
    actors: list[tuple[str, str, list[tuple[str, str]]]]  # name, kind, (form, relation)
    loaded: list[tuple[str, str, str | None]] = field(default_factory=list)  # words, category, alternative
    hedges: list[str] = field(default_factory=list)
    speakers: dict[str, tuple[str | None, str]] = field(default_factory=dict)  # quoted words → (name, cue)
    links: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    title: str | None = None
    readable: bool = True


def build(recipe: Recipe, **article_fields: object) -> Analysis:
    """The analysis of a recipe; the same for the same recipe."""
    text, blocks = _laid_out(recipe.blocks)
    sentences = _sentences(text, blocks)
    ids = {name: f"a{i}" for i, (name, _, _) in enumerate(recipe.actors)}
    actors = tuple(
        Actor(
            id=ids[name],
            name=name,
            kind=kind,
            aliases=tuple(form for form, _ in forms),
            links=tuple(ActorLink(relation=r, actor=ids[other]) for r, other in recipe.links.get(name, ())),
        )
        for name, kind, forms in recipe.actors
    )
    mentions = _mentions(text, sentences, recipe, ids)
    quotations = _quotations(text, recipe, ids)
    cues = _cues(text, recipe, quotations, sentences, mentions)
    return Analysis(
        article=Article(text=text, blocks=blocks, **{"title": recipe.title, **article_fields}),
        sentences=sentences,
        actors=actors,
        mentions=mentions,
        quotations=quotations,
        events=(),
        cues=cues,
        results=(
            _tone(actors, mentions, quotations, sentences),
            _voices(text, quotations, sentences),
            _loaded(text, cues, sentences),
            _readability(sentences, text, recipe.readable),
        ),
        provenance=Provenance(
            framing="0.1.0",
            pipeline="core_web_md 3.7.1",
            text_sha256="0f" * 32,
            resources=(Resource(name="labels", version="1", sha256="ab" * 32),),
            settings=(Setting(name="seed", value="1"),),
        ),
    )


def _laid_out(parts):
    text, blocks = "", []
    for kind, line in parts:
        start = len(text)
        text += line
        blocks.append(Block(kind=kind, span=Span(start, len(text)), rule="test"))
        text += "\n\n"
    return text, tuple(blocks)


def _sentences(text, blocks):
    found = []
    for place, block in enumerate(blocks):
        if block.kind not in {"title", "deck", "body"}:
            continue
        for match in re.finditer(r"\S.*?(?:[.!?]”?(?=\s|$)|$)", block.span.of(text), re.DOTALL):
            if not match[0]:
                continue
            span = Span(block.span.start + match.start(), block.span.start + match.end())
            found.append(Sentence(index=len(found), span=span, part=block.kind, paragraph=place, first=0, last=1))
    return tuple(found)


def _at(sentences, span):
    """The sentence that covers a span."""
    place = bisect_right(sentences, span.start, key=lambda s: s.span.start) - 1
    return sentences[place] if place >= 0 and sentences[place].span.covers(span) else None


def _mentions(text, sentences, recipe, ids):
    found = []
    for name, _, forms in recipe.actors:
        for form, relation in [(name, "self"), *forms]:
            for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
                span = Span(match.start(), match.end())
                if _at(sentences, span) is not None:
                    found.append(Mention(actor=ids[name], span=span, form="name", relation=relation))
    return tuple(sorted(found, key=lambda m: (m.span, m.actor)))


def _quotations(text, recipe, ids):
    found = []
    for words, (speaker, cue) in recipe.speakers.items():
        start = text.index(words)
        before, after = text[max(0, start - 80) : start], text[start + len(words) :][:80]
        place = before.rfind(cue)
        at = start - len(before) + place if place >= 0 else start + len(words) + after.find(cue)
        direct = text[start - 1 : start] == "“"
        found.append(
            Quotation(
                span=Span(start, start + len(words)),
                kind="direct" if direct else "indirect",
                speaker=ids.get(speaker) if speaker else None,
                cue=Span(at, at + len(cue)) if cue else None,
                cue_class="doubting" if cue == "claimed" else "neutral",
            )
        )
    return tuple(sorted(found, key=lambda q: q.span))


def _cues(text, recipe, quotations, sentences, mentions):
    wanted = [(w, "loaded", c, a) for w, c, a in recipe.loaded] + [(w, "hedge", "modal", None) for w in recipe.hedges]
    found = []
    starts = [m.span.start for m in mentions]
    for words, layer, category, alternative in wanted:
        for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text):
            span = Span(match.start(), match.end())
            if _at(sentences, span) is None:
                continue
            at = next((i for i, q in enumerate(quotations) if q.span.covers(span)), None)
            direct = at is not None and quotations[at].kind == "direct"
            place = bisect_left(starts, span.start - 60)
            near = [m.actor for m in mentions[place : place + 1] if m.span.start < span.start + 60]
            found.append(
                Cue(
                    span=span,
                    layer=layer,
                    category=category,
                    rule=f"{layer}_terms@1:{words}",
                    weight=0.8,
                    voice="author" if at is None else "quoted" if direct else "attributed",
                    quotation=at,
                    actor=near[0] if near and layer == "loaded" else None,
                    alternative=alternative,
                )
            )
    return tuple(sorted(found, key=lambda c: (c.span, c.layer)))


def _tone(actors, mentions, quotations, sentences):
    drawn = random.Random(7)
    estimates = []
    named = {}
    for mention in mentions:
        sentence = _at(sentences, mention.span)
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


def _voices(text, quotations, sentences):
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


def _loaded(text, cues, sentences):
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


def _readability(sentences, text, readable):
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
