"""Gold entities and coreference of GUM (Zeldes 2017): the mentions in the MISC column and their chains.

A mention is opened by "(id-type-status-…-minspan-link…" and closed by "id)"; the id is the chain.
"""

import re
from collections import Counter
from dataclasses import dataclass

from framing.article import Span
from framing.validation.conllu import Gold, Word

__all__ = ["GoldChain", "GoldMention", "chains"]

ACTOR_TYPES = frozenset({"person", "organization", "place"})
_PART = re.compile(r"\([^()]*\)?|[^()]+\)")
_FORMS = {"PROPN": "name", "PRON": "pronoun"}


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldMention:
    """One gold mention: its characters, those of its head words (the minimal span), and its form."""

    span: Span
    heads: tuple[Span, ...]
    form: str  # name, nominal or pronoun
    plural: bool
    word: str  # the first head word in lower case


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldChain:
    """The mentions of one entity, in text order, and its most frequent type."""

    id: str
    type: str
    mentions: tuple[GoldMention, ...]

    @property
    def scored(self) -> bool:
        """Whether it is a person, organisation or place with a proper name, or a group of persons."""
        named = any(mention.form == "name" for mention in self.mentions)
        group = self.type == "person" and any(mention.form == "nominal" and mention.plural for mention in self.mentions)
        return self.type in ACTOR_TYPES and (named or group)


def chains(gold: Gold) -> tuple[GoldChain, ...]:
    """All gold chains of a document, one-mention chains included, in order of their first mention."""
    opened: dict[str, list[tuple[int, str]]] = {}
    found: dict[str, list[tuple[str, GoldMention]]] = {}
    for word in gold.words:
        for part in _PART.findall(word.misc.get("Entity", "")):
            if part.startswith("("):
                ident, _, rest = part.strip("()").partition("-")
                if part.endswith(")"):
                    _close(gold, found, ident, (word.index, rest), word.index)
                else:
                    opened.setdefault(ident, []).append((word.index, rest))
            elif opened.get(part[:-1]):
                _close(gold, found, part[:-1], opened[part[:-1]].pop(), word.index)
    made = [_chain(ident, mentions) for ident, mentions in found.items()]
    return tuple(sorted(made, key=lambda chain: chain.mentions[0].span.start))


def _close(
    gold: Gold, found: dict[str, list[tuple[str, GoldMention]]], ident: str, opening: tuple[int, str], last: int
) -> None:
    first, rest = opening
    fields = rest.split("-")
    words = gold.words[first : last + 1]
    heads = [words[int(n) - 1] for n in fields[4].split(",") if n.isdigit() and int(n) <= len(words)]
    heads = heads or [words[-1]]
    mention = GoldMention(
        span=Span(words[0].span.start, words[-1].span.end),
        heads=tuple(head.span for head in heads),
        form=_form(heads),
        plural=any(head.upos == "NOUN" and head.form.lower() != head.lemma.lower() for head in heads),
        word=heads[0].form.lower(),
    )
    found.setdefault(ident, []).append((fields[0], mention))


def _form(heads: list[Word]) -> str:
    for head in heads:
        if head.upos in _FORMS:
            return _FORMS[head.upos]
    return "nominal"


def _chain(ident: str, mentions: list[tuple[str, GoldMention]]) -> GoldChain:
    types = Counter(kind for kind, _ in mentions)
    ordered = sorted((mention for _, mention in mentions), key=lambda mention: (mention.span.start, -mention.span.end))
    return GoldChain(id=ident, type=max(types, key=lambda kind: types[kind]), mentions=tuple(ordered))
