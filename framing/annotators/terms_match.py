"""Where the terms of an index stand in a sentence: the longest match that passes every check wins."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from framing.annotators.terms_index import GAP, ONES, Index, Node, Pattern
from framing.document import Token

__all__ = ["Match", "matches"]

_WIDEST_GAP = 4
_BREAKS = frozenset('.,;:!?()"')


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern found on tokens [first, last); `head` is the index of the token of its head word."""

    pattern: Pattern
    first: int
    last: int
    head: int
    exact: bool  # whether the words stand in their basic form


@dataclass(frozen=True, slots=True)
class _Word:
    """A word to look up: a token, or a part of a token with hyphens inside."""

    token: Token
    surface: str
    keys: tuple[str, ...]
    joined: str | None  # closed spelling with the part behind the hyphen: war-monger as warmonger
    hyphen: bool


def matches(tokens: Sequence[Token], index: Index, accept: Callable[[Match], bool]) -> Iterator[Match]:
    """The accepted matches in one sentence, in text order; those of one layer never overlap."""
    words = _words(tokens, index)
    taken: dict[str, int] = {}
    root = index.root.next
    for start, word in enumerate(words):
        if word.hyphen or not (word.joined or any(key in root for key in word.keys)):
            continue
        best: dict[str, Match] = {}
        for match in sorted(_found(words, start, index.root), key=_rank):
            layer = match.pattern.lexicon.layer
            if match.first >= taken.get(layer, 0) and layer not in best and accept(match):
                best[layer] = match
        for layer, match in best.items():
            taken[layer] = match.last
            yield match


def _rank(match: Match) -> tuple[int, bool, int]:
    """Longest first; of equals, the one that stands as written, then the more constrained entry."""
    entry = match.pattern.entry
    return (match.first - match.last, not match.exact, -len(entry.only) - len(entry.unless))


def _words(tokens: Sequence[Token], index: Index) -> list[_Word]:
    words: list[_Word] = []
    for i, token in enumerate(tokens):
        text = token.text.lower()
        if "-" in text and text.strip("-"):
            parts = [part for part in text.split("-") if part]
            words.extend(_word(token, part, part, index, None) for part in parts)
            continue
        hyphened = i + 2 < len(tokens) and tokens[i + 1].text == "-"
        joined = text + tokens[i + 2].text.lower() if hyphened else None
        words.append(_word(token, text, token.lemma.lower(), index, joined))
    return words


def _word(token: Token, surface: str, lemma: str, index: Index, joined: str | None) -> _Word:
    others = index.lemmas.get(surface, ())
    keys = (surface,) if lemma == surface else (surface, lemma)
    if others:
        keys = tuple(dict.fromkeys((*keys, *others)))
    if joined is not None and not _joins(joined, index):
        joined = None
    return _Word(token, surface, keys, joined, surface == "-")


def _joins(joined: str, index: Index) -> bool:
    root = index.root.next
    return joined in root or any(lemma in root for lemma in index.lemmas.get(joined, ()))


def _found(words: list[_Word], start: int, root: Node) -> Iterator[Match]:
    """Every pattern that begins at word `start`, whatever its length."""
    joined = words[start].joined
    if joined:
        for node in (root.next.get(joined), root.next.get(joined.removesuffix("s"))):
            for pattern in node.patterns if node else ():
                last = words[start + 2].token.index
                yield Match(pattern, words[start].token.index, last + 1, last, exact=True)
    path: list[int] = []
    yield from _walk(words, start, root, path)


def _walk(words: list[_Word], at: int, node: Node, path: list[int]) -> Iterator[Match]:
    if path and words[path[-1]].hyphen:
        return
    if path and at < len(words) and words[at].hyphen:
        at += 1
    if at >= len(words):
        return
    for key in words[at].keys:
        step = node.next.get(key)
        if step is not None:
            yield from _step(words, at, step, path)
    if ONES in node.next and words[at].token.tag == "PRP$":
        yield from _step(words, at, node.next[ONES], path)
    if GAP in node.next:
        for width in range(_WIDEST_GAP):
            if at + width >= len(words) or words[at + width].surface in _BREAKS:
                return
            yield from _walk(words, at + width + 1, node.next[GAP], [*path, at + width])


def _step(words: list[_Word], at: int, node: Node, path: list[int]) -> Iterator[Match]:
    path = [*path, at]
    for pattern in node.patterns:
        found = _fit(words, path, pattern)
        if found:
            yield found
    if node.next:
        yield from _walk(words, at + 1, node, path)


def _fit(words: list[_Word], path: list[int], pattern: Pattern) -> Match | None:
    """The match, if the words that may not inflect stand as written."""
    for i, word in enumerate(pattern.words):
        at = words[path[i]]
        if i not in pattern.free and at.surface != word and word not in {GAP, ONES}:
            return None
    first, last = words[path[0]].token.index, words[path[-1]].token.index
    exact = all(words[i].surface == word for i, word in zip(path, pattern.words, strict=True))
    return Match(pattern, first, last + 1, words[path[pattern.head]].token.index, exact)
