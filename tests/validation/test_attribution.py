"""Attribution against a folder of our own in BRAT form, against a corpus where it is there, and its controls."""

import json
from pathlib import Path

import pytest

from framing.annotators.quotations import quotations_of
from framing.article import Article, Span
from framing.errors import EncodingError, InputError
from framing.language import parse
from framing.validation.attribution import AttributionReport, Figures, evaluate_attribution
from framing.validation.attribution_rows import as_attributions, cue_phrase
from framing.validation.attribution_scores import cover, exact, overlap, touch, words
from framing.validation.brat import GoldAttribution, read_folder
from framing.validation.prf import score

TEXT = """Port opens late.
Ann Lee said the pier was shut. “Ships must wait,” she said.
The crane fell on Monday.
"""


def write(folder: Path, name: str = "port", text: str = TEXT, *lines: str) -> None:
    (folder / f"{name}.txt").write_text(text, encoding="utf-8", newline="")
    (folder / f"{name}.ann").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="")


def bound(key: str, role: str, *pieces: str) -> str:
    spans = ";".join(f"{TEXT.index(p)} {TEXT.index(p) + len(p)}" for p in pieces)
    return f"{key}\t{role} {spans}\t{' '.join(pieces)}"


LINES = (
    bound("T1", "Source", "Ann Lee"),
    bound("T2", "Cue", "said"),
    bound("T3", "Content", "the pier was shut"),
    "E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1",
    bound("T4", "Source", "she"),
    f"T5\tCue {TEXT.rindex('said')} {TEXT.rindex('said') + 4}\tsaid",
    bound("T6", "Content", "“Ships must wait,”"),
    "E2\tAttribution:T5 Content:T6 Cue:T5 Source:T4",
)


def test_reading_skips_what_is_malformed_and_counts_it(tmp_path: Path) -> None:
    bad = (
        "T7\tContent 5\tx",
        "T8\tContent 9 4\tx",
        "T9\tCue 3 9000\tx",
        "E3\tAttribution:T7 Content:T7",
        "a stray line",
    )
    write(tmp_path, "port", TEXT, *LINES, *bad)
    (gold,) = read_folder(tmp_path)
    assert gold.text == TEXT
    assert len(gold.attributions) == 2
    assert gold.malformed == 4
    assert [span.of(TEXT) for span in gold.attributions[0].content] == ["the pier was shut"]


def test_a_discontinuous_content_is_put_in_text_order(tmp_path: Path) -> None:
    write(
        tmp_path,
        "port",
        TEXT,
        "T1\tContent 40 48;17 24\tx",
        "T2\tCue 25 29\tsaid",
        "E1\tAttribution:T2 Content:T1 Cue:T2",
    )
    (gold,) = read_folder(tmp_path)
    assert gold.attributions[0].content == (Span(17, 24), Span(40, 48))


def test_errors_say_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no \.ann file"):
        evaluate_attribution(tmp_path)
    (tmp_path / "port.ann").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="both must be there"):
        evaluate_attribution(tmp_path)
    (tmp_path / "port.txt").write_bytes(b"caf\xe9")
    with pytest.raises(EncodingError, match="byte 3"):
        evaluate_attribution(tmp_path)


def test_a_folder_of_our_own_is_found_exactly(tmp_path: Path) -> None:
    write(tmp_path, "port", TEXT, *LINES)
    out = tmp_path / "out.jsonl"
    report = evaluate_attribution(tmp_path, out)
    assert (report.files, report.attributions, report.malformed) == (1, 2, 0)
    for figures in (report.all.wide, report.all.product):
        for scores in (figures.exact, figures.overlap, figures.touch):
            assert [round(scores[role].f1, 3) for role in ("source", "cue", "content")] == [1, 1, 1]
    assert report.all.baseline["all"].precision == 1
    assert report.all.baseline["all"].recall == pytest.approx(3 / 7)
    (row,) = [json.loads(line) for line in out.read_text(encoding="utf-8").split("\n") if line]
    assert row["file"] == "port"
    spans = row["attributions"][1]
    assert [TEXT[a:b] for a, b in spans["content"]] == ["“Ships must wait,”"]
    assert [TEXT[a:b] for a, b in spans["source"]] == ["she"]
    assert json.loads(json.dumps(report.to_dict()))["all"]["files"] == 1


