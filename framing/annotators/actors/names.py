"""Names that no table knows: from the recognizer's entities and from runs of proper nouns that it missed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.annotators.actors.lexis import never, roles, titles
from framing.annotators.actors.matching import Hit
from framing.annotators.actors.titling import Titling, leading_titles, titles_before
from framing.annotators.actors.view import View
from framing.annotators.actors.words import atoms
from framing.document import Entity

__all__ = ["Name", "names"]

KEPT = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC"})
DROPPED = frozenset("LANGUAGE LAW EVENT PRODUCT WORK_OF_ART".split())
NEUTRAL = frozenset("DATE TIME MONEY PERCENT QUANTITY ORDINAL CARDINAL".split())
THINGS = frozenset(
    "browser software app application version smartphone phone tablet missile aircraft jet drone rifle film movie "
    "novel album song sitcom videogame vaccine drug pill satellite rocket spacecraft telescope processor chip "
    "ship vessel boat yacht ferry tanker submarine frigate destroyer warship".split()
)
PARTICLES = frozenset(
    "de da do dos das del della di du la le van von der den ter ten bin ibn bint al el ul ud abu ben y e i zu "
    "of".split()
)
RANKS = frozenset(
    "vice deputy assistant acting former senior chief associate special executive principal interim joint under lead "
    "general district state federal attorney shadow".split()
)
ACTING = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "agent", "poss", "appos", "pobj", "conj", "attr"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Tokens [first, last) that name somebody, the recognizer's label (or none) and the titles before it."""

    first: int
    last: int
    label: str
    titles: tuple[Titling, ...] = ()


def names(view: View, hits: Sequence[Hit], people: Sequence[Name]) -> tuple[Name, ...]:
    """The names in text order, none overlapping another or a hit that says more.

    `people` are names already known to be persons'; a longer name that holds one takes its place.
    """
    taken = [False] * len(view.tokens)
    for hit in hits:
        taken[hit.first : hit.last] = [True] * (hit.last - hit.first)
    things = _things(view)
    found: list[Name] = []
    for name in (*_recognized(view), *_runs(view), *people):
        free = not any(taken[name.first : name.last])
        if not (free or _wider(name, hits)) or any(name.first < f.last and f.first < name.last for f in found[-3:]):
            continue
        if atoms(view.text(name.first, name.last)) in things:
            continue
        taken[name.first : name.last] = [True] * (name.last - name.first)
        found.append(name)
    found = _completed(view, found, taken)
    return tuple(sorted(found, key=lambda name: name.first))


def _completed(view: View, found: Sequence[Name], taken: Sequence[bool]) -> list[Name]:
    """Names of which the recognizer dropped the first word, where the whole stands elsewhere."""
    whole = {atoms(view.text(name.first, name.last)) for name in found}
    done: list[Name] = []
    for name in found:
        before = name.first - 1
        words = atoms(view.text(name.first, name.last))
        if before >= 0 and not taken[before] and (view.keys[before], *words) in whole:
            if (
                view.tokens[before].text[0].isupper()
                and view.tokens[before].sentence == view.tokens[name.first].sentence
            ):
                name = Name(first=before, last=name.last, label=name.label, titles=titles_before(view, before))
        done.append(name)
    return done


def _things(view: View) -> frozenset[tuple[str, ...]]:
    """Names of things: called a product, work or event by the recognizer, or followed by "browser", "film" …"""
    votes: Counter[tuple[str, ...]] = Counter()
    for entity in view.document.entities:
        first, last = _bounds(view, entity.first, entity.last)
        if first >= last or entity.label in NEUTRAL:
            continue
        words = atoms(view.text(first, last))
        head = view.head(first, last)
        beside = [view.tokens[i] for i in (first - 1, last) if 0 <= i < len(view.tokens)]
        beside += [view.tokens[head.head]] * (head.dep == "appos")
        thing = entity.label in DROPPED or any(token.lemma in THINGS for token in beside)
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


def _recognized(view: View) -> Iterator[Name]:
    for entity in view.document.entities:
        if entity.label in KEPT:
            yield from _trimmed(view, entity)


def _trimmed(view: View, entity: Entity) -> Iterator[Name]:
    first, last = _bounds(view, entity.first, entity.last)
    inner: tuple[Titling, ...] = ()
    last = _cut(view, first, last)
    if first < last and entity.label == "PERSON":
        first += _shouted(view, first, last)
        inner, first = leading_titles(view, first, last)
    if first >= last or not _plausible(view, first, last, entity.label):
        return
    yield Name(first=first, last=last, label=entity.label, titles=(*titles_before(view, first), *inner))


def _shouted(view: View, first: int, last: int) -> int:
    """1 when a word in capitals stands before a name that is not in capitals: "WATCHED Donald Trump"."""
    word = view.tokens[first].text
    return int(
        last - first > 1
        and len(word) > 3
        and word.isalpha()
        and word.isupper()
        and not view.tokens[last - 1].text.isupper()
    )


