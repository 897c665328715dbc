"""The paragraphs of a text with everything that the later rules ask about them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from framing.article import Span
from framing.reading.bylines import names_in_byline
from framing.reading.cues import Cue
from framing.reading.dates import is_date_line
from framing.reading.facts import Facts, measure
from framing.reading.markup import Markup
from framing.reading.paragraphs import Paragraph
from framing.reading.prose import prose

__all__ = ["FURNITURE", "Unit", "make_units"]

# Kinds of cue that say "this line is not the story"; captions, credits and bylines are told apart elsewhere.
FURNITURE = frozenset(
    ("nav share account cookie related-head related comments-head comments subscribe ad legal author-head meta").split()
)
# A credit at the end of a caption: "… in 1964. Photograph: Tom Reeve".
_CREDIT = re.compile(
    r"[.!?)(|\s]\s?(?i:photo|photograph|picture|pic|image|illustration|graphic)s?(?i:\s(?:credit|by))?\s?:"
    r"\s?[A-Z©@][^.!?:]{1,60}$|"
    r"\((?:[A-Z][\w.’'&-]{0,20} ?){1,5}/ ?(?:[A-Z][\w.’'-]{0,20} ?){1,5}(?: via [^()]{2,40})?\)$|"
    r"\((?i:photo|photograph|picture|image|illustration)s?\s(?i:by|via|courtesy)\s[^()]{2,60}\)$"
)
_TAIL = 90  # characters at the end of a line in which a credit stands
_CAPTION_WORDS = 60
_SHORT = 8  # words up to which a line with a cue is never taken for a sentence of the story
# Kinds whose lines are no sentences: a line with such a cue and a full stop is told by the writer.
_NO_SENTENCE = frozenset(("nav", "meta", "related-head", "comments-head", "comments", "credit", "author-head"))
_READER = frozenset(("you", "your", "we", "our", "us", "my", "me"))  # notices speak to the reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One paragraph: `prose` is the likelihood of running prose, `twin` an earlier one with the same words."""

    span: Span
    text: str
    facts: Facts
    prose: float
    cue: str  # the kind of its cue, or ""
    date: bool
    byline: str | None
    twin: int | None
    markup: Markup | None

    @property
    def furniture(self) -> bool:
        """Whether a cue says that it is not the story."""
        return self.cue in FURNITURE

    @property
    def solid(self) -> bool:
        """A full paragraph of prose that no cue speaks against."""
        return self.prose >= 0.8 and self.facts.words >= 12 and not self.cue

    @property
    def sentence(self) -> bool:
        """Ends like a sentence and has no cue against it, however short."""
        return self.facts.final and not self.cue and not self.date and self.facts.words >= 2


def make_units(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Unit, ...]:
    """The units of the paragraphs, in order."""
    seen: dict[tuple[str, ...], int] = {}
    units: list[Unit] = []
    for at, paragraph in enumerate(paragraphs):
        facts = measure(text, paragraph)
        twin = seen.setdefault(facts.tokens, at)
        units.append(_unit(paragraph, facts, twin if twin != at else None))
    return tuple(units)


def _unit(paragraph: Paragraph, facts: Facts, twin: int | None) -> Unit:
    byline = names_in_byline(facts.text)
    date = is_date_line(facts.text)
    return Unit(
        span=paragraph.span,
        text=facts.text,
        facts=facts,
        prose=prose(facts),
        cue=_cue_kind(facts, byline, date),
        date=date,
        byline=byline,
        twin=twin,
        markup=paragraph.markup,
    )


def _cue_kind(facts: Facts, byline: str | None, date: bool) -> str:
    """The cue's kind, unless the line is plainly something else that the same wording may begin or end."""
    cue = facts.cue
    if cue is None:
        return "credit" if facts.words <= _CAPTION_WORDS and _CREDIT.search(facts.text[-_TAIL:]) else ""
    if cue.kind in ("byline", "author-head") and byline is None and facts.words > 2:
        return ""
    if date and cue.kind in ("meta", "nav"):
        return ""
    return "" if _is_told(facts, cue) else cue.kind


def _is_told(facts: Facts, cue: Cue) -> bool:
    """Whether a sentence of a story happens to hold the wording: "Asked for comment, he said no."."""
    whole = cue.where in ("whole", "row")
    stop = facts.final and facts.text[-1:] in '.”"'
    if whole:
        return stop and facts.words <= 3
    if facts.text[:1] in "“\"‘'«" and facts.words > _SHORT:
        return True
    if stop and facts.words > 3 and cue.where in ("start", "end") and cue.kind in _NO_SENTENCE:
        return True
    addressed = not _READER.isdisjoint(facts.tokens)
    return (
        cue.where == "in" and cue.kind in ("subscribe", "cookie", "account") and facts.words > _SHORT and not addressed
    )
