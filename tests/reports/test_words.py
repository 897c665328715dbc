import re
from pathlib import Path

import pytest

import reports
from framing.annotations import ActorKind, CueClass, Form, QuotationKind, Relation, Voice
from framing.article import BLOCK_KINDS
from reports.words import catalogue, known, say, singular

ROOT = Path(reports.__file__).parent
SOURCES = [*ROOT.rglob("*.py"), *ROOT.rglob("*.j2")]
# Names that the code puts together: f"actors.{measure}.table", known("voice", …), section titles.
GROUPS = re.compile(r"""known\(\s*["'](\w+)["']""")
NAMES = re.compile(r"""say\(\s*(f?)["']([^"']+)["']""")


def _used():
    text = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    fixed = {name for f, name in NAMES.findall(text) if not f}
    composed = {name for f, name in NAMES.findall(text) if f}
    conditional = set(re.findall(r"[\"']([a-z]+\.[a-z_.]+)[\"']", text))
    return fixed, composed | {f"{group}.{{name}}" for group in GROUPS.findall(text)}, conditional


def test_every_phrase_that_is_asked_for_exists():
    fixed, _, _ = _used()
    assert fixed
    assert sorted(fixed - catalogue().keys()) == []


def test_every_phrase_is_asked_for_somewhere():
    fixed, composed, conditional = _used()
    patterns = [re.compile(re.sub(r"\\\{.*?\\\}", ".+", re.escape(name))) for name in composed]
    unused = [
        name
        for name in catalogue()
        if name not in fixed | conditional
        and not name.startswith("singular.")
        and not any(pattern.fullmatch(name) for pattern in patterns)
    ]
    assert unused == []


def test_a_missing_phrase_or_place_is_an_error():
    with pytest.raises(KeyError, match=r"no\.such"):
        say("no.such")
    with pytest.raises(KeyError, match=r"'n'"):
        say("number.n")


def test_braces_in_values_mean_nothing():
    assert say("cover.by", name="{0.__class__} {7*7} {{") == "By {0.__class__} {7*7} {{"


def test_unlisted_codes_are_shown_as_words():
    assert known("category", "moral_judgement") == "moral judgement"
    assert singular("gnus") == "gnus"


@pytest.mark.parametrize(
    ("group", "codes"),
    [("voice", Voice), ("quotation", QuotationKind), ("cue_class", CueClass)],
)
def test_codes_of_the_library_have_their_own_words(group, codes):
    assert [code for code in codes.__args__ if f"{group}.{code}" not in catalogue()] == []


def test_other_codes_read_well_as_they_are():
    for code in (*ActorKind.__args__, *Form.__args__, *Relation.__args__, *BLOCK_KINDS):
        assert known("kind", code).replace(" ", "").isalpha()
