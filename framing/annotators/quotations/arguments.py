"""Which dependents of a reporting verb are what its source says, by what the cue takes."""

from collections.abc import Sequence

from framing.annotators.quotations.cues import CueWord, cue_of
from framing.annotators.quotations.standing import source_nouns
from framing.annotators.quotations.syntax import child, children, passive, to_infinitive
from framing.document import Document, Token

__all__ = ["arguments", "is_medium"]

_PRONOUNS = frozenset("it this that so they them him her he she me us you what which who whom these those".split())
_DUMMIES = frozenset({"it", "there", "what", "which", "that", "who"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VBN"})
_PAUSES = frozenset({",", '"', "'", "''", "?", "!", "--", "-", "..."})


def arguments(document: Document, verb: Token, word: CueWord) -> tuple[Token, ...]:
    """The heads of the verb's dependents that belong to the source's words: the noun first, then the rest."""
    is_passive = passive(document, verb)
    if document.tokens[min(verb.index + 1, len(document.tokens) - 1)].text.lower() == "so":  # has said so since May
        return ()
    others = [
        token
        for token in (document.tokens[i] for i in verb.children)
        if _belongs(document, verb, token, word, is_passive)
    ]
    nouns = list(children(document, verb, "nsubjpass" if is_passive else "dobj"))
    if is_passive and not nouns and word.wide and child(document, verb, "agent") is not None and verb.dep == "acl":
        nouns = [document.tokens[verb.head]]  # the bill opposed by the farmers
    found = (*(noun for noun in nouns if _is_content(document, verb, noun, word, others, is_passive)), *others)
    if found and "finding" in word.takes and found[0].dep == "dobj":
        return (
            *found,
            *(token for token in children(document, verb, "advmod", "prep") if token.index > found[0].index),
        )
    if not found and "clause" in word.takes and (stray := _stray_clause(document, verb)) is not None:
        return (stray,)
    return found


def _is_content(
    document: Document, verb: Token, noun: Token, word: CueWord, others: Sequence[Token], is_passive: bool
) -> bool:
    """Whether the object, or in the passive the subject, is part of what is said and not who is told."""
    if is_passive and noun.text.lower() in _DUMMIES:
        return False
    if "object" in word.takes:
        plain = noun.tag == "PRP" if word.wide else noun.lemma.lower() not in _PRONOUNS
        return bool(others) or plain or noun.lemma.lower() not in _PRONOUNS
    if "predicate" in word.takes:
        return bool(others) and noun.tag not in {"WP", "WDT"}
    if "finding" in word.takes and _is_finding(document, verb, noun):
        return True
    return is_passive and "addressee" not in word.takes and any(token.dep == "xcomp" for token in others)


def _is_finding(document: Document, verb: Token, noun: Token) -> bool:
    """Video showed people fleeing, a poll shows her ahead by ten points; not: he showed interest in it."""
    participle = child(document, noun, "acl")
    if participle is not None and participle.tag == "VBG":
        return True
    shower = next(reversed(list(children(document, verb, "nsubj"))), None)
    shown_by = source_nouns().get(shower.lemma.lower()) if shower is not None else None
    return shown_by is not None and shown_by.noun_class in {"document", "media"}


def _belongs(document: Document, verb: Token, token: Token, word: CueWord, is_passive: bool) -> bool:
    if token.dep == "ccomp":
        return _is_clause(document, verb, token, word)
    if token.dep == "xcomp":
        return _is_infinitive(document, token, word, is_passive)
    if token.dep == "oprd":
        return not word.takes.isdisjoint({"predicate", "object"})
    if token.index < verb.index:
        return False
    if token.dep == "prep":
        return token.lemma in word.takes or (token.lemma == "as" and "predicate" in word.takes)
    if token.dep == "advcl":  # called on ministers to resign, described the search as hopeless
        if "predicate" in word.takes and document.tokens[token.left].text.lower() == "as":
            return True
        mark = child(document, token, "mark")
        return mark is not None and mark.lemma in word.takes and mark.index == token.left
    return False


def _is_clause(document: Document, verb: Token, clause: Token, word: CueWord) -> bool:
    """A clause behind the verb, or one before it that a comma or a quotation mark parts from it."""
    behind = clause.index > verb.index
    if "infinitive" in word.takes and to_infinitive(document, clause):
        return behind
    if "clause" in word.takes:
        return behind or any(document.tokens[i].text in _PAUSES for i in range(clause.right, verb.index))
    return "predicate" in word.takes and behind and not _is_finite(document, clause)


def _is_finite(document: Document, clause: Token) -> bool:
    return any(token.tag in _FINITE for token in (clause, *children(document, clause, "aux")))


def _is_infinitive(document: Document, token: Token, word: CueWord, is_passive: bool) -> bool:
    if token.tag == "VBG":
        return not word.takes.isdisjoint({"gerund", "object"})
    if child(document, token, "aux") is not None:
        return "infinitive" in word.takes or (is_passive and "clause" in word.takes)
    return "predicate" in word.takes or ("clause" in word.takes and token.pos == "VERB")


def is_medium(document: Document, noun: Token) -> bool:
    """Said in a statement that …: the verb is the cue, the noun only says where."""
    link = document.tokens[noun.head]
    verb = document.tokens[link.head]
    if noun.dep != "pobj" or link.lemma != "in" or verb.pos != "VERB":
        return False
    word = cue_of(document, verb)
    return word is not None and "clause" in word.takes and child(document, verb, "ccomp") is None


def _stray_clause(document: Document, verb: Token) -> Token | None:
    """A clause with "that" which the parser hung on a noun behind the verb: said in a message that …"""
    for token in document.tokens[verb.index + 1 : verb.right + 1]:
        clause = document.tokens[token.head]
        if token.text.lower() != "that" or clause.dep not in {"acl", "relcl", "ccomp", "advcl"}:
            continue
        subject = child(document, clause, "nsubj", "nsubjpass")
        marks = token.dep == "mark" or (subject is not None and subject.index != token.index)
        noun = document.tokens[clause.head]
        if marks and (cue_of(document, noun) is None or is_medium(document, noun)):
            return clause
    return None
