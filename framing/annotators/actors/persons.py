"""Which names are one person: full name, surname, given name, initials, particles, any order of names."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from framing.annotators.actors.lexis import roles
from framing.annotators.actors.name import PARTICLES, Name
from framing.annotators.actors.nodes import SUFFIXES, Node
from framing.annotators.actors.spelling import alike
from framing.annotators.actors.view import View

__all__ = ["Person", "persons"]

_NICKNAMES = (
    "joe joseph|bill william will billy|bob robert rob bobby|jim james jimmy|mike michael|tom thomas|dick richard rick|"
    "ted edward theodore ed eddie|jack john johnny|tony anthony|dan daniel danny|dave david|steve steven stephen|"
    "chris christopher christine christina|matt matthew|nick nicholas|alex alexander alexandra|kate katherine kathryn "
    "catherine kathy cathy|liz elizabeth beth betsy|sue susan|pat patrick patricia|sam samuel samantha|ben benjamin|"
    "andy andrew|greg gregory|jeff jeffrey geoffrey|larry lawrence laurence|ron ronald|don donald|ken kenneth|"
    "tim timothy|jerry gerald jerome|harry henry harold|charlie charles chuck|frank francis|fred frederick|"
    "pete peter|phil philip phillip|ray raymond|rudy rudolph|stan stanley|vince vincent|walt walter|mitch mitchell|"
    "maggie margaret meg peggy|debbie deborah|jen jennifer jenny|jess jessica|kim kimberly|mandy amanda|vicky victoria|"
    "pepe jose|paco francisco|volodya vladimir|sasha aleksandr alexander|misha mikhail"
)
_KIN = frozenset(
    "father mother wife husband son daughter brother sister parent widow widower child uncle aunt cousin nephew niece "
    "grandfather grandmother grandson granddaughter stepfather stepmother fiance fiancee girlfriend boyfriend".split()
)
_NICK = {name: number for number, names in enumerate(_NICKNAMES.split("|")) for name in names.split()}


@dataclass(slots=True, eq=False)
class Person:
    """Nodes that name one person; `words` is the fullest name."""

    words: tuple[str, ...]
    nodes: list[Node] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    apart: bool = False  # a bare surname that is not that of the relative who is named in full

    @property
    def surname(self) -> str:
        """The last word that is not "Jr." or "III"."""
        words = [word for word in self.words if word not in SUFFIXES] or list(self.words)
        return words[-1]


def persons(view: View, found: Sequence[Node]) -> list[Person]:
    """The persons among these nodes; a short name goes to the person last named in full before it."""
    full = sorted((node for node in found if len(node.words) > 1), key=lambda node: -len(node.words))
    people: list[Person] = []
    for node in full:
        person = next((p for p in people if _same(node.words, p.words) and not _younger(node, p.nodes, found)), None)
        if person is None:
            person = Person(words=node.words)
            people.append(person)
        person.nodes.append(node)
        person.names.extend(node.names)
    singles = [node for node in found if len(node.words) == 1]
    for node in singles:
        _share(view, node, people)
    return _respelled(people)


def _same(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether two names of several words name one person."""
    if len(short) == 2 and short[1] in {"jr", "sr"}:  # Trump Jr.
        return len(long) > 2 and long[-2:] == short
    short = tuple(word for word in short if word not in SUFFIXES)
    long = tuple(word for word in long if word not in SUFFIXES)
    if len(short) < 2 or not long:
        return False
    if _within(short, long):
        return short[-1] == long[-1] or short[0] == long[0] or len(short) > 2
    if short[-1] != long[-1]:
        return False
    given, other = short[0], long[0]
    initial = len(given) == 1 or len(other) == 1
    nick = given in _NICK and _NICK[given] == _NICK.get(other)
    return (initial and given[0] == other[0]) or nick


def _younger(node: Node, others: Sequence[Node], found: Sequence[Node]) -> bool:
    """Whether one of two like names is the son's: with "Jr." it is named after the other, or by surname and "Jr."."""
    for other in others:
        if _suffix(node) == _suffix(other):
            return False
    senior, junior = (node, others[0]) if _suffix(others[0]) else (others[0], node)
    short = (junior.surname, _suffix(junior))
    return senior.names[0].first < junior.names[0].first or any(n.words == short for n in found)


