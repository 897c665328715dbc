"""How well the roles of heroes, villains and victims are read, against annotated articles: `framing evaluate roles`.

Annotators marked who is hero, villain or victim of an article (Frermann et al. 2023, Conflicts, villains,
resolutions: towards models of narrative media framing); a role there is a reading of the whole story, often of a
thing or an idea ("deforestation"), while ours counts events and labels. So we are silent about most of them, and
the figure says so.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.annotations import Annotations
from framing.annotators import ANNOTATORS
from framing.annotators.events.actors import ActorsByHead
from framing.article import Article, Span
from framing.errors import InputError
from framing.language import parse
from framing.measures.bootstrap import bounds, resampled
from framing.measures.roles_features import Seen, actor_stances, features, heads_of, stances_of
from framing.measures.roles_model import ROLES, probabilities

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

__all__ = ["RolesReport", "RolesScore", "entity_features", "evaluate_roles"]

SILENT = "none"
_NEEDED = frozenset({"actors", "quotations", "coreference", "speakers", "events"})
Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class RolesScore:
    """F1 of each role and their mean; the interval of the mean resamples articles."""

    macro_f1: float
    low: float | None
    high: float | None
    hero: float
    villain: float
    victim: float
    accuracy: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RolesReport:
    """Our readings, where silence is wrong; the same with the commonest role where we are silent; that role alone."""

    articles: int
    entities: int
    read: int  # entities about which we are not silent
    readings: RolesScore
    with_majority: RolesScore
    majority: RolesScore
    accuracy_where_read: float | None

    def to_dict(self) -> dict[str, Any]:
        """Plain dictionaries and numbers."""
        return asdict(self)


def evaluate_roles(file: Path, predictions: Path | None = None) -> RolesReport:
    """Figures for rows `id, entity, role` and the texts (`id, text`) in articles.jsonl beside that file.

    With `predictions`, the rows are written there, each with `predicted` (a role or "none"). Raises InputError
    for a row that does not fit, with its line, and where the texts are missing.
    """
    rows = list(_rows(file))
    texts = _texts(file.with_name("articles.jsonl"))
    by_article: dict[str, list[Row]] = {}
    for row in rows:
        by_article.setdefault(row["id"], []).append(row)
    missing = sorted(set(by_article) - set(texts))
    if missing:
        raise InputError(f"{file}: no text for article {missing[0]!r}; give it in articles.jsonl beside the file")
    predicted = {id(row): found for name, own in by_article.items() for row, found in _read(texts[name], own)}
    if predictions is not None:
        _write(predictions, rows, [predicted[id(row)] for row in rows])
    return _report([[(row["role"], predicted[id(row)]) for row in own] for own in by_article.values()])


def _rows(file: Path) -> Iterator[Row]:
    for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip():
            continue
        row = json.loads(line)
        absent = [key for key in ("id", "entity", "role") if key not in row]
        if absent:
            raise InputError(f"{file}, line {number}: no {', '.join(absent)}; a row needs id, entity and role")
        if row["role"] not in ROLES:
            raise InputError(f"{file}, line {number}: role {row['role']!r} is not one of {', '.join(ROLES)}")
        yield row


def _texts(file: Path) -> dict[str, str]:
    if not file.exists():
        raise InputError(f"no {file.name} beside the roles; give JSON Lines with id and text at {file}")
    found = (json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line.strip())
    return {row["id"]: row["text"] for row in found}


def _read(text: str, rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    """Each row with the role we read, or "none"."""
    for row, found in _features(text, rows):
        chances = probabilities(found)
        yield row, max(ROLES, key=lambda role: chances[role]) if found["mentions"] else SILENT


def entity_features(file: Path) -> Iterator[tuple[Row, dict[str, float]]]:
    """Each row of a file with the figures that its role is read from, rows of one article together."""
    texts = _texts(file.with_name("articles.jsonl"))
    by_article: dict[str, list[Row]] = {}
    for row in _rows(file):
        by_article.setdefault(row["id"], []).append(row)
    for name, rows in by_article.items():
        yield from _features(texts[name], rows)


def _features(text: str, rows: Sequence[Row]) -> Iterator[tuple[Row, dict[str, float]]]:
    annotations = Annotations(document=parse(Article(text=text)))
    for annotator in ANNOTATORS:
        annotations = annotator.annotate(annotations) if annotator.name in _NEEDED else annotations
    by_head, seen, stances = ActorsByHead.of(annotations), Seen.of(annotations), actor_stances(annotations)
    for row in rows:
        heads = heads_of(annotations, _places(text, row["entity"]))
        actors = {by_head.heads[head] for head in heads if head in by_head.heads}
        heads = heads_of(annotations, (m.span for m in annotations.mentions if m.actor in actors)) | heads
        read = [stance for actor in sorted(actors) for stance in stances.get(actor, ())]
        yield row, features(annotations, seen, heads, read or stances_of(annotations, heads))


def _places(text: str, entity: str) -> Iterator[Span]:
    """Where the words of an entity stand; if nowhere, where the last two or the last of them do."""
    same = str.maketrans("’‘“”", "''\"\"")
    plain, words = text.translate(same).lower(), entity.translate(same).lower().split()
    for wanted in (words, words[-2:], words[-1:]):
        pattern = r"(?<!\w)" + r"\s+".join(re.escape(word.removesuffix("'s")) for word in wanted) + r"(?!\w)"
        found = [Span(*match.span()) for match in re.finditer(pattern, plain)] if wanted else []
        if found and len(plain) == len(text):
            yield from found
            return


def _report(articles: Sequence[Sequence[tuple[str, str]]]) -> RolesReport:
    flat = [pair for pairs in articles for pair in pairs]
    if not flat:
        raise InputError("no row with a role; give JSON Lines with id, entity and role")
    counts = Counter(gold for gold, _ in flat)
    common = max(ROLES, key=lambda role: counts[role])
    read = [pair for pair in flat if pair[1] != SILENT]
    return RolesReport(
        articles=len(articles),
        entities=len(flat),
        read=len(read),
        readings=_score(articles),
        with_majority=_score([[(g, common if p == SILENT else p) for g, p in pairs] for pairs in articles]),
        majority=_score([[(g, common) for g, _ in pairs] for pairs in articles]),
        accuracy_where_read=sum(g == p for g, p in read) / len(read) if read else None,
    )


def _score(articles: Iterable[Sequence[tuple[str, str]]]) -> RolesScore:
    """Macro-F1 over the three roles; silence is a miss and no false alarm."""
    import numpy as np

    labels = [*ROLES, SILENT]
    rows = []
    for pairs in articles:
        table = np.zeros((4, 4))
        for gold, predicted in pairs:
            table[labels.index(gold), labels.index(predicted)] += 1
        rows.append(table.ravel())
    stacked = np.array(rows)
    whole = stacked.sum(0).reshape(1, 4, 4)
    f1 = _f1(whole)[0]
    interval = bounds(_f1(resampled(stacked).reshape(-1, 4, 4)).mean(1))
    return RolesScore(
        macro_f1=float(f1.mean()),
        low=interval.low,
        high=interval.high,
        hero=float(f1[0]),
        villain=float(f1[1]),
        victim=float(f1[2]),
        accuracy=float(np.trace(whole[0]) / whole.sum()),
    )


def _f1(tables: "Array") -> "Array":
    """F1 of the three roles in each table of gold x predicted; 0 where a role neither occurs nor is read."""
    import numpy as np

    hits = np.einsum("dkk->dk", tables)[:, :3]
    sizes = (tables.sum(1) + tables.sum(2))[:, :3]
    result: Array = np.divide(2 * hits, sizes, out=np.zeros_like(hits), where=sizes > 0)
    return result


def _write(path: Path, rows: Sequence[Row], predicted: Sequence[str]) -> None:
    lines = [
        json.dumps({**row, "predicted": found}, ensure_ascii=False) + "\n"
        for row, found in zip(rows, predicted, strict=True)
    ]
    path.write_text("".join(lines), encoding="utf-8")
