"""Anything that holds one news article to an `Article` whose every line is labelled."""

from dataclasses import replace
from pathlib import Path

from framing.article import Article
from framing.errors import EmptyInputError
from framing.reading.language import check_language, find_mojibake
from framing.reading.pasted import read_pasted
from framing.reading.source import load
from framing.reading.surrogates import replace_surrogates
from framing.reading.webpage import read_page

__all__ = ["read"]

_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad")


def read(source: str | bytes | Path, *, force: bool = False) -> Article:
    """The article in `source`: a path, a text, the source of a web page, UTF-8 bytes, or "-" for standard input.

    The text of a plain text is kept as it is (a lone surrogate becomes U+FFFD, which is noted); that of a web page is
    a plain rendering of all its text. `blocks` label every line of it. `force` reads a text that is not English.

    Raises EmptyInputError, EncodingError, LanguageError, or InputError for a path that cannot be read.

    >>> article = read("Ferry sinks\\n\\nBy Ann Lee\\n\\nA ferry sank in the harbour on Monday, the port said.")
    >>> article.title, article.byline, [block.kind for block in article.blocks]
    ('Ferry sinks', 'Ann Lee', ['title', 'byline', 'body'])
    """
    loaded = load(source)
    text, notes = replace_surrogates(loaded.text)
    if all(character.isspace() or character in _INVISIBLE for character in text):
        raise EmptyInputError("The input is empty: it holds no visible character. Give the text of an article.")
    article = read_page(text) if loaded.page else read_pasted(text)
    return _checked(replace(article, notes=(*notes, *article.notes)), force)


def _checked(article: Article, force: bool) -> Article:
    """The article with its language and the notes on what is wrong with its text."""
    body = [block.span.of(article.text) for block in article.blocks_of("body")]
    verdict = check_language(body or article.text.split("\n"), force=force)
    mojibake = find_mojibake("\n".join(body) or article.text)
    notes = (*article.notes, *verdict.notes, *((mojibake,) if mojibake else ()))
    return replace(article, language=verdict.language, notes=notes)
