"""Voices over a story of our own whose figures can be counted by hand."""

from collections.abc import Sequence

import pytest

from framing.annotations import Actor, ActorKind, Annotations, Mention
from framing.annotators import quotations, speakers
from framing.article import Article, Block, Span
from framing.language import parse
from framing.measures.voices import MEASURE
from framing.results import Estimate, Result

STORY = """Ann Lee said the pier was shut.
“Ships must wait,” Ann Lee said.
The port authority claimed that the crane was safe.
The port authority claims all is well.
Officials said nobody was hurt.
Ben Okri watched the crane, and Ben Okri went home.
It was alleged that the crane was old."""
ACTORS: tuple[tuple[str, ActorKind, Sequence[str]], ...] = (
    ("lee", "person", ("Ann Lee",)),
    ("authority", "organisation", ("The port authority",)),
    ("okri", "person", ("Ben Okri",)),
)


def annotations_of(text: str) -> Annotations:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(kind="body", span=Span(at, at + len(line)), rule="test"))
        at += len(line) + 1
    mentions = []
    for actor, _, names in ACTORS:
        for name in names:
            start = text.find(name)
            while start >= 0:
                span = Span(start, start + len(name))
                mentions.append(Mention(actor=actor, span=span, form="name", relation="self"))
                start = text.find(name, span.end)
    names_of = {actor: names[0] for actor, _, names in ACTORS}
    return Annotations(
        document=parse(Article(text=text, blocks=tuple(blocks))),
        actors=tuple(
            Actor(id=actor, name=names_of[actor].removeprefix("The "), kind=kind) for actor, kind, _ in ACTORS
        ),
        mentions=tuple(sorted(mentions, key=lambda m: m.span)),
    )


@pytest.fixture(scope="module")
def result() -> Result:
    return MEASURE.compute(speakers.annotate(quotations.annotate(annotations_of(STORY))))


def one(result: Result, name: str, **about: str | None) -> Estimate:
    found = [
        estimate
        for estimate in result.estimates
        if estimate.name == name and all(getattr(estimate, key) == value for key, value in about.items())
    ]
    assert len(found) == 1, [e.actor for e in found]
    return found[0]


def test_words_by_voice_add_up(result: Result) -> None:
    shares = {voice: one(result, "voice_share", voice=voice) for voice in ("author", "quoted", "attributed")}
    assert sum(share.value or 0.0 for share in shares.values()) == pytest.approx(1)
    total = shares["author"].n
    assert shares["quoted"].value == pytest.approx(3 / total)  # Ships must wait
    # the pier was shut; the crane was safe; all is well; nobody was hurt; the crane was old
    assert shares["attributed"].value == pytest.approx((4 + 4 + 3 + 3 + 4) / total)


def test_every_share_of_words_replays_from_its_evidence(result: Result) -> None:
    for estimate in result.estimates:
        if estimate.name in {
            "voice_share",
            "speaking_share",
            "words_spoken",
            "attributions",
            "introduced_by",
            "never_speaks",
        }:
            assert sum(item.value or 0.0 for item in estimate.evidence) == pytest.approx(estimate.value)


def test_shares_of_words_have_an_interval_over_sentences(result: Result) -> None:
    share = one(result, "voice_share", voice="author")
    assert share.low is not None
    assert share.high is not None
    assert 0 <= share.low <= (share.value or 0) <= share.high <= 1


def test_words_and_attributions_of_each_speaker(result: Result) -> None:
    assert one(result, "words_spoken", actor="lee", voice="quoted").value == 3
    assert one(result, "words_spoken", actor="lee", voice="attributed").value == 4
    assert one(result, "attributions", actor="lee").value == 2
    assert one(result, "words_spoken", actor="authority", voice="attributed").value == 7
    total = one(result, "voice_share", voice="author").n
    assert one(result, "speaking_share", category="source is no actor").value == pytest.approx(3 / total)
    assert one(result, "speaking_share", category="no source").value == pytest.approx(4 / total)


def test_one_side_says_and_the_other_claims(result: Result) -> None:
    assert one(result, "introduced_by", actor="lee", category="neutral").value == 2
    assert one(result, "introduced_by", actor="authority", category="doubting").value == 2
    assert one(result, "doubting_share", actor="lee").value == 0
    assert one(result, "doubting_share", actor="authority").value == 1
    assert one(result, "doubting_share", actor="authority").low is None  # two attributions give no interval


def test_intervals_of_cue_classes_come_with_five_attributions() -> None:
    text = "\n".join(["Ann Lee said the pier was shut."] * 3 + ["Ann Lee claims the pier was shut."] * 3)
    result = MEASURE.compute(speakers.annotate(quotations.annotate(annotations_of(text))))
    share = one(result, "doubting_share", actor="lee")
    assert (share.value, share.n) == (0.5, 6)
    assert share.low is not None
    assert share.low < 0.5 < (share.high or 0)


def test_sources_named_and_of_what_standing(result: Result) -> None:
    named = one(result, "named_sources")
    assert (named.value, named.n) == (pytest.approx(4 / 6), 6)
    assert one(result, "no_source_given").value == pytest.approx(1 / 6)
    assert one(result, "source_standing", category="institutional").value == pytest.approx(2 / 6)
    assert one(result, "source_standing", category="elite").value == pytest.approx(1 / 6)  # officials
    assert one(result, "source_standing", category="ordinary").value == 0


def test_who_is_talked_about_but_never_speaks(result: Result) -> None:
    silent = [estimate for estimate in result.estimates if estimate.name == "never_speaks"]
    assert [(estimate.actor, estimate.value) for estimate in silent] == [("okri", 2)]


def test_order_of_appearance_and_share_of_the_lead(result: Result) -> None:
    order = [e for e in result.estimates if e.name == "order_of_appearance"]
    assert [(e.actor, e.value) for e in order] == [("lee", 1), ("authority", 2), ("okri", 3)]
    assert one(result, "lead_share", actor="lee").value == pytest.approx(2 / 3)
    assert one(result, "lead_share", actor="authority").value == pytest.approx(1 / 3)


def test_nothing_attributed_is_none_with_a_reason() -> None:
    result = MEASURE.compute(annotations_of("The crane stood still."))
    named = one(result, "named_sources")
    assert named.value is None
    assert named.reason == "the story attributes nothing to anybody"
    assert one(result, "voice_share", voice="author").value == 1


def test_an_open_quotation_mark_is_a_caveat() -> None:
    text = "Ann Lee said: “The pier is shut.\nNobody was hurt."
    caveats = MEASURE.compute(quotations.annotate(annotations_of(text))).caveats
    assert any("never closes" in caveat for caveat in caveats)
    assert not any("never close" in caveat for caveat in MEASURE.compute(annotations_of(STORY)).caveats)
