"""Analyses made by hand, without the pipeline: an invented article and its distortions."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from report_results import agency, loaded, readability, sentence_at, tone, voices

from framing.annotations import Actor, ActorLink, Cue, Mention, Quotation
from framing.article import Article, Block, Span
from framing.document import Sentence
from framing.results import Analysis, Provenance, Resource, Setting

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
            tone(actors, mentions, quotations, sentences),
            agency(actors, sentences),
            voices(text, quotations, sentences),
            loaded(text, cues, sentences),
            readability(sentences, text, recipe.readable),
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


def _mentions(text, sentences, recipe, ids):
    found = []
    for name, _, forms in recipe.actors:
        for form, relation in [(name, "self"), *forms]:
            for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
                span = Span(match.start(), match.end())
                if sentence_at(sentences, span) is not None:
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
            if sentence_at(sentences, span) is None:
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
