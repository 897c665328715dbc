"""The two texts side by side as one HTML page that needs no network and no script."""

from collections.abc import Sequence
from html import escape

from framing.article import Article
from framing.neutral.changes import Change, Passage
from framing.neutral.plain import told, total

__all__ = ["page"]

_KEY = """Solid underline: changed. Dotted underline: stays as it is, for the reason in the list.
A suggestion for each word, not a correction: a loaded word can be right."""
_STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 Georgia, serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { vertical-align: top; text-align: left; padding: .5rem .75rem; overflow-wrap: anywhere; }
tr { border-top: 1px solid #8888; break-inside: avoid; }
th, ol, .key { font: .875rem/1.4 system-ui, sans-serif; }
ol { margin: 0; padding: 0 .75rem .5rem 2.5rem; }
tr.list { border: 0; }
mark { color: inherit; background: none; border-bottom: 2px solid; padding: 0 .1em; }
mark.replaced, mark.omitted { border-color: #0a7d5a; }
mark.stays { border-bottom-style: dotted; border-color: #b35c00; }
sup { font: .65rem system-ui, sans-serif; }
.title td { font-weight: bold; }
"""


def page(article: Article, passages: Sequence[Passage]) -> str:
    """A whole HTML page: each paragraph as written and with neutral words, its changes numbered and listed."""
    title = escape(_clean(article.title or "Untitled"))
    rows, number = [], 0
    for passage in passages:
        rows.append(_row(article.text, passage, number))
        number += len(passage.changes)
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}: with neutral words</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>{title}</h1>
<p class="key">{escape(total(passages))} {_KEY}</p>
<table>
<thead><tr><th scope="col">As written</th><th scope="col">With neutral words</th></tr></thead>
<tbody>
{"".join(rows)}</tbody>
</table>
</body>
</html>
"""


def _row(text: str, passage: Passage, number: int) -> str:
    left, right, at = "", "", passage.span.start
    for n, change in enumerate(passage.changes, number + 1):
        between = _shown(text[at : change.span.start])
        old = change.span.of(text)
        tail = old[len(old.rstrip()) :]
        left += between + _mark(n, change, old.rstrip(), text) + tail
        right += between + _mark(n, change, change.written.rstrip(), text) + tail
        at = change.span.end
    rest = _shown(text[at : passage.span.end])
    row = f'<tr class="{escape(passage.part)}"><td>{left}{rest}</td><td>{right}{rest}</td></tr>\n'
    items = "".join(
        f'<li value="{n}">{_shown(told(text, change))}</li>' for n, change in enumerate(passage.changes, number + 1)
    )
    return row + (f'<tr class="list"><td colspan="2"><ol>{items}</ol></td></tr>\n' if items else "")


def _mark(number: int, change: Change, words: str, text: str) -> str:
    kind = {"replaced": "replaced", "left out": "omitted"}.get(change.kind, "stays")
    return f'<mark class="{kind}" title="{_shown(told(text, change))}">{_shown(words)}<sup>{number}</sup></mark>'


def _shown(text: str) -> str:
    return escape(_clean(text))


def _clean(text: str) -> str:
    """The text without characters that a page must not hold."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(char if char.isprintable() or char in "\n\t" else "\ufffd" for char in text)