def _suffix(node: Node) -> str:
    return next((word for word in node.words if word in {"jr", "sr"}), "")


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the words of `short` occur in `long`, in order."""
    rest = iter(long)
    return all(word in rest for word in short)


def _share(view: View, node: Node, people: list[Person]) -> None:
    """Give each use of a one-word name to the person it fits best, or make it a person of its own."""
    word = node.words[0]
    fitting = [person for person in people if _rank(word, person.words)]
    if not fitting:
        people.append(Person(words=node.words, nodes=[node], names=list(node.names)))
        return
    best = max(_rank(word, person.words) for person in fitting)
    fitting = [person for person in fitting if _rank(word, person.words) == best]
    own: Person | None = None
    for name in node.names:
        settled = [p for p in fitting if not _is_relative(view, p) or min(n.first for n in p.names) < name.first]
        if own is not None or not settled:  # the surname of somebody whose wife or son is named later
            own = own or Person(words=node.words, apart=True)
        person = own or _nearest(view, name, settled)
        person.names.append(name)
        if node not in person.nodes:
            person.nodes.append(node)
    if own is not None:
        people.append(own)


def _rank(word: str, words: tuple[str, ...]) -> int:
    """How well a single word stands for a full name: surname 3, a word inside 2, given name 1, not at all 0."""
    bare = [w for w in words if w not in SUFFIXES and w not in PARTICLES]
    if len(bare) < 2 or word not in bare:
        return 0
    if word == bare[-1]:
        return 3
    return 1 if word == bare[0] else 2


def _nearest(view: View, name: Name, people: Sequence[Person]) -> Person:
    """The person whose gender the title does not contradict and whose full name stands last before the use."""
    if len(people) == 1:
        return people[0]
    people = [person for person in people if "jr" not in person.words] or list(people)
    if len(people) == 1:
        return people[0]
    gender = _gender(view, (name,))
    told = {id(person): _gender(view, person.names) for person in people} if gender else {}
    agreeing = [person for person in people if not gender or told[id(person)] in {"", gender}] or list(people)
    exact = [person for person in agreeing if gender and told[id(person)] == gender]
    pool = exact or [person for person in agreeing if not _is_relative(view, person)] or agreeing

    def last_before(person: Person) -> int:
        before = [other.first for other in person.names if other.first < name.first]
        return max(before, default=-1)

    return max(pool, key=last_before)


def _is_relative(view: View, person: Person) -> bool:
    """Whether somebody is brought in as another one's father or wife: the surname alone stays that one's."""
    if any(titling.noun in _KIN for name in person.names for titling in name.titles):
        return True
    heads = (view.head(name.first, name.last) for name in person.names)
    return any(head.dep == "appos" and view.tokens[head.head].lemma in _KIN for head in heads)


def _gender(view: View, names: Sequence[Name]) -> str:
    """The gender that a title or an apposition beside one of the names tells: "Ms. Nair", "her husband, V. Nair"."""
    for name in names:
        for titling in name.titles:
            if titling.gender in {"m", "f"}:
                return titling.gender
        head = view.head(name.first, name.last)
        beside = [view.tokens[i] for i in head.children if view.tokens[i].dep == "appos"]
        beside += [view.tokens[head.head]] * (head.dep == "appos")
        for token in beside:
            role = roles().get(token.lemma.lower())
            if role is not None and role.gender:
                return role.gender
    return ""


def _respelled(people: list[Person]) -> list[Person]:
    """Join persons whose names differ by a slip, unless both have a given name that differs."""
    by_surname: dict[str, list[Person]] = {}
    for person in people:
        by_surname.setdefault(person.surname, []).append(person)
    pairs = [(a, b) for group in by_surname.values() for i, a in enumerate(group) for b in group[i + 1 : i + 9]]
    pairs += [(a, b) for one, other in alike(by_surname) for a in by_surname[one] for b in by_surname[other]]
    gone: set[int] = set()
    for a, b in pairs:
        if a.apart or b.apart:
            continue
        if id(a) not in gone and id(b) not in gone and _suffix(a.nodes[0]) == _suffix(b.nodes[0]) and _one(a, b):
            a.nodes.extend(b.nodes)
            a.names.extend(b.names)
            a.words = max(a.words, b.words, key=len)
            gone.add(id(b))
    return [person for person in people if id(person) not in gone]


def _one(a: Person, b: Person) -> bool:
    """Whether two persons with like surnames are one: no given name at odds."""
    if len(a.words) == 1 or len(b.words) == 1:
        return True
    return a.words[0] == b.words[0] or bool(alike((a.words[0], b.words[0])))
