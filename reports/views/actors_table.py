"""The tables of the actors' section: the figures behind the chart, the strongest sentences, who is who."""

from collections import Counter

from framing.annotations import Actor, Mention, Voice
from framing.article import Span
from framing.results import Estimate
from reports.numbers import interval, signed
from reports.text import cut
from reports.views import limits
from reports.views.context import Context
from reports.views.parts import Cell, Column, Row, Table, rest, value_cell
from reports.words import known, say

__all__ = ["actors_table", "data_table", "pulls_table"]

_FORMS = 6  # forms of a name listed for one actor


def data_table(context: Context, measure: str, by_actor: dict[str, dict[Voice, Estimate]]) -> Table:
    """Every estimate of the chart, a row for each actor and voice, with links to its sentences."""
    rows = []
    for actor, voices in list(by_actor.items())[: limits.ACTOR_ROWS]:
        for voice in ("author", "quoted", "attributed"):
            if voice in voices:
                rows.append(_data_row(context, actor, voice, voices[voice]))  # noqa: PERF401
    return Table(
        id=f"table-{measure}",
        title=say(f"actors.{measure}.table"),
        columns=(
            Column(title=say("column.actor")),
            Column(title=say("column.voice")),
            Column(title=say(f"actors.{measure}.column"), number=True),
            Column(title=say("column.interval"), number=True),
            Column(title=say("column.sentences"), number=True),
            Column(title=say("column.evidence")),
        ),
        rows=tuple(rows),
        note=rest(limits.ACTOR_ROWS, len(by_actor)),
    )


def _data_row(context: Context, actor: str, voice: str, estimate: Estimate) -> Row:
    return Row(
        cells=(
            Cell(text=context.name(actor)),
            Cell(text=known("voice", voice)),
            value_cell(estimate),
            Cell(text=interval(estimate)),
            Cell(text=str(estimate.n)),
            Cell(links=context.places(evidence.span for evidence in estimate.evidence)),
        )
    )


def pulls_table(context: Context, measure: str) -> Table | None:
    """The author's pieces of sentences with the values farthest from zero, each once, with its actors."""
    pieces: dict[Span, tuple[float, list[str]]] = {}
    for estimate in context.estimates(measure, measure):
        if estimate.actor is None or estimate.voice not in (None, "author"):
            continue
        for evidence in estimate.evidence:
            if evidence.value:
                pieces.setdefault(evidence.span, (evidence.value, []))[1].append(context.name(estimate.actor))
    strongest = sorted(pieces.items(), key=lambda item: (-abs(item[1][0]), item[0]))[: limits.PULLS]
    if not strongest:
        return None
    strongest.sort(key=lambda item: (item[1][0], item[0]))
    return Table(
        id=f"table-{measure}-pulls",
        title=say(f"actors.{measure}.pulls"),
        columns=(
            Column(title=say("column.words"), wide=True),
            Column(title=say(f"actors.{measure}.value"), number=True),
            Column(title=say("column.actors")),
            Column(title=say("column.sentence"), number=True),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=cut(context.analysis.text(span), 220)),
                    Cell(text=signed(value)),
                    Cell(text=", ".join(names)),
                    Cell(links=context.places([span])),
                )
            )
            for span, (value, names) in strongest
        ),
    )


def actors_table(context: Context) -> Table:
    """Who is who: kind, mentions, the forms that name the actor and their relation to it, links to others."""
    mentions: dict[str, list[Mention]] = {actor.id: [] for actor in context.analysis.actors}
    for mention in context.analysis.mentions:
        mentions.setdefault(mention.actor, []).append(mention)
    actors = context.analysis.actors
    tied = any(actor.links for actor in actors)
    return Table(
        id="table-who",
        title=say("actors.who"),
        columns=(
            Column(title=say("column.actor")),
            Column(title=say("column.kind")),
            Column(title=say("column.mentions"), number=True),
            Column(title=say("column.forms"), wide=True),
            *((Column(title=say("column.related")),) if tied else ()),
            Column(title=say("column.evidence")),
        ),
        rows=tuple(_who(context, actor, mentions[actor.id], tied) for actor in actors[: limits.ACTOR_ROWS]),
        note=rest(limits.ACTOR_ROWS, len(actors)),
    )


def _who(context: Context, actor: Actor, mentions: list[Mention], tied: bool) -> Row:
    return Row(
        cells=(
            Cell(text=context.name(actor.id)),
            Cell(text=known("kind", actor.kind)),
            Cell(text=str(len(mentions))),
            Cell(text=_forms(context, mentions)),
            *((Cell(text=_links(context, actor)),) if tied else ()),
            Cell(links=context.places((mention.span for mention in mentions), limit=3)),
        )
    )


def _forms(context: Context, mentions: list[Mention]) -> str:
    """ "Turkey 11, Turkish (adjective) 4": the words used, how often, and how they relate to the actor."""
    counted = Counter(
        (cut(context.analysis.text(m.span), 40), m.form if m.form == "pronoun" else m.relation) for m in mentions
    )
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    told = [
        say("actors.form", words=words, n=n)
        if relation == "self"
        else say("actors.related_form", words=words, relation=known("relation", relation), n=n)
        for (words, relation), n in ordered[:_FORMS]
    ]
    if len(ordered) > _FORMS:
        told.append(say("place.more", n=len(ordered) - _FORMS))
    return ", ".join(told)


def _links(context: Context, actor: Actor) -> str:
    """ "leader of Turkey": what this actor is to others; only links to actors of this text."""
    told = [
        say("actors.link", relation=known("relation", link.relation), actor=context.name(link.actor))
        for link in actor.links
    ]
    return "; ".join(told)