def _cut(view: View, first: int, last: int) -> int:
    """The end of the name, before an article or a verb that the recognizer took in."""
    for i in range(first + 1, last):
        text = view.tokens[i].text.lower()
        if text in {",", "/", ";", ":"} and not _corporate(view, i, last):
            return _bounds(view, first, i)[1]
        if text in {"the", "a", "an"} and view.tokens[i - 1].pos not in {"ADP"}:
            return _bounds(view, first, i)[1]
    return last


def _corporate(view: View, i: int, last: int) -> bool:
    """Whether what follows the comma belongs to the name: ", Inc.", ", D.C.", ", Jr."."""
    return i + 1 < last and view.keys[i + 1] in {"inc", "llc", "ltd", "jr", "sr", "dc", "ii", "iii"}


def _bounds(view: View, first: int, last: int) -> tuple[int, int]:
    """The tokens without article, possessive, marks and lower-case words at either end."""
    while first < last and _loose(view, first, opening=True):
        first += 1
    while last > first and _loose(view, last - 1, opening=False):
        last -= 1
    return first, last


def _loose(view: View, i: int, *, opening: bool) -> bool:
    token = view.tokens[i]
    if token.pos in {"DET", "PUNCT", "ADP", "CCONJ", "PRON"} and not (opening and token.text[0].isupper()):
        return token.text.lower() not in {"al", "el", "bin"}
    if token.text.lower() in {"the", "a", "an", "'s", "'", "this", "that"} or not token.text[0].isalnum():
        return True
    if (view.keys[i],) in never("whole") and token.pos == "PROPN" and len(token.text) > 3:
        return not opening
    lower = token.text[0].islower() and not (not opening and i and view.tokens[i - 1].text == "-")
    return lower and not (opening and token.text.lower() in PARTICLES)


def _plausible(view: View, first: int, last: int, label: str) -> bool:
    """Whether the words can be somebody's name."""
    tokens = view.tokens[first:last]
    words = tuple(atom for token in tokens for atom in atoms(token.text))
    if not words or not any(c.isalpha() for c in "".join(words)) or last - first > 12:
        return False
    if words in never("whole") and not (label == "PERSON" and len(words) > 1):
        return False
    if _is_role(words) or _is_seat(view, first):
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
    while len(words) > 1 and words[0] in RANKS:
        words = words[1:]
    if words in titles() or " ".join(words) in roles():
        return True
    return len(words) > 1 and (words[-1:] in titles() or words[-1] in roles()) and words[0] in RANKS


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
        known = not view.solid or any(view.keys[i] in view.solid for i in range(first, last))
        return known and label in {"PERSON", "ORG", "GPE"} and any(token.pos == "PROPN" for token in tokens)
    if last - first == 1:
        token = tokens[0]
        if token.pos != "PROPN" and (view.first_in_sentence(first) or token.text.lower() == token.lemma):
            return label in {"PERSON", "GPE"} and token.pos not in {"ADV", "DET", "PRON", "ADP", "AUX", "SCONJ"}
        return token.lemma.lower() not in roles() or token.pos == "PROPN"
    return True


def _runs(view: View) -> Iterator[Name]:
    """Runs of proper nouns outside every entity that take part in what happens."""
    inside = [""] * len(view.tokens)
    for entity in view.document.entities:
        inside[entity.first : entity.last] = [entity.label] * (entity.last - entity.first)
    counts: dict[str, int] = {}
    for i in range(len(view.tokens)):
        if _proper(view, i) and not view.first_in_sentence(i):
            counts[view.keys[i]] = counts.get(view.keys[i], 0) + 1
    i = 0
    while i < len(view.tokens):
        if inside[i] or not _proper(view, i):
            i += 1
            continue
        last = i + 1
        while last < len(view.tokens) and not inside[last] and _continues(view, i, last):
            last += 1
        first, end = _bounds(view, i, last)
        inner, start = leading_titles(view, first, end)
        if start < end and _acts(view, start, end, counts) and _plausible(view, start, end, ""):
            yield Name(first=start, last=end, label="", titles=(*titles_before(view, start), *inner))
        i = last


def _proper(view: View, i: int) -> bool:
    token = view.tokens[i]
    return token.pos == "PROPN" and token.text[0].isupper() and token.text.isascii() is not None


def _continues(view: View, first: int, i: int) -> bool:
    token = view.tokens[i]
    if token.sentence != view.tokens[first].sentence:
        return False
    if _proper(view, i):
        return True
    after = i + 1 < len(view.tokens) and _proper(view, i + 1)
    return after and (token.text == "-" or token.text.lower() in PARTICLES - {"of", "i", "e", "y"})


def _acts(view: View, first: int, last: int, counts: dict[str, int]) -> bool:
    head = view.head(first, last)
    if head.sentence in view.loud | view.headline or head.pos != "PROPN":
        return False
    recurs = counts.get(view.keys[head.index], 0) >= 2
    if view.is_modifier(head):
        return recurs and last - first > 1
    strong = head.dep in {"nsubj", "nsubjpass", "agent", "poss", "dobj", "dative", "appos"}
    return strong or (head.dep in ACTING and recurs) or (head.dep in ACTING and last - first > 1)
