"""Bytes to text: strictly UTF-8, with an error that says where it fails and what the bytes may be instead."""

import re

from framing.errors import EncodingError, InputError

__all__ = ["decode"]

_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_BINARY = {
    b"%PDF": "a PDF; save its text (for example with pdftotext) and give that",
    b"PK\x03\x04": "a ZIP archive or an office document; save its text as a .txt file and give that",
    b"\x1f\x8b": "compressed with gzip; unpack it and give the result",
    b"\x89PNG": "a PNG picture; copy its text and give that",
    b"\xff\xd8\xff": "a JPEG picture; copy its text and give that",
}
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,40})", re.IGNORECASE)
# Encodings that English text is found in, by the names that Python and that iconv give them.
_ENGLISH = {"cp1252": "windows-1252", "mac_roman": "macintosh"}
_WESTERN = 0.15  # share of bytes beyond ASCII below which a text is in Latin letters
_FEW = 4  # such bytes below which that is taken for granted
_WIDE = 0.2  # share of zero bytes from which a text has two or four bytes a character
_SAMPLE = 50_000  # bytes around the first error from which the encoding is guessed


def decode(data: bytes, name: str) -> str:
    """The text of bytes in UTF-8; a byte order mark at the start is dropped. `name` is what messages call the source.

    EncodingError names the offset of the first byte that is not UTF-8, and the likely encoding.
    InputError if the bytes are those of a known kind of binary file.
    """
    for start, what in _BINARY.items():
        if data.startswith(start):
            raise InputError(f"{name} is {what}.")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            raise EncodingError(_message(name, f"it begins with the byte order mark of {encoding.upper()}", encoding))
    if data.count(0) > _WIDE * len(data):
        raise EncodingError(_message(name, f"{data.count(0):,} of its {len(data):,} bytes are zero", "utf-16"))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        offset = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
        found = f"byte 0x{data[offset]:02x} at offset {offset:,} is not valid"
        raise EncodingError(_message(name, found, _likely(data, offset))) from error


def _message(name: str, found: str, likely: str | None) -> str:
    start = f"{name} is not UTF-8: {found}. "
    if likely is None:
        return start + "Save it again as UTF-8."
    return start + f"It is likely {likely}: save it again as UTF-8, or run `iconv -f {likely} -t utf-8`."


def _likely(data: bytes, offset: int) -> str | None:
    """The encoding that the page declares, else what the bytes around the error look like."""
    declared = _DECLARED.search(data[:_SAMPLE])
    if declared is not None:
        label = declared.group(1).decode("ascii").lower()
        if label not in ("utf-8", "utf8"):
            return label
    from charset_normalizer import from_bytes

    start = max(0, offset - _SAMPLE // 2)
    sample = data[start : start + _SAMPLE]
    high = sum(byte > 127 for byte in sample)
    western = high < max(_FEW, _WESTERN * len(sample))
    best = from_bytes(sample, cp_isolation=list(_ENGLISH) if western else None).best()
    if best is None:
        return _ENGLISH["cp1252"] if western else None
    return _ENGLISH.get(best.encoding, best.encoding.replace("_", "-"))
