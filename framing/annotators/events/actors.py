"""Which actor a noun stands for: the one whose mention the noun heads."""

from dataclasses import dataclass
from functools import cache

from framing import tables
from framing.annotations import Annotations
from framing.document import Document, Token

__all__ = ["ActorsByHead", "head_of"]

_PERSONAL = frozenset("i me you he him she her we us they them who whom whoever everyone everybody someone".split())


@dataclass(frozen=True, slots=True)
class ActorsByHead:
    """Actors by the index of the token that heads one of their mentions."""

    heads: dict[int, str]

    @classmethod
    def of(cls, annotations: Annotations) -> "ActorsByHead":
        """One look at every mention; of two mentions with one head the longer wins."""
        document = annotations.document
        heads: dict[int, str] = {}
        for mention in sorted(annotations.mentions, key=lambda m: (len(m.span), m.span)):
            tokens = document.tokens_in(mention.span)
            if tokens:
                heads[head_of(document, tokens).index] = mention.actor
        return cls(heads)

    def actor(self, token: Token | None) -> str | None:
        """The id of the actor that the phrase headed by `token` stands for, or None."""
        return None if token is None else self.heads.get(token.index)

    def is_somebody(self, document: Document, token: Token) -> bool:
        """Whether the noun stands for people or a body of people: an actor, a name, a role, a group, a number."""
        if token.index in self.heads or token.text.lower() in _PERSONAL or token.lemma.lower() in _people():
            return True
        if token.tag == "CD":  # thousands, but not $3.7 million
            return not any(document.tokens[i].tag == "$" for i in range(token.left, token.right + 1))
        return token.pos == "PROPN" or token.text.lower().endswith(("self", "selves"))


@cache
def _people() -> frozenset[str]:
    """Nouns for persons, roles and groups, from the tables of actors."""
    rows = (*tables.load("actors_groups").rows, *tables.load("actors_roles").rows)
    return frozenset(row["noun"].lower() for row in rows)


def head_of(document: Document, tokens: tuple[Token, ...]) -> Token:
    """The token whose own head lies outside the mention; the last one where several do."""
    inside = {token.index for token in tokens}
    outer = [token for token in tokens if token.head not in inside or token.head == token.index]
    return outer[-1] if outer else document.tokens[tokens[-1].index]
