"""Walks the pronouns in text order and gives each the most salient actor that agrees with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.annotations import Annotations, Mention
from framing.annotators.actors.view import View
from framing.annotators.coreference.binding import bars
from framing.annotators.coreference.decoys import decoys
from framing.annotators.coreference.facts import Facts
from framing.annotators.coreference.pronouns import Agreement, agreement, is_empty
from framing.annotators.coreference.salience import salience
from framing.document import Token

__all__ = ["Candidate", "resolve"]

_WINDOW = 3  # sentences back, in which an antecedent is looked for
_THINGS = frozenset({"state", "place", "organisation", "party", "media", "armed group"})
_MANY = frozenset({"group", "people", "organisation", "party", "media", "armed group"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Something said before the pronoun: an actor's mention, or (actor None) any other noun."""

    actor: str | None
    head: int
    first: int
    sentence: int
    plural: bool
    pronoun: bool = False


def resolve(view: View, annotations: Annotations, known: dict[str, Facts]) -> list[Mention]:
    """A mention for each pronoun of the third person that stands for an actor."""
    by_sentence = _by_sentence(view, annotations)
    counts: dict[str, int] = {}
    found: list[Mention] = []
    for sentence in view.document.sentences:
        here = by_sentence.setdefault(sentence.index, [])
        for token in view.document.tokens_of(sentence):
            asked = agreement(token)
            if asked is None or is_empty(view, token):
                continue
            best = _best(view, annotations, token, asked, by_sentence, known, counts)
            if best is None or best.actor is None:
                continue
            found.append(Mention(actor=best.actor, span=token.span, form="pronoun", relation="self"))
            here.append(
                Candidate(
                    actor=best.actor,
                    head=token.index,
                    first=token.index,
                    sentence=sentence.index,
                    plural=asked.plural,
                    pronoun=True,
                )
            )
            _learn(known[best.actor], asked)
        for candidate in here:
            if candidate.actor:
                counts[candidate.actor] = counts.get(candidate.actor, 0) + 1
    return found


def _learn(fact: Facts, asked: Agreement) -> None:
    if fact.kind == "person" and not fact.gender and asked.gender in {"m", "f"}:
        fact.gender = asked.gender


def _by_sentence(view: View, annotations: Annotations) -> dict[int, list[Candidate]]:
    found: dict[int, list[Candidate]] = {}
    heads: set[int] = set()
    for mention in annotations.mentions:
        tokens = view.document.tokens_in(mention.span)
        if not tokens or mention.relation in {"adjective", "compound"}:
            continue
        head = view.head(tokens[0].index, tokens[-1].index + 1)
        heads.update(token.index for token in tokens)
        found.setdefault(head.sentence, []).append(
            Candidate(
                actor=mention.actor,
                head=head.index,
                first=tokens[0].index,
                sentence=head.sentence,
                plural=head.tag in {"NNS", "NNPS"} or mention.relation == "people",
            )
        )
    for token in decoys(view, heads):
        plural = token.tag in {"NNS", "NNPS"}
        found.setdefault(token.sentence, []).append(
            Candidate(actor=None, head=token.index, first=token.index, sentence=token.sentence, plural=plural)
        )
    return found


def _best(
    view: View,
    annotations: Annotations,
    token: Token,
    asked: Agreement,
    by_sentence: Mapping[int, Sequence[Candidate]],
    known: Mapping[str, Facts],
    counts: Mapping[str, int],
) -> Candidate | None:
    pool = [
        candidate
        for index in range(max(0, token.sentence - _WINDOW), token.sentence + 1)
        for candidate in by_sentence.get(index, ())
        if candidate.head < token.index
        and candidate.head != token.index
        and _agrees(candidate, asked, known)
        and not bars(view, view.tokens[candidate.head], token, asked)
    ]
    if not pool:
        return None
    return max(pool, key=lambda c: (salience(view, annotations, c, token, asked, known, counts), c.head))


def _agrees(candidate: Candidate, asked: Agreement, known: Mapping[str, Facts]) -> bool:
    if candidate.actor is None:
        return asked.gender not in {"m", "f"} and candidate.plural == asked.plural
    fact = known[candidate.actor]
    if asked.gender in {"m", "f"}:
        return fact.kind == "person" and fact.gender in {"", asked.gender}
    if asked.plural:
        return candidate.plural or fact.kind in _MANY
    return fact.kind in _THINGS and not candidate.plural
