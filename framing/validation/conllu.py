"""CoNLL-U files as text with words at their characters, so that a gold parse can be laid over ours.

Format: https://universaldependencies.org/format.html (Nivre et al. 2020, Universal Dependencies v2).
"""

from dataclasses import dataclass, field
from pathlib import Path

from framing.article import Span
from framing.errors import InputError

__all__ = ["Gold", "Word", "read_conllu"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word of a gold sentence; `heads` are its arcs in the enhanced graph, (head, relation) each.

    `head` and the heads are indices into `Gold.words`, None for the root.
    """

    index: int
    span: Span
    form: str
    lemma: str
    upos: str
    xpos: str
    head: int | None
    deprel: str
    heads: tuple[tuple[int | None, str], ...]
    misc: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A gold document: its text, one paragraph a line, its words, and where each sentence starts in them."""

    name: str
    text: str
    words: tuple[Word, ...]
    sentences: tuple[int, ...]


@dataclass(slots=True)
class _Build:
    text: str = ""
    words: list[Word] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)


def read_conllu(path: Path) -> Gold:
    """The gold document in `path`; InputError names the line that is not CoNLL-U."""
    build = _Build()
    rows: list[list[str]] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith("# newpar") and not line.startswith("# newpar_block") and build.text:
            build.text = build.text.rstrip() + "\n"
        elif line and not line.startswith("#"):
            cells = line.split("\t")
            if len(cells) != 10:
                raise InputError(f"{path.name}, line {number}: {len(cells)} columns where CoNLL-U has 10")
            rows.append(cells)
        elif not line and rows:
            _add_sentence(build, rows)
            rows = []
    return Gold(name=path.stem, text=build.text, words=tuple(build.words), sentences=tuple(build.sentences))


def _add_sentence(build: _Build, rows: list[list[str]]) -> None:
    base = len(build.words)
    build.sentences.append(base)
    ids = {row[0]: base + i for i, row in enumerate(r for r in rows if r[0].isdigit())}
    contracted: tuple[int, int] | None = None  # characters of a multiword token, and its last word's id
    for row in rows:
        misc = dict(item.split("=", 1) for item in row[9].split("|") if "=" in item)
        space = "" if misc.get("SpaceAfter") == "No" else " "
        if "-" in row[0]:
            contracted = (len(build.text), int(row[0].split("-")[1]))
            build.text += row[1] + space
        elif row[0].isdigit():
            start = len(build.text)
            if contracted and int(row[0]) <= contracted[1]:
                start = _inside(build, contracted[0], row[1])
            else:
                contracted = None
                build.text += row[1] + space
            build.words.append(_word(row, ids, misc, len(build.words), start, len(build.text)))


def _inside(build: _Build, start: int, form: str) -> int:
    """Where a word of a contraction stands: behind the word before it."""
    last = build.words[-1].span.end if build.words and build.words[-1].span.start >= start else start
    found = build.text.find(form, last)
    return found if found >= 0 else last


def _word(row: list[str], ids: dict[str, int], misc: dict[str, str], index: int, start: int, limit: int) -> Word:
    arcs = [arc.split(":", 1) for arc in row[8].split("|") if ":" in arc]
    return Word(
        index=index,
        span=Span(start, max(start + 1, min(start + len(row[1]), limit))),
        form=row[1],
        lemma=row[2],
        upos=row[3],
        xpos=row[4],
        head=ids.get(row[6]),
        deprel=row[7],
        heads=tuple((ids.get(head), relation) for head, relation in arcs),
        misc=misc,
    )
