"""Readability: how hard the story's sentences are by seven formulas, side by side, never a vote among them.

textstat counts words, syllables, letters and difficult words in each of our own sentences; the formulas are
written once below, as its documentation cites them, so that the same lines give the value and its bootstrap
interval. A test holds each of them equal to textstat's own function on the same sentences.
"""

from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass, fields
from typing import TYPE_CHECKING

from framing.annotations import Annotations
from framing.language import normalize
from framing.measures.bootstrap import bounds, resampled
from framing.measures.syllables import textstat_with_syllables
from framing.results import Estimate, Evidence, Measure, Result

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Column = NDArray[np.float64]

__all__ = ["FORMULAS", "MEASURE", "Counts", "Formula", "prepared"]

_FEWEST_SENTENCES = 10
_FEWEST_WORDS = 100
_SENTENCE_END = (".", "!", "?", '"', "'", ")", ":", ";", "…", "”", "’", "»")


@dataclass(frozen=True, slots=True)
class Counts:
    """What textstat counts in one sentence."""

    words: int
    syllables: int
    polysyllables: int  # words of three syllables or more
    difficult: int  # words of three syllables or more that are not on the Dale-Chall list
    unfamiliar: int  # words that are not on the Dale-Chall list
    letters: int
    characters: int  # with punctuation, without white space
    chunks: int  # runs of characters between white space
    sentences: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Formula:
    """One formula over the column sums of `Counts`, with its unit, direction and source."""

    name: str
    title: str
    unit: str
    direction: str
    source: str
    value: "Callable[[dict[str, Column]], Column]"


def _flesch(c: "dict[str, Column]") -> "Column":
    return 206.835 - 1.015 * c["words"] / c["sentences"] - 84.6 * c["syllables"] / c["words"]


def _kincaid(c: "dict[str, Column]") -> "Column":
    return 0.39 * c["words"] / c["sentences"] + 11.8 * c["syllables"] / c["words"] - 15.59


def _fog(c: "dict[str, Column]") -> "Column":
    return 0.4 * (c["words"] / c["sentences"] + 100 * c["difficult"] / c["words"])


def _smog(c: "dict[str, Column]") -> "Column":
    return 1.043 * (30 * c["polysyllables"] / c["sentences"]) ** 0.5 + 3.1291


def _coleman(c: "dict[str, Column]") -> "Column":
    return 5.8 * c["letters"] / c["words"] - 29.6 * c["sentences"] / c["words"] - 15.8


def _ari(c: "dict[str, Column]") -> "Column":
    return 4.71 * c["characters"] / c["chunks"] + 0.5 * c["words"] / c["sentences"] - 21.43


def _dale_chall(c: "dict[str, Column]") -> "Column":
    percent = 100 * c["unfamiliar"] / c["words"]
    return 0.1579 * percent + 0.0496 * c["words"] / c["sentences"] + 3.6365 * (percent > 5)


_GRADE = "US school grade"
_HARDER = "higher is harder to read"

FORMULAS: tuple[Formula, ...] = (
    Formula(
        name="flesch_reading_ease",
        title="Flesch Reading Ease",
        unit="points, usually 0 to 100",
        direction="higher is easier to read",
        source="Flesch (1948), A new readability yardstick",
        value=_flesch,
    ),
    Formula(
        name="flesch_kincaid_grade",
        title="Flesch-Kincaid Grade",
        unit=_GRADE,
        direction=_HARDER,
        source="Kincaid et al. (1975), Navy research branch report 8-75",
        value=_kincaid,
    ),
    Formula(
        name="gunning_fog",
        title="Gunning Fog",
        unit=_GRADE,
        direction=_HARDER,
        source="Gunning (1952), The technique of clear writing",
        value=_fog,
    ),
    Formula(
        name="smog_index",
        title="SMOG",
        unit=_GRADE,
        direction=_HARDER,
        source="McLaughlin (1969), SMOG grading",
        value=_smog,
    ),
    Formula(
        name="coleman_liau_index",
        title="Coleman-Liau",
        unit=_GRADE,
        direction=_HARDER,
        source="Coleman & Liau (1975), A computer readability formula",
        value=_coleman,
    ),
    Formula(
        name="automated_readability_index",
        title="Automated Readability Index",
        unit=_GRADE,
        direction=_HARDER,
        source="Smith & Senter (1967), Automated readability index",
        value=_ari,
    ),
    Formula(
        name="dale_chall_readability_score",
        title="Dale-Chall",
        unit="points; 9.0 and above is college level",
        direction=_HARDER,
        source="Dale & Chall (1948), A formula for predicting readability",
        value=_dale_chall,
    ),
)


