"""How far a source's words reach: the clause under the cue, without what the author adds after it."""

from framing.annotators.quotations.attribution import Range
from framing.annotators.quotations.cues import cue_of
from framing.annotators.quotations.syntax import SUBJECTS, child, children, trimmed
from framing.document import Document, Token

__all__ = ["clause_range", "resumed", "second_cue", "without"]

_ADVERSATIVE = frozenset({"but", "yet", "so"})
_CONCESSIVE = frozenset({"although", "though", "even", "whereas", "despite"})

_COMPLEMENTIZERS = frozenset({"mark", "dobj", "dep"})  # not: that is what they want
_ADDING = frozenset({"add", "note"})
_LOOSE = frozenset({"something", "a", "an"})
_OWN = frozenset({"it", "i", "we", "you"})
_CLOSING = frozenset({'"', "''", "'"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_LINKS = frozenset({"CCONJ", "SCONJ", "ADV", "PUNCT", "SPACE", "INTJ", "PART"})


def clause_range(document: Document, head: Token, cue: Token | None = None) -> Range | None:
    """The tokens of the clause that `head` governs under `cue`; None if nothing but punctuation is left.

    The range ends before a comma with "but" and a new subject, before a comma with "although", and before a
    second reporting verb of the same source (said A and added B): there the author speaks again. It starts
    behind the complementizer "that".
    """
    first, last = head.left, head.right + 1
    if cue is not None and first <= cue.index < head.index:  # a move that critics said deterred voters
        first = cue.index + 1
    for other in children(document, head, "conj", "advcl", "prep"):
        if other.index > head.index and (_author_again(document, other) or second_cue(document, other, cue)):
            last = min(last, other.left)
    last = resumed(document, head, last)
    while last - 1 > head.index and document.tokens[last - 1].dep == "cc":
        last -= 1
    first, last = trimmed(document, first, last)
    if (
        first < last
        and document.tokens[first].text.lower() == "that"
        and document.tokens[first].dep in _COMPLEMENTIZERS
    ):
        first, last = trimmed(document, first + 1, last)
    return (first, last) if first < last else None


def resumed(document: Document, head: Token, last: int) -> int:
    """Where the author goes on with the same source's words: …, which she called wrong; rejected the idea, arguing …"""
    for token in document.tokens[head.index + 1 : last]:
        if cue_of(document, token) is None:
            continue
        start = token.left
        if token.dep in {"relcl", "acl"} and token.tag != "VBG":
            start = _relative(document, token)
        elif token.tag != "VBG" or token.dep not in {"advcl", "acl"} or not _is_sources(document, head, token):
            continue
        if start > head.index + 1 and document.tokens[start - 1].text == ",":
            return start
    return last


def _is_sources(document: Document, head: Token, participle: Token) -> bool:
    """Whether a participle behind a comma says what the source does, not somebody in what it says."""
    before = document.tokens[participle.left - 2] if participle.left > 1 else None
    if head.pos in _NOMINAL or participle.lemma in _ADDING or (before is not None and before.text in _CLOSING):
        return True
    doer = child(document, document.tokens[participle.head], "nsubj", "nsubjpass")
    return doer is not None and doer.pos not in {"PROPN", "PRON"}


def _relative(document: Document, cue: Token) -> int:
    """Where "which he called wrong" or "something that she denied" begins; 0 where it is the source's own."""
    subject = child(document, cue, "nsubj")
    if subject is None or subject.tag in {"WP", "WDT"} or subject.text.lower() in _OWN:
        return 0
    opener = {document.tokens[cue.left].text.lower(), document.tokens[cue.left + 1].text.lower()}
    if not opener.isdisjoint({"which", "whom"}):
        return cue.left if subject.tag == "PRP" else 0
    noun = document.tokens[cue.head]
    loose = noun.dep in {"appos", "npadvmod", "dep"} and document.tokens[noun.left].text.lower() in _LOOSE
    return noun.left if loose else 0


def _author_again(document: Document, other: Token) -> bool:
    start = document.tokens[other.left]
    if start.index == 0:
        return False
    before = document.tokens[start.index - 1]
    if other.dep != "conj":
        contrast = start.text.lower() == "while" and cue_of(document, other) is not None  # others say …
        return before.text == "," and (start.text.lower() in _CONCESSIVE or contrast)
    if before.text.lower() not in _ADVERSATIVE or child(document, other, *SUBJECTS) is None:
        return False
    return start.text.lower() != "that" and document.tokens[before.index - 1].text == ","


def second_cue(document: Document, other: Token, cue: Token | None) -> bool:
    """Whether a verb joined to the content is another reporting verb of the same source: said A and added B."""
    if cue is None or other.dep != "conj" or other.tag != cue.tag or child(document, other, *SUBJECTS) is not None:
        return False
    word = cue_of(document, other)
    return word is not None and "quote" in word.takes and child(document, other, "ccomp") is not None


def without(document: Document, whole: Range, hole: Range) -> tuple[Range, ...]:
    """The parts of a range before and after a hole in it; a mere link (But now, he said, …) is not one."""
    parts = (
        _unlinked(document, whole[0], min(hole[0], whole[1])),
        _unlinked(document, max(hole[1], whole[0]), whole[1]),
    )
    return tuple(part for part in parts if any(document.tokens[i].pos not in _LINKS for i in range(*part)))


def _unlinked(document: Document, first: int, last: int) -> Range:
    first, last = trimmed(document, first, last)
    while first < last and document.tokens[first].pos == "CCONJ" and document.tokens[first].dep == "cc":
        first, last = trimmed(document, first + 1, last)
    return first, last
