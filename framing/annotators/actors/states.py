"""Known actors in the text: which of several a wording names, and how its words relate to the actor."""

from collections import Counter
from collections.abc import Sequence, Set

from framing.annotations import Form, Relation
from framing.annotators.actors.cast import Cast
from framing.annotators.actors.known import Known, Wording, gazetteer
from framing.annotators.actors.matching import Hit
from framing.annotators.actors.metonyms import acts_for_state
from framing.annotators.actors.view import View
from framing.document import Token

__all__ = ["Evidence", "assured", "evidence", "place_hits"]

_OWN = 3  # what a name within a state counts for it, against one in its region
_PARTS = {"korea": ("south-korea", "north-korea")}
_LANGUAGE = frozenset("speak learn teach translate write broadcast".split())


class Evidence:
    """How often each state, what lies within it, and each world region are named beyond doubt."""

    def __init__(self, hits: Sequence[Hit]) -> None:
        self.states: Counter[str] = Counter()
        self.inside: Counter[str] = Counter()
        self.regions: Counter[str] = Counter()
        self.media: dict[str, Known] = {}  # the media named in full, by the last word of their names
        for hit in hits:
            if hit.wordings[0].known.kind == "media" and len(hit.wordings[0].atoms) > 1:
                self.media.setdefault(hit.wordings[0].atoms[-1], hit.wordings[0].known)
            knowns = {wording.known.id: wording.known for wording in hit.wordings}
            if len(knowns) == 1 and not all(wording.weak for wording in hit.wordings):
                self._count(next(iter(knowns.values())))

    def _count(self, known: Known) -> None:
        self.states[known.id] += 1
        owner = "united-states" if known.code.startswith("US-") else known.of
        if owner is not None:
            self.inside[owner] += 1
        if known.id != "united-states":  # named in articles about everywhere
            self.regions[known.region] += 1

    def speaks_for(self, known: Known) -> bool:
        """Whether the article names the state that `known` belongs to, or something in it."""
        return known.of is None or self.states[known.of] + self.inside[known.of] > 0

    def best(self, wordings: Sequence[Wording]) -> Known:
        """The likeliest of the actors that a wording may name; ties go to the one listed first."""
        knowns = list(dict.fromkeys(wording.known for wording in wordings))
        if len(knowns) == 1:
            return self._whole(knowns[0])
        return max(knowns, key=lambda known: (self._score(known), -knowns.index(known)))

    def _score(self, known: Known) -> int:
        own = self.inside["united-states"] if known.code.startswith("US-") else self.states[known.id]
        return _OWN * own + self.regions[known.region]

    def _whole(self, known: Known) -> Known:
        """For a divided country, the part that the article names, when it names one only."""
        parts = [part for part in _PARTS.get(known.id, ()) if self.states[part]]
        return gazetteer().known[parts[0]] if len(parts) == 1 else known


def evidence(hits: Sequence[Hit]) -> Evidence:
    """What the unmistakable hits say about where the article plays."""
    return Evidence(hits)


def assured(view: View, hits: Sequence[Hit], seen: Evidence) -> tuple[Hit, ...]:
    """The hits without those that only a common word makes: the recognizer may still find a name there."""
    return tuple(hit for hit in hits if not _is_weak(hit, seen) or _assured(view, hit, seen))


def _is_weak(hit: Hit, seen: Evidence) -> bool:
    known = seen.best(hit.wordings)
    return all(wording.weak for wording in hit.wordings if wording.known == known)


def place_hits(cast: Cast, hits: Sequence[Hit], seen: Evidence) -> tuple[Hit, ...]:
    """Add the mentions of known actors to the cast; the hits that turn out to be plain places are returned."""
    places: list[Hit] = []
    for hit in hits:
        known = seen.best(hit.wordings)
        wordings = tuple(wording for wording in hit.wordings if wording.known == known) or hit.wordings
        if wordings[0].known.kind == "media" and hit.last - hit.first <= 2 and _short_for(cast, hit, seen):
            continue
        if not _place(cast, hit, known, wordings):
            places.append(hit)
    return tuple(places)


