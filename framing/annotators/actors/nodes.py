"""All places where one and the same name stands, with the evidence for what sort of actor it names."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from framing.annotations import ActorKind
from framing.annotators.actors.human import is_human
from framing.annotators.actors.inanimate import called, is_thing
from framing.annotators.actors.lexis import heads
from framing.annotators.actors.name import Name
from framing.annotators.actors.view import View
from framing.annotators.actors.words import atoms, head_word

__all__ = ["Node", "nodes"]

SPEECH = frozenset("say tell ask add argue claim insist explain write believe think reply recall joke testify".split())
_WITHIN = frozenset("in into across throughout".split())
IN_PLACE = frozenset("in at near outside around across through throughout inside into".split())
_KIND_OF: dict[str, ActorKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "people",
}
_CALLED: dict[str, ActorKind] = {  # nouns behind a name that say what it names: the Free Valley party
    **dict.fromkeys("company firm airline bank chain retailer carmaker movement".split(), "organisation"),
    **dict.fromkeys("newspaper magazine broadcaster newswire".split(), "media"),
    **dict.fromkeys("militia cartel gang".split(), "armed group"),
    "party": "party",
}
_PEOPLE = ("s", "ese", "ish", "an", "ic")
SUFFIXES = frozenset("jr sr ii iii iv kc qc mp mbe obe cbe phd".split())


@dataclass(slots=True, eq=False)
class Node:
    """One name: its words, the tokens where it stands, what the recognizer and its neighbours say of it."""

    words: tuple[str, ...]
    names: list[Name] = field(default_factory=list)
    texts: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)
    titled: int = 0
    placed: int = 0  # times that "in", "near" … stands before it
    bare: int = 0  # times that "in" or "into" stands right before it
    within: int = 0  # times that "in" and a name follow: Afrin in Syria
    speaks: int = 0  # times that it is the subject of a verb of speech
    human: int = 0  # times that it stands where only a person can
    called: ActorKind | None = None  # what a noun behind it says that it is: the Free Valley party
    beside: ActorKind | None = None  # what an apposition or "the town of" says
    thing: int = 0  # times that it stands where no person does: "X, which", "X play on Sunday"
    kind: ActorKind = "person"

    @property
    def text(self) -> str:
        """The most frequent form, the earliest of equals."""
        return max(self.texts, key=lambda text: self.texts[text])

    @property
    def surname(self) -> str:
        """The last word that is not "Jr." or "III"."""
        words = [word for word in self.words if word not in SUFFIXES] or list(self.words)
        return words[-1]


def nodes(view: View, found: Iterable[Name]) -> list[Node]:
    """The names of the article by their words, in order of first use, each with its kind."""
    by_words: dict[tuple[str, ...], Node] = {}
    for name in found:
        text = view.text(name.first, name.last)
        words = atoms(text)
        node = by_words.setdefault(words, Node(words=words))
        _witness(view, node, name, text)
    ordered = list(by_words.values())
    for node in ordered:
        node.kind = _kind(node)
    _borrow(ordered)
    return ordered


def _witness(view: View, node: Node, name: Name, text: str) -> None:
    node.names.append(name)
    node.texts[text] += 1
    node.labels[name.label] += 1
    head = view.head(name.first, name.last)
    after = view.tokens[name.last : name.last + 2]
    node.within += len(after) == 2 and after[0].text in {"in", ","} and after[1].pos == "PROPN"
    above = view.parent(head)
    if above is not None and above.index == name.last and head.dep == "compound":
        node.called = _CALLED.get(above.text) or node.called
    node.beside = called(view, head) or node.beside
    node.thing += is_thing(view, head)
    node.human += is_human(view, head)
    node.titled += any(titling.noun not in {"king", "queen"} or name.label == "PERSON" for titling in name.titles)
    if above is not None:
        node.placed += head.dep == "pobj" and above.text.lower() in IN_PLACE
        node.bare += name.first > 0 and view.tokens[name.first - 1].text.lower() in _WITHIN
        node.speaks += head.dep == "nsubj" and above.lemma in SPEECH


def _kind(node: Node) -> ActorKind:
    told = heads().get(node.words[-1]) or heads().get(head_word(node.words))
    label = _label(node)
    if _misnamed(node, label) and told is None:
        return "person"
    said = _said(node, label, told)
    if said is not None:
        return said
    if node.titled and len(node.words) < 5 and label != "ORG":
        return "person"
    if told and not (label == "PERSON" and len(node.words) < 4 and told in {"place", "media"}):
        return told if label != "PERSON" or told != "place" else "person"
    if _placed(node, label):
        return "place"
    if label == "NORP" and not node.text.endswith(_PEOPLE):
        return "place" if node.placed or node.within else "people"
    if label in _KIND_OF:
        return _KIND_OF[label]
    return "person" if len(node.words) > 1 or node.speaks else "organisation"


def _said(node: Node, label: str, told: ActorKind | None) -> ActorKind | None:
    """The kind that the words beside the name tell, unless it does what only persons do."""
    if label == "PERSON" and (node.titled or node.human or node.speaks):
        return None
    if node.called is not None:
        return node.called
    if node.beside is not None and told is None:
        return node.beside
    if label == "PERSON" and node.thing and len(node.words) < 3:
        return "place" if node.placed else "organisation"
    return None


def _placed(node: Node, label: str) -> bool:
    """Whether the name stands mostly where places do: "in Afrin", "crossed into Ostenmark"."""
    if label == "PERSON":
        return node.placed * 2 > len(node.names) and not node.speaks
    if label == "ORG":
        one = len(node.words) == 1 and not node.text.isupper() and not node.speaks
        return one and node.bare > 0 and node.bare * 2 >= len(node.names)
    return label not in _KIND_OF and label != "NORP" and node.placed * 2 > len(node.names)


def _misnamed(node: Node, label: str) -> bool:
    """Whether a name of two or three words that the recognizer takes for a place or body is a person's."""
    if label not in {"GPE", "ORG", "NORP", "LOC", "FAC"} or not 2 <= len(node.words) <= 3 or node.placed:
        return False
    if node.text.isupper() or any(word in heads() for word in node.words):
        return False
    return bool(node.human) or (label != "ORG" and node.speaks > 0)


