"""Sentences of real news with what our own lexicons find in them: weak labels that bring the model into its domain.

Our own sentences are half loaded and half not, which news is not. Of unlabelled news two sorts are taken: sentences
in which the lexicons find much (loaded, with those words) and sentences of agencies and news desks in which
they find nothing (not loaded). Both count less than what people labelled.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from framing.annotations import Annotations, Cue
from framing.annotators import quotations, terms
from framing.article import Article, Span
from framing.errors import FramingError
from framing.language import parse
from framing.models.text.encoding import Masked
from framing.training.text.samples import Sample
from framing.training.text.sources import KINDS

__all__ = ["NEWS_DESKS", "distant"]

NEWS_DESKS = frozenset(
    [
        "ABC News",
        "Associated Press",
        "Axios",
        "BBC News",
        "Bloomberg",
        "CBS News",
        "Christian Science Monitor",
        "NPR Online News",
        "Politico",
        "Reuters",
        "The Hill",
        "USA TODAY",
        "Wall Street Journal - News",
    ]
)
_MUCH, _LENGTHS, _RARE = 0.6, range(50, 400), 0.35
_CLASSES = {
    "label": ("pejorative label", "honorific label", "insult", "slur or outdated term", "discrediting noun"),
    "intensity": ("intensifier",),
    "absolute": ("absolute",),
    "euphemism": ("euphemism", "dysphemism"),
    "presupposition": ("presupposing verb", "implicative", "factive"),
    "insinuation": ("insinuation", "doubt marker"),
    "opinion": ("opinion adverb", "evaluative phrase", "stance phrase"),
    "irony": ("irony",),
    "slogan": ("political slogan",),
    "headline": ("headline verb", "headline noun", "headline phrase", "clickbait"),
    "dehumanising": ("dehumanising label",),
}
_CLASS = {category: name for name, categories in _CLASSES.items() for category in categories}


def distant(path: Path, forbidden: set[str], *, every: int = 4) -> Iterator[Sample]:
    """Samples from each `every`-th article of a corpus in JSON Lines (id, outlet, text), in file order.

    A sentence whose text is in `forbidden` is left out.
    """
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    for row in map(json.loads, lines[::every]):
        try:
            document = parse(Article(text=row["text"]))
        except FramingError as error:
            raise ValueError(f"article {row['id']} of {path} cannot be parsed") from error
        found = terms.annotate(quotations.annotate(Annotations(document=document)))
        samples = _of_article(found, str(row["id"]), news=row["outlet"] in NEWS_DESKS)
        yield from (sample for sample in samples if sample.text not in forbidden)


def _of_article(found: Annotations, article: str, *, news: bool) -> Iterator[Sample]:
    document = found.document
    for sentence in document.body_sentences():
        if len(sentence.span) not in _LENGTHS:
            continue
        cues = [c for c in found.cues if c.layer == "loaded" and sentence.span.covers(c.span)]
        own = [cue for cue in cues if cue.voice == "author" and not cue.negated]
        sample = Sample(id=f"{article}:{sentence.index}", text=document.text(sentence.span), words=())
        if cues and _score(own) >= _MUCH:
            sample = replace(sample, loaded=1.0, words=tuple(_words(cues, sentence.span.start)))
        elif news and not cues:
            sample = replace(sample, loaded=0.0)
        else:
            continue
        names = [e for e in document.entities if e.label in KINDS and sentence.first <= e.first < sentence.last]
        start = sentence.span.start
        masked = (
            Masked(span=Span(e.span.start - start, e.span.end - start), kind=KINDS[e.label])
            for e in names
            if sentence.span.covers(e.span)
        )
        yield replace(sample, masked=tuple(masked))


def _score(cues: Iterable[Cue]) -> float:
    rest = 1.0
    for cue in cues:
        rest *= 1 - cue.weight
    return 1 - rest


def _words(cues: Iterable[Cue], start: int) -> Iterator[tuple[Span, str, float]]:
    for cue in cues:
        if cue.weight >= _RARE:
            name = _CLASS.get(cue.category, "metaphor" if "metaphor" in cue.category else "emotive")
            yield Span(cue.span.start - start, cue.span.end - start), name, 1.0
