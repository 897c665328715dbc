"""The two texts side by side as plain text, with each change numbered and listed below."""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from framing.article import Article
from framing.neutral.changes import Change, Passage

__all__ = ["plain", "told", "total"]

_SAYS = {
    "replaced": "",
    "left out": "left out",
    "open": "stays, no word to put in: {advice}",
    "quoted": "stays, in a quotation; elsewhere: {advice}",
    "reported": "stays, a source's words reported; elsewhere: {advice}",
}
_KEY = (
    "[n:word] a loaded word on the left, what stands in its place on the right; [n=word] stays, for the reason given. "
    "A suggestion for each word, not a correction: a loaded word can be right."
)


def plain(article: Article, passages: Sequence[Passage], *, width: int = 100) -> str:
    """The text on the left, the neutral wording on the right, in `width` columns; below each paragraph its changes."""
    column = (width - 3) // 2
    lines = [_row("AS WRITTEN", "WITH NEUTRAL WORDS", column), _row("-" * column, "-" * column, column)]
    number = 0
    for passage in passages:
        left, right = _marked(article.text, passage, number)
        lines += _columns(left, right, column)
        for n, change in enumerate(passage.changes, number + 1):
            lines += textwrap.wrap(
                f"{n} {told(article.text, change)}", width, initial_indent="  ", subsequent_indent="      "
            )
        lines.append("")
        number += len(passage.changes)
    lines += textwrap.wrap(total(passages), width) + textwrap.wrap(_KEY, width)
    return "\n".join(_printable(line) for line in lines) + "\n"


def _marked(text: str, passage: Passage, number: int) -> tuple[str, str]:
    """Both sides of a paragraph, each change with its number."""
    left, right, at = "", "", passage.span.start
    for n, change in enumerate(passage.changes, number + 1):
        between = text[at : change.span.start]
        old = change.span.of(text)
        sign = "=" if old == change.written else ":"
        left += f"{between}[{n}{sign}{old.rstrip()}]{_tail(old)}"
        right += f"{between}[{n}{sign}{change.written.rstrip()}]{_tail(old)}"
        at = change.span.end
    rest = text[at : passage.span.end]
    return left + rest, right + rest


def _tail(old: str) -> str:
    return old[len(old.rstrip()) :]


def _columns(left: str, right: str, width: int) -> Iterator[str]:
    sides = (textwrap.wrap(" ".join(side.split()), width) for side in (left, right))
    for one, other in zip_longest(*sides, fillvalue=""):
        yield _row(one, other, width)


def _row(left: str, right: str, width: int) -> str:
    return f"{left:{width}} | {right}".rstrip()


def told(text: str, change: Change) -> str:
    """One change in words: what it was, what it is now, and which rule found it."""
    old = " ".join(change.span.of(text).split())
    new = " ".join(change.written.split())
    says = _SAYS[change.kind].format(advice=change.advice)
    shown = f"{old} -> {new}" if change.kind == "replaced" else f"{old}: {says}"
    negated = ", negated" if change.cue.negated else ""
    return f"{shown} ({change.cue.category}{negated}; {change.cue.rule})"


def total(passages: Sequence[Passage]) -> str:
    """How many terms there are, and what becomes of them."""
    kinds = [change.kind for passage in passages for change in passage.changes]
    return (
        f"{len(kinds)} loaded terms: {kinds.count('replaced')} replaced, {kinds.count('left out')} left out, "
        f"{kinds.count('open')} without a word to put in, {kinds.count('quoted')} in quotations and "
        f"{kinds.count('reported')} in reported speech left alone."
    )


def _printable(line: str) -> str:
    """The line without what a terminal would obey."""
    line = line.encode("utf-8", "replace").decode("utf-8")
    return "".join(char if char.isprintable() else "\ufffd" for char in line)
