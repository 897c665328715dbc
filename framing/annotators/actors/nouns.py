"""The noun of the tables that a token ends: a role, a body, a group; with its words and what it tells."""

from dataclasses import dataclass

from framing.annotators.actors.lexis import Role, groups, roles
from framing.annotators.actors.nodes import SPEECH
from framing.annotators.actors.view import View
from framing.document import Token

_PERSONS = ("ers", "ors", "ists", "ians", "ants", "ees", "men", "women", "folk", "mates", "heads")

__all__ = ["Noun", "noun_at"]


@dataclass(frozen=True, slots=True)
class Noun:
    """Tokens [first, end] of a noun; `lemma` is its entry, `role` what the table of roles says of it."""

    first: int
    token: Token
    lemma: str
    role: Role | None
    group: bool  # the table of groups lists it
    collective: bool  # so that the singular names a group, too

    @property
    def plural(self) -> bool:
        """Whether the form is a plural."""
        return self.token.tag in {"NNS", "NNPS"}

    @property
    def word(self) -> str:
        """The last word of the entry."""
        return self.lemma.split()[-1]


def noun_at(view: View, token: Token) -> Noun | None:
    """The longest entry of the tables that ends at the token, or None."""
    if token.pos not in {"NOUN", "PROPN", "ADJ"} or not token.text[0].isalpha():
        return None
    lemma, text = token.lemma.lower(), token.text.lower()
    first = token.index - 1
    if first > 0 and view.tokens[first].text == "-" and view.tokens[first].span.end == token.span.start:
        return _hyphenated(view, token, lemma)
    if first >= 0 and view.tokens[first].sentence == token.sentence:
        before = view.tokens[first].text.lower()
        for entry in (f"{before} {text}", f"{before} {lemma}"):
            if entry in roles() or entry in groups():
                return _noun(first, token, entry)
    for entry in (text, lemma):
        if entry in roles() or entry in groups():
            return _noun(token.index, token, entry)
    if _speaks(view, token):
        return Noun(first=token.index, token=token, lemma=lemma, role=None, group=True, collective=False)
    return None


def _hyphenated(view: View, token: Token, lemma: str) -> Noun | None:
    """The entry that ends with a hyphen and the token: front-runner, vice-president."""
    first = token.index - 2
    before = view.tokens[first].text.lower()
    for entry in (f"{before}-{lemma}", f"{before} {lemma}", f"{before}{lemma}"):
        if entry in roles() or entry in groups():
            return _noun(first, token, entry)
    return None


def _speaks(view: View, token: Token) -> bool:
    """A plural made like a word for persons that says something: "astronomers say"."""
    above = view.parent(token)
    says = token.dep == "nsubj" and above is not None and above.lemma in SPEECH
    return says and token.tag == "NNS" and token.text.lower().endswith(_PERSONS)


def _noun(first: int, token: Token, entry: str) -> Noun:
    collective = groups().get(entry)
    return Noun(
        first=first,
        token=token,
        lemma=entry,
        role=roles().get(entry),
        group=collective is not None,
        collective=bool(collective),
    )
