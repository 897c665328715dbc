"""How well actors are found and their names, nouns and pronouns joined, against gold coreference in the GUM format.

Scored are chains of persons, organisations and places that have a proper name, and groups of persons. An
actor's people ("Armenians") are a chain of their own; adjectives and compounds are not mentions there.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.annotations import Annotations
from framing.annotators import actors, coreference, quotations
from framing.article import Article, Block, BlockKind, Span
from framing.document import Document
from framing.errors import InputError
from framing.language import parse
from framing.measures.bootstrap import bounds, resampled
from framing.validation.chains import Counts, count
from framing.validation.conllu import Gold, read_conllu
from framing.validation.gum import chains

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

__all__ = ["ActorReport", "Coreference", "Figure", "NamedChain", "evaluate_actors"]

_ENTITIES = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC"})
_FORMS = ("name", "nominal", "pronoun")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A share between 0 and 1 with its 95 % interval over documents (None below five documents)."""

    value: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coreference:
    """One system: B³ and CEAF-e, the recall of gold mentions by form, and the share of pronouns resolved rightly."""

    b3_precision: Figure
    b3_recall: Figure
    b3_f1: Figure
    ceafe_f1: Figure
    recall_name: Figure
    recall_nominal: Figure
    recall_pronoun: Figure
    pronoun_accuracy: Figure  # of all pronouns
    we_accuracy: Figure  # of we and you alone: the gold reads "we" as the group that speaks, our rules as the speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorReport:
    """Ours beside the baseline, which joins the recognizer's entities with exactly the same text."""

    documents: int
    gold_mentions: int
    gold_chains: int
    pronouns: int
    ours: Coreference
    baseline: Coreference

    def to_dict(self) -> dict[str, Any]:
        """Plain dictionaries and numbers."""
        return asdict(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedChain:
    """Mentions held to be one actor, and the actor's name."""

    name: str
    spans: tuple[Span, ...]


def evaluate_actors(path: Path, predictions: Path | None = None) -> ActorReport:
    """Figures for one CoNLL-U file or a folder of them; InputError when there is none.

    With `predictions`, a JSON line a file is written there: file, text, and chains with their name and their
    mentions as [start, end] in code points.
    """
    files = sorted(path.glob("*.conllu")) if path.is_dir() else [path]
    if not files:
        raise InputError(f"no .conllu file in {path}; give a file or folder in CoNLL-U format")
    golds = [read_conllu(file) for file in files]
    documents = [parse(article_of(gold)) for gold in golds]
    ours = [our_chains(document) for document in documents]
    if predictions is not None:
        _write(predictions, golds, ours)
    return ActorReport(
        documents=len(golds),
        gold_mentions=sum(len(c.mentions) for gold in golds for c in chains(gold) if c.scored),
        gold_chains=sum(c.scored for gold in golds for c in chains(gold)),
        pronouns=sum(m.form == "pronoun" for gold in golds for c in chains(gold) if c.scored for m in c.mentions),
        ours=_score(golds, ours),
        baseline=_score(golds, [baseline_chains(document) for document in documents]),
    )


def article_of(gold: Gold) -> Article:
    """The gold text as an article: its first line is the title, the others are paragraphs."""
    blocks: list[Block] = []
    start = 0
    for line in gold.text.split("\n"):
        if line.strip():
            kind: BlockKind = "body" if blocks else "title"
            blocks.append(Block(kind=kind, span=Span(start, start + len(line)), rule="gold"))
        start += len(line) + 1
    return Article(text=gold.text, blocks=tuple(blocks))


def our_chains(document: Document) -> tuple[NamedChain, ...]:
    """The actors of a document with all their mentions, people apart, adjectives and compounds left out."""
    found = Annotations(document=document)
    for annotate in (actors.annotate, quotations.annotate, coreference.annotate):
        found = annotate(found)
    names = {actor.id: actor.name for actor in found.actors}
    spans: dict[tuple[str, bool], list[Span]] = {}
    for mention in found.mentions:
        if mention.relation not in {"adjective", "compound"}:
            spans.setdefault((mention.actor, mention.relation == "people"), []).append(mention.span)
    return tuple(
        NamedChain(name=names[actor] + (" (people)" if people else ""), spans=tuple(places))
        for (actor, people), places in spans.items()
    )


def baseline_chains(document: Document) -> tuple[NamedChain, ...]:
    """The recognizer's entities, those with the same text in one chain."""
    spans: dict[str, list[Span]] = {}
    for entity in document.entities:
        if entity.label in _ENTITIES:
            spans.setdefault(document.text(entity.span), []).append(entity.span)
    return tuple(NamedChain(name=name, spans=tuple(places)) for name, places in spans.items())


def _write(path: Path, golds: Sequence[Gold], ours: Sequence[Sequence[NamedChain]]) -> None:
    lines = []
    for gold, found in zip(golds, ours, strict=True):
        chains_ = [
            {"name": chain.name, "mentions": [[span.start, span.end] for span in chain.spans]} for chain in found
        ]
        lines.append(json.dumps({"file": gold.name, "text": gold.text, "chains": chains_}, ensure_ascii=False))
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def _score(golds: Sequence[Gold], predicted: Sequence[Sequence[NamedChain]]) -> Coreference:
    import numpy as np

    counts = [
        count(chains(gold), [chain.spans for chain in found]) for gold, found in zip(golds, predicted, strict=True)
    ]
    table = np.array([_row(item) for item in counts], dtype=float)
    whole, draws = table.sum(axis=0, keepdims=True), resampled(table)

    def figure(formula: "Callable[[Array], Array]") -> Figure:
        with np.errstate(divide="ignore", invalid="ignore"):
            value, interval = formula(whole), bounds(formula(draws))
        return Figure(value=float(np.nan_to_num(value[0])), low=interval.low, high=interval.high)

    def ratio(top: int, bottom: int) -> "Callable[[Array], Array]":
        return lambda t: t[:, top] / t[:, bottom]

    return Coreference(
        b3_precision=figure(ratio(1, 3)),
        b3_recall=figure(ratio(0, 2)),
        b3_f1=figure(lambda t: _harmonic(t[:, 1] / t[:, 3], t[:, 0] / t[:, 2])),
        ceafe_f1=figure(lambda t: _harmonic(t[:, 4] / t[:, 6], t[:, 4] / t[:, 5])),
        recall_name=figure(ratio(11, 12)),
        recall_nominal=figure(ratio(13, 14)),
        recall_pronoun=figure(ratio(15, 16)),
        pronoun_accuracy=figure(ratio(7, 8)),
        we_accuracy=figure(ratio(9, 10)),
    )


def _harmonic(one: "Array", other: "Array") -> "Array":
    return 2 * one * other / (one + other)


def _row(item: Counts) -> list[float]:
    start = [
        item.b3_recall,
        item.b3_precision,
        item.gold_mentions,
        item.system_mentions,
        item.ceaf,
        item.gold_chains,
        item.system_chains,
        item.pronouns_right,
        item.pronouns,
        item.we_right,
        item.we,
    ]
    return start + [value for form in _FORMS for value in (item.found.get(form, 0), item.forms.get(form, 0))]
