"""Dates as pages write them."""

import pytest

from framing.reading.dates import find_date, is_date_line, iso_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("NOVEMBER 8, 2020 12:10", "2020-11-08"),
        ("date 2020-11-08 The Northern Herald", "2020-11-08"),
        ("Updated 21:22, 6 OCT 2020", "2020-10-06"),
        ("Thursday, November 9, 2023 7:35AM", "2023-11-09"),
        ("17 April 2012 • 2:54pm", "2012-04-17"),
        ("Jun 18th 2018", "2018-06-18"),
        ("the 1st of May 1999", "1999-05-01"),
        ("Sept. 2 2019", "2019-09-02"),
        ("2021/09/19", "2021-09-19"),
        ("18/05/2020", "2020-05-18"),
        ("05/18/2020", "2020-05-18"),
        ("08.11.2020", "2020-11-08"),
        ("11/11/2020", "2020-11-11"),
        ("08/11/2020", None),  # August or November: a guess would be a coin's throw
        ("31 February 2020", None),
        ("May 2020", None),
        ("June 3", None),
        ("Flight 2020-13-45", None),
        ("March 1, 9999", None),
    ],
)
def test_find_date(text: str, iso: str | None) -> None:
    found = find_date(text)
    assert (found.iso if found else None) == iso


@pytest.mark.parametrize(
    "text",
    [
        "June 3, 2020",
        "Published 11:02, 9 January 2021",
        "Wed 14 Feb 2024 06.30 GMT",
        "Updated 4:10 PM EDT, Tue April 2, 2024",
    ],
)
def test_date_line(text: str) -> None:
    assert is_date_line(text)


@pytest.mark.parametrize("text", ["On June 3, 2020, the port closed.", "By Ann Lee, June 3, 2020", "Monday", ""])
def test_no_date_line(text: str) -> None:
    assert not is_date_line(text)


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2020-11-08T12:10:00Z", "2020-11-08T12:10:00+00:00"),
        ("2020-11-08T12:10+0200", "2020-11-08T12:10:00+02:00"),
        ("2020-11-08T12:10:00.123-05:00", "2020-11-08T12:10:00-05:00"),
        ("2020-11-08 12:10", "2020-11-08"),  # without its zone a time is vague
        ("2020-11-08", "2020-11-08"),
        ("8 November 2020", "2020-11-08"),
        ("2020-02-31", None),
        ("soon", None),
        ("", None),
    ],
)
def test_iso_date(value: str, iso: str | None) -> None:
    assert iso_date(value) == iso
