"""Marks the actors of raw sentences, to be labelled by a teacher, and of labelled rows, to mask their other names."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Span as Found

__all__ = ["corpus_rows", "mark_others", "shingles"]

KINDS = {"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"}
GROUPS = frozenset(
    """activists administration advocates agency agents army authorities bishops cabinet campaigners citizens clergy
    coalition commission communists company conservatives corporations council court critics dealers delegates
    demonstrators developers dissidents doctors drivers employers employees executives experts extremists families
    farmers fighters firefighters government governments guards hospital immigrants industry insurgents investigators
    investors jihadists journalists judge judges junta jury justices landlords lawmakers lawyers leaders left
    legislators liberals lobbyists loyalists mayor media migrants militants military militia militias minister
    ministers ministry nationalists nurses officers officials opponents opposition parents parliament parties
    party patients peacekeepers police politicians populists president press prisoners producers progressives
    prosecution prosecutor prosecutors protesters public radicals rebels reformers refugees regime regulators
    reporters republic researchers residents rioters scientists secularists senator senators separatists settlers
    soldiers sponsors strikers students suspect suspects teachers tenants terrorists traders troops union unions
    veterans victims villagers volunteers voters women workers""".split()
)
PRONOUNS = {"he", "him", "his", "himself", "she", "her", "hers", "herself"}
TITLES = {"president", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "sen", "sen.", "senator", "rep", "rep.", "gov", "gov."}


def shingles(text: str, size: int = 8) -> set[tuple[str, ...]]:
    """All runs of `size` words in lower case; a shorter text is one shingle.

    >>> sorted(shingles("It is a test.", 3))
    [('is', 'a', 'test'), ('it', 'is', 'a')]
    """
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + size]) for i in range(max(1, len(words) - size + 1))}


def corpus_rows(
    path: Path, forbidden: set[tuple[str, ...]], nlp: "Language", *, start: int = 0, every: int = 1
) -> Iterator[dict[str, Any]]:
    """Sentences of each `every`-th article in `path`, from `start` on, with their actors as unscored targets, in order.

    A sentence that shares a shingle with `forbidden`, or came before, is left out, as is one of fewer than 6 or
    more than 70 tokens, or without any actor.
    """
    seen: set[str] = set()
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    articles = ((row["text"], row["id"]) for row in map(json.loads, lines[start::every]))
    for doc, article in nlp.pipe(articles, as_tuples=True, batch_size=8):
        for number, sentence in enumerate(doc.sents):
            text = sentence.text.rstrip()
            known = text in seen or bool(shingles(text) & forbidden)
            if not 6 <= len(sentence) <= 70 or known or "\n" in text or text[0].isspace():
                continue
            seen.add(text)
            targets = _targets(sentence, sentence.start_char)
            if targets:
                yield {"id": f"{article}:{number}", "text": text, "targets": targets}


def mark_others(rows: Iterable[dict[str, Any]], nlp: "Language") -> Iterator[dict[str, Any]]:
    """The same rows, with each actor that is not yet a target added as a target without polarity."""
    pairs = ((row["text"], row) for row in rows)
    for doc, row in nlp.pipe(pairs, as_tuples=True, batch_size=64):
        taken = [(m["start"], m["end"]) for t in row["targets"] for m in (t, *t.get("further_mentions", ()))]
        added = [t for t in _targets(doc[:], 0) if not _clashes(t, taken)]
        yield {**row, "targets": [*row["targets"], *added]}


def _clashes(target: dict[str, Any], taken: list[tuple[int, int]]) -> bool:
    spans = [target, *target.get("further_mentions", ())]
    return any(m["start"] < end and start < m["end"] for m in spans for start, end in taken)


def _targets(sentence: "Found", offset: int) -> list[dict[str, Any]]:
    """Actors in text order; names with the same last word are one, as are pronouns and the only person."""
    actors: dict[str, list[dict[str, Any]]] = {}
    people: list[str] = []
    for start, end, kind in sorted(_spans(sentence)):
        text = sentence.doc.text[start:end]
        key = text.lower().rstrip("s") if kind == "group" else text.split()[-1].lower()
        if kind == "PERSON" and key not in people:
            people.append(key)
        actors.setdefault(key, []).append({"start": start - offset, "end": end - offset, "mention": text})
    pronouns = [t for t in sentence if t.lower_ in PRONOUNS]
    if pronouns and len(people) <= 1:
        key = people[0] if people else "he"
        found = [{"start": t.idx - offset, "end": t.idx - offset + len(t), "mention": t.text} for t in pronouns]
        actors.setdefault(key, []).extend(found)
    targets = [{**spans[0], "further_mentions": spans[1:]} for spans in actors.values()]
    return sorted(targets, key=lambda target: target["start"])


def _spans(sentence: "Found") -> list[tuple[int, int, str]]:
    names = []
    for entity in sentence.ents:
        if entity.label_ not in KINDS:
            continue
        start = entity.start
        while start < entity.end - 1 and entity.doc[start].lower_ == "the":
            start += 1
        if entity.label_ == "PERSON" and start > sentence.start and entity.doc[start - 1].lower_ in TITLES:
            start -= 1
        end = entity.end
        while end > start + 1 and entity.doc[end - 1].lower_ in {"'s", "’s", "'", "’"}:
            end -= 1
        part = entity.doc[start:end]
        if any(character.isalpha() for character in part.text):
            names.append((part.start_char, part.end_char, entity.label_))
    for token in sentence:
        inside = any(start <= token.idx < end for start, end, _ in names)
        if token.lower_ in GROUPS and token.pos_ in {"NOUN", "PROPN"} and not inside and token.dep_ != "compound":
            names.append((token.idx, token.idx + len(token), "group"))
    return names
