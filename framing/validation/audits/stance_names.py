"""Does a name matter? Every name through every template, and through the sentences of one's own article."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from framing.article import Span
from framing.models.stance import Passage, Stance, Target, classify
from framing.validation.audits.tables import read_table
from framing.validation.classification import LABELS

__all__ = ["NameAudit", "Swap", "audit_names", "swapped"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """Two names of one kind that got different labels in the same words."""

    text: str
    first: str
    second: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameAudit:
    """`changed` of `sentences` readings got another label than the first name of the kind in the same words.

    `largest_shift` is the largest change of any probability, 0 to 1.
    """

    names: int
    templates: int
    sentences: int
    changed: int
    largest_shift: float
    examples: tuple[Swap, ...]

    def to_dict(self) -> dict[str, Any]:
        """Plain dictionaries, lists and numbers."""
        return asdict(self)


def audit_names(passages: Sequence[Passage] | None = None) -> NameAudit:
    """Put the shipped names through the shipped templates, or through `passages` (the user's own sentences).

    In a passage each name replaces every mention of its first target, so pass one for each target to be swapped.
    """
    names = read_table("names.tsv")
    if passages is not None:
        groups = [(p.text, tuple(n["name"] for n in names), p) for p in passages]
    else:
        groups = []
        for row in read_table("templates.tsv"):
            fitting = tuple(n["name"] for n in names if row["kind"] in ("any", n["kind"]))
            groups.append((row["template"], fitting, _template(row["template"])))
    readings = [
        (group, text, name, swapped(passage, name))
        for group, (text, fitting, passage) in enumerate(groups)
        for name in fitting
    ]
    found = classify([passage for *_, passage in readings])
    return _summary(readings, [stances[0] for stances in found], len(names), len(groups))


def swapped(passage: Passage, name: str) -> Passage:
    """The passage with every span of its first target replaced by `name`, and all spans moved to fit."""
    own = sorted(passage.targets[0].spans)
    pieces, at = [], 0
    for span in own:
        pieces += [passage.text[at : span.start], name]
        at = span.end
    text = "".join([*pieces, passage.text[at:]])

    def moved(span: Span) -> Span:
        before = [s for s in own if s.end <= span.start]
        shift = sum(len(name) - len(s) for s in before)
        length = len(name) if span in own else len(span)
        return Span(span.start + shift, span.start + shift + length)

    # A span that overlaps the name without being it cannot be moved: its words are gone.
    def rest(target: Target) -> Target:
        return Target(spans=tuple(moved(s) for s in target.spans if s in own or not any(s.overlaps(o) for o in own)))

    targets = tuple(rest(target) for target in passage.targets)
    masked = tuple(rest(target) for target in passage.masked)
    return Passage(text=text, targets=tuple(t for t in targets if t.spans), masked=tuple(t for t in masked if t.spans))


def _template(template: str) -> Passage:
    start = template.index("{X}")
    return Passage(text=template, targets=(Target(spans=(Span(start, start + 3),)),))


def _summary(
    readings: Iterable[tuple[int, str, str, Passage]], stances: Sequence[Stance], names: int, templates: int
) -> NameAudit:
    first: dict[int, tuple[str, Stance]] = {}
    changed: list[Swap] = []
    shift = 0.0
    for (group, text, name, _), stance in zip(readings, stances, strict=True):
        other, reference = first.setdefault(group, (name, stance))
        shift = max(shift, *(abs(getattr(stance, c) - getattr(reference, c)) for c in LABELS))
        if stance.label != reference.label:
            changed.append(Swap(text=text, first=other, second=name))
    return NameAudit(
        names=names,
        templates=templates,
        sentences=len(stances),
        changed=len(changed),
        largest_shift=shift,
        examples=tuple(changed[:10]),
    )
