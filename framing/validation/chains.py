"""B³ (Bagga & Baldwin 1998) and CEAF-e (Luo 2005) over mentions that the system found itself.

A predicted mention is aligned with the smallest gold mention that covers it and one of whose head words it
covers (as with minimum spans in MUC and GUM), each gold mention at most once; the twinless count as errors
(Cai & Strube 2010).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from framing.article import Span
from framing.validation.assignment import best_total
from framing.validation.gum import ACTOR_TYPES, GoldChain, GoldMention

__all__ = ["Counts", "aligned", "count"]

_WE = frozenset("we us our ours ourselves you your yours yourself yourselves".split())
Predicted = Sequence[Sequence[Span]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Sums of one document, from which the scores of any set of documents follow."""

    b3_recall: float
    b3_precision: float
    ceaf: float
    gold_mentions: int
    system_mentions: int
    gold_chains: int
    system_chains: int
    found: dict[str, int]  # gold mentions found, by form
    forms: dict[str, int]  # gold mentions, by form
    pronouns_right: int  # of all pronouns
    pronouns: int
    we_right: int  # of these, we and you, which the gold reads as the group and our rules as the speaker
    we: int


def aligned(gold: Sequence[GoldChain], predicted: Predicted) -> dict[tuple[int, int], tuple[int, int]]:
    """For (chain, mention) indices of the prediction, those of the gold mention that is meant."""
    mentions = [(m, (i, j)) for i, chain in enumerate(gold) for j, m in enumerate(chain.mentions)]
    mentions.sort(key=lambda item: len(item[0].span))
    spans = [(len(span), span, (i, j)) for i, chain in enumerate(predicted) for j, span in enumerate(chain)]
    taken: set[tuple[int, int]] = set()
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for _, span, place in sorted(spans, key=lambda item: (-item[0], item[1].start)):
        match = next((ident for m, ident in mentions if ident not in taken and _meant(m, span)), None)
        if match is not None:
            taken.add(match)
            found[place] = match
    return found


def _meant(mention: GoldMention, span: Span) -> bool:
    return mention.span.covers(span) and any(span.overlaps(head) for head in mention.heads)


def count(gold: Sequence[GoldChain], predicted: Predicted) -> Counts:
    """The sums of one document; only chains with a proper name or a group of persons are scored.

    Predicted mentions of persons, organisations and places that those chains leave out are set aside.
    """
    pairs = aligned(gold, predicted)
    system = [
        [(i, j) for j in range(len(chain)) if not _aside(gold, pairs.get((i, j)))] for i, chain in enumerate(predicted)
    ]
    system = [chain for chain in system if chain]
    key = [(i, chain) for i, chain in enumerate(gold) if chain.scored]
    overlap = [Counter(pairs[place][0] for place in chain if place in pairs) for chain in system]
    hits = Counter(pairs[place] for chain in system for place in chain if place in pairs)
    return Counts(
        b3_recall=sum(n * n / len(gold[i].mentions) for c in overlap for i, n in c.items() if gold[i].scored),
        b3_precision=sum(
            n * n / len(chain) for chain, c in zip(system, overlap, strict=True) for i, n in c.items() if gold[i].scored
        ),
        ceaf=best_total(
            [
                [2 * c[i] / (len(chain) + len(g.mentions)) for i, g in key]
                for chain, c in zip(system, overlap, strict=True)
            ]
        ),
        gold_mentions=sum(len(chain.mentions) for _, chain in key),
        system_mentions=sum(len(chain) for chain in system),
        gold_chains=len(key),
        system_chains=len(system),
        found=Counter(m.form for i, chain in key for j, m in enumerate(chain.mentions) if hits[(i, j)]),
        forms=Counter(m.form for _, chain in key for m in chain.mentions),
        **_pronouns(gold, system, pairs),
    )


def _aside(gold: Sequence[GoldChain], match: tuple[int, int] | None) -> bool:
    return match is not None and not gold[match[0]].scored and gold[match[0]].type in ACTOR_TYPES


def _pronouns(
    gold: Sequence[GoldChain],
    system: Sequence[Sequence[tuple[int, int]]],
    pairs: dict[tuple[int, int], tuple[int, int]],
) -> dict[str, int]:
    """Pronouns of scored chains, and those given to a chain whose other mentions are mostly of the same entity."""
    right: Counter[bool] = Counter()
    for chain in system:
        matches = [pairs[place] for place in chain if place in pairs]
        named = Counter(i for i, j in matches if gold[i].mentions[j].form != "pronoun")
        top = max(named, key=lambda i: named[i]) if named else None
        for i, j in matches:
            mention = gold[i].mentions[j]
            right[mention.word in _WE] += i == top and gold[i].scored and mention.form == "pronoun"
    words = [m.word for chain in gold if chain.scored for m in chain.mentions if m.form == "pronoun"]
    we = sum(word in _WE for word in words)
    return {"pronouns_right": right.total(), "pronouns": len(words), "we_right": right[True], "we": we}
