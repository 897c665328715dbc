"""Whether what happens to a name happens to persons only: it is arrested, teaches, has a lawyer, is a farmer."""

from framing.annotators.actors.lexis import roles
from framing.annotators.actors.view import View
from framing.document import Token

__all__ = ["is_human", "wants_persons"]

_DONE_TO = frozenset(
    "arrest detain jail imprison handcuff hospitalise hospitalize injure wound stab murder marry divorce bury mourn "
    "elect re-elect".split()
)
_DOES = frozenset(
    "teach marry retire graduate weep cry laugh smile nod shrug die sleep wake sing joke testify wear drive walk kneel "
    "whisper".split()
)
_OWNED = frozenset(
    "lawyer attorney wife husband son daughter mother father brother sister parent family widow child friend neighbour "
    "neighbor girlfriend boyfriend uncle aunt cousin nephew niece grandmother grandfather childhood birthday "
    "funeral".split()
)
_THINKS = frozenset(
    "say tell ask argue claim insist believe think hope fear want wish worry decide agree refuse complain demand urge "
    "promise vow know understand feel cry protest vote".split()
)
_WITH_OF = frozenset("wife husband son daughter arrest mother father funeral body".split())


def is_human(view: View, head: Token) -> bool:
    """Whether the place of the name in its sentence is one that only a person has."""
    above = view.parent(head)
    return above is not None and (_placed(view, head, above) or _called(view, head, above))


def _placed(view: View, head: Token, above: Token) -> bool:
    if head.dep == "nsubjpass" or head.dep == "dobj":
        return above.lemma in _DONE_TO
    if head.dep == "nsubj":
        return above.lemma in _DOES
    if head.dep == "poss":
        return above.lemma in _OWNED
    governor = view.parent(above) if head.dep == "pobj" and above.text.lower() == "of" else None
    return governor is not None and governor.lemma in _WITH_OF


def wants_persons(view: View, pronoun: Token) -> bool:
    """Whether a pronoun in the plural stands where only persons and their bodies can: they say, their families."""
    above = view.parent(pronoun)
    if above is None:
        return False
    lemma = above.lemma.lower()
    return lemma in _OWNED if pronoun.dep == "poss" else pronoun.dep == "nsubj" and lemma in _THINKS | _DOES


def _called(view: View, head: Token, above: Token) -> bool:
    """Whether an apposition says the role of a person: "…, a farmer from the north", "the mayor, …"."""
    beside = [view.tokens[i] for i in head.children if view.tokens[i].dep == "appos"]
    beside += [above] * (head.dep == "appos")
    said = (roles().get(token.lemma.lower()) for token in beside if token.pos == "NOUN")
    return any(role is not None and role.group == "person" for role in said)
