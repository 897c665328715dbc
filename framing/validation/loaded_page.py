"""The measured tables in docs/measures/loaded.md: `python -m framing.validation.loaded_page`."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from framing.validation.markers import fill

__all__ = ["FOLDER", "PAGE", "alarms", "density", "filled", "main"]

PAGE, FOLDER = Path("docs/measures/loaded.md"), Path("docs/figures/loaded")
_DRAWS = {
    "found": "the lists, as found",
    "mended": "the lists, the same articles, mended",
    "fresh": "lists and model, other articles",
}


def alarms(rows: Sequence[dict[str, Any]]) -> str:
    """The table of alarms that stand."""
    lines = ["| | articles | alarms | stand in the first reading | in the second | in both | Cohen's kappa |"]
    lines.append("|---|---|---|---|---|---|---|")
    for row in rows:
        shares = " | ".join(f"{row[name]:.2f}" for name in ("first", "second", "both", "kappa"))
        lines.append(f"| {_DRAWS[row['draw']]} | {row['articles']} | {row['alarms']} | {shares} |")
    return "\n".join(lines)


def density(rows: Sequence[dict[str, Any]]) -> str:
    """The table of kinds of outlet, with what each is of opinion."""
    groups = [row for row in rows if row["outlet"] is None]
    opinion = next(row for row in groups if row["group"] == "opinion")
    lines = ["| | articles | words | terms per 100 | 95 % interval | against opinion | lists alone | against opinion |"]
    lines.append("|---|---|---|---|---|---|---|---|")
    for row in groups:
        whole, lists = row["value"] / opinion["value"], row["lists_alone"] / opinion["lists_alone"]
        lines.append(
            f"| {row['group']} | {row['articles']} | {row['words']:,} | {row['value']:.2f} | "
            f"{row['low']:.2f} to {row['high']:.2f} | {whole:.2f} | {row['lists_alone']:.2f} | {lists:.2f} |"
        )
    return "\n".join(lines)


def filled(page: str, folder: Path) -> str:
    """The page with both tables between their markers."""
    for name, table in (("alarms", alarms), ("density", density)):
        rows = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        page = fill(page, name, table(rows))
    return page


def main() -> None:
    """Write the tables into the page."""
    PAGE.write_text(filled(PAGE.read_text(encoding="utf-8"), FOLDER), encoding="utf-8")
    print(PAGE)


if __name__ == "__main__":
    main()
