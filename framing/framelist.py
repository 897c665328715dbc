"""Frames that a user defines by example sentences, in a TOML file.

[[frame]]
id = "nostalgia"                                  # lower case, digits and _; not one of the shipped frames
name = "Nostalgia"
definition = "The past was better, and what is new has spoilt it."
examples = ["When the shops were still family shops …", …]       # ten sentences or more that take the frame
counter_examples = ["The shop opened in 1952.", …]               # may be left out: the topic without the frame
"""

import hashlib
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from framing.errors import ConfigError
from framing.frametable import frame_table

__all__ = ["FEWEST_EXAMPLES", "ListedFrame", "read_frames"]

FEWEST_EXAMPLES = 10
_KEYS = ("id", "name", "definition", "examples", "counter_examples")
_ID = re.compile(r"[a-z][a-z0-9_]*")
_SHORTEST = 3  # words


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedFrame:
    """One frame as the user wrote it; `sha256` is of the file's bytes."""

    id: str
    name: str
    definition: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    sha256: str


def read_frames(path: str | Path) -> tuple[ListedFrame, ...]:
    """The frames of the TOML file at `path`, in order; ConfigError names file, key, value, rule and remedy."""
    try:
        raw = Path(path).read_bytes()
        data = tomllib.loads(raw.decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(
            f"the frames {str(path)!r} cannot be read ({error.strerror}); give the path of a TOML file with [[frame]]"
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8 text") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not TOML: {error}; correct that line") from error
    return _Check(str(path), hashlib.sha256(raw).hexdigest()).frames(data)


@dataclass(frozen=True, slots=True)
class _Check:
    file: str
    sha256: str

    def fail(self, key: str, value: object, rule: str, remedy: str) -> NoReturn:
        raise ConfigError(f"{self.file}: {key} = {value!r}: {rule}; {remedy}")

    def frames(self, data: dict[str, Any]) -> tuple[ListedFrame, ...]:
        tables = data.get("frame")
        if set(data) != {"frame"} or not isinstance(tables, list) or not tables:
            self.fail("the file", sorted(data), "it must hold [[frame]] tables", "begin each with a line [[frame]]")
        frames = tuple(self.frame(table, f"frame {i + 1}") for i, table in enumerate(tables))
        for i, frame in enumerate(frames):
            if frame.id in {other.id for other in frames[:i]}:
                self.fail(f"frame {i + 1}, id", frame.id, "another frame has this id", "give each its own")
        return frames

    def frame(self, table: Any, where: str) -> ListedFrame:
        if not isinstance(table, dict):
            self.fail(where, table, "it must be a table", "begin it with a line [[frame]]")
        for key, value in table.items():
            if key not in _KEYS:
                self.fail(f"{where}, {key}", value, "a frame has no such key", f"use one of {', '.join(_KEYS)}")
        for key in _KEYS[:-1]:
            if key not in table:
                self.fail(where, sorted(table), f"it has no {key!r}", f"add a line {key} = …")
        examples = self.sentences(table["examples"], f"{where}, examples", FEWEST_EXAMPLES)
        counter = self.sentences(table.get("counter_examples", []), f"{where}, counter_examples", 0)
        both = next((text for text in counter if text in examples), None)
        if both is not None:
            self.fail(f"{where}, counter_examples", both, "it is also an example", "remove one of the two")
        return ListedFrame(
            id=self.id(table["id"], f"{where}, id"),
            name=self.text(table["name"], f"{where}, name"),
            definition=self.text(table["definition"], f"{where}, definition"),
            examples=examples,
            counter_examples=counter,
            sha256=self.sha256,
        )

    def id(self, value: object, key: str) -> str:
        if not isinstance(value, str) or not _ID.fullmatch(value):
            self.fail(key, value, "an id begins with a-z and holds a-z, 0-9 and _ only", 'write id = "my_frame"')
        if value in {frame.id for frame in frame_table()}:
            self.fail(key, value, "a shipped frame has this id", "choose another one")
        return value

    def text(self, value: object, key: str) -> str:
        if not isinstance(value, str) or not any(char.isalpha() for char in value):
            self.fail(key, value, "it must be a text with letters", "write it in quotes")
        return " ".join(value.split())

    def sentences(self, value: object, key: str, least: int) -> tuple[str, ...]:
        if not isinstance(value, list):
            self.fail(key, value, "it must be an array of sentences", 'write ["…", "…"]')
        texts = tuple(self.text(item, key) for item in value)
        short = next((text for text in texts if len(text.split()) < _SHORTEST), None)
        if short is not None:
            self.fail(key, short, f"a sentence has {_SHORTEST} words or more", "write it out")
        twice = next((text for i, text in enumerate(texts) if text in texts[:i]), None)
        if twice is not None:
            self.fail(key, twice, "it stands there twice", "remove one of the two")
        if len(texts) < least:
            self.fail(key, f"{len(texts)} sentences", f"it needs {least} or more", "add sentences of your own")
        return texts
