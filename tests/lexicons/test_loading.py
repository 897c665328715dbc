"""The lexicon format: what a file must hold, and what the error says when it does not."""

from pathlib import Path

import pytest

from framing.errors import ConfigError
from framing.lexicons import Lexicon, Source, load, parse

HEADER = [
    "# id: sample",
    "# version: 3",
    "# title: A sample",
    "# layer: loaded",
    "# licence: Apache-2.0",
    "# sources: a = Author, A. (2001). A work; with a semicolon; b = Other, B. (2002). Another",
    "# sources: own = the authors' own judgement",
    "# misfires: none known",
    "term\tpos\tcategory\tstrength\talternative\tsource\tmirror\tonly\tunless\tnote",
]
ROW = "so-called\tADJ|NOUN\tdoubt\t0.5\t-\ta\tnamed|called\tx|y\t-\ta note"


def _bytes(*rows: str, header: list[str] = HEADER) -> bytes:
    return "\n".join([*header, *rows, ""]).encode()


def _read(*rows: str) -> Lexicon:
    return parse(_bytes(*rows), "sample.tsv")


def test_every_column_is_read() -> None:
    lexicon = _read(ROW)
    entry = lexicon.entries[0]
    assert (entry.term, entry.pos, entry.category, entry.strength) == ("so-called", ("ADJ", "NOUN"), "doubt", 0.5)
    assert (entry.alternative, entry.mirror, entry.only, entry.unless) == ("", ("named", "called"), ("x", "y"), ())
    assert (entry.note, entry.line) == ("a note", 10)
    assert lexicon.rule(entry) == "sample@3:so-called"
    assert lexicon.sources[:2] == (
        Source(key="a", citation="Author, A. (2001). A work; with a semicolon"),
        Source(key="b", citation="Other, B. (2002). Another"),
    )
    assert lexicon.citation(entry).startswith("Author")


def test_windows_lines_a_byte_order_mark_and_missing_last_columns_are_read() -> None:
    data = b"\xef\xbb\xbf" + _bytes("thug\tNOUN\tinsult\t.9\tattacker\tb").replace(b"\n", b"\r\n")
    entry = parse(data, "sample.tsv").entries[0]
    assert (entry.term, entry.alternative, entry.mirror, entry.note) == ("thug", "attacker", (), None)


def test_the_hash_is_of_the_bytes() -> None:
    assert _read(ROW).sha256 == _read(ROW).sha256
    assert _read(ROW).sha256 != _read(ROW.replace("0.5", "0.6")).sha256


@pytest.mark.parametrize(
    ("row", "value", "remedy"),
    [
        (ROW.replace("0.5", "2"), "'2'", "0.5 is middling"),
        (ROW.replace("0.5", "much"), "'much'", "0.5 is middling"),
        (ROW.replace("0.5", "nan"), "'nan'", "0.5 is middling"),
        (ROW.replace("ADJ|NOUN", "ADJ|NAME"), "'NAME'", "NOUN|VERB|ADJ|ADV|PHRASE|ANY"),
        (ROW.replace("\ta\t", "\tzz\t"), "'zz'", "# sources: zz = "),
        (ROW.replace("\t-\ta\t", "\t\ta\t"), "alternative ''", "write -"),
        (ROW.replace("doubt", ""), "category ''", "fill it in"),
        (ROW.replace("so-called", "so  called!"), "'so  called!'", "write lemmas"),
        (ROW + "\tmore", "11 columns", "write term pos"),
    ],
)
def test_an_error_names_file_line_value_and_remedy(row: str, value: str, remedy: str) -> None:
    with pytest.raises(ConfigError) as caught:
        _read(ROW.replace("so-called", "fine"), row)
    message = str(caught.value)
    assert message.startswith("sample.tsv, line 11: ")
    assert value in message
    assert remedy in message


@pytest.mark.parametrize("key", ["id", "version", "title", "layer", "licence", "misfires"])
def test_a_missing_header_line_is_named(key: str) -> None:
    header = [line for line in HEADER if not line.startswith(f"# {key}:")]
    with pytest.raises(ConfigError, match=rf"lacks '{key}'; add a line `# {key}: …`"):
        parse(_bytes(ROW, header=header), "sample.tsv")


def test_a_wrong_column_line_is_named() -> None:
    header = [*HEADER[:-1], HEADER[-1].replace("mirror", "opposite")]
    with pytest.raises(ConfigError, match=r"line 9: .*is not the column line; .*term pos category"):
        parse(_bytes(ROW, header=header), "sample.tsv")


def test_a_header_line_without_a_value_is_named() -> None:
    with pytest.raises(ConfigError, match="line 1: '# remarks' is not a header line; write `# key: value`"):
        parse(_bytes(ROW, header=["# remarks", *HEADER]), "sample.tsv")


def test_a_source_without_a_key_is_named() -> None:
    header = [line.replace("own = the", "the") for line in HEADER]
    with pytest.raises(ConfigError, match="has no key; write `key = full citation`"):
        parse(_bytes(ROW, header=header), "sample.tsv")


def test_a_term_twice_is_refused() -> None:
    with pytest.raises(ConfigError, match="line 11: 'so-called' as NOUN stands on line 10 already; keep one"):
        _read(ROW, ROW.replace("ADJ|NOUN", "NOUN"))


def test_bytes_that_are_not_utf8_are_named() -> None:
    with pytest.raises(ConfigError, match="byte 4 is not UTF-8; save the lexicon as a UTF-8"):
        parse(b"# id\xff", "sample.tsv")


def test_an_unknown_lexicon_is_named_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no lexicon 'lables': it is not one of .*labels.*TSV file's path"):
        load("lables")


def test_a_lexicon_is_read_from_a_path(tmp_path: Path) -> None:
    path = tmp_path / "house.tsv"
    path.write_bytes(_bytes(ROW))
    assert load(path) == load(str(path))
    assert load(path).id == "sample"
