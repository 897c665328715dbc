"""Whether a capital or a seat of power stands for its state: it does where it acts, not where it is a place."""

from framing.annotators.actors.view import View
from framing.document import Token

__all__ = ["acts_for_state"]

_LOCATIVE = frozenset(
    "in at near outside around across through into throughout within inside above over off toward towards under "
    "en via beyond along past from onto".split()
)
_BETWEEN = frozenset("with between by against among".split())
_STATIVE = frozenset("lie sit stand host have house locate border become remain wake experience see be lack".split())
_AT_STATE = frozenset(
    # verbs whose object is somebody with a will
    "accuse urge blame criticise criticize warn tell ask condemn support back help press pressure punish sanction "
    "anger persuade convince please allow force thank praise denounce threaten assure inform lobby implore beg defy "
    "embarrass antagonise antagonize infuriate isolate confront deter provoke appease encourage invite enable reassure "
    "engage challenge charge fault rebuke remind alarm worry irk irritate involve leave arm fund supply".split()
) - {"leave"}
_TOWARDS = frozenset(
    # nouns and adjectives whose "to", "for", "on", "of" or "from" leads to somebody with a will
    "tie link ally alliance relation relationship support aid pressure sanction message letter threat loyal loyalty "
    "close closer rival opponent enemy friend friendly partner opposition allegiance challenge blow warning appeal "
    "concession condemnation criticism approval backing demand hostile hostility alternative victory defeat setback "
    "gift embarrassment reply response answer approach policy influence independent independence guarantee assurance "
    "signal ambassador envoy complaint critical control rule refusal permission order instruction money weapon arm "
    "wrath displeasure stance position intention interest strategy goal aim decision choice help assistance".split()
)
_CITY_THINGS = frozenset(
    "street mayor resident airport suburb outskirt metro stadium district neighbourhood neighborhood hotel museum "
    "university school hospital police landmark weather skyline population church mosque station square park apartment "
    "cafe restaurant shop market centre center subway traffic zoo cathedral marathon bus team club court home "
    "embassy".split()
)
_OF_OFFICE = frozenset(
    "official spokesman spokeswoman spokesperson government policy diplomat talk negotiator adviser aide regime".split()
)


def acts_for_state(view: View, first: int, last: int, *, seat: bool) -> bool:
    """Whether the tokens name the state and not the place; a seat of power does so more readily."""
    head = view.head(first, last)
    above = view.parent(head)
    if view.document.sentences[head.sentence].part != "body":
        return above is None or above.text.lower() not in _LOCATIVE
    if above is None:
        return seat
    while head.dep == "conj" and above.head != above.index and above.pos in {"PROPN", "NOUN"}:
        head, above = above, view.tokens[above.head]
    return _role_says(view, head, above, seat=seat)


def _role_says(view: View, head: Token, above: Token, *, seat: bool) -> bool:
    if head.dep in {"nsubj", "nsubjpass", "csubj"}:
        obliged = any(view.tokens[i].dep == "xcomp" for i in above.children)
        return above.pos in {"VERB", "AUX"} and (above.lemma not in _STATIVE or seat or obliged)
    if head.dep == "poss":
        return seat or above.lemma.lower() not in _CITY_THINGS
    if head.dep in {"compound", "nmod", "amod"}:
        return above.lemma in _OF_OFFICE or (seat and above.pos != "PROPN")
    if head.dep in {"dobj", "dative"}:
        return above.lemma in _AT_STATE
    if head.dep == "pobj":
        return _after_preposition(view, above, seat=seat)
    return False


def _after_preposition(view: View, preposition: Token, *, seat: bool) -> bool:
    word = preposition.text.lower()
    if word in _BETWEEN or preposition.dep == "agent":
        return True
    governor = view.parent(preposition)
    said_of = governor is not None and governor.lemma.lower() in _TOWARDS
    if word in _LOCATIVE and not (word == "from" and said_of):
        return False
    return said_of or (seat and word in {"of", "to", "for", "on"} and governor is not None and governor.pos == "NOUN")
