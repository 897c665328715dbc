"""Syntax that forbids an antecedent: co-arguments of one verb, a noun's own possessor, reflexives elsewhere."""

from framing.annotators.actors.view import View
from framing.annotators.coreference.pronouns import Agreement
from framing.document import Token

__all__ = ["bars"]

_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_OBJECT = frozenset({"dobj", "dative", "pobj", "oprd"})


def bars(view: View, antecedent: Token, pronoun: Token, asked: Agreement) -> bool:
    """Whether the pronoun cannot stand for what `antecedent` names."""
    if antecedent.sentence != pronoun.sentence:
        return asked.reflexive
    if asked.reflexive:
        return _clause(view, antecedent) != _clause(view, pronoun) or antecedent.dep not in _SUBJECT
    if antecedent.left <= pronoun.index <= antecedent.right and pronoun.dep == "poss":
        return view.tokens[pronoun.head].index == antecedent.index
    same = _clause(view, antecedent) == _clause(view, pronoun)
    if same and pronoun.dep in _OBJECT and antecedent.dep in _SUBJECT | _OBJECT:
        return pronoun.dep != "pobj" or antecedent.dep in _SUBJECT
    if same and pronoun.dep in _SUBJECT and antecedent.dep in _OBJECT | _SUBJECT:
        return antecedent.index > pronoun.index or antecedent.dep in _SUBJECT
    return False


def _clause(view: View, token: Token) -> int:
    """The verb that the token is an argument of, through prepositions and coordinations."""
    while token.head != token.index and token.pos not in {"VERB", "AUX"}:
        token = view.tokens[token.head]
    return token.index
