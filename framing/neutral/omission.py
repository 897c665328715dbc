"""Where a word can simply be left out, and what of the marks and spaces around it goes with it."""

from framing.annotations import Cue
from framing.article import Span
from framing.document import Document, Token

__all__ = ["Gap", "gap"]

_LOOSE = frozenset(["amod", "advmod", "npadvmod", "intj", "nmod", "quantmod"])
_NEGATIVE = frozenset(["no", "not", "n't", "never", "nothing", "none", "nobody", "hardly", "scarcely"])
_GRADED = frozenset(["RBS", "JJS", "RBR", "JJR"])  # "the most talented writers" would become most writers

Gap = tuple[Span, bool]  # what is left out, and whether the next word opens the sentence


def gap(document: Document, cue: Cue) -> Gap | None:
    """The characters that go when the cue's words are left out; None where the sentence would break."""
    tokens = document.tokens_in(cue.span)
    text = document.article.text
    inside = range(tokens[0].index, tokens[-1].index + 1)
    opens = tokens[0].index == document.sentences[tokens[0].sentence].first
    before, after = text[: cue.span.start].rstrip(" ")[-1:], text[cue.span.end : cue.span.end + 1]
    parenthetic = after == "," and (opens or before == ",")
    if any(token.text.lower() in _NEGATIVE for token in tokens):
        return None
    if not parenthetic:
        heads = [t for t in tokens if t.head not in inside or t.head == t.index]
        loose = len(heads) == 1 and heads[0].dep in _LOOSE and heads[0].tag not in _GRADED
        if not loose or any(i not in inside for t in tokens for i in t.children):
            return None
    return _widened(text, cue.span, opens=opens, parenthetic=parenthetic, chained=_chained(document, tokens))


def _chained(document: Document, tokens: tuple[Token, ...]) -> bool:
    """Whether the words are the last of several adjectives with a comma between."""
    first = tokens[0].index
    if first < 2 or document.tokens[first - 1].text != ",":
        return False
    return document.tokens[first - 2].dep == "amod" and tokens[-1].dep == "amod"


def _widened(text: str, span: Span, *, opens: bool, parenthetic: bool, chained: bool) -> Gap:
    start, end = span.start, span.end
    if parenthetic:
        end += 1
        if not opens:  # ", of course," loses both commas and the space before them
            start = len(text[:start].rstrip(" ,"))
            return Span(start, end), False
    if chained:  # "a shallow, arrogant man" loses the comma as well
        return Span(len(text[:start].rstrip(" ,")), end), False
    while text[end : end + 1] == " ":
        end += 1
    return Span(start, end), opens
