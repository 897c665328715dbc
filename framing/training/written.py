"""Reads the sentences that we wrote for the text heads: loaded pairs with marked words, and sentences with frames.

`python -m framing.training.written FILE…` checks files and prints what is in them.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from framing.article import Span
from framing.errors import ConfigError

__all__ = ["CODES", "Framed", "Worded", "read_framed", "read_worded"]

KINDS = {"n": "neutral", "l": "loaded", "m": "loaded by the other side", "h": "hard negative", "q": "a source's words"}
CATEGORIES = frozenset(
    "label emotive intensity absolute metaphor euphemism presupposition insinuation opinion irony slogan headline "
    "dehumanising".split()
)
CODES = {
    "eco": "economic",
    "cap": "capacity_and_resources",
    "mor": "morality",
    "fai": "fairness_and_equality",
    "leg": "legality_constitutionality_and_jurisprudence",
    "pol": "policy_prescription_and_evaluation",
    "cri": "crime_and_punishment",
    "sec": "security_and_defense",
    "hea": "health_and_safety",
    "qua": "quality_of_life",
    "cul": "cultural_identity",
    "opi": "public_opinion",
    "plt": "political",
    "ext": "external_regulation_and_reputation",
    "con": "conflict",
    "hum": "human_interest",
    "res": "responsibility",
    "pro": "problem",
    "cau": "cause",
    "jud": "moral_judgement",
    "rem": "remedy",
}
_MARKED = re.compile(r"\{([^{}|]+)\|([a-z]+)\}")
_LONGEST = 420  # characters; more is a paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """One sentence with its loaded words; `item` joins the tellings of one fact. Loaded: the author's own words are."""

    id: str
    item: str
    kind: str  # a key of KINDS
    topic: str
    text: str
    words: tuple[tuple[Span, str], ...]  # with their category; in a `q` sentence they are a source's

    @property
    def loaded(self) -> bool:
        """Whether the author's own words carry an evaluation."""
        return self.kind in "lm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed:
    """One sentence with the codes of all frames it takes, the most salient first."""

    id: str
    text: str
    frames: tuple[str, ...]
    about: str  # the frame it was written for or, with "not" before it, against


def read_worded(path: Path) -> Iterator[Worded]:
    """The sentences of a file of items: header lines, then `n:`, `l:`, `m:` lines of one fact, `h:` and `q:` alone.

    Raises ConfigError with the line number for an unknown mark, category or header, or a loaded line without words.
    """
    topic, item = "", 0
    for number, line in _lines(path):
        if line.startswith("#"):
            fields = dict(part.split(":", 1) for part in line.lstrip("# ").split("|") if ":" in part)
            topic = {key.strip(): value.strip() for key, value in fields.items()}.get("topic", topic)
            continue
        kind, _, raw = line.partition(":")
        if kind not in KINDS:
            raise _bad(path, number, f"{kind!r} is not one of {', '.join(KINDS)}", line)
        item += kind in "nhq"
        text, words = _unmarked(path, number, raw.strip())
        if kind in "lmq" and not words:
            raise _bad(path, number, f"a {kind!r} line marks no {{words|category}}", line)
        if kind in "nh" and words:
            raise _bad(path, number, f"a {kind!r} line may not mark words", line)
        name = f"{path.stem}-{number:05d}"
        yield Worded(id=name, item=f"{path.stem}-{item:04d}", kind=kind, topic=topic, text=text, words=words)


def read_framed(path: Path) -> Iterator[Framed]:
    """The sentences of a file of `codes | sentence` lines under `# frame: CODE` and `# not: CODE` headers.

    Raises ConfigError with the line number for an unknown code, or one that contradicts the header above it.
    """
    about = ""
    for number, line in _lines(path):
        if line.startswith("#"):
            head = re.fullmatch(r"#\s*(frame|not):\s*([a-z]{3})", line)
            if head is None or head[2] not in CODES:
                raise _bad(path, number, "a header is `# frame: CODE` or `# not: CODE`", line)
            about = head[2] if head[1] == "frame" else f"not {head[2]}"
            continue
        codes, bar, text = (part.strip() for part in line.partition("|"))
        frames = tuple(code.strip() for code in codes.split(",")) if codes != "-" else ()
        if not bar or any(frame not in CODES for frame in frames):
            raise _bad(path, number, f"not `codes | sentence` with codes of {', '.join(CODES)}", line)
        wanted = about.removeprefix("not ")
        if (wanted in frames) == about.startswith("not"):
            raise _bad(path, number, f"its codes do not fit the header {about!r}", line)
        yield Framed(id=f"{path.stem}-{number:05d}", text=text, frames=frames, about=about)


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip():
            if len(line) > _LONGEST:
                raise _bad(path, number, f"longer than {_LONGEST} characters", line)
            yield number, line.strip()


def _unmarked(path: Path, number: int, raw: str) -> tuple[str, tuple[tuple[Span, str], ...]]:
    """The sentence without its braces, and where the marked words stand in it.

    >>> _unmarked(Path("x"), 1, "He {dumped|emotive} it.")
    ('He dumped it.', ((Span(start=3, end=9), 'emotive'),))
    """
    text, at, words = "", 0, []
    for mark in _MARKED.finditer(raw):
        if mark[2] not in CATEGORIES:
            raise _bad(path, number, f"category {mark[2]!r} is not one of {', '.join(sorted(CATEGORIES))}", raw)
        text += raw[at : mark.start()]
        words.append((Span(len(text), len(text) + len(mark[1])), mark[2]))
        text, at = text + mark[1], mark.end()
    text += raw[at:]
    if set(text) & set("{}|"):
        raise _bad(path, number, "braces are {words|category}", raw)
    return text, tuple(words)


def _bad(path: Path, number: int, rule: str, line: str) -> ConfigError:
    return ConfigError(f"{path.name}, line {number}: {rule}: {line[:80]!r}")


def main(paths: Sequence[str]) -> None:
    """Check each file and print its counts; the first fault ends it with its line."""
    for path in map(Path, paths):
        if path.parent.name == "frames":
            framed = list(read_framed(path))
            texts, counts = [one.text for one in framed], Counter(one.about for one in framed)
        else:
            worded = list(read_worded(path))
            texts, counts = [one.text for one in worded], Counter(KINDS[one.kind] for one in worded)
        twice = [text for text, n in Counter(texts).items() if n > 1]
        print(f"{path.name}: {len(texts)} sentences; {dict(counts)}")
        for text in twice:
            print(f"  twice: {text[:100]}")


if __name__ == "__main__":
    main(sys.argv[1:])
