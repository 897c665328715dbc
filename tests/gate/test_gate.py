"""The eight points that every report passes: `make gate`. Their negative controls are in test_gate_control.py."""

import os
from pathlib import Path

import gate_pages
import gate_pdfs
import gate_same
import pytest
from gate_samples import SAMPLES

pytestmark = [pytest.mark.slow, pytest.mark.gate]
NAMES = tuple(SAMPLES)


def test_1_markup_is_valid(made):
    found = gate_pages.markup([sample.page for sample in made.values()])
    assert {page.name: told for page, told in found.items() if told} == {}


@pytest.mark.parametrize("name", NAMES)
def test_2_accessible_and_nowhere_too_wide(browser, made, name):
    assert gate_pages.accessible(browser, made[name].page) == []


@pytest.mark.parametrize("name", NAMES)
def test_3_dark_where_dark_is_asked_for(browser, made, name):
    assert gate_pages.dark(browser, made[name].page) == []


@pytest.mark.parametrize("name", NAMES)
def test_4_runs_nothing_and_loads_nothing(browser, made, name):
    assert gate_pages.alone(browser, made[name].page) == []


@pytest.mark.parametrize("name", NAMES)
def test_5_every_link_leads_somewhere(made, name):
    assert gate_pages.linked(made[name].page) == []
    assert gate_pdfs.linked(made[name].pdf) == []


def test_6_same_bytes_in_another_environment(made, tmp_path):
    assert gate_same.differing([sample.analysis for sample in made.values()], tmp_path) == []


@pytest.mark.parametrize("name", NAMES)
def test_7_pdf(made, folder, name):
    pdf, page = made[name].pdf, made[name].page
    pictures = Path(folder, "pictures") if os.environ.get("FRAMING_GATE") else None
    assert gate_pdfs.tagged(pdf) == []
    assert gate_pdfs.embedded(pdf) == []
    assert gate_pdfs.outlined(pdf, page) == []
    assert gate_pdfs.described(pdf, page) == []
    assert gate_pdfs.printed(pdf, pictures) == []


@pytest.mark.parametrize("name", NAMES)
def test_8_small(made, name):
    assert gate_pages.small(made[name].page) == []


def test_marks_are_chosen_from_the_keyboard_without_a_script(browser, made):
    name = next(name for name in NAMES if name.startswith("dam-courier"))
    browser.look(width=1280, dark=False)
    browser.load(made[name].page)
    browser.run("document.getElementById('show-all').focus()")
    seen = {}
    while (chosen := browser.run("document.querySelector('input:checked').id")) not in seen:
        seen[chosen] = set(browser.run(_SHOWN))
        browser.press("ArrowDown", 40)
    assert len(seen) > 3
    assert seen["show-all"] == {"loaded", "hedge", "quotation"}
    assert all(
        layers == {chosen.removeprefix("show-")} - {"actor"} for chosen, layers in seen.items() if chosen != "show-all"
    )


_SHOWN = """[...document.querySelectorAll('.notes li')]
    .filter(note => getComputedStyle(note).display != 'none').map(note => note.className)"""
