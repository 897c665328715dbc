"""Texts that break things, each built here: what the whole way must survive (see docs/design.md)."""

from collections.abc import Iterator

__all__ = ["TEXTS", "news"]

NEWS = (
    "The council of Nordhavn voted on Tuesday to close the quay, Mayor Ines Halloran said. "
    "“Nobody asked us,” said Amadou Keita, a fisherman. Police said that protesters had attacked two officers. "
)


def news(characters: int) -> str:
    """Plain news prose of so many characters, in paragraphs."""
    paragraph = NEWS * 3 + "\n\n"
    return (paragraph * (characters // len(paragraph) + 1))[:characters]


def _tiny() -> Iterator[tuple[str, str]]:
    for text in ("a", "Economy", "'", "...!!!???---()[]{}", "No.", "“", "«»"):
        yield f"tiny {text}", text


def _runs() -> Iterator[tuple[str, str]]:
    for mark in "!(\"'.-@/<":
        yield f"run of {mark}", mark * 100_000
    for pair in ("a.", "a@", "a,", "a:"):
        yield f"run of {pair}", pair * 50_000
    yield "run of ! then a", "!" * 100_000 + "a"
    yield "nested brackets", "(" * 5_000 + "a" + ")" * 5_000
    yield "one long word", "a" * 1_000_000
    yield "no space", "abcdefghij" * 10_000
    yield "good", "good " * 10_000
    yield "but", "but " * 10_000
    yield "emoji", "\U0001f600" * 10_000
    yield "quotes and words", 'he said " ' * 5_000
    yield "one name", "Halloran " * 10_000
    yield "names", " ".join(f"Aname{i} Bname{i} said." for i in range(3_000))


def _unicode() -> Iterator[tuple[str, str]]:
    sentence = "Mayor Ines Halloran said that the quay must close. "
    yield "NUL in words", sentence.replace("a", "a\x00")
    yield "controls", "".join(chr(c) for c in (*range(32), 0x7F, 0x80, 0x85, 0x9F)).join([sentence] * 2)
    yield "surrogates", sentence + "\ud800 \udfff " + sentence
    yield "directions", "\u202e\u202c\u2066\u2069\u200f".join([sentence] * 3)
    yield "joiners", "\u200d\u200c\u200b\u2060\u00ad".join(sentence)
    for count in (20, 200):
        yield f"{count} marks a letter", "".join(char + "\u0301" * count for char in sentence)
    yield "look-alikes", sentence.replace("H", "\u041d").replace("a", "\u0430")
    yield "ligatures and bold", "\ufb01ne \uff21\uff22 \U0001d400\U0001d401 " + sentence
    yield "cases", "\u0130\u0131\u00df " + sentence
    yield "private use", "\ue000\ufffe\uffff " + sentence
    yield "BOM", "\ufeff" + sentence + "\ufeff" + sentence
    yield "line ends", "\r\n\r\u2028\u2029\x85".join([sentence] * 3)
    yield "mojibake", sentence.replace("said", "\u00e2\u20ac\u0153said\u00e2\u20ac\u2122")
    yield "unbalanced quotes", "“ " + sentence + "‘ " + sentence + '" ' + sentence
    yield "late closing", "“" + sentence + "\n\n“" + sentence + "\n\n“" + sentence + "”"


def _forms() -> Iterator[tuple[str, str]]:
    yield "headlines", "\n".join(["Mayor slams council over quay"] * 20)
    yield "numbers", "1 2 3.5 4,000 " * 200
    yield "capitals", NEWS.upper() * 5
    yield "links", "https://example.org/a?b=c&d=e info@example.org " * 200
    yield "abbreviations", "U.S. U.K. Mr. Dr. e.g. i.e. " * 100
    yield "no stop", "the mayor of the town and the council " * 3_000
    yield "one paragraph again", (NEWS + "\n\n") * 200
    yield "injection", "<script>alert(1)</script> {{7*7}} ${7*7} <%= 7 %> %s {0.__class__} $$ $x^$ =1+1 ]]> --> " + NEWS


TEXTS: tuple[tuple[str, str], ...] = (*_tiny(), *_runs(), *_unicode(), *_forms())
