"""The tables of the actors' section: the figures behind the chart, the strongest sentences, who is who."""

from collections import Counter
from collections.abc import Iterator

from framing.annotations import Actor, Mention, Voice
from framing.article import Span
from framing.results import Estimate
from reports.numbers import interval, signed, spread, value_of
from reports.text import cut
from reports.views import limits
from reports.views.context import Context
from reports.views.parts import Cell, Column, Row, Table, rest, value_cell
from reports.words import known, say

__all__ = ["actors_table", "data_table", "pulls_table"]

_FORMS = 6  # forms of a name listed for one actor
_MARKS = " ,:\u201c\u201d\u2018\u2019\"'"  # around the pieces of a sentence that quotations part


def data_table(context: Context, measure: str, by_actor: dict[str, dict[Voice, Estimate]]) -> Table:
    """Every estimate of the chart: a row for each actor, the author's figure first, then the sources'."""
    spoken = [v for v in ("quoted", "attributed") if any(v in voices for voices in by_actor.values())]
    return Table(
        id=f"table-{measure}",
        title=say(f"actors.{measure}.table"),
        columns=(
            Column(title=say("column.actor")),
            Column(title=say(f"actors.{measure}.column"), number=True),
            Column(title=say("column.interval"), number=True),
            Column(title=say("column.sentences"), number=True),
            Column(title=say("column.evidence")),
            *(Column(title=say(f"column.{voice}_too"), number=True) for voice in spoken),
        ),
        rows=tuple(
            _data_row(context, actor, voices, spoken) for actor, voices in list(by_actor.items())[: limits.TONE_ROWS]
        ),
        note=rest(limits.TONE_ROWS, len(by_actor)),
    )


def _data_row(context: Context, actor: str, voices: dict[Voice, Estimate], spoken: list[str]) -> Row:
    own = voices.get("author")
    told = {str(voice): estimate for voice, estimate in voices.items()}
    return Row(
        cells=(
            Cell(text=context.name(actor)),
            value_cell(own) if own is not None else Cell(text=say("place.none")),
            Cell(text=interval(own) if own is not None else say("place.none")),
            Cell(text=str(own.n) if own is not None else "0"),
            Cell(links=context.places(evidence.span for evidence in own.evidence) if own is not None else ()),
            *(_spoken(told.get(voice)) for voice in spoken),
        )
    )


def _spoken(estimate: Estimate | None) -> Cell:
    """A source's figure with its n; an interval only where there is one."""
    if estimate is None:
        return Cell(text=say("place.none"))
    brackets = interval(estimate) + ", " if spread(estimate) else ""
    return Cell(text=value_of(estimate), note=f"({brackets}{say('number.n', n=estimate.n)})")


def pulls_table(context: Context, measure: str) -> Table | None:
    """The author's parts of sentences with the values farthest from zero, with the actors they are values of."""
    parts: dict[tuple[tuple[Span, ...], float], list[str]] = {}
    for estimate in context.estimates(measure, measure):
        if estimate.actor is None or estimate.voice not in (None, "author"):
            continue
        for spans, value in _parts(estimate):
            parts.setdefault((spans, value), []).append(context.name(estimate.actor))
    strongest = sorted(parts.items(), key=lambda item: (-abs(item[0][1]), item[0]))[: limits.PULLS]
    if not strongest:
        return None
    strongest.sort(key=lambda item: (item[0][1], item[0][0]))
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
                    Cell(text=_words(context, spans)),
                    Cell(text=signed(value)),
                    Cell(text=", ".join(names)),
                    Cell(links=context.places(spans[:1])),
                )
            )
            for (spans, value), names in strongest
        ),
    )


def _parts(estimate: Estimate) -> Iterator[tuple[tuple[Span, ...], float]]:
    """Each value but zero with all its pieces: of a sentence that a quotation parts, the later pieces have no value."""
    spans: list[Span] = []
    value = 0.0
    for evidence in estimate.evidence:
        if evidence.value is not None:
            if value:
                yield tuple(spans), value
            spans, value = [], evidence.value
        spans.append(evidence.span)
    if value:
        yield tuple(spans), value


def _words(context: Context, spans: tuple[Span, ...]) -> str:
    """The pieces that have a letter, with an ellipsis where a quotation stands between them or breaks the last off."""
    texts = [text for span in spans if any(map(str.isalpha, text := context.analysis.text(span)))]
    *bare, last = texts or [context.analysis.text(spans[0])]
    return cut(" … ".join([*(text.strip(_MARKS) for text in bare), _piece(last.lstrip(_MARKS))]), 220)


def _piece(text: str) -> str:
    """A piece of a sentence; one that breaks off where a quotation begins ends in an ellipsis, not in its mark."""
    line = cut(text, 220)
    bare = line.rstrip(_MARKS)
    broken = line != bare and line[-1] in "\u201c\u2018"
    return f"{bare} …" if broken else line


def actors_table(context: Context) -> Table:
    """Who is who: kind, mentions, the forms that name the actor and their relation to it, links to others."""
    mentions: dict[str, list[Mention]] = {actor.id: [] for actor in context.analysis.actors}
    for mention in context.analysis.mentions:
        mentions.setdefault(mention.actor, []).append(mention)
    actors = context.analysis.actors
    tied = any(actor.links for actor in actors[: limits.ACTOR_ROWS])
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
    """ "Turkey 11, Turkish (adjective) 4": the words used, how often, how they relate to the actor; pronouns as one."""
    counted: Counter[tuple[str, str]] = Counter()
    for mention in mentions:
        words = cut(context.analysis.text(mention.span), 40)
        counted["" if mention.form == "pronoun" else words, mention.relation] += 1
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    told = [_form(words, relation, n) for (words, relation), n in ordered[:_FORMS]]
    if len(ordered) > _FORMS:
        told.append(say("place.more", n=len(ordered) - _FORMS))
    return ", ".join(told)


def _form(words: str, relation: str, n: int) -> str:
    if not words:
        return say("actors.form", words=say("actors.pronouns"), n=n)
    if relation == "self":
        return say("actors.form", words=words, n=n)
    return say("actors.related_form", words=words, relation=known("relation", relation), n=n)


def _links(context: Context, actor: Actor) -> str:
    """ "leader of Turkey": what this actor is to others; only links to actors of this text."""
    told = [
        say("actors.link", relation=known("relation", link.relation), actor=context.name(link.actor))
        for link in actor.links
    ]
    return "; ".join(told)