def _assured(view: View, hit: Hit, seen: Evidence) -> bool:
    """Whether a wording that is also a common word names the actor here."""
    known = seen.best(hit.wordings)
    if known.kind == "media" and view.keys[hit.last - 1] in seen.media:
        return True
    head = view.head(hit.first, hit.last)
    if head.pos != "PROPN" and not (head.pos == "NOUN" and head.dep == "nsubj"):
        return False
    if known.kind == "media":
        return hit.first > 0 and view.tokens[hit.first - 1].text.lower() == "the"
    return seen.speaks_for(known)


def _short_for(cast: Cast, hit: Hit, seen: Evidence) -> bool:
    """Take a word such as the Times for the medium that the article names in full with it, if there is one."""
    words = [key for key in cast.view.keys[hit.first : hit.last] if key and key != "the"]
    known = seen.media.get(words[0]) if len(words) == 1 else None
    if known is not None:
        cast.add(cast.of(known), hit.first, hit.last, "alias")
    return known is not None


def _place(cast: Cast, hit: Hit, known: Known, wordings: Sequence[Wording]) -> bool:
    view, draft = cast.view, None
    uses = {wording.use for wording in wordings}
    compound = (hit.first, hit.last) if hit.inside else view.hyphenated(hit.first, hit.last)
    if compound and len(view.tokens[compound[0]].text.split("-")[0]) == 1:
        return True  # R-Texas, D-Mass.: the seat of a member
    if compound and (hit.inside or _is_compound(view, compound, hit)):
        cast.add(cast.of(known), *compound, "compound", "compound")
        return True
    if uses <= {"capital", "seat"}:
        if not acts_for_state(view, hit.first, hit.last, seat="seat" in uses):
            return False
        cast.add(cast.of(known), hit.first, hit.last, "alias", "capital")
        return True
    if _is_language(view, hit, uses):
        return True
    draft = cast.of(known)
    form, relation = _form(view, hit, wordings)
    cast.add(draft, hit.first, hit.last, form, relation)
    return True


def _is_compound(view: View, compound: tuple[int, int], hit: Hit) -> bool:
    """pro-Turkey, Russian-supplied; not Nagorno-Karabakh and not US-China."""
    others = [view.tokens[i] for i in range(*compound) if not hit.first <= i < hit.last and view.keys[i]]
    prefix = others[0].text.lower() in {"pro", "anti", "non", "ex", "post", "pre"} if others else False
    return bool(others) and (prefix or not any(token.text[0].isupper() for token in others))


def _is_language(view: View, hit: Hit, uses: Set[str]) -> bool:
    head = view.tokens[hit.last - 1]
    above = view.parent(head)
    if not uses <= {"adjective", "people"} or above is None or head.tag in {"NNPS", "NNS"}:
        return False
    if head.dep == "pobj" and above.text.lower() in {"in", "into", "from"} and not head.children:
        return True
    return (head.dep == "dobj" and above.lemma in _LANGUAGE) or above.lemma in {"language", "speaker"}


def _form(view: View, hit: Hit, wordings: Sequence[Wording]) -> tuple[Form, Relation]:
    uses = {wording.use for wording in wordings}
    known = wordings[0].known
    if "name" in uses or "short" in uses:
        return _name_form(view, hit, wordings), "self"
    head = view.head(hit.first, hit.last)
    modifier = view.is_modifier(head)
    if known.kind in {"state", "place", "organisation"} and known.of is None:
        return _people_or_adjective(head, uses, modifier=modifier)
    if modifier:
        return "adjective", "adjective"
    return "alias", "self" if known.kind == "people" or head.tag in {"NNS", "NNPS"} else "member"


def _people_or_adjective(head: Token, uses: Set[str], *, modifier: bool) -> tuple[Form, Relation]:
    if "people" in uses and (not modifier or head.tag in {"NNPS", "NNS"} or "adjective" not in uses):
        return "demonym", "people"
    if modifier or head.dep in {"acomp", "amod", "attr"}:
        return "adjective", "adjective"
    return "demonym", "people"


def _name_form(view: View, hit: Hit, wordings: Sequence[Wording]) -> Form:
    text = view.text(hit.first, hit.last)
    known = wordings[0].known
    if text.replace(".", "").isupper() and any(wording.cased for wording in wordings):
        return "acronym"
    return "name" if view.keys[hit.first] and text.casefold() == known.name.casefold() else "alias"
