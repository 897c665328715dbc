"""Section 7: where the language is charged or hedged, who says it, and what a neutral wording would be."""

from collections import Counter
from dataclasses import dataclass

from framing.annotations import Cue
from framing.results import Estimate
from reports.numbers import count, fixed, interval
from reports.text import excerpt, flat
from reports.views import limits
from reports.views.context import Context, Finding
from reports.views.loaded_rug import rug
from reports.views.loaded_sources import certainty_table, fired, found_by, subjective
from reports.views.parts import Cell, Column, Figure, Link, Row, Table, rest, value_cell
from reports.words import known, say

__all__ = ["LAYERS", "Loaded", "of_layer", "view"]

LAYERS = ("loaded", "hedge")
_FEW_WORDS = 100  # a rate per 100 words of fewer words than that would be an extrapolation


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """The rug along the text (None where no marker was found), the tables behind it, how certainty is told."""

    lead: str
    figure: Figure | None
    terms: Table | None
    hedges: Table | None
    density: Table | None
    certainty: Table | None


def view(context: Context) -> Loaded | None:
    """The section, or None when loaded words were not looked for."""
    loaded, hedges = of_layer(context, "loaded"), of_layer(context, "hedge")
    densities = [e for e in context.estimates("loaded", "loaded_terms") if e.category is None or e.voice == "author"]
    if not loaded and not hedges and not densities:
        return None
    return Loaded(
        lead=" ".join(part for part in (_lead(loaded, hedges), found_by(loaded), subjective(context)) if part),
        figure=_figure(context, loaded, hedges) if loaded or hedges else None,
        terms=_terms(context, loaded) if loaded else None,
        hedges=_hedges(context, hedges) if hedges else None,
        density=_density(densities) if densities else None,
        certainty=certainty_table(context),
    )


def of_layer(context: Context, layer: str) -> tuple[Finding, ...]:
    """The findings of one layer that stand in scored sentences, in text order."""
    return tuple(f for f in context.findings if f.cue is not None and f.cue.layer == layer and f.sentence is not None)


def _own(findings: tuple[Finding, ...]) -> int:
    return sum(1 for f in findings if f.cue is not None and f.cue.voice == "author")


def _lead(loaded: tuple[Finding, ...], hedges: tuple[Finding, ...]) -> str:
    if not loaded:
        return say("loaded.lead_none", hedges=count(len(hedges), "hedges"))
    own = _own(loaded)
    return say("loaded.lead", terms=count(len(loaded), "loaded terms"), own=own, others=len(loaded) - own)


def _figure(context: Context, loaded: tuple[Finding, ...], hedges: tuple[Finding, ...]) -> Figure:
    chart = rug(context, loaded, hedges)
    strongest = sorted(loaded, key=lambda f: (-f.cue.weight if f.cue else 0.0, f.number))[: limits.LINKS]
    return Figure(
        id="figure-rug",
        message=_message(loaded, hedges),
        subtitle=say("loaded.subtitle", n=count(len(context.body_numbers), "sentences")),
        chart=chart,
        description="; ".join(say("loaded.told", lane=lane.label, n=lane.total) for lane in chart.lanes) + ".",
        caption=say("loaded.caption"),
        links=tuple(
            Link(text=flat(context.analysis.text(f.span)), href=mark_href(context, f))
            for f in sorted(strongest, key=lambda f: f.number)
        ),
    )


def mark_href(context: Context, finding: Finding) -> str | None:
    """Where the page shows the finding in its text, None where it does not."""
    if finding.sentence is None or not len(finding.span) or finding.sentence.span.end > context.shown_until:
        return None
    return f"#m{finding.number}"


def _message(loaded: tuple[Finding, ...], hedges: tuple[Finding, ...]) -> str:
    """How many, whose, and how many of them stand in the headlines."""
    if not loaded:
        return say("loaded.only_hedges", hedges=count(len(hedges), "hedges"))
    terms, own = count(len(loaded), "loaded terms"), _own(loaded)
    head = sum(1 for f in loaded if f.sentence is not None and f.sentence.part != "body")
    return say("loaded.in_head" if head else "loaded.own", terms=terms, own=own, head=head)


