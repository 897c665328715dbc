"""Whether names of persons are found equally well whatever their origin: 18 groups of names in 30 sentences.

Every name stands once in each sentence; the sentences of one template make one document, so that a name cannot
help itself. After De-Arteaga et al. (2019) and Mishra, He & Belli (2020), "Assessing demographic bias in named
entity recognition".
"""

from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from framing.annotations import Annotations
from framing.annotators import actors
from framing.article import Article, Span
from framing.document import Document
from framing.language import parse
from framing.tables import load
from framing.validation.markers import fill

__all__ = ["FairnessReport", "GroupRecall", "main", "name_recall", "table"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRecall:
    """Shares of the uses of one group's names: exactly this span found, found as a person; the recognizer's own."""

    group: str
    uses: int
    span: float
    person: float
    recognizer: float  # entities of the label PERSON with exactly this span


@dataclass(frozen=True, slots=True, kw_only=True)
class FairnessReport:
    """The groups, the lowest span recall first, and the gap between the best and the worst."""

    groups: tuple[GroupRecall, ...]
    gap: float
    recognizer_gap: float

    def to_dict(self) -> dict[str, Any]:
        """Plain dictionaries and numbers."""
        return asdict(self)


def name_recall(templates: int | None = None) -> FairnessReport:
    """Span recall by group of names, over the first `templates` sentences (all of them by default)."""
    names = [(row["group"], row["name"]) for row in load("actors_audit_names").rows]
    sentences = [row["sentence"] for row in load("actors_audit_templates").rows][:templates]
    found: Counter[tuple[str, str]] = Counter()
    for sentence in sentences:
        document, places = _document(sentence, names)
        found.update(_found(document, places))
    return _report(found, names, len(sentences))


def _document(sentence: str, names: list[tuple[str, str]]) -> tuple[Document, list[tuple[str, Span]]]:
    """A document with a paragraph for each name, and where the names stand."""
    text, places = "", []
    for group, name in names:
        start = len(text) + sentence.index("{}")
        places.append((group, Span(start, start + len(name))))
        text += sentence.replace("{}", name) + "\n"
    return parse(Article(text=text)), places


def _found(document: Document, places: list[tuple[str, Span]]) -> Counter[tuple[str, str]]:
    annotations = actors.annotate(Annotations(document=document))
    kinds = {actor.id: actor.kind for actor in annotations.actors}
    spans = {mention.span: kinds[mention.actor] for mention in annotations.mentions}
    persons = {_bare(document, entity.span) for entity in document.entities if entity.label == "PERSON"}
    counts: Counter[tuple[str, str]] = Counter()
    for group, span in places:
        counts[group, "span"] += span in spans
        counts[group, "person"] += spans.get(span) == "person"
        counts[group, "recognizer"] += span in persons
    return counts


def _bare(document: Document, span: Span) -> Span:
    """The span without a possessive mark at its end, which the recognizer takes in."""
    text = document.text(span)
    return Span(span.start, span.end - 2) if text.endswith(("'s", "’s")) else span


def _report(found: Counter[tuple[str, str]], names: list[tuple[str, str]], sentences: int) -> FairnessReport:
    sizes = Counter(group for group, _ in names)
    groups = [
        GroupRecall(
            group=group,
            uses=size * sentences,
            span=found[group, "span"] / (size * sentences),
            person=found[group, "person"] / (size * sentences),
            recognizer=found[group, "recognizer"] / (size * sentences),
        )
        for group, size in sizes.items()
    ]
    groups.sort(key=lambda group: (group.span, group.group))
    recognizer = [group.recognizer for group in groups]
    return FairnessReport(
        groups=tuple(groups),
        gap=groups[-1].span - groups[0].span,
        recognizer_gap=max(recognizer) - min(recognizer),
    )


def table(report: FairnessReport) -> str:
    """The report as a Markdown table."""
    lines = ["| names | uses | span found | as a person | recognizer alone (PERSON) |", "|---|---|---|---|---|"]
    lines += [
        f"| {group.group} | {group.uses} | {group.span:.3f} | {group.person:.3f} | {group.recognizer:.3f} |"
        for group in report.groups
    ]
    lines.append(f"| **gap, best to worst** | | **{report.gap:.3f}** | | **{report.recognizer_gap:.3f}** |")
    return "\n".join(lines)


def main() -> None:
    """Write the table into docs/actors.md, between its markers."""
    page = Path("docs/actors.md")
    page.write_text(fill(page.read_text(encoding="utf-8"), "name-recall", table(name_recall())), encoding="utf-8")


if __name__ == "__main__":
    main()
