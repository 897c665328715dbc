"""Where sentences begin, decided before the parse, so that the parser cannot split "U.S." or join two quotes.

The words that decide are few and written out here. Rules after Grefenstette & Tapanainen (1994), "What is a
word, what is a sentence?", and Kiss & Strunk (2006), "Unsupervised multilingual sentence boundary detection":
an abbreviation ends a sentence only before a word that often starts one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Piece", "sentence_starts"]

LONGEST_SENTENCE = 500  # tokens; a "sentence" beyond that is a list or noise, and the parse of it means nothing

_ALWAYS = frozenset("! ? ... .... ?! !? !! !!! ??? ؟".split())
_CLOSERS = frozenset("\" ' '' ) ] }".split())
_BEFORE_NAME = frozenset(
    # titles and the like, which are followed by what they belong to
    "adm. atty. brig. capt. cllr. cmdr. col. cpl. det. dr. fr. gen. gov. hon. insp. lt. maj. messrs. mr. mrs. ms. "
    "mt. mx. pfc. pres. prof. pvt. rep. reps. rev. rt. sec. sen. sens. sgt. sr. sra. st. ste. supt. "
    "vs. v. cf. e.g. i.e. fig. vol. pp. approx. est. ft. op. al.".split()
)
_STARTERS = frozenset(
    # function words that begin sentences and hardly ever follow an abbreviation in mid-sentence with a capital
    "the a an this that these those he she it they we you i his her its their our my there here but and or so yet "
    "in on at for from with without by as if when while after before since because although though however "
    "meanwhile what who why how where which one some many most no not both each every several such another "
    "now then also still even once under over during despite according asked earlier last next two three".split()
)
_REPORTING = frozenset(
    "said says say asked asks told tells wrote writes added adds cried shouted replied answered exclaimed yelled "
    "screamed demanded wondered tweeted posted declared recalled insisted continued began joked read reads".split()
)


@dataclass(frozen=True, slots=True)
class Piece:
    """What the rules see of a token: its text and whether white space follows."""

    text: str
    spaced: bool


def sentence_starts(tokens: Sequence[Piece]) -> list[bool]:
    """For each token, whether a sentence starts there.

    >>> words = "He left the U.S. on Monday . The U.S. stayed .".split()
    >>> starts = sentence_starts([Piece(word, True) for word in words])
    >>> [word for word, start in zip(words, starts) if start]
    ['He', 'The']
    """
    starts = [False] * len(tokens)
    if tokens:
        starts[0] = True
    first = 0
    for i in range(len(tokens) - 1):
        after = _after_closers(tokens, i + 1) if _may_end(tokens, i, first) else None
        if after is not None and after < len(tokens) and _ends(tokens, i, after):
            first = after
            starts[after] = True
        elif i + 1 - first >= LONGEST_SENTENCE:
            first = i + 1
            starts[i + 1] = True
    return starts


def _may_end(tokens: Sequence[Piece], i: int, first: int) -> bool:
    """Whether token i is a mark or an abbreviation at which a sentence could end."""
    text = tokens[i].text
    if text in _ALWAYS or set(text) <= {"!", "?"}:
        return True
    if text == ".":
        listed = i == first + 1 and tokens[first].text.isdigit()  # "1. The first point"
        return not listed and f"{tokens[i - 1].text.lower()}." not in _BEFORE_NAME
    return len(text) > 2 and text.endswith(".") and text.lower() not in _BEFORE_NAME


def _after_closers(tokens: Sequence[Piece], i: int) -> int:
    """The first token after the quotes and brackets that close at i."""
    while i < len(tokens) and tokens[i].text in _CLOSERS and not tokens[i - 1].spaced:
        i += 1
    return i


def _ends(tokens: Sequence[Piece], i: int, after: int) -> bool:
    """Whether the sentence that may end at token i does, given the token that follows its closers."""
    word = _first_word(tokens, after)
    text = tokens[i].text
    if _is_number_sign(tokens, i):
        return not word[:1].isdigit()
    if len(text) > 2 and text.endswith(".") and set(text) != {"."}:  # an abbreviation
        return word.lower() in _STARTERS and word[:1].isupper()
    if not (word[:1].isupper() or word[:1].isdigit() or _is_bullet(word)):
        return False
    quoted = after > i + 1 and tokens[after - 1].text in {'"', "'"}
    return not (quoted and text != "." and _is_reported(tokens, after))


def _is_number_sign(tokens: Sequence[Piece], i: int) -> bool:
    """Whether the full stop at i belongs to "No.", which before a figure means number and otherwise denies."""
    word = tokens[i].text if tokens[i].text != "." else f"{tokens[i - 1].text}."
    return word.lower() in {"no.", "nos."}


def _first_word(tokens: Sequence[Piece], i: int) -> str:
    """The token at i, or the first one behind the quotes and brackets that open there."""
    while i < len(tokens) - 1 and tokens[i].text in {'"', "'", "''", "(", "[", "--", "-"}:
        i += 1
    return tokens[i].text


def _is_bullet(word: str) -> bool:
    return word in {"•", "·", "*", "■", "▪", "–"}


def _is_reported(tokens: Sequence[Piece], after: int) -> bool:
    """Whether a capitalised name and a reporting verb follow: "Why?" Ms Okoro asked."""
    for names, token in enumerate(tokens[after : after + 6]):
        if token.text in _REPORTING:
            return names > 0
        if not token.text[:1].isupper():
            return False
    return False
