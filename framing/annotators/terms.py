"""Loaded and hedging words: each entry of the lexicons that stands in the text, with voice and actor."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from framing.annotations import Annotations, Cue, Voice
from framing.annotators.terms_fit import Fit
from framing.annotators.terms_index import Index, build
from framing.annotators.terms_match import Match, matches
from framing.annotators.terms_scare import distanced
from framing.annotators.terms_scope import Scope
from framing.lexicons import Lexicon, load, shipped

__all__ = ["SCARE", "annotate", "listed"]

SCARE = "scare quotes"
_SCARE_RULE = "scare_quotes@1"
_SCARE_WEIGHT = 0.4
_SCARE_NOTE = "quotation marks around a word without a speaker: say who uses it, or drop the marks"


def annotate(annotations: Annotations, lexicons: Sequence[Lexicon] | None = None) -> Annotations:
    """The annotations with a cue for each term found, added to the cues there are, in text order.

    `lexicons` are the shipped ones by default; of two equal terms the one of the earlier lexicon counts.
    Mentions and quotations must be there already: they give each cue its actor and its voice.
    """
    index = _shipped_index() if lexicons is None else build(lexicons)
    cues = [*annotations.cues, *_terms(annotations, index), *_scare_quotes(annotations)]
    cues.sort(key=lambda cue: (cue.span, cue.layer, cue.rule))
    return replace(annotations, cues=tuple(cues))


def listed(annotations: Annotations, name: str) -> tuple[Cue, ...]:
    """The cues of one working list, such as `moral`, in text order.

    Such a list is read by one measure and is no finding by itself, so its cues are not among the annotations.
    """
    return tuple(sorted(_terms(annotations, _working_index(name)), key=lambda cue: (cue.span, cue.rule)))


@cache
def _shipped_index() -> Index:
    return build([load(name) for name in shipped()])


@cache
def _working_index(name: str) -> Index:
    return build([load(name)], without=frozenset())


def _terms(annotations: Annotations, index: Index) -> Iterator[Cue]:
    document = annotations.document
    fit, scope = Fit.of(annotations), Scope.of(annotations)
    for sentence in document.sentences:
        for match in matches(document.tokens_of(sentence), index, fit.accepts):
            yield _cue(annotations, scope, match)


def _cue(annotations: Annotations, scope: Scope, match: Match) -> Cue:
    entry, lexicon = match.pattern.entry, match.pattern.lexicon
    span = annotations.document.span_of(match.first, match.last)
    quotation = annotations.quotation_at(span)
    return Cue(
        span=span,
        layer=lexicon.layer,
        category=entry.category,
        rule=lexicon.rule(entry),
        weight=entry.strength,
        voice=_voice(annotations, quotation),
        quotation=quotation,
        actor=scope.actor(match),
        negated=scope.negated(match),
        alternative=entry.alternative,
        note=entry.note,
    )


def _voice(annotations: Annotations, quotation: int | None) -> Voice:
    if quotation is None:
        return "author"
    return "attributed" if annotations.quotations[quotation].kind == "indirect" else "quoted"


def _scare_quotes(annotations: Annotations) -> Iterator[Cue]:
    """A word that the author holds at arm's length: in quotation marks, and nobody said it or the words around."""
    for marked in distanced(annotations):
        yield Cue(
            span=marked.quotation.span,
            layer="loaded",
            category=SCARE,
            rule=_SCARE_RULE,
            weight=_SCARE_WEIGHT,
            quotation=marked.index,
            note=_SCARE_NOTE,
        )
