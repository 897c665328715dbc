"""What merely seems: it is unclear whether …, the plan appears to have failed. Nobody says so; taken widely, a cue."""

from framing.annotators.quotations.attribution import Attribution
from framing.annotators.quotations.cues import CueWord, cue_of
from framing.annotators.quotations.scope import clause_range
from framing.annotators.quotations.syntax import child, children, trimmed
from framing.annotators.quotations.verbs import certainty
from framing.document import Document, Token

__all__ = ["seeming"]

_COPULAS = frozenset({"be", "remain", "become", "seem"})


def seeming(document: Document, token: Token, word: CueWord) -> Attribution | None:
    """The attribution, without a source, whose cue says how something looks; None if nothing does."""
    verb = token if token.pos == "VERB" else document.tokens[token.head]
    if verb is not token and (token.dep != "acomp" or verb.lemma not in _COPULAS):
        return None
    found = [part for head in _complements(document, token, verb) if (part := clause_range(document, head)) is not None]
    if not found:
        return None
    subject = child(document, verb, "nsubj", "nsubjpass")
    if subject is not None and subject.text.lower() not in {"it", "there"} and verb is token:
        found.insert(0, trimmed(document, subject.left, subject.right + 1))
    return Attribution(
        cue=(token.index, token.index + 1),
        word=word,
        source=None,
        content=tuple(sorted(part for part in found if part[0] < part[1])),
        rule="seeming",
        certainty=certainty(document, verb),
    )


def _complements(document: Document, token: Token, verb: Token) -> list[Token]:
    """The clause, the infinitive or, behind a verb, the adjective that says what seems to be so."""
    if verb is not token:
        subject = child(document, verb, "nsubj")
        if subject is None or subject.text.lower() != "it":
            return []
        clauses = (*children(document, token, "ccomp"), *children(document, verb, "ccomp", "csubj"))
        return [clause for clause in clauses if clause.index > token.index]
    found = [other for other in children(document, verb, "ccomp", "xcomp", "acomp", "oprd") if other.index > verb.index]
    return [] if any(cue_of(document, other, True) is not None for other in found) else found[:1]
