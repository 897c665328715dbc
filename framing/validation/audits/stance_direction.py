"""Does stance move the right way? Pairs of sentences in which one treats the actor better, or both alike."""

from dataclasses import asdict, dataclass
from typing import Any

from framing.article import Span
from framing.models.stance import Passage, Stance, Target, classify
from framing.validation.audits.tables import read_table

__all__ = ["DirectionAudit", "KindScore", "audit_direction"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KindScore:
    """Pairs of one kind and how many came out as they should."""

    kind: str
    pairs: int
    passed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectionAudit:
    """The pass rate, in all and by kind, and the pairs that failed, first sentence and second."""

    pairs: int
    passed: int
    kinds: tuple[KindScore, ...]
    failed: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Plain dictionaries, lists and numbers."""
        return asdict(self)


def audit_direction() -> DirectionAudit:
    """Run the shipped pairs.

    A pair passes where the first sentence must be the better one if its score is higher by at least 0.1 (of the
    2 from wholly negative to wholly positive), and where both must be alike if the labels are the same.
    """
    rows = read_table("direction.tsv")
    found = classify([_passage(row[column]) for row in rows for column in ("first", "second")])
    passed = [
        _passes(row["relation"], first[0], second[0])
        for row, first, second in zip(rows, found[::2], found[1::2], strict=True)
    ]
    kinds = dict.fromkeys(row["kind"] for row in rows)
    by_kind = {kind: [ok for row, ok in zip(rows, passed, strict=True) if row["kind"] == kind] for kind in kinds}
    return DirectionAudit(
        pairs=len(rows),
        passed=sum(passed),
        kinds=tuple(KindScore(kind=kind, pairs=len(oks), passed=sum(oks)) for kind, oks in by_kind.items()),
        failed=tuple(f"{row['first']} | {row['second']}" for row, ok in zip(rows, passed, strict=True) if not ok),
    )


def _passage(marked: str) -> Passage:
    start, end = marked.index("{"), marked.index("}") - 1
    return Passage(text=marked.replace("{", "").replace("}", ""), targets=(Target(spans=(Span(start, end),)),))


def _passes(relation: str, first: Stance, second: Stance) -> bool:
    if relation == "same":
        return first.label == second.label
    return first.score - second.score >= 0.1
