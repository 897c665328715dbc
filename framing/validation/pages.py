"""The head of each page in docs/measures, from the measure's own declaration: `python -m framing.validation.pages`."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from framing.results import Measure
from framing.validation.markers import fill

__all__ = ["PAGES", "contents", "head", "main", "with_head"]

PAGES = Path("docs/measures")
NEW = """# {title}

<!-- measure:begin -->
<!-- measure:end -->

## How it is computed

## How to read it

## How it goes wrong
"""


def head(measure: Measure) -> str:
    """The lines that say what the measure asks, how to read it and where it comes from."""
    sources = "<br>".join(measure.references)
    return f"""| | |
|---|---|
| name | `{measure.name}` |
| title | {measure.title} |
| question | {measure.question} |
| direction | {measure.direction} |
| sources | {sources} |"""


def with_head(page: str, measure: Measure) -> str:
    """The page with the head that the declaration gives."""
    return fill(page, "measure", head(measure))


def contents(measures: Sequence[Measure]) -> str:
    """The list of all measures with their questions, in the order of their declaration."""
    rows = [f"| [{measure.name}]({measure.name}.md) | {measure.question} |" for measure in measures]
    return "\n".join(["| page | question |", "|---|---|", *rows])


def main() -> None:
    """Write the list of measures and the head of every page; a measure without a page gets one to be filled in."""
    from framing.measures import MEASURES

    parser = argparse.ArgumentParser(prog="python -m framing.validation.pages", description=main.__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=PAGES)
    folder: Path = parser.parse_args().folder
    for measure in MEASURES:
        path = folder / f"{measure.name}.md"
        page = path.read_text(encoding="utf-8") if path.exists() else NEW.format(title=measure.title)
        path.write_text(with_head(page, measure), encoding="utf-8")
        print(path)
    overview = folder / "README.md"
    overview.write_text(fill(overview.read_text(encoding="utf-8"), "measures", contents(MEASURES)), encoding="utf-8")


if __name__ == "__main__":
    main()
