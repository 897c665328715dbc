"""An analysis as tables: pandas frames for researchers, a short HTML summary for notebooks."""

from collections.abc import Callable, Iterable
from html import escape
from typing import TYPE_CHECKING, Any

from framing.errors import ConfigError, MissingEngineError
from framing.results import Analysis

if TYPE_CHECKING:
    import pandas

__all__ = ["TABLES", "rows", "to_dataframe", "to_html"]

Row = dict[str, Any]


def _actors(analysis: Analysis) -> Iterable[Row]:
    for actor in analysis.actors:
        mentions = [mention for mention in analysis.mentions if mention.actor == actor.id]
        row: Row = {
            "id": actor.id,
            "name": actor.name,
            "kind": actor.kind,
            "aliases": "|".join(actor.aliases),
            "links": "|".join(f"{link.relation}:{link.actor}" for link in actor.links),
            "mentions": len(mentions),
        }
        for estimate in _per_actor(analysis, actor.id):
            key = f"{estimate.name}_{estimate.voice}" if estimate.voice else estimate.name
            row |= {key: estimate.value, f"{key}_n": estimate.n}
            row |= {f"{key}_low": estimate.low, f"{key}_high": estimate.high}
        yield row


def _per_actor(analysis: Analysis, actor: str) -> list[Any]:
    return [e for r in analysis.results for e in r.estimates if e.actor == actor and e.category is None]


def _sentences(analysis: Analysis) -> Iterable[Row]:
    for sentence in analysis.sentences:
        inside = [m.actor for m in analysis.mentions if sentence.span.covers(m.span)]
        cues = [cue for cue in analysis.cues if sentence.span.covers(cue.span)]
        yield {
            "index": sentence.index,
            "part": sentence.part,
            "paragraph": sentence.paragraph,
            "start": sentence.span.start,
            "end": sentence.span.end,
            "text": analysis.text(sentence.span),
            "actors": "|".join(dict.fromkeys(inside)),
            "cues": len(cues),
        }


def _cues(analysis: Analysis) -> Iterable[Row]:
    for cue in analysis.cues:
        yield {
            "start": cue.span.start,
            "end": cue.span.end,
            "text": analysis.text(cue.span),
            "layer": cue.layer,
            "category": cue.category,
            "voice": cue.voice,
            "actor": cue.actor,
            "weight": cue.weight,
            "negated": cue.negated,
            "alternative": cue.alternative,
            "rule": cue.rule,
        }


def _measures(analysis: Analysis) -> Iterable[Row]:
    for result in analysis.results:
        for estimate in result.estimates:
            yield {
                "measure": result.measure,
                "name": estimate.name,
                "actor": estimate.actor,
                "voice": estimate.voice,
                "part": estimate.part,
                "category": estimate.category,
                "value": estimate.value,
                "unit": estimate.unit,
                "n": estimate.n,
                "n_unit": estimate.n_unit,
                "low": estimate.low,
                "high": estimate.high,
                "reason": estimate.reason,
            }


TABLES: dict[str, Callable[[Analysis], Iterable[Row]]] = {
    "actors": _actors,
    "sentences": _sentences,
    "cues": _cues,
    "measures": _measures,
}


def rows(analysis: Analysis, table: str) -> tuple[Row, ...]:
    """The rows of one table, in a fixed order; ConfigError names the tables there are."""
    if table not in TABLES:
        raise ConfigError(f"no table {table!r}: choose one of {', '.join(TABLES)}")
    return tuple(TABLES[table](analysis))


def to_dataframe(analysis: Analysis, table: str) -> "pandas.DataFrame":
    """One table as a pandas frame; MissingEngineError when pandas is not installed."""
    found = rows(analysis, table)
    try:
        import pandas
    except ImportError as error:
        raise MissingEngineError("tables need pandas: `pip install framing[data]`") from error
    return pandas.DataFrame(list(found))


def to_html(analysis: Analysis) -> str:
    """A short summary for notebooks: title, counts, and the actors with their tone."""
    article = analysis.article
    head = f"<p class='framing-title'><b>{escape(article.title or 'Untitled')}</b> {escape(article.outlet or '')}</p>"
    body = "".join(
        f"<tr><td>{escape(actor.name)}</td><td>{escape(actor.kind)}</td>"
        f"<td>{sum(m.actor == actor.id for m in analysis.mentions)}</td></tr>"
        for actor in analysis.actors[:20]
    )
    columns = "<tr><th>actor</th><th>kind</th><th>mentions</th></tr>"
    return f"<div class='framing-summary'>{head}<table class='framing-actors'>{columns}{body}</table></div>"
