"""Agent and patient of a predicate, by the syntax around it."""

from collections.abc import Iterable
from dataclasses import dataclass

from framing.annotators.events.circumstances import is_means, is_time
from framing.annotators.events.predicates import Predicate, is_passive
from framing.annotators.events.verbs import MARKS, nominalisations, verbs
from framing.document import Document, Token

__all__ = ["Participants", "participants"]

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_DEEPEST = 6  # steps up through coordination and control; deeper chains are parse errors
_SUBJECT_CONTROL = frozenset({"promise", "use"})  # she promised him to go; they used rockets to strike
_OBJECT_CONTROL = {  # the object does what follows: kept her from seeing, accused him of taking, fined them for dumping
    "from": frozenset({"coercion", "harm", "help", "communication"}),
    "of": frozenset({"judgement", "coercion", "communication"}),
    "for": frozenset({"judgement", "coercion", "communication"}),
    "with": frozenset({"coercion"}),
    "into": frozenset({"coercion", "harm", "communication"}),
}


@dataclass(frozen=True, slots=True)
class Participants:
    """The heads of the phrases that act and that are acted upon; None where the text names nobody."""

    agent: Token | None
    patient: Token | None


def participants(document: Document, predicate: Predicate) -> Participants:
    """Who acts and who is acted upon, in the construction that the predicate stands in."""
    token = predicate.token
    if predicate.kind == "nominalisation":
        return _of_noun(document, token)
    if predicate.kind == "passive":
        return Participants(_by_agent(document, token), _passive_subject(document, token))
    if predicate.kind == "ergative":
        return Participants(None, _subject(document, token))
    return Participants(_subject(document, token), _object(document, token))


def _children(document: Document, token: Token, deps: Iterable[str]) -> list[Token]:
    wanted = frozenset(deps)
    return [document.tokens[i] for i in token.children if document.tokens[i].dep in wanted]


def _subject(document: Document, verb: Token, steps: int = 0) -> Token | None:
    """The subject of an active verb: its own, the noun its clause describes, or its governor's."""
    own = _children(document, verb, ("nsubj",))
    if own:
        return _antecedent(document, verb, own[0])
    if steps >= _DEEPEST:
        return None
    head = document.tokens[verb.head]
    if verb.dep == "xcomp" and head.pos == "ADJ":  # able to, ready to: the subject is that of the adjective's verb
        head = document.tokens[head.head]
    if verb.dep == "pcomp":
        return _subject_after_preposition(document, head, steps)
    if verb.dep in {"acl", "relcl"} and verb.tag in {"VBG", "VB"} and head.pos in {"NOUN", "PROPN", "PRON"}:
        return head if verb.tag == "VBG" else _holder(document, head)
    if verb.dep in {"conj", "xcomp", "advcl", "ccomp"} and head.pos in {"VERB", "AUX"} and verb.head != verb.index:
        return _inherited(document, verb, head, steps)
    return None


def _subject_after_preposition(document: Document, preposition: Token, steps: int) -> Token | None:
    """Whoever does what follows a preposition: after leaving, without asking; accused the loggers of poisoning."""
    head = document.tokens[preposition.head]
    governor = document.tokens[head.head] if head.dep == "dobj" else head
    if governor.pos not in {"VERB", "AUX"}:
        return None
    if is_passive(document, governor, [document.tokens[i] for i in governor.children]):
        return _passive_subject(document, governor, steps + 1)
    entry = verbs().get(governor.lemma.lower())
    controls = entry is not None and entry.category in _OBJECT_CONTROL.get(preposition.text.lower(), ())
    held = _children(document, governor, ("dobj",))
    if controls and held:
        return _antecedent(document, governor, held[0])
    return _subject(document, governor, steps + 1) if head is governor else None


def _holder(document: Document, noun: Token) -> Token | None:
    """Who does what a noun announces: attempts by Moscow to broker; Iran's threat to close the strait."""
    return _of_noun(document, noun).agent


