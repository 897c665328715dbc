"""Section 13: what each figure is, how well such measures do, how they go wrong, and what was left out."""

from dataclasses import dataclass

from reports.numbers import fixed
from reports.text import flat
from reports.views.context import Context
from reports.words import known, say

__all__ = ["Explained", "Method", "view"]

_LIMITS = ("event", "voices", "names", "lexicon", "certainty", "humans", "small")


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One measure of this analysis in words."""

    title: str
    question: str
    direction: str
    caveats: tuple[str, ...]
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """Measures, limits, audits of this very text, and the reader's warnings."""

    measures: tuple[Explained, ...]
    limits: tuple[str, ...]
    audits: tuple[str, ...]
    warnings: tuple[str, ...]


def view(context: Context) -> Method:
    """The section; it is always there."""
    return Method(
        measures=_measures(context),
        limits=tuple(say(f"method.limit.{name}") for name in _LIMITS),
        audits=_audits(context),
        warnings=tuple(flat(note) for note in context.analysis.article.notes),
    )


def _measures(context: Context) -> tuple[Explained, ...]:
    """Every measure taken, explained by its own declaration; by its name alone if it is not one of ours."""
    from framing.measures import MEASURES

    declared = {measure.name: measure for measure in MEASURES}
    explained = []
    for result in context.analysis.results:
        measure = declared.get(result.measure)
        explained.append(
            Explained(
                title=measure.title if measure else known("measure", result.measure),
                question=measure.question if measure else "",
                direction=_sentence(measure.direction) if measure else "",
                caveats=result.caveats,
                references=measure.references if measure else (),
            )
        )
    return tuple(explained)


def _sentence(text: str) -> str:
    """`text` with a capital at its start and a stop at its end."""
    return f"{text[:1].upper()}{text[1:]}" + ("" if text.endswith(".") else ".")


def _audits(context: Context) -> tuple[str, ...]:
    """What the tool's audits of itself gave on this text."""
    return tuple(
        say("method.audit", name=known("audit", e.name), value=fixed(e.value, 2), unit=e.unit, n=e.n, n_unit=e.n_unit)
        for e in context.estimates("audit")
        if e.value is not None
    )
