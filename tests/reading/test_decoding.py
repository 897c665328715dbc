"""Strict UTF-8, and errors that say where and what instead."""

import pytest

from framing.errors import EncodingError
from framing.reading.decoding import decode

_ENGLISH = "The minister said: “We won’t go back – not now, not ever.” The café’s owner agreed with the town’s people."


def test_utf8() -> None:
    assert decode(_ENGLISH.encode(), "x") == _ENGLISH


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (_ENGLISH.encode("cp1252"), ["story.txt", "offset 19", "0x93", "windows-1252", "iconv -f windows-1252"]),
        (_ENGLISH.encode("mac_roman"), ["offset 19", "macintosh"]),
        ("caf\xe9".encode("latin-1"), ["offset 3", "0xe9", "windows-1252"]),
        (b"\xef\xbb\xbfabc\xff", ["offset 6"]),
        (_ENGLISH.encode("utf-16"), ["byte order mark", "utf-16"]),
        (_ENGLISH.encode("utf-32"), ["utf-32"]),
        (_ENGLISH.encode("utf-16-le"), ["zero", "utf-16"]),
        (b'<html><meta charset="ISO-8859-1"><p>caf\xe9</p>', ["offset 39", "iso-8859-1"]),
        ("Правительство заявило, что не примет этих условий.".encode("cp1251"), ["offset 0", "cp1251"]),
    ],
)
def test_other_encodings_are_named(data: bytes, words: list[str]) -> None:
    with pytest.raises(EncodingError) as raised:
        decode(data, "story.txt")
    assert not [word for word in words if word not in str(raised.value)], str(raised.value)