def _inherited(document: Document, verb: Token, head: Token, steps: int) -> Token | None:
    """The subject of a verb without one of its own, from the verb above it."""
    if verb.dep == "xcomp":
        controllers = _children(document, head, ("dobj",))
        if controllers and head.lemma.lower() not in _SUBJECT_CONTROL:
            return _antecedent(document, head, controllers[0])
    if verb.dep == "ccomp":
        if _children(document, verb, ("mark",)):
            return None
        torn = [token for token in _children(document, head, ("dobj",)) if head.index < token.index < verb.index]
        if torn:  # considering Turkey already expelled them: the parser gives the subject to the verb before
            return _antecedent(document, head, torn[0])
    if is_passive(document, head, [document.tokens[i] for i in head.children]):
        return _passive_subject(document, head, steps + 1)
    return _subject(document, head, steps + 1)


def _passive_subject(document: Document, verb: Token, steps: int = 0) -> Token | None:
    """Who a passive verb is done to; in headlines and in "had the prisoners shot" it looks like a subject."""
    own = _children(document, verb, ("nsubjpass",)) or _children(document, verb, ("nsubj",))
    if own:
        return _antecedent(document, verb, own[0])
    head = document.tokens[verb.head]
    if verb.dep == "acl" and head.pos in {"NOUN", "PROPN", "PRON", "NUM"}:
        return head
    if verb.dep in {"conj", "xcomp", "advcl"} and head.pos in {"VERB", "AUX"} and steps < _DEEPEST:
        if is_passive(document, head, [document.tokens[i] for i in head.children]):
            return _passive_subject(document, head, steps + 1)
        return _subject(document, head, steps + 1)
    return None


def _object(document: Document, verb: Token) -> Token | None:
    """The object of an active verb: its own, or that of the verb coordinated with it."""
    own = _children(document, verb, ("dobj",))
    if own:
        return _antecedent(document, verb, own[0])
    for clause in _children(document, verb, ("ccomp",)):
        made = _children(document, clause, ("nsubj",))
        if made and clause.tag == "VB" and not _children(document, clause, ("aux", "mark")):
            return made[0]  # a bare infinitive: helped the girls enter, made the villagers leave
    if _children(document, verb, ("ccomp", "xcomp", "prep", "attr", "acomp")):
        return None
    for other in _children(document, verb, ("conj",)):
        if other.pos == "VERB" and other.index - verb.index <= 3:
            shared = _children(document, other, ("dobj",))
            if shared:
                return shared[0]
    return None


def _antecedent(document: Document, verb: Token, noun: Token) -> Token:
    """The noun that a relative pronoun stands for; any other word stands for itself."""
    if noun.text.lower() not in _RELATIVE or noun.tag not in {"WP", "WDT"}:
        return noun
    clause: Token | None = verb
    while clause is not None and clause.dep not in {"relcl", "acl"}:
        above = document.tokens[clause.head]
        clause = above if clause.dep in {"conj", "xcomp"} and above.index != clause.index else None
    return document.tokens[clause.head] if clause is not None else noun


def _by_agent(document: Document, verb: Token) -> Token | None:
    for by in _children(document, verb, ("agent",)):
        for noun in _children(document, by, ("pobj",)):
            return None if is_means(noun) else noun
    return None


def _of_noun(document: Document, noun: Token) -> Participants:
    """The shelling of churches by rebels; the rebels' attack on the town; support for the rebels."""
    agent = patient = None
    entry = nominalisations().get(noun.lemma.lower()) or nominalisations().get(noun.text.lower())
    marks = entry.marks if entry is not None else MARKS
    for prep in _children(document, noun, ("prep", "agent")):
        for inner in _children(document, prep, ("pobj",)):
            if prep.text.lower() == "by" and not is_means(inner):
                agent = agent or inner
            elif prep.text.lower() in marks and not is_time(inner) and inner.tag != "CD":
                patient = patient or inner
    own = [token for token in _children(document, noun, ("poss",)) if not is_time(token)]
    if own and patient is None and entry is not None and entry.possessed:
        patient = own[0]
    elif own and agent is None:
        agent = own[0]
    if patient is None and entry is not None and entry.needs_patient:
        return Participants(None, None)
    return Participants(agent, patient)
