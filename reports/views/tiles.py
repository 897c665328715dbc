"""Section 2: four figures at a glance, each with its unit, n and what to hold it against; no overall score."""

from collections.abc import Iterator
from dataclasses import dataclass

from reports.numbers import briefly, complement, count, value_of
from reports.views.actors import HEADLINE_MEASURES, clear
from reports.views.context import Context, author_density
from reports.views.loaded import of_layer
from reports.views.readability import band_of, grade_estimates
from reports.views.voices import author_share, speakers
from reports.words import known, say

__all__ = ["Tile", "Tiles", "view"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One figure: what it is, its value with its unit, n and interval, what it compares to, its section."""

    title: str
    value: str
    unit: str
    basis: str
    band: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tiles:
    """As many of the four as were measured."""

    tiles: tuple[Tile, ...]


def view(context: Context) -> Tiles | None:
    """The section, or None when none of the four was measured."""
    tiles = (*_actors(context), *_loaded(context), *_voices(context), *_readability(context))
    return Tiles(tiles=tiles) if tiles else None


def _actors(context: Context) -> Iterator[Tile]:
    measure = next((m for m in HEADLINE_MEASURES if context.estimates(m, m)), None)
    if measure is None:
        return
    own = [e for e in context.estimates(measure, measure) if e.actor and e.voice in (None, "author")]
    sure = [e for e in own if e.low is not None and e.high is not None]
    if not sure:
        return
    below = sum(1 for e in sure if clear(e) and (e.value or 0) < 0)
    above = sum(1 for e in sure if clear(e) and (e.value or 0) > 0)
    yield Tile(
        title=say(f"tiles.{measure}.title"),
        value=str(below + above),
        unit=say("tiles.actors.unit", n=count(len(sure), "actors")),
        basis=say("tiles.actors.basis"),
        band=say("tiles.actors.band", below=below, above=above),
        href="#actors",
    )


def _loaded(context: Context) -> Iterator[Tile]:
    own = author_density(context)
    if own is None:
        return
    found = of_layer(context, "loaded")
    head = sum(1 for f in found if f.sentence is not None and f.sentence.part != "body")
    yield Tile(
        title=say("tiles.loaded.title"),
        value=value_of(own),
        unit=say("tiles.loaded.unit"),
        basis=briefly(own) if own.value else count(own.n, own.n_unit),
        band=say("tiles.loaded.band", n=len(found), head=head),
        href="#loaded",
    )


def _voices(context: Context) -> Iterator[Tile]:
    own = author_share(context)
    if own is None or not speakers(context):
        return
    yield Tile(
        title=say("tiles.voices.title"),
        value=value_of(complement(own)),
        unit=say("tiles.voices.unit"),
        basis=briefly(complement(own)),
        band=say("tiles.voices.band", own=value_of(own)),
        href="#voices",
    )


def _readability(context: Context) -> Iterator[Tile]:
    grades = grade_estimates(context)
    main = next((e for e in grades if e.name == "flesch_kincaid_grade"), None)
    if main is None or main.value is None:
        return
    yield Tile(
        title=known("formula", main.name),
        value=value_of(main),
        unit=main.unit,
        basis=briefly(main),
        band=say("tiles.readability.band", band=band_of(main.value)),
        href="#readability",
    )
