"""Names that no table knows: from the recognizer's entities and from runs of proper nouns that it missed."""

from collections import Counter
from collections.abc import Sequence, Set

from framing.annotators.actors.matching import Hit
from framing.annotators.actors.name import Name, bounds
from framing.annotators.actors.recognized import recognized
from framing.annotators.actors.runs import runs
from framing.annotators.actors.titling import titles_before
from framing.annotators.actors.view import View
from framing.annotators.actors.words import atoms

__all__ = ["names"]

_DROPPED = frozenset("LANGUAGE LAW EVENT PRODUCT WORK_OF_ART".split())
_NEUTRAL = frozenset("DATE TIME MONEY PERCENT QUANTITY ORDINAL CARDINAL".split())
_THINGS = frozenset(
    "browser software app application version smartphone phone tablet missile aircraft jet drone rifle film movie "
    "novel album song sitcom videogame vaccine drug pill satellite rocket spacecraft telescope processor chip "
    "camera device console gadget headset laptop "
    "ship vessel boat yacht ferry tanker submarine frigate destroyer warship".split()
)


def names(view: View, hits: Sequence[Hit], people: Sequence[Name], common: Set[int]) -> tuple[Name, ...]:
    """The names in text order, none overlapping another or a hit that says more.

    `people` are names already known to be persons'; a longer name that holds one takes its place. `common` are
    tokens that only the start of a sentence makes look like a name.
    """
    known = [False] * len(view.tokens)
    for hit in hits:
        known[hit.first : hit.last] = [True] * (hit.last - hit.first)
    named = [i in common for i in range(len(view.tokens))]
    things = _things(view)
    found: list[Name] = []
    told = {i for hit in hits if not _city(hit) for i in range(hit.first, hit.last)}
    for name in (*recognized(view, told), *runs(view), *people):
        tokens = slice(name.first, name.last)
        if any(named[tokens]) or (any(known[tokens]) and not _wider(name, hits)):
            continue
        if atoms(view.text(name.first, name.last)) not in things:
            named[tokens] = [True] * (name.last - name.first)
            found.append(name)
    taken = [one or other for one, other in zip(known, named, strict=True)]
    return tuple(sorted(_completed(view, found, taken), key=lambda name: name.first))


def _completed(view: View, found: Sequence[Name], taken: Sequence[bool]) -> list[Name]:
    """Names of which the recognizer dropped the first word, where the whole stands elsewhere."""
    whole = {atoms(view.text(name.first, name.last)) for name in found}
    done: list[Name] = []
    for name in found:
        before = name.first - 1
        words = atoms(view.text(name.first, name.last))
        whole_known = before >= 0 and not taken[before] and (view.keys[before], *words) in whole
        if whole_known and view.tokens[before].text[0].isupper() and not _opens(view, name.first):
            name = Name(first=before, last=name.last, label=name.label, titles=titles_before(view, before))
        done.append(name)
    return done


def _opens(view: View, i: int) -> bool:
    """Whether a sentence begins with the token."""
    return view.document.sentences[view.tokens[i].sentence].first == i


def _city(hit: Hit) -> bool:
    """Whether the hit is a capital only, which may be a surname, too (Washington, Paris)."""
    return all(wording.use == "capital" for wording in hit.wordings)


def _things(view: View) -> frozenset[tuple[str, ...]]:
    """Names of things: called a product, work or event by the recognizer, or followed by "browser", "film" …"""
    votes: Counter[tuple[str, ...]] = Counter()
    for entity in view.document.entities:
        first, last = bounds(view, entity.first, entity.last)
        if first >= last or entity.label in _NEUTRAL:
            continue
        words = atoms(view.text(first, last))
        head = view.head(first, last)
        beside = [view.tokens[i] for i in (first - 1, last) if 0 <= i < len(view.tokens)]
        beside += [view.tokens[head.head]] * (head.dep == "appos")
        thing = entity.label in _DROPPED or any(token.lemma in _THINGS for token in beside)
        numbered = last < len(view.tokens) and view.tokens[last].pos == "NUM" and view.tokens[last].text.isascii()
        votes[words] += 2 if thing else 1 if numbered and entity.label == "ORG" else -1
    return frozenset(words for words, vote in votes.items() if vote > 0)


def _wider(name: Name, hits: Sequence[Hit]) -> bool:
    """Whether every hit that the name touches lies inside it and is shorter."""
    touching = [hit for hit in hits if hit.first < name.last and name.first < hit.last]
    told = sum(hit.last - hit.first for hit in touching)
    return 0 < told < name.last - name.first and all(
        name.first <= hit.first and hit.last <= name.last and hit.last - hit.first < name.last - name.first
        for hit in touching
    )
