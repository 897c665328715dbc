"""Where the article uses a wording of a known actor: the longest match at each word, capitals checked."""

from collections.abc import Iterator
from dataclasses import dataclass

from framing.annotators.actors.known import Gazetteer, Wording
from framing.annotators.actors.view import View
from framing.annotators.actors.words import atoms

_SMALL = frozenset("party group government agency army movement network cartel".split())
_WORDS = frozenset("us is who it ice au pa un eta let ap rt ec sec isi ira gop aid un id or in me".split())

__all__ = ["Hit", "hits"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Tokens [first, last) that read as one of `wordings`; `inside` when they are part of a longer token."""

    first: int
    last: int
    wordings: tuple[Wording, ...]
    inside: bool = False


def hits(view: View, tables: tuple[Gazetteer, ...]) -> tuple[Hit, ...]:
    """The matches in text order, none overlapping; the first table that knows a word decides."""
    found: list[Hit] = []
    i = 0
    while i < len(view.tokens):
        hit = _at(view, tables, i)
        if hit:
            found.append(hit)
        i = hit.last if hit else i + 1
    return tuple(found)


def _at(view: View, tables: tuple[Gazetteer, ...], i: int) -> Hit | None:
    word = view.keys[i]
    if not word:
        return None
    text = view.tokens[i].text
    if "-" in text and len(text) > 3:
        return _inside(view, tables, i)
    named = text[0].isupper() or text[0].isdigit()
    for table in tables:
        if not (named or word in table.small):
            continue
        for group in table.by_first.get(word, ()):
            last = _end(view, group[0].atoms, i)
            if last is None:
                continue
            fitting = tuple(wording for wording in group if _fits(view, wording, i, last))
            if fitting:
                return Hit(first=i, last=last, wordings=fitting)
    return None


def _end(view: View, words: tuple[str, ...], i: int) -> int | None:
    """The token after the wording that begins at token i, or None if it is not there."""
    at, sentence = i, view.tokens[i].sentence
    for word in words:
        while at < len(view.tokens) and at > i and view.tokens[at].text in {"-", "'", "/", "–", "."}:
            at += 1
        if at >= len(view.tokens) or view.tokens[at].sentence != sentence:
            return None
        if view.keys[at] == word:
            at += 1
            continue
        return None
    return at


def _fits(view: View, wording: Wording, first: int, last: int) -> bool:
    """Whether the letters are written as a name: capitals where the table has them."""
    loud = view.tokens[first].sentence in view.loud
    if loud:
        return not wording.cased or view.tokens[first].pos == "PROPN"
    if wording.text.endswith(".") and not view.tokens[last - 1].text.endswith("."):
        return False
    if wording.cased and _in_capitals(view, first, last):
        return False
    if wording.cased:
        return _bare(view.text(first, last)) == _bare(wording.text)
    words = [word for word in wording.text.replace("-", " ").split() if word[0].isalnum()]
    tokens = [token.text for token in view.tokens[first:last] if token.text[:1].isalnum()]
    if len(words) != len(tokens):
        return tokens[-1][0].isupper()
    return all(
        token[0].isupper() or not word[0].isupper() or (i and token in _SMALL)
        for i, (word, token) in enumerate(zip(words, tokens, strict=True))
    )


def _in_capitals(view: View, first: int, last: int) -> bool:
    """Whether a short name that is a word, too, stands between words in capitals: "GOD IS GREAT"."""
    if view.keys[first] not in _WORDS or last - first > 1 or "." in view.tokens[first].text:
        return False
    beside = [view.tokens[i] for i in (first - 1, last) if 0 <= i < len(view.tokens)]
    return any(t.sentence == view.tokens[first].sentence and len(t.text) > 1 and t.text.isupper() for t in beside)


def _bare(text: str) -> str:
    return text.replace(".", "").replace("’", "'")


def _inside(view: View, tables: tuple[Gazetteer, ...], i: int) -> Hit | None:
    """A known wording inside a token with hyphens that the tokenizer kept whole ("U.S.-backed")."""
    parts = [part for part in view.tokens[i].text.split("-") if part]
    whole = _lookup(tables, atoms(view.tokens[i].text))
    if whole and view.tokens[i].text[0].isupper():
        return Hit(first=i, last=i + 1, wordings=whole)
    for part in parts:
        for wordings in _exact(tables, part):
            return Hit(first=i, last=i + 1, wordings=wordings, inside=True)
    return None


def _exact(tables: tuple[Gazetteer, ...], part: str) -> Iterator[tuple[Wording, ...]]:
    wordings = _lookup(tables, atoms(part)) if part[:1].isupper() else ()
    fitting = tuple(w for w in wordings if not w.cased or _bare(part) == _bare(w.text))
    if fitting:
        yield fitting


def _lookup(tables: tuple[Gazetteer, ...], words: tuple[str, ...]) -> tuple[Wording, ...]:
    for table in tables:
        for group in table.by_first.get(words[0], ()) if words else ():
            if group[0].atoms == words:
                return group
    return ()
