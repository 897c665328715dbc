"""Who wrote it, and what only begins with "By"."""

import pytest

from framing.reading.bylines import is_name, names_beside_date, names_in_byline, tidy_name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By SETH J. FRANTZMAN", "Seth J. Frantzman"),
        ("By Evan Brook, August 14, 2020 2:30 pm", "Evan Brook"),
        ("By Evan Brook Staff Writer", "Evan Brook"),
        ("By Jane Doe, John Roe and Max van der Berg", "Jane Doe, John Roe and Max van der Berg"),
        ("BY JANE MCDONALD, CHIEF POLITICAL REPORTER", "Jane McDonald"),
        ("Posted by Ned Dale at 5:11 AM", "Ned Dale"),
        ("Posted on October 9, 2022 by Hanna Lind", "Hanna Lind"),
        ("Words by Lea Achter in Pell. Photographs by Yusuf Okon", "Lea Achter"),
        ("Interview by Paul Essex", "Paul Essex"),
        ("By Eric Lev @EricLev", "Eric Lev"),
        ("By Gary O'Donoghue-Smith III", "Gary O'Donoghue-Smith III"),
        ("By Editorial Staff", "Editorial Staff"),
        ("By far the most", None),
        ("By Tuesday Night", None),
        ("By the numbers", None),
        ("By Design", None),
        ("By nightfall Anna Kern had left the town.", None),
        ("Standing by Anna Kern", None),
        ("", None),
    ],
)
def test_names_in_byline(text: str, names: str | None) -> None:
    assert names_in_byline(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jane Doe | Nov 3, 2023", "Jane Doe"),
        ("/ Cory Dee / 10:08 am Fri Jul 19, 2013", "Cory Dee"),
        ("Nov 3, 2023", None),
        ("Price: 3 May 2020", None),
    ],
)
def test_names_beside_date(text: str, names: str | None) -> None:
    assert names_beside_date(text) == names


@pytest.mark.parametrize("text", ["Jane Doe", "J. R. Stone", "Max van der Berg", "Siân O’Brien", "Al-Amin bin Rashid"])
def test_names(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize("text", ["Jane", "The Times", "jane doe", "Jane Doe said", "Who Is Jane?", "Next Monday"])
def test_no_names(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize(
    ("name", "tidy"),
    [
        ("J.R. STONE", "J.R. Stone"),
        ("ANNE-MARIE O'NEIL", "Anne-Marie O'Neil"),
        ("HENRY FORD II", "Henry Ford II"),
        ("bell hooks", "bell hooks"),
    ],
)
def test_tidy_name(name: str, tidy: str) -> None:
    assert tidy_name(name) == tidy
