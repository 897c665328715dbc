"""Which groups without a name take part in the story: those that do, say or undergo something.

"Customers may pay less" and "shots hit customers" have customers among their actors; "a service for customers"
and "prices that suit customers and staff" have not. One such place, or a second mention, makes the group an actor
with all its mentions.
"""

from framing.annotators.actors.cast import Cast, Draft
from framing.annotators.actors.nodes import SPEECH
from framing.annotators.actors.view import View
from framing.document import Token

__all__ = ["drop_idle"]

_HARDLY = frozenset(
    # verbs that say nothing of what is done to their object, or by their subject
    "be have need want include involve contain lack own number total remain become seem resemble represent comprise "
    "like love prefer consider get cost mean require suit concern".split()
)
_GENERAL = frozenset(
    "people individual person man woman child adult folk other community population business family boy girl user "
    "consumer member".split()
)
_DEEDS = frozenset(
    # nouns whose "of", "on" or "against" leads to those who undergo them
    "attack strike assault killing murder massacre shooting stabbing crackdown arrest detention eviction expulsion "
    "deportation abuse torture violence raid execution rape beating shelling bombing slaughter genocide persecution "
    "discrimination kidnapping abduction harassment death treatment exploitation recruitment firing sacking".split()
)
_QUANTITIES = frozenset("thousand hundred dozen million score ten number majority group handful crowd lot most".split())
_TOWARDS = frozenset("to at against".split())
_SUBJECT = frozenset({"nsubj", "csubj"})
_DESCRIBES = frozenset({"nummod", "amod", "relcl", "acl", "compound", "poss"})


def drop_idle(cast: Cast) -> None:
    """Take the groups without a name that nowhere take part out of the cast."""
    for draft in dict.fromkeys(cast.groups.values()):
        own = draft.kind == "person" or (draft.links and not draft.plural and draft.kind != "group")
        if not own and not _recurs(cast.view, draft) and not any(_takes_part(cast.view, f.head) for f in draft.found):
            draft.found = []


def _recurs(view: View, draft: Draft) -> bool:
    """Whether the article comes back to the group; "people" and "others" are others each time."""
    return len(draft.found) > 1 and view.tokens[draft.found[0].head].lemma.lower() not in _GENERAL


def _takes_part(view: View, index: int) -> bool:
    head = _foremost(view, view.tokens[index])
    above = view.parent(head)
    if _in_own_clause(view, view.tokens[index]):
        return True
    if above is None:
        return False
    if head.dep in _SUBJECT:
        general = view.tokens[index].lemma.lower() in _GENERAL
        return above.lemma not in _HARDLY and (not general or _told_apart(view, view.tokens[index], head))
    if head.dep in {"dobj", "dative"}:
        return above.lemma not in _HARDLY | SPEECH
    if head.dep == "pobj":
        governor = view.parent(above)
        if governor is not None and governor.pos == "VERB" and above.text.lower() in _TOWARDS:
            return True
        return above.dep == "agent" or (governor is not None and governor.lemma in _DEEDS and above.text != "in")
    return head.dep == "nsubjpass"


def _foremost(view: View, token: Token) -> Token:
    """The word that has the noun's role: the first of those joined by "and", the "thousands" of "thousands of"."""
    for _ in range(6):
        above = view.tokens[token.head]
        if token.dep == "conj" and above.index != token.index:
            token = above
        elif token.dep == "pobj" and above.text == "of" and view.tokens[above.head].lemma in _QUANTITIES:
            token = view.tokens[above.head]
        else:
            break
    return token


def _in_own_clause(view: View, token: Token) -> bool:
    """Whether the noun does or undergoes what a clause of its own says: "villagers who fled", "children killed"."""
    for clause in (view.tokens[i] for i in token.children):
        if clause.dep == "acl" and clause.tag in {"VBN", "VBG"}:
            return clause.lemma not in _HARDLY
        who = [view.tokens[i] for i in clause.children if view.tokens[i].tag in {"WP", "WDT"}]
        if clause.dep == "relcl" and any(child.dep in _SUBJECT | {"nsubjpass"} for child in who):
            return clause.lemma not in _HARDLY
    return False


def _told_apart(view: View, token: Token, head: Token) -> bool:
    """Whether it is not just anybody: "40 people", "young women", "people in Sarn"."""
    described = any(view.tokens[i].dep in _DESCRIBES or view.tokens[i].text in {"in", "from"} for i in token.children)
    return described or head.index != token.index
