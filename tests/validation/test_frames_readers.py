"""Agreement of readers on frames: counted rightly, and the page shows what the codes give."""

from pathlib import Path

from framing.validation.frames_readers import CODES, agreement, lines

ROOT = Path(__file__).parents[2]


def row(*present: bool) -> dict[str, dict[str, list[str]]]:
    names = ("reader_a", "reader_b", "reader_c", "model")
    return {who: {"present": ["conflict"] if is_there else []} for who, is_there in zip(names, present, strict=True)}


def test_agreement_against_the_majority() -> None:
    found = agreement([row(True, True, False, True), row(False, False, False, False)], ["conflict"])
    assert found["model"] == 1
    assert found["majority"] == found["marked"] == 1
    worse = agreement([row(True, True, False, False), row(False, False, False, True)], ["conflict"])
    assert worse["model"] == -1


def test_nothing_to_agree_on_has_no_kappa() -> None:
    assert agreement([row(False, False, False, False)] * 2, ["conflict"])["readers"] is None


def test_the_page_shows_what_the_codes_give() -> None:
    import json

    rows = json.loads((ROOT / CODES).read_text(encoding="utf-8"))
    page = (ROOT / "docs/measures/frames.md").read_text(encoding="utf-8")
    assert "\n".join(lines(rows)) in page
