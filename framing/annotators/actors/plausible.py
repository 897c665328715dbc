"""Whether words can be somebody's name: not a day, a law, a role, a headline's capitals."""

from framing.annotators.actors.lexis import never, roles, titles
from framing.annotators.actors.view import View
from framing.annotators.actors.words import atoms

__all__ = ["plausible"]

_RANKS = frozenset(
    "vice deputy assistant acting former senior chief associate special executive principal interim joint under lead "
    "general district state federal attorney shadow".split()
)


def plausible(view: View, first: int, last: int, label: str) -> bool:
    """Whether the words can be somebody's name."""
    tokens = view.tokens[first:last]
    words = tuple(atom for token in tokens for atom in atoms(token.text))
    if not words or not any(c.isalpha() for c in "".join(words)) or last - first > 12:
        return False
    if len("".join(words)) == 1:
        return False
    if words in never("whole") and not (label == "PERSON" and len(words) > 1):
        return False
    if _is_role(words) or _is_owned(view, first, last, words) or _is_seat(view, first):
        return False
    if words[-1:] in never("always"):
        return False
    if words[-1:] in never("last") and label != "PERSON":
        return False
    if words[:1] in never("first"):
        return False
    if not any(token.text[0].isupper() for token in tokens):
        return False
    if any(c.isdigit() for token in tokens for c in token.text) and label not in {"ORG", "FAC"}:
        return False
    return _named(view, first, last, label)


def _is_role(words: tuple[str, ...]) -> bool:
    """Whether the words are a title or a role and no name: "Prime Minister", "Deputy Mayor"."""
    while len(words) > 1 and words[0] in _RANKS:
        words = words[1:]
    return words in titles() or (len(words) == 1 and words[0] in roles()) or _is_person_role(" ".join(words))


def _is_owned(view: View, first: int, last: int, words: tuple[str, ...]) -> bool:
    """Whether the name is only what a body is, said of an owner before it: "Russia's Foreign Ministry"."""
    if " ".join(words) not in roles() or not first:
        return False
    before, head = view.tokens[first - 1], view.head(first, last)
    owned = before.tag == "POS" or (before.text[0].isupper() and before.dep in {"amod", "compound", "nmod"})
    return owned and before.sentence == head.sentence


def _is_person_role(noun: str) -> bool:
    role = roles().get(noun)
    return role is not None and role.group == "person"


def _is_seat(view: View, first: int) -> bool:
    """The seat of a member of a legislature in brackets: R-Texas, D-N.J."""
    text = view.tokens[first].text
    if len(text) > 2 and text[1] == "-":
        return text[0] in "RDI"
    after = view.tokens[first + 1].text if first + 1 < len(view.tokens) else ""
    return text in {"R", "D", "I"} and after == "-"


def _named(view: View, first: int, last: int, label: str) -> bool:
    """Whether capitals and tags bear the name out, not only its place at the start of a sentence or headline."""
    tokens = view.tokens[first:last]
    if tokens[0].sentence in view.loud | view.headline:
        known = not view.solid or all(view.keys[i] in view.solid for i in range(first, last))
        return known and label in {"PERSON", "ORG", "GPE"} and any(token.pos == "PROPN" for token in tokens)
    if last - first == 1:
        token = tokens[0]
        if token.pos != "PROPN" and (view.first_in_sentence(first) or token.text.lower() == token.lemma):
            return label in {"PERSON", "GPE"} and token.pos not in {"ADV", "DET", "PRON", "ADP", "AUX", "SCONJ"}
        return token.lemma.lower() not in roles() or token.pos == "PROPN"
    return True
