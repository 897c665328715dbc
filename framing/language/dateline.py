"""The dateline that a wire story opens with: where and by whom it was filed, which is no part of its first sentence."""

import re

from framing.article import Span

__all__ = ["after_dateline"]

# a place in capitals, perhaps with its country or a date and the agency in brackets, then a spaced dash
_DATELINE = re.compile(
    r"\s*[A-Z][A-Z.'’/-]+(?: [A-Z][A-Z.'’/-]+){0,3}"
    r"(?:, [A-Z][\w.]+(?: [A-Z\d][\w.]*){0,3}){0,2}"
    r"(?: ?\([A-Z][\w .&/'’-]{1,30}\))?"
    r"(?:,? (?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z.]* \d{1,2})?"
    r" ?(?:[\u2014\u2013]|--? )\s*"
)
_LONGEST = 120


def after_dateline(text: str, span: Span) -> Span:
    """The part of a paragraph behind its dateline; the whole of it where there is none.

    >>> text = "LAGOS, Nigeria (AP) \u2014 The port closed on Friday."
    >>> after_dateline(text, Span(0, len(text))).of(text)
    'The port closed on Friday.'
    """
    match = _DATELINE.match(text, span.start, min(span.end, span.start + _LONGEST))
    if match is None or match.end() >= span.end or not text[match.end()].isupper():
        return span
    return Span(match.end(), span.end)