def _label(node: Node) -> str:
    named = Counter({label: count for label, count in node.labels.items() if label})
    return max(named, key=lambda label: named[label]) if named else ""


def _is_company(node: Node) -> bool:
    """Whether the last word says that the name is a body's: Vasko Industries."""
    return node.kind == "organisation" and heads().get(node.words[-1]) == "organisation"


def _like_a_person(node: Node) -> bool:
    """Bari Weiss, whom the recognizer takes for a body: two words that say of no body what it is."""
    plain = not any(word in heads() for word in node.words) and not node.surname.endswith("s")
    return node.kind == "organisation" and len(node.words) == 2 and plain and not node.text.isupper()


def _borrow(ordered: Sequence[Node]) -> None:
    """A short name that ends a person's full name is that person's, whatever the recognizer calls it."""
    alone = {node.words[0] for node in ordered if len(node.words) == 1}
    for node in ordered:
        if _like_a_person(node) and node.surname in alone:
            node.kind = "person"
    bodies = {node.words[0] for node in ordered if len(node.words) > 1 and _is_company(node)}
    persons = {word for node in ordered if node.kind == "person" and len(node.words) > 1 for word in node.words}
    for node in ordered:
        if len(node.words) == 1 and node.kind == "person" and node.words[0] in bodies - persons and not node.titled:
            node.kind = "organisation"
    full = [node for node in ordered if node.kind == "person" and len(node.words) > 1]
    surnames = {node.surname for node in full}
    given = {node.words[0] for node in full}
    for node in ordered:
        if len(node.words) == 1 and node.words[0][:-1] in surnames and node.words[0].endswith("s"):
            node.kind = "group"  # the Clintons
        elif len(node.words) == 1 and node.words[0] in surnames | given and node.placed * 2 <= len(node.names):
            node.kind = "person"
