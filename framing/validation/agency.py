"""How well passives, their agents, and who does what to whom are found, against gold dependency parses.

Over Universal Dependencies (de Marneffe et al. 2021) with the enhanced graph, in which shared subjects and
objects are drawn out. Words are aligned by their characters; what has no counterpart counts as missed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from framing.annotators.events.participants import participants
from framing.annotators.events.predicates import predicates
from framing.article import Article
from framing.document import Document, Token
from framing.errors import InputError
from framing.language import parse
from framing.validation.conllu import Gold, Word, read_conllu
from framing.validation.prf import Score, score

__all__ = ["AgencyReport", "Score", "evaluate_agency"]

Item = tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyReport:
    """Passive verbs; the agents of passives (verb, agent); triples (agent, verb, patient) with at least one named."""

    documents: int
    passives: Score
    agents: Score
    triples: Score

    def to_dict(self) -> dict[str, Any]:
        """Plain dictionaries and numbers."""
        return asdict(self)


def evaluate_agency(path: Path, predictions: Path | None = None) -> AgencyReport:
    """Figures for one CoNLL-U file or a folder of them; InputError when there is none.

    With `predictions`, a row a file is written there: its triples as ours, offsets in code points.
    """
    files = sorted(path.glob("*.conllu")) if path.is_dir() else [path]
    if not files:
        raise InputError(f"no .conllu file in {path}; give a file or folder in CoNLL-U format")
    pairs = []
    for file in files:
        gold = read_conllu(file)
        document = parse(Article(text=gold.text))
        pairs.append((gold, document, _Alignment.of(gold, document)))
    if predictions is not None:
        _write(predictions, pairs)
    return AgencyReport(
        documents=len(pairs),
        passives=_score([(gold_passives(g), a.map_all(our_passives(d))) for g, d, a in pairs]),
        agents=_score([(gold_agents(g), a.map_all(our_agents(d))) for g, d, a in pairs]),
        triples=_score([(gold_triples(g), a.map_all(our_triples(d))) for g, d, a in pairs]),
    )


@dataclass(frozen=True, slots=True)
class _Alignment:
    """For each of our tokens the head of the gold phrase that the word with its characters belongs to."""

    words: dict[int, int]

    @classmethod
    def of(cls, gold: Gold, document: Document) -> "_Alignment":
        by_start = {word.span.start: word.index for word in gold.words}
        by_end = {word.span.end: word.index for word in gold.words}
        found = {}
        for token in document.tokens:
            word = by_start.get(token.span.start, by_end.get(token.span.end))
            if word is not None:
                found[token.index] = _canonical(gold, word)
        return cls(found)

    def map_all(self, items: Iterable[Item]) -> set[Item]:
        """Our items with gold indices; -1 - index where a token has no counterpart, so that it is wrong."""
        return {tuple(None if i is None else self.words.get(i, -1 - i) for i in item) for item in items}


def _canonical(gold: Gold, index: int) -> int:
    """The head of the name or apposition that a word is part of: the two schemes put it at different ends."""
    word = gold.words[index]
    while word.deprel in _ONE_PHRASE and word.head is not None:
        word = gold.words[word.head]
    return word.index


_ONE_PHRASE = frozenset({"flat", "compound", "appos", "nmod:desc"})


def gold_passives(gold: Gold) -> set[Item]:
    """Words with a passive subject or a passive auxiliary."""
    relations = {"nsubj:pass", "csubj:pass", "aux:pass"}
    return {(word.head,) for word in gold.words if word.deprel in relations and word.head is not None}


def our_passives(document: Document) -> Iterable[Item]:
    """Our passives with a subject or an auxiliary of their own: the same definition."""
    marks = {"nsubjpass", "csubjpass", "auxpass"}
    for token in document.tokens:
        if token.pos in {"VERB", "AUX"} and any(document.tokens[i].dep in marks for i in token.children):
            yield (token.index,)


def gold_agents(gold: Gold) -> set[Item]:
    """Pairs of a verb and its agent with "by"."""
    found = (word for word in gold.words if word.deprel == "obl:agent" and word.head is not None)
    return {(word.head, _canonical(gold, word.index)) for word in found}


def our_agents(document: Document) -> Iterable[Item]:
    """The same pairs from our events."""
    for predicate in predicates(document):
        if predicate.kind == "passive" and (agent := participants(document, predicate).agent) is not None:
            yield (predicate.token.index, agent.index)


_SLOTS = {
    "nsubj": "agent",
    "nsubj:xsubj": "agent",
    "obl:agent": "agent",
    "obj": "patient",
    "iobj": "recipient",
    "nsubj:pass": "patient",
    "nsubj:pass:xsubj": "patient",
}


def gold_triples(gold: Gold) -> set[Item]:
    """(agent, verb, patient) of every verb, from the enhanced graph.

    A relative pronoun is its antecedent. What the graph does not draw, it gets by our own rules: the noun before
    a participle is its subject or object, a clause without a subject has its governor's.
    """
    antecedent = {word.index: head for word in gold.words for head, r in word.heads if r == "ref" and head is not None}
    slots: dict[int, dict[str, int]] = {word.index: {} for word in gold.words if word.upos == "VERB"}
    for word in gold.words:
        for head, relation in word.heads:
            if head in slots and relation in _SLOTS:
                slots[head].setdefault(_SLOTS[relation], antecedent.get(word.index, word.index))
    for verb in slots:
        _imply(gold, slots, verb)
    found = set()
    for verb, parts in slots.items():
        agent, patient = parts.get("agent"), parts.get("patient", parts.get("recipient"))
        if gold.words[verb].lemma != "be" and (agent is not None or patient is not None):
            heads = (None if i is None else _canonical(gold, i) for i in (agent, verb, patient))
            found.add(tuple(heads))
    return found


def _imply(gold: Gold, slots: dict[int, dict[str, int]], verb: int) -> None:
    word = gold.words[verb]
    passive = word.xpos == "VBN"
    if word.head is None or ("patient" if passive else "agent") in slots[verb]:
        return
    if word.deprel == "acl" and word.xpos in {"VBN", "VBG"}:
        slots[verb]["patient" if passive else "agent"] = word.head
    elif word.deprel == "advcl" and word.head in slots:
        above = slots[word.head]
        subject = above.get("patient") if gold.words[word.head].xpos == "VBN" and "agent" not in above else None
        subject = subject if subject is not None else above.get("agent")
        if subject is not None:
            slots[verb]["patient" if passive else "agent"] = subject


def our_triples(document: Document) -> Iterable[Item]:
    """(agent, verb, patient) of every verb that is no noun, from our events."""
    for predicate in predicates(document):
        if predicate.kind == "nominalisation" or predicate.lemma == "be":
            continue
        parts = participants(document, predicate)
        agent, patient = parts.agent, parts.patient
        if predicate.kind == "ergative":  # the gold parse does not tell ergatives: what we call patient is its subject
            agent, patient = patient, None
        if agent is not None or patient is not None:
            yield (agent.index if agent else None, predicate.token.index, patient.index if patient else None)


def _score(documents: Sequence[tuple[set[Item], set[Item]]]) -> Score:
    return score([(len(g & p), len(p), len(g & p), len(g)) for g, p in documents])


def _write(path: Path, pairs: Sequence[tuple[Gold, Document, _Alignment]]) -> None:
    import json

    def span(token: Token | Word | None) -> list[int] | None:
        return None if token is None else [token.span.start, token.span.end]

    with path.open("w", encoding="utf-8") as file:
        for gold, document, _ in pairs:
            rows = [
                [span(None if i is None else document.tokens[i]) for i in item]
                for item in sorted(our_triples(document), key=str)
            ]
            file.write(json.dumps({"file": gold.name, "triples": rows}) + "\n")
