"""What is measured: estimates with their n, interval and evidence, gathered in an Analysis."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from framing.annotations import Actor, Annotations, Cue, Event, Mention, Quotation, Voice
from framing.article import Article, Span
from framing.document import Part, Sentence

if TYPE_CHECKING:
    import pandas

__all__ = ["ActorView", "Analysis", "Estimate", "Evidence", "Measure", "Provenance", "Resource", "Result", "Setting"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The characters behind a figure and what they add to it; None where the figure is not additive."""

    span: Span
    value: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """One figure with its unit, its n, a 95 % interval and its evidence; `value` is None with a `reason`.

    `low` and `high` are None when n is too small for an interval or the figure is a plain count.
    `actor`, `toward`, `voice`, `part` and `category` say what the figure is about; None means all of them together.
    """

    name: str  # "tone", "flesch_reading_ease", …
    value: float | None
    unit: str
    n: int
    n_unit: str  # what n counts: "sentences", "words", …
    low: float | None = None
    high: float | None = None
    reason: str | None = None
    actor: str | None = None
    toward: str | None = None  # the second actor, where the figure is about a pair: who acts on, or speaks of, whom
    voice: Voice | None = None
    part: Part | None = None
    category: str | None = None
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        if self.value is None and not self.reason:
            raise ValueError(f"estimate {self.name!r} has no value and no reason: give one of them")


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What one measure found."""

    measure: str
    estimates: tuple[Estimate, ...]
    caveats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measure, declared once: what it asks, how to read it, its sources, and the function that computes it."""

    name: str
    title: str
    question: str
    direction: str  # how to read a higher value
    references: tuple[str, ...]
    compute: Callable[[Annotations], Result]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A lexicon, table or model that took part, by name, version and SHA-256 of its file."""

    name: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting of the run, as text."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """All that is needed to run the analysis again and get the same bytes."""

    framing: str
    pipeline: str
    text_sha256: str
    resources: tuple[Resource, ...]
    settings: tuple[Setting, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorView:
    """One actor with its mentions and estimates, for reading at the prompt."""

    actor: Actor
    mentions: tuple[Mention, ...]
    estimates: tuple[Estimate, ...]

    @property
    def stance(self) -> Estimate | None:
        """Mean stance of the author's own words towards the actor; None when they do not mention it."""
        return next((e for e in self.estimates if e.name == "stance" and e.voice == "author"), None)

    @property
    def tone(self) -> Estimate | None:
        """Tone of the author's sentences that mention the actor; None when there are none."""
        return next((e for e in self.estimates if e.name == "tone" and e.voice == "author"), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """Everything found and measured in one article; frozen, and equal to what its JSON reads back as."""

    schema: Literal[1] = 1
    article: Article
    sentences: tuple[Sentence, ...]
    actors: tuple[Actor, ...]  # most mentioned first
    mentions: tuple[Mention, ...]
    quotations: tuple[Quotation, ...]
    events: tuple[Event, ...]
    cues: tuple[Cue, ...]
    results: tuple[Result, ...]
    provenance: Provenance

    def text(self, span: Span) -> str:
        """The characters of the article that `span` covers."""
        return span.of(self.article.text)

    def result(self, measure: str) -> Result:
        """The result of one measure by name; KeyError names the measures there are."""
        for result in self.results:
            if result.measure == measure:
                return result
        raise KeyError(f"no measure {measure!r}; there are: {', '.join(r.measure for r in self.results)}")

    def actor(self, name: str) -> ActorView:
        """One actor by id, name or any form found (letter case aside); KeyError names the actors there are."""
        wanted = name.casefold()
        for actor in self.actors:
            if wanted in {actor.id.casefold(), actor.name.casefold(), *(a.casefold() for a in actor.aliases)}:
                return ActorView(
                    actor=actor,
                    mentions=tuple(m for m in self.mentions if m.actor == actor.id),
                    estimates=tuple(e for r in self.results for e in r.estimates if e.actor == actor.id),
                )
        raise KeyError(f"no actor {name!r}; there are: {', '.join(a.name for a in self.actors)}")

    def to_dict(self) -> dict[str, Any]:
        """Plain dictionaries, lists, strings and numbers; `from_dict` turns them back into an equal analysis."""
        from framing.serialization import to_dict

        return to_dict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Analysis":
        """The analysis that `to_dict` gave; SchemaError names the field that does not fit."""
        from framing.serialization import from_dict

        return from_dict(data)

    def to_json(self) -> str:
        """JSON text, schema 1, the same bytes for the same input."""
        from framing.serialization import to_json

        return to_json(self)

    def to_dataframe(self, table: str) -> "pandas.DataFrame":
        """One table as pandas sees it: "actors", "sentences", "cues" or "measures"."""
        from framing.tabulation import to_dataframe

        return to_dataframe(self, table)

    def _repr_html_(self) -> str:
        from framing.tabulation import to_html

        return to_html(self)
