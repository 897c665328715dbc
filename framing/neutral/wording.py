"""An alternative in the form that its place asks for: tense, number, comparison."""

from framing.annotations import Cue
from framing.document import Document, Token
from framing.lexicons import Entry
from framing.lexicons.inflection import forms, inflect

__all__ = ["MASS", "fitted"]

GAP = "…"
# Alternatives that have no plural and take no "a".
MASS = frozenset(
    "anger criticism disorder hostility unrest prejudice messaging violence damage support spending coverage "
    "opposition courage suppression disagreement news".split()
)
_PLACES = frozenset(
    ["of", "for", "in", "on", "to", "with", "from", "without", "accused", "against", "brought", "until"]
)
_MODIFIERS = frozenset(["amod", "compound", "nmod"])
_GRADES = frozenset(["more", "most", "less", "least"])
_NEGATED = {"VBD": "did not", "VBZ": "does not", "VBP": "do not"}
_PEOPLE = ("er", "or", "ist", "ant")  # endings of words for a person, which do not stand before a noun as it is


def fitted(document: Document, cue: Cue, entry: Entry) -> str | None:
    """The alternative as it can stand in the place of the cue's words, or None where it takes a new sentence."""
    alternative = entry.alternative
    tokens = document.tokens_in(cue.span)
    head = _head(tokens, entry)
    if any(document.tokens[i].text.lower() in _GRADES for i in head.children if document.tokens[i] not in tokens):
        return None  # "the most colossal": "the most large" is no English
    if GAP in alternative or GAP in entry.term:
        filled = _filled(tokens, entry)
        return None if filled is None else _verb(document, head, filled)
    if _is_verb(head, entry):
        return _verb(document, head, alternative)
    if _is_noun(head, entry):
        return _noun(head, entry, alternative)
    if head.dep in _MODIFIERS and (_trails(alternative) or ("NOUN" in entry.pos and alternative.endswith(_PEOPLE))):
        return None  # "anti-American opponents": "critical of the United States" would stand behind the noun
    if head.tag in {"JJR", "JJS"} and "ADJ" in entry.pos and " " not in alternative:
        return inflect(alternative, head.tag)
    return alternative


def _head(tokens: tuple[Token, ...], entry: Entry) -> Token:
    """The token that shows the form: a verb's first, a noun's the one that is a form of the entry's noun."""
    words = entry.term.lower().replace("-", " ").split()
    if "VERB" in entry.pos:
        return next((t for t in tokens if t.tag.startswith("VB")), tokens[0])
    for token in reversed(tokens):
        if any(token.text.lower() in forms(word, "NOUN") for word in words):
            return token
    return tokens[-1]


def _is_verb(head: Token, entry: Entry) -> bool:
    if "PHRASE" in entry.pos:
        return head.tag.startswith("VB") and head.text.lower() != entry.term.split()[0].lower()
    return "VERB" in entry.pos and (head.tag.startswith("VB") or "NOUN" not in entry.pos)


def _is_noun(head: Token, entry: Entry) -> bool:
    return "NOUN" in entry.pos and (head.tag.startswith("NN") or "ADJ" not in entry.pos)


def _verb(document: Document, head: Token, alternative: str) -> str | None:
    """The alternative with its first word in the form of `head`; "not …" takes do where the verb is finite."""
    first, _, rest = alternative.partition(" ")
    if first == "not":
        return _negated(document, head, rest)
    tag = "VBG" if head.text.lower().endswith("ing") else head.tag
    tag = tag if tag.startswith("VB") else ""
    form = "were" if first == "be" and tag == "VBD" and _is_plural(document, head) else inflect(first, tag)
    if first == "be" and tag == "VBP":
        form = "are"
    return f"{form} {rest}".strip()


def _negated(document: Document, head: Token, rest: str) -> str | None:
    """ "did not answer" for "dodged the question"; "not answer" behind will or to; None behind have or as a noun."""
    if head.tag in _NEGATED:
        return f"{_NEGATED[head.tag]} {rest}".strip()
    governed = any(document.tokens[i].dep == "aux" for i in head.children)
    return f"not {rest}".strip() if head.tag == "VB" and governed else None


def _is_plural(document: Document, verb: Token) -> bool:
    for i in verb.children:
        child = document.tokens[i]
        if child.dep in {"nsubj", "nsubjpass"}:
            joined = any(document.tokens[j].dep == "conj" for j in child.children)
            return (
                joined or child.tag in {"NNS", "NNPS"} or child.text.lower() in {"they", "we", "you", "these", "those"}
            )
    return False


def _noun(head: Token, entry: Entry, alternative: str) -> str | None:
    """The alternative in the number of `head`; words for persons do not stand before another noun."""
    if head.dep in _MODIFIERS and (_trails(alternative) or alternative.endswith(_PEOPLE)):
        return None
    own = entry.term.lower().replace("-", " ").split()
    if head.text.lower() in own or all(head.text.lower() != inflect(word, "NNS") for word in own):
        return alternative
    words = alternative.split()
    at = next((i - 1 for i, word in enumerate(words) if i and word in _PLACES), len(words) - 1)
    if words[at] in MASS or words[at].endswith("s"):
        return alternative
    words[at] = inflect(words[at], "NNS")
    return " ".join(words)


def _trails(alternative: str) -> bool:
    """Whether the words can only stand behind a noun."""
    words = alternative.split()
    return len(words) > 1 and any(word in _PLACES | {"who", "by"} for word in words)


def _filled(tokens: tuple[Token, ...], entry: Entry) -> str | None:
    """The alternative with the words in its gap that the text has in the entry's; None without such a gap."""
    if GAP not in entry.alternative:
        return None
    before, _, after = entry.term.partition(GAP)
    first, last = len(before.split()), len(tokens) - len(after.split())
    between = " ".join(token.text for token in tokens[first:last])
    return entry.alternative.replace(GAP, between)
