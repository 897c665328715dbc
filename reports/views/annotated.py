"""Section 11: the text itself, paragraph by paragraph, every finding marked and keyed to a note beside it."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby

from framing.annotations import Cue
from framing.article import Span
from framing.document import Sentence
from reports.highlight import Mark, Piece, pieces
from reports.numbers import count
from reports.text import cut, flat
from reports.views.context import Context, Finding
from reports.words import known, say

__all__ = ["Annotated", "Key", "Legend", "Note", "Paragraph", "Run", "SentenceRun", "view"]

QUOTATION, ACTOR = "quotation", "actor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Characters under the same styles; `begins` are the findings that start here, `keys` those that end here."""

    text: str
    layers: tuple[str, ...]
    begins: tuple[int, ...]
    keys: tuple["Key", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """The raised number after marked words, and the layer with which it is shown or hidden."""

    number: int
    layer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceRun:
    """One sentence with its id and printed number; white space between sentences has neither."""

    id: str | None
    number: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a mark means: its number, its words, what sort it is, the rest in one line."""

    number: int
    layer: str
    words: str
    sort: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph (or headline) and its notes."""

    part: str
    sentences: tuple[SentenceRun, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Legend:
    """A style of mark that occurs, and what it stands for."""

    layer: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """The paragraphs shown; `rest` says how much is not; `unscored` lists the lines that no figure counts."""

    legend: tuple[Legend, ...]
    paragraphs: tuple[Paragraph, ...]
    rest: str
    unscored: tuple[tuple[str, str], ...]


def view(context: Context) -> Annotated | None:
    """The section, or None for a text without a sentence."""
    shown = [s for s in context.analysis.sentences if s.span.end <= context.shown_until]
    if not shown:
        return None
    marks = _marks(context)
    paragraphs = tuple(
        _paragraph(context, marks, list(group)) for _, group in groupby(shown, key=lambda s: (s.part, s.paragraph))
    )
    layers = {layer for p in paragraphs for s in p.sentences for run in s.runs for layer in run.layers}
    total = len(context.analysis.sentences)
    return Annotated(
        legend=tuple(Legend(layer=name, text=known("legend", name).replace("-", " ")) for name in sorted(layers)),
        paragraphs=paragraphs,
        rest=say("annotated.rest", shown=len(shown), total=total) if len(shown) < total else "",
        unscored=_unscored(context),
    )


def _marks(context: Context) -> dict[int, list[Mark]]:
    """The marks over each sentence and the white space after it, by the sentence's index."""
    marks = [Mark(span=f.span, layer=_layer(f), number=f.number) for f in context.findings]
    marks += [Mark(span=mention.span, layer=ACTOR) for mention in context.analysis.mentions]
    found: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        first = max(0, bisect_right(context.starts, mark.span.start) - 1)
        last = bisect_left(context.starts, mark.span.end)
        for sentence in context.analysis.sentences[first:last]:
            found[sentence.index].append(mark)
    return found


def _layer(finding: Finding) -> str:
    return _slug(finding.cue.layer) if finding.cue is not None else QUOTATION


def _slug(layer: str) -> str:
    """A layer's name, which a reader's own lexicon may choose, as it can stand in an id and a style rule.

    >>> _slug("Weasel words!")
    'weasel-words'
    """
    return "-".join(re.findall("[a-z0-9]+", layer.casefold())) or "other"


def _paragraph(context: Context, marks: dict[int, list[Mark]], sentences: list[Sentence]) -> Paragraph:
    runs: list[SentenceRun] = []
    numbers: list[int] = []
    for place, sentence in enumerate(sentences):
        if place:
            before = sentences[place - 1]
            gap = _runs(context, marks[before.index], Span(before.span.end, sentence.span.start))
            runs.append(SentenceRun(id=None, number="", runs=gap or (_SPACE,)))
        runs.append(
            SentenceRun(
                id=f"s{sentence.index}",
                number=str(context.body_numbers.get(sentence.index, "")),
                runs=_runs(context, marks[sentence.index], sentence.span),
            )
        )
        numbers += [n for run in runs[-1].runs for n in run.begins]
    part = sentences[0].part
    return Paragraph(
        part=part,
        sentences=tuple(runs),
        notes=tuple(_note(context, context.findings[n - 1]) for n in sorted(numbers)),
    )


_SPACE = Run(text=" ", layers=(), begins=(), keys=())


def _runs(context: Context, marks: list[Mark], span: Span) -> tuple[Run, ...]:
    if span.start >= span.end:
        return ()
    return tuple(_run(context, piece) for piece in pieces(span, marks))


def _run(context: Context, piece: Piece) -> Run:
    return Run(
        text=context.analysis.text(piece.span),
        layers=piece.layers,
        begins=tuple(n for n in piece.begins if context.findings[n - 1].sentence is not None),
        keys=tuple(
            Key(number=n, layer=_layer(f)) for n in piece.ends if _has_note(context, f := context.findings[n - 1])
        ),
    )


def _has_note(context: Context, finding: Finding) -> bool:
    return finding.sentence is not None and finding.sentence.span.end <= context.shown_until


def _note(context: Context, finding: Finding) -> Note:
    words = cut(context.analysis.text(finding.span), 60)
    if finding.cue is not None:
        sort = known("category", finding.cue.category)
        return Note(
            number=finding.number, layer=_layer(finding), words=words, sort=sort, detail=_about(context, finding.cue)
        )
    quotation = finding.quotation
    assert quotation is not None
    cue = flat(context.analysis.text(quotation.cue)) if quotation.cue is not None else ""
    told = [context.speaker(quotation), say("annotated.cue", cue=cue) if cue else ""]
    if quotation.certainty != "plain":
        told.append(known("certainty", quotation.certainty))
    return Note(
        number=finding.number,
        layer=QUOTATION,
        words=words,
        sort=known("quotation", quotation.kind),
        detail=" · ".join(part for part in told if part),
    )


def _about(context: Context, cue: Cue) -> str:
    told = [context.who_says(cue)]
    if cue.actor is not None:
        told.append(say("annotated.about", actor=context.name(cue.actor)))
    if cue.negated:
        told.append(say("loaded.negated"))
    if cue.alternative:
        told.append(say("annotated.alternative", words=flat(cue.alternative)))
    if cue.note:
        told.append(cut(cue.note, 160))
    return " · ".join(told)


def _unscored(context: Context) -> tuple[tuple[str, str], ...]:
    """Menus, captions, bylines and the like: what they were taken for, and how each begins."""
    article = context.analysis.article
    scored = {sentence.paragraph for sentence in context.analysis.sentences}
    left = [block for place, block in enumerate(article.blocks) if place not in scored]
    lines = [(known("block", block.kind), cut(block.span.of(article.text), 100)) for block in left[:12]]
    if len(left) > 12:
        lines.append((say("place.more", n=len(left) - 12), count(len(left), "lines")))
    return tuple(lines)
