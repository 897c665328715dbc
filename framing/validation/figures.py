"""The measured figures of the README, from the evaluations in docs/figures: `python -m framing.validation.figures`."""

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framing.validation.markers import fill

__all__ = ["FIGURES", "ROWS", "Row", "main", "table", "with_figures"]

FIGURES = Path("docs/figures")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table; `figure` and `beside` are formats over the JSON of docs/figures/`file`.json."""

    file: str
    what: str
    figure: str
    beside: str = ""


ROWS: tuple[Row, ...] = (
    Row(
        file="reading",
        what="Reading pasted web pages: F1 over segments that belong to the article and segments that do not",
        figure="{pasted[f1][value]:.3f}",
        beside="95 % interval {pasted[f1][low]:.3f} to {pasted[f1][high]:.3f}, recall {pasted[recall][value]:.3f}, "
        "{pasted[pages]} pages; keeping everything {keep_everything[f1][value]:.3f}",
    ),
    Row(
        file="reading",
        what="The same pages as HTML",
        figure="{html[f1][value]:.3f}",
        beside="95 % interval {html[f1][low]:.3f} to {html[f1][high]:.3f}, recall {html[recall][value]:.3f}; "
        "trafilatura alone {trafilatura[f1][value]:.3f}",
    ),
    Row(
        file="actors",
        what="Actors in GUM's news: mentions joined as people joined them, B-cubed F1",
        figure="{ours[b3_f1][value]:.3f}",
        beside="95 % interval {ours[b3_f1][low]:.3f} to {ours[b3_f1][high]:.3f}, {documents} articles; "
        "same names only {baseline[b3_f1][value]:.3f}",
    ),
    Row(
        file="actors",
        what="Pronouns there: the right actor, or rightly none",
        figure="{ours[pronoun_accuracy][value]:.3f}",
        beside="95 % interval {ours[pronoun_accuracy][low]:.3f} to {ours[pronoun_accuracy][high]:.3f}; the rules were "
        "written with these articles in sight",
    ),
    Row(
        file="loaded",
        what="Sentences that experts call biased (BABE, on which nothing is trained), macro-F1",
        figure="{both[macro_f1][value]:.3f}",
        beside="95 % interval {both[macro_f1][low]:.3f} to {both[macro_f1][high]:.3f}, {rows:,} sentences; AUC "
        "{both[auc][value]:.3f}; our lists alone {lexicons[macro_f1][value]:.3f}, our model alone "
        "{model[macro_f1][value]:.3f}, a plain list {plain_list[macro_f1][value]:.3f}, "
        "VADER {vader[macro_f1][value]:.3f}; experts agree on such "
        "labels with an alpha of 0.42 (Spinde et al. 2021)",
    ),
    Row(
        file="loaded",
        what="The words that they marked in those sentences",
        figure="precision {both_words[precision][value]:.2f}, recall {both_words[recall][value]:.2f}",
        beside="our lists alone {words[precision][value]:.2f} and {words[recall][value]:.2f}, "
        "plain list {plain_list_words[precision][value]:.2f} and {plain_list_words[recall][value]:.2f}",
    ),
    Row(
        file="attribution",
        what="Whose words they are: content of attributions in PolNeAR, token F1, as the reports use it",
        figure="{held_out[product][content_overlap][all][f1]:.3f}",
        beside="{held_out[attributions]:,} attributions in {held_out[files]} articles held out "
        "from the writing of rules (a few were seen while learning the format); "
        "quotation marks alone {held_out[baseline][all][f1]:.3f}",
    ),
    Row(
        file="attribution",
        what="Their sources, token F1",
        figure="{held_out[product][overlap][source][f1]:.3f}",
        beside="95 % interval {held_out[product][overlap][source][low]:.3f} to "
        "{held_out[product][overlap][source][high]:.3f}",
    ),
    Row(
        file="attribution",
        what="Their reporting words, exact F1, all that PolNeAR counts as attribution",
        figure="{held_out[wide][exact][cue][f1]:.3f}",
        beside="95 % interval {held_out[wide][exact][cue][low]:.3f} to {held_out[wide][exact][cue][high]:.3f}",
    ),
    Row(
        file="agency",
        what="Passives in GUM's news, F1",
        figure="{passives[f1]:.3f}",
        beside="95 % interval {passives[low]:.3f} to {passives[high]:.3f}, {passives[gold]} passives in "
        "{documents} articles",
    ),
    Row(
        file="agency",
        what="Agent, verb and patient from our parse against the gold parse, F1",
        figure="{triples[f1]:.3f}",
        beside="95 % interval {triples[low]:.3f} to {triples[high]:.3f}, {triples[gold]:,} triples",
    ),
    Row(
        file="stance",
        what="Stance towards a target in US political news, macro-F1 on the development files of NewsMTSC",
        figure="{model[macro_f1][value]:.3f}",
        beside="95 % interval {model[macro_f1][low]:.3f} to {model[macro_f1][high]:.3f}, {targets} targets; "
        "VADER {vader[macro_f1][value]:.3f}, always the commonest class {majority[macro_f1][value]:.3f}",
    ),
    Row(
        file="stance",
        what="Calibration error of its probabilities",
        figure="{expected_calibration_error:.3f}",
        beside="0 is perfect; the temperature was set on the same files",
    ),
    Row(
        file="frames",
        what="Frames of whole articles, 14 of the policy codebook, on which nothing is trained: macro AUC",
        figure="{model[macro_auc][value]:.3f}",
        beside="95 % interval {model[macro_auc][low]:.3f} to {model[macro_auc][high]:.3f}, {articles} articles; plain "
        "cues {plain_cues[macro_auc][value]:.3f}",
    ),
    Row(
        file="frames",
        what="The same, micro-F1, lines drawn on other articles than those they are measured on",
        figure="{by_article[micro_f1][value]:.3f}",
        beside="95 % interval {by_article[micro_f1][low]:.3f} to {by_article[micro_f1][high]:.3f}; always the five "
        "commonest {majority[micro_f1][value]:.3f}",
    ),
    Row(
        file="frames_narrative",
        what="Five frames of climate news, macro-F1, cross-validated by outlet",
        figure="{by_outlet[macro_f1][value]:.3f}",
        beside="95 % interval {by_outlet[macro_f1][low]:.3f} to {by_outlet[macro_f1][high]:.3f}, {articles} articles; "
        "untrained {zero_shot[macro_f1][value]:.3f}, plain cues {plain_cues[macro_f1][value]:.3f}",
    ),
    Row(
        file="bench",
        what="Time of a whole analysis, against the bare parser on the same articles",
        figure="{examples[analyze_against_parser]:.2f} times",
        beside="samples of this repository, {examples[words]:,} words",
    ),
    Row(
        file="bench",
        what="Largest growth of that time when the text becomes four times as long",
        figure="{examples[growth]:.1f} times",
        beside="4 would be linear; from 1,000 to 16,000 words",
    ),
    Row(
        file="bench",
        what="Peak memory of one report, from a cold start",
        figure="{examples[cold_report_mb]:,.0f} MB",
    ),
    Row(
        file="bench",
        what="Importing `framing`",
        figure="{examples[import_ms]:.0f} ms",
        beside="at most 80 ms; a test holds it",
    ),
)


def table(folder: Path, rows: tuple[Row, ...] = ROWS) -> str:
    """The rows as a Markdown table; KeyError and FileNotFoundError name what is missing in `folder`."""
    data: dict[str, dict[str, Any]] = {
        row.file: json.loads((folder / f"{row.file}.json").read_text(encoding="utf-8")) for row in rows
    }
    lines = ["| what | measured | beside it |", "|---|---|---|"]
    for row in rows:
        values = data[row.file]
        lines.append(f"| {row.what} | {row.figure.format(**values)} | {row.beside.format(**values)} |")
    return "\n".join(lines)


def with_figures(page: str, folder: Path) -> str:
    """The page with the table between its markers."""
    return fill(page, "figures", table(folder))


def main() -> None:
    """Write the table of measured figures into a page, between its markers."""
    parser = argparse.ArgumentParser(prog="python -m framing.validation.figures", description=main.__doc__)
    parser.add_argument("page", type=Path, nargs="?", default=Path("README.md"))
    parser.add_argument("--figures", type=Path, default=FIGURES, help="folder of the evaluations' JSON")
    options = parser.parse_args()
    page = options.page.read_text(encoding="utf-8")
    options.page.write_text(with_figures(page, options.figures), encoding="utf-8")
    print(options.page)


if __name__ == "__main__":
    main()
