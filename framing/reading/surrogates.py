"""Lone surrogates: code points that are no characters, which half of all libraries refuse."""

import re

__all__ = ["replace_surrogates"]

_SURROGATE = re.compile("[\ud800-\udfff]")


def replace_surrogates(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with each lone surrogate as U+FFFD, so that every offset stays, and a note if there were any."""
    replaced, count = _SURROGATE.subn("\ufffd", text)
    if not count:
        return text, ()
    first = _SURROGATE.search(text)
    where = first.start() if first else 0
    return replaced, (f"{count:,} broken characters (lone surrogates), the first at offset {where:,}, became U+FFFD.",)
