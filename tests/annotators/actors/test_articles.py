"""Ten articles of our own from all regions: which mentions must be one actor, and which must not.

In the cases a mention is written [key|words]. Each mention must be one actor with the first of its key, and
another one than the mention of another key before it. What fails is listed in the case and must go on failing.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from framing.annotations import Annotations
from framing.annotators import actors, coreference, quotations
from framing.article import Article, Block, Span
from framing.language import parse

CASES = Path(__file__).resolve().parents[2] / "cases" / "actors"
MARKED = re.compile(r"\[(\w)\|([^\]]*)\]")


@dataclass(frozen=True)
class Pair:
    name: str
    one: Span
    other: Span
    linked: bool


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    pairs: tuple[Pair, ...]
    known_failures: frozenset[str]


@cache
def cases() -> tuple[Case, ...]:
    return tuple(read(path) for path in sorted(CASES.glob("*.json")))


def read(path: Path) -> Case:
    data = json.loads(path.read_text(encoding="utf-8"))
    text, mentions, end = "", [], 0
    for match in MARKED.finditer(data["marked"]):
        text += data["marked"][end : match.start()]
        mentions.append((match[1], Span(len(text), len(text) + len(match[2]))))
        text += match[2]
        end = match.end()
    text += data["marked"][end:]
    return Case(data["name"], text, tuple(pairs(data["name"], text, mentions)), frozenset(data["known_failures"]))


def pairs(name: str, text: str, mentions: list[tuple[str, Span]]) -> Iterator[Pair]:
    first: dict[str, Span] = {}
    for i, (key, span) in enumerate(mentions):
        if key in first:
            yield Pair(f"{name}:{i}:{key}={span.of(text)}", first[key], span, True)
        first.setdefault(key, span)
        before = next((other for k, other in reversed(mentions[:i]) if k != key), None)
        if before is not None:
            yield Pair(f"{name}:{i}:{before.of(text)}≠{span.of(text)}", before, span, False)


@cache
def analysed(name: str) -> Annotations:
    text = next(case.text for case in cases() if case.name == name)
    blocks: list[Block] = []
    for match in re.finditer(r"[^\n]+", text):
        blocks.append(Block(kind="body" if blocks else "title", span=Span(*match.span()), rule="case"))
    found = Annotations(document=parse(Article(text=text, blocks=tuple(blocks))))
    for annotate in (actors.annotate, quotations.annotate, coreference.annotate):
        found = annotate(found)
    return found


def owner(found: Annotations, span: Span) -> str | None:
    """The actor of the widest mention that ends with the marked words (but for "party"), or that covers them."""
    inside = [m for m in found.mentions if span.covers(m.span) and span.end - m.span.end <= len(" party")]
    inside = [m for m in inside if m.form != "pronoun" or m.span == span]
    covering = [m for m in found.mentions if m.span.covers(span)]
    best = max(inside or covering, key=lambda m: (m.span.end, len(m.span)), default=None)
    return best.actor if best else None


def holds(pair: Pair) -> bool:
    found = analysed(pair.name.split(":")[0])
    one, other = owner(found, pair.one), owner(found, pair.other)
    if pair.linked:
        return one is not None and one == other
    return one is None or one != other


def parameters() -> Iterator[object]:
    for case in cases():
        for pair in case.pairs:
            marks = [pytest.mark.xfail(strict=True, reason="known failure")] if pair.name in case.known_failures else []
            yield pytest.param(pair, id=pair.name, marks=marks)


@pytest.mark.parametrize("pair", tuple(parameters()))
def test_pair(pair: Pair) -> None:
    assert holds(pair)


def test_there_are_enough_pairs_and_most_hold() -> None:
    everything = [pair for case in cases() for pair in case.pairs]
    failing = {name for case in cases() for name in case.known_failures}
    assert len(cases()) >= 10
    assert len(everything) >= 400
    assert failing <= {pair.name for pair in everything}
    assert len(failing) <= 0.05 * len(everything)


def test_both_kinds_of_pairs_can_fail() -> None:
    linked = next(pair for case in cases() for pair in case.pairs if pair.linked)
    apart = next(pair for case in cases() for pair in case.pairs if not pair.linked)
    assert not holds(Pair(linked.name, linked.one, linked.other, False))
    assert not holds(Pair(apart.name, apart.one, apart.other, True))
