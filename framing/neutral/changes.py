"""What would change in each paragraph if the neutral word stood in place of the loaded one."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from framing.annotations import Annotations, Cue
from framing.article import Span
from framing.document import Document
from framing.lexicons import Entry, Lexicon
from framing.neutral.omission import gap
from framing.neutral.wording import MASS, fitted

__all__ = ["Change", "Kind", "Passage", "neutral"]

Kind = Literal[
    "replaced",  # the alternative stands in its place
    "left out",  # leaving the word out is the neutral choice
    "open",  # no alternative, or one that takes a new sentence: the word stays
    "quoted",  # in a quotation: the word stays
    "reported",  # in indirect speech: the word stays
]
_PARTS = frozenset(["title", "deck", "body", "heading"])
_VOWEL = re.compile(r"(?!uni|use|eu|one\b|once|u[bcfhjkqrstn][aeiou])[aeiou]|hour|honest|honou?r|heir", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(an?)(\s+)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One loaded term: the characters that it takes, and `written`, which would stand there instead.

    `written` equals the characters themselves where the word stays. `advice` says what to do then.
    """

    span: Span
    written: str
    kind: Kind
    cue: Cue
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One paragraph, title or deck: its characters and the changes in it, in text order, not overlapping."""

    span: Span
    part: str
    changes: tuple[Change, ...]


def neutral(annotations: Annotations, lexicons: Sequence[Lexicon]) -> tuple[Passage, ...]:
    """The paragraphs of the story with the changes in each; `lexicons` are those that the cues were found with.

    Words of a quotation are never changed, nor those of indirect speech: they belong to the source.
    """
    document = annotations.document
    entries: dict[str, list[Entry]] = defaultdict(list)
    for lexicon in lexicons:
        for entry in lexicon.entries:
            entries[lexicon.rule(entry)].append(entry)
    found = [_change(document, cue, entries.get(cue.rule, [])) for cue in _apart(annotations.cues)]
    passages = []
    for block in document.article.blocks:
        if block.kind in _PARTS:
            own = [change for change in found if block.span.covers(change.span)]
            passages.append(
                Passage(span=block.span, part=block.kind, changes=tuple(_settled(document, block.span, own)))
            )
    return tuple(passages)


def _apart(cues: Sequence[Cue]) -> Iterator[Cue]:
    """The loaded cues in text order; of two that overlap the one with an alternative, else the first."""
    loaded = sorted((c for c in cues if c.layer == "loaded"), key=lambda c: (c.alternative is None, c.span))
    kept: list[Cue] = []
    for cue in loaded:
        if not any(cue.span.overlaps(other.span) for other in kept):
            kept.append(cue)
    yield from sorted(kept, key=lambda c: c.span)


def _change(document: Document, cue: Cue, entries: Sequence[Entry]) -> Change:
    entry = next((e for e in entries if e.category == cue.category and e.alternative == cue.alternative), None)
    stays = _stays(document, cue)
    if cue.voice != "author":
        return replace(stays, kind="quoted" if cue.voice == "quoted" else "reported")
    if entry is None or cue.alternative is None or cue.alternative.startswith("["):
        return stays
    if not cue.alternative:
        return _left_out(document, cue, stays)
    written = fitted(document, cue, entry)
    if written is None:
        return stays
    return replace(stays, written=_capitals(document, cue.span, written), kind="replaced")


def _stays(document: Document, cue: Cue) -> Change:
    return Change(span=cue.span, written=document.text(cue.span), kind="open", cue=cue, advice=_advice(cue))


def _advice(cue: Cue) -> str:
    """What the lexicon says to do, in a few words."""
    if cue.alternative is None:
        return cue.note or "no alternative known: read the sentence"
    if cue.alternative.startswith("["):
        return cue.alternative.strip("[]")
    return cue.alternative or "leave the word out"


def _left_out(document: Document, cue: Cue, stays: Change) -> Change:
    found = gap(document, cue)
    if found is None:
        return replace(stays, advice="leave it out and write the sentence anew")
    span, opens = found
    if opens:  # the next letter now opens the sentence
        span = Span(span.start, span.end + 1)
        return replace(stays, span=span, written=document.text(span)[-1:].upper(), kind="left out")
    return replace(stays, span=span, written="", kind="left out")


def _capitals(document: Document, span: Span, written: str) -> str:
    """`written` with the capitals of the words that it takes the place of."""
    old = document.text(span)
    letters = [char for char in old if char.isalpha()]
    if len(letters) > 3 and all(char.isupper() for char in letters):
        return written.upper()
    words = [word for word in re.split(r"[\s-]+", old) if word[:1].isalpha()]
    sentence = document.sentence_at(span.start)
    headed = sentence is not None and sentence.part == "title" and document.text(sentence.span).istitle()
    if headed or (len(words) > 1 and all(word[0].isupper() for word in words)):
        return " ".join(word[:1].upper() + word[1:] for word in written.split(" "))
    if old[:1].isupper() and (sentence is None or span.start - sentence.span.start <= 1 or words):
        return written[:1].upper() + written[1:]
    return written


def _settled(document: Document, block: Span, changes: Sequence[Change]) -> list[Change]:
    """The changes with "a" and "an" put right, from the last to the first, as each looks at what follows."""
    text = document.article.text
    after, at, settled = "", block.end, []
    for change in reversed(changes):
        if change.span.end > at:  # an omission that reaches into the next term
            change = _stays(document, change.cue)
        after = text[change.span.end : at] + after
        change = _with_article(text, block, change, after)
        after, at = change.written + after, change.span.start
        settled.append(change)
    return settled[::-1]


def _with_article(text: str, block: Span, change: Change, after: str) -> Change:
    match = _ARTICLE.search(text[block.start : change.span.start])
    if match is None or change.kind not in {"replaced", "left out"}:
        return change
    follows = (change.written + after).lstrip()
    start = block.start + match.start()
    if change.kind == "replaced" and change.written.lower() in MASS:
        kept = change.written.capitalize() if match[1][0].isupper() else change.written
        return replace(change, span=Span(start, change.span.end), written=kept)
    right = "an" if _VOWEL.match(follows) else "a"
    if right == match[1].lower():
        return change
    article = right.capitalize() if match[1][0].isupper() else right
    return replace(change, span=Span(start, change.span.end), written=article + match[2] + change.written)
