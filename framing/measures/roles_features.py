"""What a text shows of somebody, in a few figures: how it treats them, what they do and suffer, where they stand.

The figures that the narrative roles are read from (see `framing.measures.roles_model`). No name and no word of the
story is among them, so that a change of names changes no figure.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log1p

from framing.annotations import Annotations
from framing.annotators.events.actors import head_of
from framing.article import Span
from framing.document import Token
from framing.measures.passages import passages
from framing.models.stance import Passage, Stance, Target, classify

__all__ = ["Seen", "actor_stances", "features", "heads_of", "stances_of"]

_LEAD = 3  # sentences
_CHAIN = 4  # steps from the last of several joined nouns to the first
_PLACES = {
    "nsubj": "subject",
    "csubj": "subject",
    "dobj": "object",
    "nsubjpass": "object",
    "dative": "object",
    "poss": "owner",
    "compound": "modifier",
    "nmod": "modifier",
}
_LINKS = frozenset("to for on of by against from with".split())
_CLASSES = frozenset({"harm", "coercion", "help", "cooperation", "judgement", "communication", "movement", "creation"})
_LABELS = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "NORP": "people",
}


def heads_of(annotations: Annotations, spans: Iterable[Span]) -> dict[int, Span]:
    """Each span by the index of the token that its words hang on."""
    found: dict[int, Span] = {}
    for span in sorted(spans):
        tokens = annotations.document.tokens_in(span)
        if tokens:
            found.setdefault(head_of(annotations.document, tokens).index, span)
    return found


def actor_stances(annotations: Annotations) -> dict[str, list[Stance]]:
    """What the stance model reads of each actor, a reading a sentence and voice."""
    found: dict[str, list[Stance]] = defaultdict(list)
    asked = passages(annotations)
    for one, stances in zip(asked, classify([a.passage for a in asked]), strict=True):
        for actor, stance in zip(one.actors, stances, strict=True):
            found[actor].append(stance)
    return found


def stances_of(annotations: Annotations, heads: Mapping[int, Span]) -> list[Stance]:
    """The same of words that are no actor of the story: a reading for each sentence in which they stand."""
    spans: dict[int, list[Span]] = defaultdict(list)
    for index, span in sorted(heads.items()):
        sentence = annotations.document.sentences[annotations.document.tokens[index].sentence]
        own = spans[sentence.index]
        if sentence.span.covers(span) and not (own and own[-1].overlaps(span)):
            own.append(Span(span.start - sentence.span.start, span.end - sentence.span.start))
    asked = [
        Passage(
            text=annotations.document.text(annotations.document.sentences[i].span),
            targets=(Target(spans=tuple(own)),),
        )
        for i, own in spans.items()
        if own
    ]
    return [stances[0] for stances in classify(asked)]


@dataclass(frozen=True, slots=True)
class Seen:
    """What the annotations say of each token that is the head of a phrase, gathered in one pass."""

    deeds: Mapping[int, tuple[str, ...]]
    cues: Mapping[int, tuple[Span, ...]]  # of the words that it is the source of
    kinds: Mapping[int, str]

    @classmethod
    def of(cls, annotations: Annotations) -> "Seen":
        """The figures of every head of an agent, a patient, a source or an entity."""
        deeds: dict[int, list[str]] = defaultdict(list)
        for event in annotations.events:
            for side, span in (("does", event.agent), ("suffers", event.patient)):
                for index in heads_of(annotations, [span] if span is not None else []):
                    deeds[index].append(f"{side} {event.category if event.category in _CLASSES else 'other'}")
        cues: dict[int, list[Span]] = defaultdict(list)
        for quotation in annotations.quotations:
            if quotation.source is not None and quotation.cue is not None:
                for index in heads_of(annotations, [quotation.source]):
                    cues[index].append(quotation.cue)
        kinds = {
            index: _LABELS[entity.label]
            for entity in annotations.document.entities
            if entity.label in _LABELS
            for index in range(entity.first, entity.last)
        }
        return cls(
            {index: tuple(found) for index, found in deeds.items()},
            {index: tuple(found) for index, found in cues.items()},
            kinds,
        )


def features(
    annotations: Annotations, seen: Seen, heads: Mapping[int, Span], stances: Sequence[Stance]
) -> dict[str, float]:
    """The figures by name: shares 0 to 1, and logarithms of one more than a count."""
    found: dict[str, float] = defaultdict(float)
    found.update(_treatment(stances))
    tokens = [annotations.document.tokens[i] for i in sorted(heads)]
    for token in tokens:
        found[_place(annotations, token)] += 1 / len(tokens)
    counts = Counter(name for index in heads for name in seen.deeds.get(index, ()))
    counts["speaks"] = len({cue for index in heads for cue in seen.cues.get(index, ())})
    found.update((name, log1p(count)) for name, count in sorted(counts.items()))
    found["mentions"] = log1p(len(tokens))
    found["in the lead"] = float(any(token.sentence < _LEAD for token in tokens))
    if tokens:
        found["proper"] = sum(token.pos == "PROPN" for token in tokens) / len(tokens)
        found["plural"] = sum(token.tag in {"NNS", "NNPS"} for token in tokens) / len(tokens)
    found.update((seen.kinds[index], 1.0) for index in sorted(heads) if index in seen.kinds)
    return dict(found)


def _treatment(stances: Sequence[Stance]) -> dict[str, float]:
    if not stances:
        return {}
    return {
        "stance positive": sum(s.positive for s in stances) / len(stances),
        "stance negative": sum(s.negative for s in stances) / len(stances),
        "stance most positive": max(s.positive for s in stances),
        "stance most negative": max(s.negative for s in stances),
    }


def _place(annotations: Annotations, token: Token) -> str:
    """Where a mention stands in its clause: subject, object, owner, behind which preposition."""
    tokens = annotations.document.tokens
    for _ in range(_CHAIN):
        if token.dep != "conj":
            break
        token = tokens[token.head]
    if token.dep == "pobj":
        link = tokens[token.head].lemma.lower()
        return link if link in _LINKS else "other preposition"
    return _PLACES.get(token.dep, "elsewhere")
