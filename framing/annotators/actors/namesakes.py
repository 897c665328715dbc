"""Wordings of the tables that are not what they seem: a person called Jordan or Washington, the bird turkey."""

from collections.abc import Sequence

from framing.annotators.actors.matching import Hit
from framing.annotators.actors.name import Name
from framing.annotators.actors.titling import titles_before
from framing.annotators.actors.view import View
from framing.annotators.actors.words import atoms

__all__ = ["part_namesakes"]

_LOCATIVE = frozenset("in at near from into across throughout outside around".split())


def part_namesakes(view: View, hits: Sequence[Hit]) -> tuple[tuple[Hit, ...], tuple[Name, ...], frozenset[int]]:
    """The hits that stay, those that are persons' names, and the tokens of those that are common words."""
    labels: dict[int, str] = {}
    for entity in view.document.entities:
        labels.update(dict.fromkeys(range(entity.first, entity.last), entity.label))
    parts = _name_parts(view, {i for hit in hits for i in range(hit.first, hit.last)})
    lower = {key for key, token in zip(view.keys, view.tokens, strict=True) if token.text[:1].islower()}
    elsewhere = {w.known.id for hit in hits for w in hit.wordings if view.keys[hit.first] not in parts}
    kept: list[Hit] = []
    people: list[Name] = []
    common: set[int] = set()
    for hit in hits:
        label = labels.get(hit.first, "")
        if hit.last - hit.first > 1 or hit.inside or hit.wordings[0].cased:
            kept.append(hit)
        elif _is_person(view, hit, label, parts, elsewhere):
            titles = titles_before(view, hit.first)
            people.append(Name(first=hit.first, last=hit.last, label="PERSON", titles=titles))
        elif not (view.keys[hit.first] in lower and view.first_in_sentence(hit.first)) or _borne_out(view, hit, hits):
            kept.append(hit)
        else:
            common.add(hit.first)
    return tuple(kept), tuple(people), frozenset(common)


def _borne_out(view: View, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether the article names the same actor elsewhere, not at the start of a sentence: Turkey, not turkey."""
    ids = {wording.known.id for wording in hit.wordings}
    others = (other for other in hits if any(wording.known.id in ids for wording in other.wordings))
    return any(not view.first_in_sentence(other.first) for other in others)


def _name_parts(view: View, told: set[int]) -> dict[str, int]:
    """The words of the full names of persons in the article with the token of the first such name.

    `told` are the tokens that the tables know.
    """
    found: dict[str, int] = {}
    for entity in view.document.entities:
        if entity.label == "PERSON" and not {entity.first, entity.last - 1} <= told and entity.last > entity.first + 1:
            words = atoms(view.text(entity.first, entity.last))
            for word in (words[0], words[-1]):
                found.setdefault(word, entity.first)
    return found


def _is_person(view: View, hit: Hit, label: str, parts: dict[str, int], elsewhere: set[str]) -> bool:
    if hit.wordings[0].use not in {"name", "capital"} or hit.wordings[0].known.kind in {"people", "group"}:
        return False
    titles = titles_before(view, hit.first)
    if titles and view.tokens[titles[-1].first].text[0].isupper() and titles[-1].gender != "":
        return True
    wording = hit.wordings[0]
    state = wording.use == "name" and wording.known.id in elsewhere
    if view.keys[hit.first] not in parts or (state and (label != "PERSON" or hit.first < parts[view.keys[hit.first]])):
        return False
    above = view.parent(view.tokens[hit.first])
    return above is None or above.text.lower() not in _LOCATIVE