def prepared(text: str) -> str:
    """A sentence as textstat must see it: normalized, no stops inside "U.S." or "3.5", one at its end."""
    copy = normalize(text).text
    return "".join(char for char in copy if char not in ".!?") + "."


def compute(annotations: Annotations) -> Result:
    """All formulas over the body's sentences, each with a 95 % bootstrap interval over sentences."""
    document = annotations.document
    sentences = document.body_sentences()
    counts = [_count(document.text(sentence.span)) for sentence in sentences]
    counts = [count for count in counts if count.words]
    reason = _too_little(counts) or _not_prose(annotations)
    paragraphs = sorted({sentence.paragraph for sentence in sentences})
    blocks = document.article.blocks
    spans = [blocks[i].span for i in paragraphs] if blocks else [sentence.span for sentence in sentences]
    evidence = tuple(Evidence(span=span) for span in spans)
    estimates = _missing(len(counts), reason) if reason else _estimates(counts, evidence)
    return Result(
        measure=MEASURE.name,
        estimates=estimates,
        caveats=("Names count as unfamiliar words in Dale-Chall, so news scores a little harder than it reads.",),
    )


def _missing(n: int, reason: str) -> tuple[Estimate, ...]:
    return tuple(
        Estimate(name=f.name, value=None, unit=f.unit, n=n, n_unit="sentences", reason=reason) for f in FORMULAS
    )


def _estimates(counts: Sequence[Counts], evidence: tuple[Evidence, ...]) -> tuple[Estimate, ...]:
    import numpy as np

    table = np.array([astuple(count) for count in counts], dtype=float)
    values, draws = _columns(table.sum(axis=0)), _columns(resampled(table))
    estimates = []
    for formula in FORMULAS:
        interval = bounds(formula.value(draws))
        estimates.append(
            Estimate(
                name=formula.name,
                value=float(formula.value(values)),
                unit=formula.unit,
                n=len(counts),
                n_unit="sentences",
                low=interval.low,
                high=interval.high,
                evidence=evidence,
            )
        )
    return tuple(estimates)


def _columns(sums: "Column") -> "dict[str, Column]":
    return {field.name: sums[..., i] for i, field in enumerate(fields(Counts))}


def _count(sentence: str) -> Counts:
    textstat = textstat_with_syllables()
    from textstat.backend.counts import count_difficult_words  # the public counter drops repeated words

    text = prepared(sentence)
    return Counts(
        words=textstat.lexicon_count(text),
        syllables=textstat.syllable_count(text),
        polysyllables=textstat.polysyllabcount(text),
        difficult=count_difficult_words(text, "en_US", 3),
        unfamiliar=count_difficult_words(text, "en_US", 0),
        letters=textstat.letter_count(text),
        characters=textstat.char_count(text),
        chunks=textstat.lexicon_count(text, removepunct=False),
    )


def _too_little(counts: Sequence[Counts]) -> str | None:
    words = sum(count.words for count in counts)
    if len(counts) < _FEWEST_SENTENCES or words < _FEWEST_WORDS:
        return (
            f"not enough text: {len(counts)} sentences and {words} words, "
            f"at least {_FEWEST_SENTENCES} and {_FEWEST_WORDS} are needed"
        )
    return None


def _not_prose(annotations: Annotations) -> str | None:
    document = annotations.document
    ends = {sentence.paragraph: document.text(sentence.span)[-1:] for sentence in document.body_sentences()}
    stopped = sum(end in _SENTENCE_END for end in ends.values())
    if 2 * stopped < len(ends):
        return (
            f"not prose: {len(ends) - stopped} of {len(ends)} paragraphs end without a stop, as lists and headlines do"
        )
    return None


MEASURE = Measure(
    name="readability",
    title="Readability",
    question="Who can read it?",
    direction="each formula says its own: Flesch rises with ease, the others with difficulty",
    references=(*(formula.source for formula in FORMULAS), "textstat 0.7.13", "CMU Pronouncing Dictionary"),
    compute=compute,
)
