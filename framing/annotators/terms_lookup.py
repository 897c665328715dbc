"""Which entries cover a term: those that it is a form of, and the longer ones that its words stand in."""

from collections.abc import Iterator, Sequence

from framing.annotators.terms_index import GAP, ONES, Index, Node, Pattern, build
from framing.lexicons import Entry, Lexicon
from framing.lexicons.combining import plain

__all__ = ["Found", "covering", "longer"]

Found = tuple[Lexicon, Entry]


def covering(term: str, lexicons: Sequence[Lexicon]) -> tuple[Found, ...]:
    """The entries that `term` is a form of, in the order of the lexicons: "regimes" is covered by regime."""
    words = plain(term).split()
    index = build(lexicons)
    patterns = {(p.lexicon.id, p.entry.line): p for p in _ends(words, index, index.root) if _stands(words, p, index)}
    order = [lexicon.id for lexicon in lexicons]
    found = sorted(patterns.values(), key=lambda p: (order.index(p.lexicon.id), p.entry.line))
    return tuple((p.lexicon, p.entry) for p in found)


def longer(term: str, lexicons: Sequence[Lexicon]) -> tuple[Found, ...]:
    """The entries of more words that hold those of `term`, in the order of the lexicons."""
    words = f" {plain(term)} "
    return tuple(
        (lexicon, entry)
        for lexicon in lexicons
        for entry in lexicon.entries
        if words in f" {plain(entry.term)} " and plain(entry.term) != words.strip()
    )


def _ends(words: Sequence[str], index: Index, node: Node) -> Iterator[Pattern]:
    """The patterns at the ends of all paths that the words, in any form, can take."""
    if not words:
        yield from node.patterns
        return
    for key in (words[0], *index.lemmas.get(words[0], ())):
        if key in node.next:
            yield from _ends(words[1:], index, node.next[key])


def _stands(words: Sequence[str], pattern: Pattern, index: Index) -> bool:
    """Whether the words that may not inflect stand as the entry has them."""
    if len(pattern.words) != len(words):
        return False
    return all(
        word == own or word in {GAP, ONES} or i in pattern.free
        for i, (word, own) in enumerate(zip(pattern.words, words, strict=True))
    )
