"""Syntax and voice that forbid an antecedent: co-arguments, a noun's own possessor, the speaker as "he"."""

from collections.abc import Mapping

from framing.annotators.actors.view import View
from framing.annotators.coreference.pronouns import Agreement
from framing.annotators.coreference.scene import Candidate, Scene
from framing.annotators.coreference.voices import subject
from framing.document import Token

__all__ = ["bars", "follows"]

_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_CLOSE = frozenset("to by at against for on from about of upon".split())
_OBLIQUE = frozenset({"him", "her", "them"})
_OBJECT = frozenset({"dobj", "dative", "oprd"})


def bars(scene: Scene, candidate: Candidate, pronoun: Token, asked: Agreement, given: Mapping[int, str | None]) -> bool:
    """Whether the pronoun cannot stand for the candidate; `given` has the actors of what was said, by head."""
    if _is_speaker(scene, candidate, pronoun) or candidate.actor in scene.named_below(pronoun):
        return True
    antecedent = scene.view.tokens[candidate.head]
    own = subject(scene.view, pronoun)
    same = own is not None and candidate.actor is not None and given.get(own.index) == candidate.actor
    as_object = pronoun.dep in _OBJECT or (pronoun.dep in _SUBJECT and pronoun.text.lower() in _OBLIQUE)
    if same and not asked.reflexive and as_object:  # she thanked her, she found her calm: not the same
        return True
    if antecedent.sentence != pronoun.sentence:
        return asked.reflexive
    if asked.reflexive:
        return own is None or not _within(scene.view, own, antecedent)
    if pronoun.dep == "poss":
        return _holds(scene.view, antecedent, pronoun)
    if pronoun.dep in _OBJECT or (pronoun.dep == "pobj" and not _far(scene.view, pronoun)):
        return own is not None and _within(scene.view, own, antecedent)
    if pronoun.dep in _SUBJECT:
        return antecedent.head == pronoun.head and antecedent.dep in _OBJECT | _SUBJECT
    return False


def _is_speaker(scene: Scene, candidate: Candidate, pronoun: Token) -> bool:
    """Inside direct speech the speaker is I, not he or she."""
    i = scene.quotes[pronoun.index]
    if i is None or candidate.actor is None or scene.annotations.quotations[i].kind not in {"direct", "mixed"}:
        return False
    return scene.speakers[i] == candidate.actor


def _within(view: View, own: Token, antecedent: Token) -> bool:
    """Whether the antecedent is the subject or one of its coordinated parts, or stands in apposition to it."""
    token = antecedent
    while token.index != own.index:
        if token.dep not in {"conj", "appos"} or token.head == token.index:
            return False
        token = view.tokens[token.head]
    return True


def _far(view: View, pronoun: Token) -> bool:
    """Whether the prepositional phrase belongs to a noun or an adjunct, where "X … near him" may mean X."""
    preposition = view.parent(pronoun)
    above = view.parent(preposition) if preposition is not None else None
    return above is None or above.pos not in {"VERB", "AUX"} or preposition.text.lower() not in _CLOSE  # type: ignore[union-attr]


def _holds(view: View, antecedent: Token, pronoun: Token) -> bool:
    """Whether the possessive belongs to the noun phrase of the antecedent itself: "his wife" is not he."""
    token = view.tokens[pronoun.head]
    return token.index == antecedent.index or (antecedent.dep == "appos" and antecedent.head == token.index)


def follows(view: View, antecedent: Token, pronoun: Token) -> bool:
    """Whether the antecedent is the subject of the main clause and the pronoun stands in a clause before it."""
    while antecedent.dep in {"appos", "compound", "flat"} and antecedent.head != antecedent.index:
        antecedent = view.tokens[antecedent.head]
    if antecedent.sentence != pronoun.sentence or antecedent.dep not in _SUBJECT or antecedent.index < pronoun.index:
        return False
    verb = antecedent.head
    token = pronoun
    while token.head != token.index and token.head != verb:
        token = view.tokens[token.head]
    return token.head == verb and token.dep in {"advcl", "prep"} and token.index < antecedent.index