def test_a_wrong_label_lowers_the_score(tmp_path: Path) -> None:
    wrong = [line.replace("Source:T1", "Source:T3").replace("Content:T3", "Content:T1") for line in LINES]
    write(tmp_path, "port", TEXT, *wrong)
    report = evaluate_attribution(tmp_path)
    assert report.all.wide.exact["content"].f1 < 0.7
    assert report.all.wide.exact["source"].f1 < 0.7


def test_scores_by_hand() -> None:
    tokens = words("one two three four five")
    gold, predicted = [cover(tokens, [Span(0, 13)])], [cover(tokens, [Span(4, 18)])]
    assert overlap(gold, predicted) == (2, 3, 2, 3)
    assert exact(gold, predicted) == (0, 1, 0, 1)
    assert touch(gold, predicted) == (1, 1, 1, 1)
    both = score([overlap(gold, predicted), (0, 1, 0, 0)])
    assert (both.precision, both.recall) == (pytest.approx(2 / 4), pytest.approx(2 / 3))
    assert both.f1 == pytest.approx(2 * 0.5 * (2 / 3) / (0.5 + 2 / 3))
    assert both.low is None  # two files give no interval
    assert score([]).f1 == 0


def test_cover_takes_words_that_share_a_character() -> None:
    tokens = words("“It isn’t so,” he said.")
    assert len(tokens) == 5
    assert cover(tokens, [Span(5, 6), Span(20, 22)]) == {1, 4}
    assert cover(tokens, []) == frozenset()


@pytest.mark.parametrize(
    ("text", "cue", "phrase"),
    [
        ("She has also said so twice, and he has never said why it fell.", "said why", "has never said"),
        ("He went on to explain why the crane fell.", "explain", "went on to explain"),
        ("The union is critical of the plan.", "critical of", "is critical of"),
        ("It was a sharp warning that the crane would fall.", "warning", "sharp warning"),
    ],
)
def test_cue_phrases(text: str, cue: str, phrase: str) -> None:
    start = text.index(cue)
    span = Span(start, start + len(cue.removesuffix(" why")))
    assert cue_phrase(parse(Article(text=text)), span).of(text) == phrase


@pytest.fixture(scope="module")
def report(shared: Path) -> AttributionReport:
    folder = shared / "data" / "polnear_train"
    if not folder.is_dir():
        pytest.skip("the attribution corpus is not beside this checkout")
    return evaluate_attribution(folder)


# Floors: raised when beaten, never lowered to pass.
CONTENT, QUOTED, SOURCE, CUE = 0.84, 0.93, 0.72, 0.71


@pytest.mark.slow
def test_floors_on_the_corpus(report: AttributionReport) -> None:
    def check(figures: Figures, margin: float) -> None:
        assert figures.overlap["content"].f1 >= CONTENT - margin
        assert figures.content_overlap["quoted"].f1 >= QUOTED - margin
        assert figures.overlap["source"].f1 >= SOURCE - margin
        assert figures.touch["cue"].f1 >= CUE - margin

    check(report.all.wide, 0)
    check(report.held_out.wide, 0.015)  # the files that nobody looked at while the rules were written
    assert report.all.product.overlap["content"].f1 >= 0.82
    assert report.all.wide.overlap["content"].f1 > report.all.baseline["all"].f1 + 0.2


def test_no_gold_attribution_is_needed_for_a_score() -> None:
    assert GoldAttribution().content == ()


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Lee said she thinks the pier is old.", ["said"]),
        ("The mayor declined to comment on the plan.", ["declined to comment on"]),
        ("It is unclear whether the pier will open.", ["It is unclear"]),
        ("The bill, opposed by farmers, never came back.", ["opposed"]),
    ],
)
def test_rows_hold_no_attribution_inside_another_and_chains_whole(text: str, cues: list[str]) -> None:
    document = parse(Article(text=text))
    rows = as_attributions(document, quotations_of(document, wide=True))
    assert [span.of(text) for row in rows for span in row.cue] == cues
