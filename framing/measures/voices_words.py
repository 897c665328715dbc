"""The words of the story by voice and speaker, sentence by sentence, so that shares can be resampled."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.annotations import Annotations, Quotation, Voice
from framing.article import Span
from framing.document import Token
from framing.measures.bootstrap import interval
from framing.results import Estimate, Evidence

__all__ = ["Run", "Words", "share_of_words", "words_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The words that one quotation, or the author, has in one sentence, from first to last."""

    sentence: int
    voice: Voice
    speaker: str | None
    sourced: bool  # whether the text names a source, be it an actor or not
    words: int
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All runs of the body in text order, and the number of words of each of its sentences."""

    runs: tuple[Run, ...]
    sentences: dict[int, int]

    @property
    def total(self) -> int:
        """Words in the body."""
        return sum(self.sentences.values())


def words_of(annotations: Annotations) -> Words:
    """The runs of words of the body; of nested quotations the innermost decides whose a word is."""
    owners = _owners(annotations)
    runs: list[Run] = []
    sentences: dict[int, int] = {}
    for sentence in annotations.document.body_sentences():
        words = [t for t in annotations.document.tokens_of(sentence) if _is_word(t)]
        sentences[sentence.index] = len(words)
        runs.extend(_runs(annotations, sentence.index, words, owners))
    return Words(runs=tuple(runs), sentences=sentences)


def _is_word(token: Token) -> bool:
    return any(char.isalnum() for char in token.text) and token.tag != "POS"


def _owners(annotations: Annotations) -> dict[int, int]:
    """Token → index of the innermost quotation that holds it."""
    owners: dict[int, int] = {}
    for i, quotation in sorted(enumerate(annotations.quotations), key=lambda pair: (-len(pair[1].span), pair[0])):
        for token in annotations.document.tokens_in(quotation.span):
            owners[token.index] = i
    return owners


def _runs(annotations: Annotations, sentence: int, words: list[Token], owners: dict[int, int]) -> Iterator[Run]:
    start = 0
    for i in range(1, len(words) + 1):
        owner = owners.get(words[start].index)
        if i < len(words) and owners.get(words[i].index) == owner:
            continue
        quotation = None if owner is None else annotations.quotations[owner]
        yield _run(sentence, words[start:i], quotation)
        start = i


def _run(sentence: int, words: list[Token], quotation: Quotation | None) -> Run:
    voice: Voice = "author"
    if quotation is not None:
        voice = "attributed" if quotation.kind == "indirect" else "quoted"
    return Run(
        sentence=sentence,
        voice=voice,
        speaker=quotation.speaker if quotation is not None else None,
        sourced=quotation is not None and quotation.source is not None,
        words=len(words),
        span=Span(words[0].span.start, words[-1].span.end),
    )


def share_of_words(
    words: Words,
    name: str,
    runs: Sequence[Run],
    *,
    actor: str | None = None,
    voice: Voice | None = None,
    category: str | None = None,
) -> Estimate:
    """The share of the story's words in these runs, with an interval over sentences.

    The evidence adds up to the share: each run carries its words over all words.
    """
    own: dict[int, int] = defaultdict(int)
    for run in runs:
        own[run.sentence] += run.words
    bounds = interval([own[i] for i in words.sentences], list(words.sentences.values()))
    total = words.total
    return Estimate(
        name=name,
        value=sum(own.values()) / total if total else None,
        unit="share of words, 0 to 1",
        n=total,
        n_unit="words",
        low=bounds.low,
        high=bounds.high,
        reason=None if total else "the story has no words",
        actor=actor,
        voice=voice,
        category=category,
        evidence=tuple(Evidence(span=run.span, value=run.words / total) for run in runs),
    )
