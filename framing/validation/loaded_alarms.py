"""How many alarms stand before a reader, from verdicts given twice: `python -m framing.validation.loaded_alarms`.

The verdicts are in `docs/figures/loaded/alarms.tsv`: the draw, the article's number in the corpus, the characters, the
rule that fired, two verdicts (1 stands, 0 does not) and, where one of them is 0, what sort of misfire it is. No text
of the articles is kept. An alarm stands when the word, where it is, evaluates or takes for granted what a plain word
would not, whosever word it is.
"""

import argparse
import csv
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from framing.files import write_whole
from framing.measures.subjective import MODEL_RULE

__all__ = ["TABLE", "Precision", "Verdict", "main", "precision", "verdicts"]

TABLE, FIGURES = Path("docs/figures/loaded/alarms.tsv"), Path("docs/figures/loaded/alarms.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One alarm: its draw, the rule that fired, what two readings said of it, and the sort of misfire."""

    draw: str
    article: str
    rule: str
    first: bool
    second: bool
    misfire: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Precision:
    """Of the alarms of one draw: how many stand in the first, the second and in both readings, and how they agree.

    `kappa` is Cohen's (1960); None where both readings say the same of all. `misfires` counts those that one
    of the readings refused, by sort.
    """

    draw: str
    alarms: int
    articles: int
    first: float
    second: float
    both: float
    agreement: float
    kappa: float | None
    by_model: int
    by_model_both: float | None
    misfires: dict[str, int]


def verdicts(path: Path) -> tuple[Verdict, ...]:
    """The verdicts in a table."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return tuple(
            Verdict(
                draw=row["draw"],
                article=row["article"],
                rule=row["rule"],
                first=row["first"] == "1",
                second=row["second"] == "1",
                misfire=row["misfire"],
            )
            for row in rows
        )


def precision(draw: str, found: Sequence[Verdict]) -> Precision:
    """The shares of one draw."""
    n = len(found)
    first, second = (sum(getattr(v, name) for v in found) / n for name in ("first", "second"))
    agreement = sum(v.first == v.second for v in found) / n
    chance = first * second + (1 - first) * (1 - second)
    model = [v for v in found if v.rule.startswith(MODEL_RULE)]
    refused = Counter(v.misfire for v in found if not (v.first and v.second))
    return Precision(
        draw=draw,
        alarms=n,
        articles=len({v.article for v in found}),
        first=first,
        second=second,
        both=sum(v.first and v.second for v in found) / n,
        agreement=agreement,
        kappa=(agreement - chance) / (1 - chance) if chance < 1 else None,
        by_model=len(model),
        by_model_both=sum(v.first and v.second for v in model) / len(model) if model else None,
        misfires=dict(sorted(refused.items(), key=lambda item: (-item[1], item[0]))),
    )


def main() -> None:
    """Write the shares of each draw as JSON."""
    parser = argparse.ArgumentParser(prog="python -m framing.validation.loaded_alarms", description=main.__doc__)
    parser.add_argument("table", type=Path, nargs="?", default=TABLE)
    parser.add_argument("--figures", type=Path, default=FIGURES)
    options = parser.parse_args()
    found = verdicts(options.table)
    draws = dict.fromkeys(verdict.draw for verdict in found)
    figures = [asdict(precision(draw, [v for v in found if v.draw == draw])) for draw in draws]
    write_whole(options.figures, (json.dumps(figures, indent=1) + "\n").encode("utf-8"))
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
