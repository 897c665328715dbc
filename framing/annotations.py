"""What the annotators find in a document: actors, mentions, quotations, events and cues, each with its characters."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from framing.article import Span
from framing.document import Document

__all__ = [
    "Actor",
    "ActorKind",
    "ActorLink",
    "Annotations",
    "Cue",
    "CueClass",
    "Event",
    "EventKind",
    "Form",
    "FrameScore",
    "Mention",
    "Modality",
    "Quotation",
    "QuotationIndex",
    "QuotationKind",
    "Relation",
    "SentenceReading",
    "Voice",
]

ActorKind = Literal["person", "state", "place", "organisation", "party", "media", "armed group", "people", "group"]
Form = Literal["name", "alias", "acronym", "demonym", "adjective", "compound", "nominal", "pronoun"]
Relation = Literal[
    "self",  # the actor itself
    "people",  # Azeris, for Azerbaijan
    "adjective",  # Turkish, in "Turkish drones"
    "compound",  # pro-Turkey, Russian-supplied
    "capital",  # Moscow or the Kremlin, for Russia
    "government",  # the Turkish government, its foreign ministry
    "leader",
    "party",
    "military",
    "media",
    "member",  # one of a group or body
]
Voice = Literal["author", "quoted", "attributed"]  # the writer; a direct quotation; indirect speech
QuotationKind = Literal["direct", "mixed", "indirect", "scare"]
EventKind = Literal["active", "passive", "nominalisation", "ergative"]  # ergative: "violence erupted"
Modality = Literal["plain", "possible", "necessary", "future", "intended"]  # did; may; must; will; tried to
CueClass = Literal["neutral", "assertive", "doubting", "factive", "negative", "positive", "directive"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLink:
    """This actor is the `relation` of another one: Erdogan is the leader of Turkey."""

    relation: Relation
    actor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody who acts in the story. `aliases` are the forms found, `links` tie it to other actors."""

    id: str  # a slug, unique in the analysis: "turkey"
    name: str  # "Turkey"
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    links: tuple[ActorLink, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where an actor is named or meant; `relation` says how the words relate to the actor."""

    actor: str
    span: Span
    form: Form
    relation: Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words that belong to a source: `span` is the content alone, without its quotation marks.

    `source` covers the words that name the source, `speaker` is the actor they resolve to; `cue` is the
    reporting word. Any of them is None where the text does not say. A scare quote has no speaker of its own
    unless the text gives one. `certainty` is "hedged" (reportedly, might have said) or "negated" (did not say).
    """

    span: Span
    kind: QuotationKind
    source: Span | None = None
    speaker: str | None = None
    cue: Span | None = None
    cue_class: CueClass | None = None
    certainty: Literal["plain", "hedged", "negated"] = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Somebody does something to somebody, or it is told as if nobody did.

    Spans of predicate, agent and patient, with the actors that these resolve to. `lemma` is the verb (of a
    nominalisation the verb behind it: "shell" for "the shelling of"); `category` is its class in the table of
    verbs, None for a verb that is not in it. An agent that only the syntax implies ("Rebels attacked and burned")
    is given as the agent.
    """

    span: Span  # from the first to the last of its parts
    predicate: Span
    lemma: str
    kind: EventKind
    category: str | None = None
    agent: Span | None = None
    agent_actor: str | None = None
    patient: Span | None = None
    patient_actor: str | None = None
    negated: bool = False
    modality: Modality = "plain"
    voice: Voice = "author"
    quotation: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One thing found: where, what sort, and which rule fired.

    `rule` names the lexicon entry or model, e.g. "loaded_terms@1:regime"; `weight` is its strength, 0 to 1.
    `quotation` is an index into `Annotations.quotations` when the words belong to a source.
    `actor` is the id of the actor whom the words are about, where the parse says so.
    """

    span: Span
    layer: str
    category: str
    rule: str
    weight: float
    voice: Voice = "author"
    quotation: int | None = None
    actor: str | None = None
    negated: bool = False
    alternative: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameScore:
    """The calibrated probability that a sentence takes a frame; `frame` is its id in the table of frames."""

    frame: str
    probability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceReading:
    """What the text model says of one sentence: P(its author's words are loaded), and its frames, in table order."""

    sentence: int
    loaded: float
    frames: tuple[FrameScore, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotations:
    """Everything found in one document; each annotator returns a copy with its own part filled in."""

    document: Document
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()  # in text order
    quotations: tuple[Quotation, ...] = ()  # in text order; may nest, the inner after the outer
    events: tuple[Event, ...] = ()
    cues: tuple[Cue, ...] = ()
    readings: tuple[SentenceReading, ...] = ()  # of every sentence, in text order

    def quotation_at(self, span: Span) -> int | None:
        """Index of the innermost quotation whose content covers `span`, or None in the author's voice.

        Scare quotes count: the words in them are held at a distance, they are not the author's own. Whoever asks
        more than once builds a `QuotationIndex`.
        """
        return QuotationIndex.of(self.quotations).at(span)

    def voice_at(self, span: Span) -> Voice:
        """Whose words the characters of `span` are: the author's, a quoted or an attributed source's."""
        return self.voice_of(self.quotation_at(span))

    def voice_of(self, quotation: int | None) -> Voice:
        """The voice of words that stand in the quotation of this index; None is the author's."""
        if quotation is None:
            return "author"
        return "attributed" if self.quotations[quotation].kind == "indirect" else "quoted"


@dataclass(frozen=True, slots=True)
class QuotationIndex:
    """Quotations by where they start, so that the one around a span is found without a look at them all."""

    order: tuple[int, ...]  # indices, by start, the longer first
    starts: tuple[int, ...]
    spans: tuple[Span, ...]
    furthest: tuple[int, ...]  # how far this one and all before it reach

    @classmethod
    def of(cls, quotations: tuple[Quotation, ...]) -> "QuotationIndex":
        """The index of these quotations."""
        order = sorted(range(len(quotations)), key=lambda i: (quotations[i].span.start, -quotations[i].span.end))
        spans = tuple(quotations[i].span for i in order)
        furthest = tuple(accumulate((span.end for span in spans), max))
        return cls(tuple(order), tuple(span.start for span in spans), spans, furthest)

    def at(self, span: Span) -> int | None:
        """Index of the innermost quotation whose content covers `span`, or None."""
        i = bisect_right(self.starts, span.start) - 1
        while i >= 0 and self.furthest[i] >= span.end:
            if self.spans[i].covers(span):
                return self.order[i]
            i -= 1
        return None
