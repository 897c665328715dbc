"""Whose words stand between quotation marks: the cue beside them, the clause around them, or the speaker before."""

from dataclasses import dataclass, replace

from framing.annotators.quotations.attribution import Attribution, Range
from framing.annotators.quotations.cues import CueWord, cue_of
from framing.annotators.quotations.marks import Quoted
from framing.annotators.quotations.verbs import certainty, source_of
from framing.document import Document, Token

__all__ = ["Placed", "place", "with_quotes"]

_REACH = 25  # tokens between a quotation and its cue
_LINK = frozenset(", : ; - -- that to as \" ' ''".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A quotation with the tokens that it covers: `outer` with its marks, `inner` without."""

    quoted: Quoted
    outer: Range
    inner: Range


def place(document: Document, quotes: tuple[Quoted, ...]) -> tuple[Placed, ...]:
    """Each quotation with its tokens; those that cover no token are left out."""
    placed = []
    for quoted in quotes:
        outer, inner = document.tokens_in(quoted.outer), document.tokens_in(quoted.span)
        if inner:
            placed.append(
                Placed(
                    quoted=quoted,
                    outer=(outer[0].index, outer[-1].index + 1),
                    inner=(inner[0].index, inner[-1].index + 1),
                )
            )
    return tuple(placed)


def with_quotes(document: Document, top: tuple[Placed, ...], found: list[Attribution]) -> list[Attribution]:
    """The attributions with the outermost quotations added to the content of those that they belong to."""
    book = {a.cue: a for a in found}
    last: Attribution | None = None
    last_end = -1
    inside = _Inside(top)
    for quote in top:
        chosen = _holder(document, quote, list(book.values())) or _beside(document, quote, inside)
        if chosen is None and last is not None and _goes_on(document, quote, last_end):
            chosen = book[last.cue]
        if chosen is None:
            continue
        merged = _merge(book.get(chosen.cue, chosen), quote)
        book[chosen.cue] = merged
        last, last_end = merged, max(quote.outer[1], chosen.cue[1])
    return sorted(book.values(), key=lambda a: a.cue)


class _Inside:
    """Which tokens lie in an outermost quotation."""

    def __init__(self, top: tuple[Placed, ...]) -> None:
        self._tokens = {i for quote in top for i in range(*quote.outer)}

    def __contains__(self, token: Token) -> bool:
        return token.index in self._tokens


def _holder(document: Document, quote: Placed, found: list[Attribution]) -> Attribution | None:
    """The attribution, with its cue outside, whose content begins in the quotation or runs into it."""
    best: Attribution | None = None
    for a in found:
        if quote.outer[0] <= a.cue[0] < quote.outer[1]:
            continue
        if any(first < quote.inner[1] and quote.inner[0] < last for first, last in a.content) and (
            best is None or _size(a) < _size(best)
        ):
            best = a
    return best


def _size(a: Attribution) -> int:
    return a.content[-1][1] - a.content[0][0]


def _beside(document: Document, quote: Placed, inside: _Inside) -> Attribution | None:
    cue = _after(document, quote, inside) or _before(document, quote, inside)
    if cue is None:
        return None
    token, word = cue
    return Attribution(
        cue=(token.index, token.index + 1),
        word=word,
        source=source_of(document, token, word),
        content=(),
        rule="beside",
        certainty=certainty(document, token),
    )


def _after(document: Document, quote: Placed, inside: _Inside) -> tuple[Token, CueWord] | None:
    """The first cue behind the quotation, before its sentence ends or another quotation begins."""
    tokens, at = document.tokens, quote.outer[1]
    end = tokens[quote.inner[1] - 1].text
    following = tokens[at].text if at < len(tokens) else ""
    if end == "." or at >= len(tokens) or not (end in {",", "?", "!", "--", "..."} or following in {",", "--"}):
        return None
    for token in tokens[at : at + _REACH]:
        if token in inside or (token.text in {".", ";"} and token.index > at):
            return None
        word = cue_of(document, token)
        if word and "quote" in word.takes and token.pos == "VERB":
            return token, word
    return None


def _before(document: Document, quote: Placed, inside: _Inside) -> tuple[Token, CueWord] | None:
    """The nearest cue in front of the quotation, in the same sentence."""
    tokens = document.tokens
    for i in range(quote.outer[0] - 1, max(-1, quote.outer[0] - _REACH), -1):
        token = tokens[i]
        if token in inside or token.sentence != tokens[quote.outer[0] - 1].sentence or token.text == ".":
            return None
        word = cue_of(document, token)
        if word and "quote" in word.takes and token.pos == "VERB":
            return token, word
        if token.pos in {"VERB", "AUX"} and token.tag not in {"VBG", "VBN", "VB"}:
            return None
    return None


def _goes_on(document: Document, quote: Placed, last_end: int) -> bool:
    """Whole sentences in quotation marks, with no cue of their own, right behind the same paragraph's speaker."""
    tokens = document.tokens
    if last_end < 0 or tokens[quote.inner[0]].sentence == tokens[last_end - 1].sentence:
        return last_end >= 0 and quote.outer[0] - last_end < _REACH
    first = document.sentences[tokens[quote.inner[0]].sentence].first
    same = document.sentences[tokens[last_end - 1].sentence].paragraph
    here = document.sentences[tokens[quote.inner[0]].sentence].paragraph
    return same == here and first >= quote.outer[0]


def _merge(a: Attribution, quote: Placed) -> Attribution:
    """The attribution with the quotation in its content; ranges that touch it are joined with it."""
    ranges, new = [], quote.outer
    for first, last in a.content:
        if first <= new[1] and new[0] <= last:
            new = (min(first, new[0]), max(last, new[1]))
        else:
            ranges.append((first, last))
    return replace(a, content=tuple(sorted([*ranges, new])))