def _terms(context: Context, loaded: tuple[Finding, ...]) -> Table:
    rows = [_term(context, f, f.cue) for f in loaded[: limits.TERM_ROWS] if f.cue is not None]
    return Table(
        id="table-loaded",
        title=say("loaded.terms"),
        columns=(
            Column(title=say("column.in_context"), wide=True),
            Column(title=say("column.category")),
            Column(title=say("column.who")),
            Column(title=say("column.about")),
            Column(title=say("column.alternative")),
            Column(title=say("column.sentence"), number=True),
        ),
        rows=tuple(rows),
        note=rest(limits.TERM_ROWS, len(loaded)),
    )


def _term(context: Context, finding: Finding, cue: Cue) -> Row:
    within = finding.sentence.span if finding.sentence is not None else finding.span
    return Row(
        cells=(
            Cell(excerpt=excerpt(context.analysis.article.text, finding.span, within, limit=48)),
            Cell(text=known("category", cue.category), note=_note(cue)),
            Cell(text=context.who_says(cue)),
            Cell(text=context.name(cue.actor)),
            Cell(text=flat(cue.alternative) if cue.alternative else say("place.none")),
            Cell(links=(Link(text=context.place(finding.sentence).text, href=mark_href(context, finding)),)),
        )
    )


def _note(cue: Cue) -> str:
    """What found the term, and whether it is negated."""
    return " ".join(part for part in (say("loaded.negated") if cue.negated else "", fired(cue)) if part)


def _hedges(context: Context, hedges: tuple[Finding, ...]) -> Table:
    """Hedges grouped by their words: how often, by whom, where."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in hedges:
        words = flat(context.analysis.text(finding.span)).casefold()
        groups.setdefault((words, finding.cue.category if finding.cue else ""), []).append(finding)
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    return Table(
        id="table-hedges",
        title=say("loaded.hedges"),
        columns=(
            Column(title=say("column.words")),
            Column(title=say("column.category")),
            Column(title=say("column.times"), number=True),
            Column(title=say("column.who")),
            Column(title=say("column.evidence")),
        ),
        rows=tuple(_hedge(context, words, category, found) for (words, category), found in ordered[: limits.TERM_ROWS]),
        note=rest(limits.TERM_ROWS, len(ordered)),
    )


def _hedge(context: Context, words: str, category: str, found: list[Finding]) -> Row:
    voices = Counter(known("voice", f.cue.voice) for f in found if f.cue is not None)
    return Row(
        cells=(
            Cell(text=words),
            Cell(text=known("category", category)),
            Cell(text=str(len(found))),
            Cell(text=", ".join(f"{voice} {n}" for voice, n in sorted(voices.items()))),
            Cell(links=context.places(f.span for f in found)),
        )
    )


def _density(densities: list[Estimate]) -> Table:
    return Table(
        id="table-density",
        title=say("loaded.density"),
        columns=(
            Column(title=say("column.where")),
            Column(title=say("column.per_100"), number=True),
            Column(title=say("column.interval"), number=True),
            Column(title=say("column.words_counted"), number=True),
        ),
        rows=tuple(
            Row(cells=(Cell(text=where(e)), _rate(e), Cell(text=interval(e)), Cell(text=fixed(e.n, 0))))
            for e in densities
        ),
    )


def _rate(estimate: Estimate) -> Cell:
    """Terms per 100 words; of fewer words than that, only how many were found."""
    if estimate.value is None or estimate.n >= _FEW_WORDS:
        return value_cell(estimate)
    found = round(estimate.value * estimate.n / 100)
    return Cell(note=say("loaded.few", n=found, words=count(estimate.n, estimate.n_unit)))


def where(estimate: Estimate) -> str:
    """What a rate is about: the headline, a voice in the body, a category in that voice, or the whole body."""
    if estimate.part not in (None, "body"):
        return known("part", estimate.part)
    voice = known("voice", estimate.voice) if estimate.voice else say("loaded.whole")
    if estimate.category is None:
        return voice
    return say("loaded.category_in", voice=voice, category=known("category", estimate.category))
