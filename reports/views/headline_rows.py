"""What was compared of headline and body, a row each: the values by part, and how unusual the headline's is."""

from dataclasses import dataclass

from framing.document import Part
from framing.results import Estimate
from reports.numbers import count, fixed, percent, signed, spread
from reports.views.context import Context
from reports.views.framed import frame_label
from reports.views.parts import Cell
from reports.words import known, say

__all__ = ["Compared", "compared", "described", "difference"]

_NAMES = ("loaded", "tone", "frame", "stance", "acting")  # in the order of the table
_SUBJECTS = {"loaded": "loaded terms"}  # what `headline_chance` calls them, where it is another word


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One matter: its name, its value in each part, and the chance of each part of the headline."""

    kind: str
    label: str
    values: dict[Part, Estimate]
    chances: dict[Part, Estimate]

    @property
    def tested(self) -> bool:
        """Whether any of its chances could be given."""
        return any(chance.value is not None for chance in self.chances.values())


def compared(context: Context) -> tuple[Compared, ...]:
    """Every matter that was measured in headline and body, those first whose difference could be tested."""
    rows = [row for kind in _NAMES for row in _of_kind(context, kind)]
    return tuple(sorted(rows, key=lambda row: not row.tested))


def _of_kind(context: Context, kind: str) -> list[Compared]:
    values: dict[tuple[str | None, str | None], dict[Part, Estimate]] = {}
    for estimate in context.estimates("headline", f"headline_{kind}"):
        if estimate.part is not None and not (kind == "loaded" and estimate.category is not None):
            values.setdefault((estimate.actor, estimate.category), {})[estimate.part] = estimate
    return [
        Compared(kind=kind, label=_label(context, kind, *key), values=found, chances=_chances(context, kind, *key))
        for key, found in values.items()
    ]


def _label(context: Context, kind: str, actor: str | None, category: str | None) -> str:
    return say(f"headline.of.{kind}", actor=context.name(actor), frame=frame_label(category or ""))


def _chances(context: Context, kind: str, actor: str | None, category: str | None) -> dict[Part, Estimate]:
    subject = f"{kind}: {category}" if kind == "frame" else _SUBJECTS.get(kind, kind)
    found = context.estimates("headline", "headline_chance")
    return {e.part: e for e in found if e.part is not None and e.category == subject and e.actor == actor}


def described(estimate: Estimate | None) -> Cell:
    """A value in words: one sentence takes a frame or not, a few words have so many terms, a mean has its n."""
    if estimate is None or estimate.value is None:
        return Cell(text=say("place.none"))
    text, note = _told(estimate, estimate.name.removeprefix("headline_"))
    return Cell(text=text, note=note)


def _told(estimate: Estimate, kind: str) -> tuple[str, str]:
    value, n = estimate.value or 0.0, count(estimate.n, estimate.n_unit)
    if kind == "loaded":
        return (fixed(value), say("headline.rate", n=n)) if estimate.part == "body" else _terms(value, estimate.n)
    if kind in {"frame", "acting"}:
        if estimate.n == 1:
            answer = "yes" if value else "no"
            return say(f"headline.{kind}.{answer}"), ""
        return percent(value), say(f"headline.{kind}.share", n=n)
    return signed(value), "" if estimate.n == 1 else f"{n}{_interval(estimate)}"


def _interval(estimate: Estimate) -> str:
    """The 95 % interval of a tone or a stance in brackets; empty where there is none."""
    if not spread(estimate) or estimate.low is None or estimate.high is None:
        return ""
    between = say("number.interval", low=signed(estimate.low), high=signed(estimate.high))
    return say("number.brackets", interval=between)


def _terms(rate: float, words: int) -> tuple[str, str]:
    return str(round(rate * words / 100)), say("headline.in_words", n=count(words, "words"))


def difference(context: Context, row: Compared, part: Part) -> str:
    """One difference in a sentence, with both values."""
    own, body = (_plain(row.values.get(name)) for name in (part, "body"))
    return say("headline.difference", what=row.label, part=known("part", part), own=own, body=body)


def _plain(estimate: Estimate | None) -> str:
    cell = described(estimate)
    return f"{cell.text} {cell.note}".strip()
