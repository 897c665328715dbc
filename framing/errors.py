"""The errors that framing raises; each message names the value, the rule and the remedy.

FramingError
├── InputError              the text, page or file given cannot be read as one English article
│   ├── EmptyInputError     nothing in it to analyse
│   ├── EncodingError       bytes that are not UTF-8
│   └── LanguageError       not English
├── ConfigError             a lexicon, an actor list or an option breaks its own rules
├── SchemaError             a dictionary or JSON text is not an analysis of a known schema
└── MissingEngineError      an optional part is not installed
"""

__all__ = [
    "ConfigError",
    "EmptyInputError",
    "EncodingError",
    "FramingError",
    "InputError",
    "LanguageError",
    "MissingEngineError",
    "SchemaError",
]


class FramingError(Exception):
    """Any error that framing raises on purpose."""


class InputError(FramingError):
    """The input cannot be read as one English article."""


class EmptyInputError(InputError):
    """The input holds nothing to analyse."""


class EncodingError(InputError):
    """The input's bytes are not valid UTF-8."""


class LanguageError(InputError):
    """The input is not English."""


class ConfigError(FramingError):
    """A lexicon, an actor list or an option breaks its own rules."""


class SchemaError(FramingError):
    """A dictionary or JSON text is not an analysis of a schema that this version reads."""


class MissingEngineError(FramingError):
    """An optional part (such as the PDF engine) is not installed."""
