"""The terms annotator: matching, voice, negation, actor, scare quotes, and what lexicons of users do."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from framing.annotations import Annotations, Cue, Mention, Quotation
from framing.annotators import terms
from framing.article import Article, Span
from framing.language import parse
from framing.lexicons import Lexicon
from framing.lexicons import parse as parse_lexicon

pytestmark = pytest.mark.slow
HEADER = (
    "# id: house\n# version: 2\n# title: House style\n# layer: {layer}\n# licence: Apache-2.0\n"
    "# sources: own = ours\n# misfires: none\n"
    "term\tpos\tcategory\tstrength\talternative\tsource\tmirror\tonly\tunless\tnote\n"
)


def _lexicon(*rows: str, layer: str = "loaded") -> Lexicon:
    lines = ["\t".join((*row.split(" | "), *["-"] * 10)[:10]) for row in rows]
    return parse_lexicon((HEADER.format(layer=layer) + "\n".join(lines)).encode(), "house.tsv")


def _row(term: str, pos: str, only: str = "-", unless: str = "-") -> str:
    return f"{term} | {pos} | label | 0.5 | word | own | - | {only} | {unless}"


@cache
def _parsed(text: str) -> Annotations:
    return Annotations(document=parse(Article(text=text)))


def _found(text: str, *rows: str) -> list[str]:
    cues = terms.annotate(_parsed(text), [_lexicon(*rows)]).cues
    return [cue.span.of(text) for cue in cues]


@pytest.mark.parametrize(
    ("text", "row", "expected"),
    [
        ("He slandered the board.", _row("slander", "VERB"), ["slandered"]),
        ("The so-called experts met.", _row("so-called", "ADJ"), ["so-called"]),
        ("They fear ethnic-cleansing there.", _row("ethnic cleansing", "NOUN"), ["ethnic-cleansing"]),
        ("They fear ethnic cleansing there.", _row("ethnic-cleansing", "NOUN"), ["ethnic cleansing"]),
        ("He visited a reeducation camp.", _row("re-education camp", "NOUN"), []),
        ("The war-monger spoke again.", _row("warmonger", "NOUN"), ["war-monger"]),
        ("The job creators left.", _row("job creator", "NOUN"), ["job creators"]),
        ("They lined their pockets for years.", _row("line one's pockets", "VERB"), ["lined their pockets"]),
        ("She threw the whole team under the bus.", _row("throw … under the bus", "VERB"),
         ["threw the whole team under the bus"]),
        ("She threw it. He stood under the bus.", _row("throw … under the bus", "VERB"), []),
        ("They held the ground on which it stood.", _row("grind on", "VERB"), []),
        ("The regime changed.", _row("regime change", "NOUN"), []),
        ("The plan has been seen.", _row("has-been", "NOUN"), []),
        ("It tells of bullying at school.", _row("bully", "NOUN"), []),
        ("The anti-terrorist unit left.", _row("terrorist", "NOUN|ADJ"), []),
        ("The Savage family moved.", _row("savage", "ADJ"), []),
    ],
)  # fmt: skip
def test_forms_and_spellings(text: str, row: str, expected: list[str]) -> None:
    assert _found(text, row) == expected


def test_the_longest_term_wins_and_matches_do_not_overlap() -> None:
    rows = (_row("radical", "ADJ"), _row("radical left", "NOUN"), _row("left", "NOUN"))
    assert _found("The radical left won and the left cheered.", *rows) == ["radical left", "left"]


def test_only_and_unless_look_at_the_neighbours() -> None:
    assert _found("The tax regime changed.", _row("regime", "NOUN", unless="tax")) == []
    assert _found("The regime changed the tax on bread that year.", _row("regime", "NOUN", unless="diet")) == ["regime"]
    assert _found("A vulture fund bought it.", _row("vulture", "NOUN", only="fund")) == ["vulture"]
    assert _found("A vulture ate it.", _row("vulture", "NOUN", only="fund")) == []
    assert _found("It was terrorism.", _row("terrorism", "NOUN", only="@attr")) == ["terrorism"]
    assert _found("They study terrorism.", _row("terrorism", "NOUN", only="@attr")) == []


def test_a_cue_says_which_entry_fired_and_what_to_write() -> None:
    (cue,) = terms.annotate(_parsed("The regime fell."), [_lexicon(_row("regime", "NOUN"))]).cues
    assert (cue.layer, cue.category, cue.rule, cue.weight) == ("loaded", "label", "house@2:regime", 0.5)
    assert (cue.alternative, cue.voice, cue.quotation, cue.actor, cue.negated) == ("word", "author", None, None, False)


def test_layers_are_matched_apart_and_working_lists_not_at_all() -> None:
    text = "The regime fell."
    row = _row("regime", "NOUN")
    loaded, hedge, working = (_lexicon(row, layer=layer) for layer in ("loaded", "hedge", "cue"))
    cues = terms.annotate(_parsed(text), [loaded, hedge, working]).cues
    assert [cue.layer for cue in cues] == ["hedge", "loaded"]


def test_the_earlier_lexicon_wins() -> None:
    first, second = _lexicon(_row("regime", "NOUN")), _lexicon(_row("regime", "NOUN").replace("word", "other"))
    (cue,) = terms.annotate(_parsed("The regime fell."), [first, second]).cues
    assert cue.alternative == "word"


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("He is not a thug.", True),
        ("No thug was seen.", True),
        ("He is no thug.", True),
        ("They are hardly thugs.", True),
        ("He never met the thug.", False),
        ("He did not condemn the thug.", False),
        ("He is a thug, not a judge.", False),
    ],
)
def test_negation(text: str, negated: bool) -> None:
    (cue,) = terms.annotate(_parsed(text), [_lexicon(_row("thug", "NOUN"))]).cues
    assert cue.negated is negated


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The brutal Tolmer government fell.", _row("brutal", "ADJ")),
        ("Tolmer slandered the clerk.", _row("slander", "VERB")),
        ("The clerk was slandered by Tolmer.", _row("slander", "VERB")),
        ("Minister Tolmer attacked and slandered the clerk.", _row("slander", "VERB")),
        ("Tolmer is a thug.", _row("thug", "NOUN")),
        ("The Tolmer regime fell.", _row("regime", "NOUN")),
        ("The cruelty of Tolmer shocked them.", _row("cruelty", "NOUN")),
        ("The far-right leader Tolmer spoke.", _row("far-right", "ADJ")),
        ("Tolmer was disgraceful.", _row("disgraceful", "ADJ")),
    ],
)
def test_the_actor_that_a_term_is_about(text: str, row: str) -> None:
    start = text.index("Tolmer")
    mention = Mention(actor="tolmer", span=Span(start, start + 6), form="name", relation="self")
    annotations = Annotations(document=_parsed(text).document, mentions=(mention,))
    (cue,) = terms.annotate(annotations, [_lexicon(row)]).cues
    assert cue.actor == "tolmer"


def test_an_unrelated_actor_is_not_linked() -> None:
    text = "Tolmer left before the brutal winter came."
    mention = Mention(actor="tolmer", span=Span(0, 6), form="name", relation="self")
    annotations = Annotations(document=_parsed(text).document, mentions=(mention,))
    (cue,) = terms.annotate(annotations, [_lexicon(_row("brutal", "ADJ"))]).cues
    assert cue.actor is None


def _quoted(text: str, words: str, **more: Any) -> tuple[Cue, ...]:
    start = text.index(words)
    quotation = Quotation(span=Span(start, start + len(words)), **more)
    annotations = Annotations(document=_parsed(text).document, quotations=(quotation,))
    return terms.annotate(annotations, [_lexicon(_row("thug", "NOUN"))]).cues


def test_voice_is_that_of_the_quotation() -> None:
    text = "A clerk said he was a thug."
    (direct,) = _quoted(text, "he was a thug", kind="direct", source=Span(0, 7))
    (indirect,) = _quoted(text, "he was a thug", kind="indirect", source=Span(0, 7))
    assert (direct.voice, direct.quotation) == ("quoted", 0)
    assert (indirect.voice, indirect.quotation) == ("attributed", 0)


def test_scare_quotes_without_a_source_are_the_authors() -> None:
    text = "The 'reform' failed."
    (cue,) = _quoted(text, "reform", kind="scare")
    assert (cue.category, cue.voice, cue.rule) == (terms.SCARE, "author", "scare_quotes@1")
    assert _quoted(text, "reform", kind="scare", source=Span(0, 3)) == ()


def test_capitals_in_names_do_not_fire_and_slogans_in_capitals_do() -> None:
    row = _row("deep state", "NOUN")
    assert _found("He blamed the Deep State again.", row) == ["Deep State"]
    assert _found("He founded the Deep State Society here.", row) == []
    assert _found("The DEEP STATE did it.", row) == ["DEEP STATE"]
    assert _found("Brutal Winter Hits Northern Coast Towns", _row("brutal", "ADJ")) == ["Brutal"]


def test_the_seed_holds(shared: Path) -> None:
    import framing

    gold = json.loads((shared / "seed" / "gold.json").read_text(encoding="utf-8"))
    analysis = framing.analyze(framing.read(shared / "seed" / "article.txt"))
    text, body = analysis.article.text, analysis.article.text.index(gold["body"]["starts"])
    cues = [cue for cue in analysis.cues if cue.layer == "loaded"]

    def voices(words: str) -> set[str]:
        start = text.index(words, body)
        return {cue.voice for cue in cues if cue.span.overlaps(Span(start, start + len(words)))}

    assert {words: voices(words) for words in gold["loaded"]["author"]} == {
        words: {"author"} for words in gold["loaded"]["author"]
    }
    assert all(voices(words) and "author" not in voices(words) for words in gold["loaded"]["attributed"])
    assert not any(voices(words) for words in gold["loaded"]["not_loaded"])


@pytest.mark.parametrize(
    ("text", "words", "fires"),
    [
        ("In villages where the eye of the storm hit, roofs flew off.", "eye of the storm", False),
        ("The minister is in the eye of the storm over the ferry tax.", "eye of the storm", True),
        ("The letter did not entirely clear up the matter.", "not entirely clear", False),
        ("It is not entirely clear who signed the letter.", "not entirely clear", True),
    ],
)
def test_the_shipped_lists_pass_over_literal_uses(text: str, words: str, fires: bool) -> None:
    cues = terms.annotate(_parsed(text)).cues
    assert (words in {text[cue.span.start : cue.span.end] for cue in cues}) == fires


def test_the_neutral_wording_of_running_amok_suits_things_as_well_as_crowds() -> None:
    (cue,) = [c for c in terms.annotate(_parsed("The rules have run amok.")).cues if c.rule == "conflict@1:run amok"]
    assert cue.alternative == "[say what happened]"
