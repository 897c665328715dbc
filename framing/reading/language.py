"""Whether a text is English and undamaged: what is refused, what is only noted."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from framing.errors import LanguageError
from framing.reading.tables import rows

__all__ = ["Verdict", "check_language", "find_mojibake"]

_JUDGED = 60  # letters that a paragraph needs to be judged by its words; shorter ones are not guessed about
_ENOUGH = 100  # letters judged in all before a text in Latin letters may be refused
_FOREIGN_LETTERS = 20  # letters of another script that are enough by themselves
_SHARE = 0.5  # share of the judged letters that must not be English for the text to be refused
_NOTED = 0.1  # the share from which it is noted
_FUNCTION_WORDS = 0.2  # share of English closed-class words at which a paragraph is English whatever the model says
_NO_LANGUAGE = "zxx"  # ISO 639 for content that is no language, such as a row of codes
_READ = 2_000  # characters of a paragraph that are judged
_MOST = 300  # paragraphs that are judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The language (ISO 639-1; None where too little was there to judge) and notes for the reader."""

    language: str | None
    notes: tuple[str, ...] = ()


def check_language(paragraphs: Sequence[str], *, force: bool) -> Verdict:
    """Judges each paragraph apart, so that a mixed text is seen as mixed.

    LanguageError if most of the text is not English, unless `force`; then the verdict notes it.
    """
    letters: dict[str, int] = {}
    for paragraph in paragraphs[:_MOST]:
        language, count = _judge(paragraph[:_READ])
        if language is not None:
            letters[language] = letters.get(language, 0) + count
    total = sum(letters.values())
    if not total:
        return Verdict(language=None)
    main = max(sorted(letters), key=lambda name: letters[name])
    foreign = 1 - letters.get("en", 0) / total
    scripts = sum(count for name, count in letters.items() if name in _SCRIPTS.values())
    if foreign > _SHARE and (total >= _ENOUGH or scripts >= _FOREIGN_LETTERS):
        return _refused(main, foreign, force)
    others = ", ".join(sorted(name for name in letters if name != "en"))
    noted = foreign >= _NOTED and total >= _ENOUGH
    notes = (f"About {foreign:.0%} of the text is not English ({others}); figures count it as if it were.",)
    return Verdict(language="en" if "en" in letters else None, notes=notes if noted else ())


def _refused(language: str, share: float, force: bool) -> Verdict:
    found = f"The text is not English: about {share:.0%} of it looks like another language ({language})"
    if not force:
        raise LanguageError(
            f"{found}. All measures are made for English; to go on all the same, use --force (force=True)."
        )
    return Verdict(
        language=language, notes=(f"{found}. It was read because --force was given; no figure can be trusted.",)
    )


def _judge(paragraph: str) -> tuple[str | None, int]:
    """The language of a paragraph and its letters; None where it is too short to tell."""
    letters = [character for character in paragraph if character.isalpha()]
    script = _script(letters)
    if script is not None:
        return script, len(letters)
    if len(letters) < _JUDGED:
        return None, 0
    if _function_word_share(paragraph) >= _FUNCTION_WORDS:
        return "en", len(letters)
    import py3langid

    language = str(py3langid.classify(paragraph)[0])
    return (None, 0) if language == _NO_LANGUAGE else (language, len(letters))


# First code points of scripts that no English word is written in, up to the next entry, and a language to name.
_SCRIPTS = {
    (0x0370, 0x0400): "el",
    (0x0400, 0x0530): "ru",
    (0x0590, 0x0600): "he",
    (0x0600, 0x0780): "ar",
    (0x0900, 0x0980): "hi",
    (0x0980, 0x0A00): "bn",
    (0x0B80, 0x0C00): "ta",
    (0x0E00, 0x0E80): "th",
    (0x3040, 0x3100): "ja",
    (0x4E00, 0xA000): "zh",
    (0xAC00, 0xD7B0): "ko",
}


def _script(letters: Sequence[str]) -> str | None:
    """The language of a script that more than half of the letters are in; a few of them do not tell."""
    if len(letters) < 4:
        return None
    for (start, end), language in _SCRIPTS.items():
        if sum(start <= ord(letter) < end for letter in letters) > len(letters) / 2:
            return language
    return None


def _function_word_share(paragraph: str) -> float:
    words = paragraph.lower().replace("’", "'").split()
    return sum(word.strip('.,;:!?"“”()') in _function_words() for word in words) / len(words) if words else 0.0


@cache
def _function_words() -> frozenset[str]:
    return frozenset(word for word, _kind, _source in rows("reading_function_words", ("word", "class", "source")))


def find_mojibake(text: str) -> str | None:
    """A note on characters that were decoded wrongly somewhere ("â€™" for "’"), or None."""
    import ftfy.badness

    match = ftfy.badness.BADNESS_RE.search(text)
    if match is None or ftfy.badness.badness(text) < 2:
        return None
    sample = match.group()[:12]
    return (
        f"The text was damaged before it came here: {sample!r} at offset {match.start():,} is UTF-8 that was read as "
        "another encoding. Take it from its source again; words with such characters are not recognized."
    )
