"""The evaluation of actors: its reading of gold files, its scores on cases that can be counted by hand, its floors."""

import itertools
import json
from pathlib import Path

import pytest

from framing.article import Span
from framing.errors import InputError
from framing.validation.actors import evaluate_actors
from framing.validation.assignment import best_total
from framing.validation.chains import count
from framing.validation.conllu import read_conllu
from framing.validation.fairness import name_recall, table
from framing.validation.gum import GoldChain, GoldMention, chains
from framing.validation.markers import between

ROWS = [  # form, lemma, part of speech, head, Entity
    ("Ana", "Ana", "PROPN", 3, "(1-person-new-nnnnn-cf1-1,2-coref-Ana_Lind"),
    ("Lind", "Lind", "PROPN", 1, "1)"),
    ("met", "meet", "VERB", 0, ""),
    ("two", "two", "NUM", 5, "(2-person-new-nnnnn-cf2-2-sgl"),
    ("farmers", "farmer", "NOUN", 3, "2)"),
    ("in", "in", "ADP", 7, ""),
    ("Oslo", "Oslo", "PROPN", 3, "(3-place-new-nnnnn-cf3-1-sgl)"),
    ("before", "before", "SCONJ", 10, ""),
    ("she", "she", "PRON", 10, "(1-person-giv:act-nnnnn-cf1-1-ana)"),
    ("left", "leave", "VERB", 3, ""),
    ("the", "the", "DET", 12, "(4-object-new-nnnnn-cf4-2-sgl"),
    ("car", "car", "NOUN", 10, "4)"),
    (".", ".", "PUNCT", 3, ""),
]


def write(folder: Path) -> Path:
    lines = ["# newdoc id = sample", "# newpar", "# sent_id = 1"]
    for i, (form, lemma, pos, head, entity) in enumerate(ROWS, 1):
        misc = "|".join(filter(None, [f"Entity={entity}" if entity else "", "SpaceAfter=No" if form == "car" else ""]))
        lines.append("\t".join([str(i), form, lemma, pos, "_", "_", str(head), "dep", "_", misc or "_"]))
    path = folder / "sample.conllu"
    path.write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    return path


def mention(start: int, end: int, form: str = "name", word: str = "x") -> GoldMention:
    return GoldMention(span=Span(start, end), heads=(Span(start, end),), form=form, plural=False, word=word)


def test_gold_chains_are_read_from_the_misc_column(tmp_path: Path) -> None:
    gold = read_conllu(write(tmp_path))
    found = [(c.type, c.scored, [(m.span.of(gold.text), m.form) for m in c.mentions]) for c in chains(gold)]
    assert found == [
        ("person", True, [("Ana Lind", "name"), ("she", "pronoun")]),
        ("person", True, [("two farmers", "nominal")]),
        ("place", True, [("Oslo", "name")]),
        ("object", False, [("the car", "nominal")]),
    ]


def test_report_and_predictions_of_a_file(tmp_path: Path) -> None:
    path = write(tmp_path)
    out = tmp_path / "out.jsonl"
    report = evaluate_actors(path, out).to_dict()
    assert (report["documents"], report["gold_chains"], report["gold_mentions"]) == (1, 3, 4)
    assert report["ours"]["b3_f1"]["value"] == pytest.approx(1.0)
    assert report["ours"]["pronoun_accuracy"]["value"] == 1.0
    assert report["baseline"]["recall_pronoun"]["value"] == 0.0
    row = json.loads(out.read_text(encoding="utf-8"))
    ana = next(chain for chain in row["chains"] if chain["name"] == "Ana Lind")
    assert [row["text"][start:end] for start, end in ana["mentions"]] == ["Ana Lind", "she"]


def test_a_folder_without_gold_files_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no \.conllu file"):
        evaluate_actors(tmp_path)


def test_scores_by_hand() -> None:
    """Gold {a a} {b}; predicted {a a b}: recall 1, precision (2/3 + 2/3 + 1/3) / 3, CEAF-e 4/5 of one pair."""
    gold = (
        GoldChain(id="a", type="person", mentions=(mention(0, 2), mention(4, 6))),
        GoldChain(id="b", type="person", mentions=(mention(8, 10),)),
    )
    found = count(gold, [[Span(0, 2), Span(4, 6), Span(8, 10)]])
    assert found.b3_recall == pytest.approx(3.0)
    assert found.b3_precision == pytest.approx(5 / 3)
    assert found.ceaf == pytest.approx(4 / 5)


def test_what_nobody_meant_costs_precision_and_what_is_not_scored_is_set_aside() -> None:
    gold = (
        GoldChain(id="a", type="person", mentions=(mention(0, 2),)),
        GoldChain(id="b", type="person", mentions=(mention(4, 6, "nominal"),)),  # nobody named, nor a group
        GoldChain(id="c", type="event", mentions=(mention(8, 10),)),
    )
    found = count(gold, [[Span(0, 2)], [Span(4, 6)], [Span(8, 10)], [Span(20, 22)]])
    assert (found.gold_mentions, found.system_mentions) == (1, 3)
    assert found.b3_precision == pytest.approx(1.0)


def test_a_pronoun_is_right_when_its_chain_is_mostly_of_the_same_entity() -> None:
    gold = (
        GoldChain(id="a", type="person", mentions=(mention(0, 2), mention(4, 6, "pronoun", "she"))),
        GoldChain(id="b", type="person", mentions=(mention(8, 10), mention(12, 14, "pronoun", "we"))),
    )
    right = count(gold, [[Span(0, 2), Span(4, 6)], [Span(8, 10), Span(12, 14)]])
    wrong = count(gold, [[Span(8, 10), Span(4, 6)], [Span(0, 2), Span(12, 14)]])
    assert (right.pronouns_right, right.pronouns, right.we_right, right.we) == (2, 2, 1, 1)
    assert (wrong.pronouns_right, wrong.we_right) == (0, 0)


@pytest.mark.parametrize("seed", range(5))
def test_assignment_against_every_permutation(seed: int) -> None:
    gain = [[((seed + 3) * (i + 2) * (j + 5) * 7919 % 97) / 97 for j in range(5)] for i in range(4)]
    best = max(sum(gain[i][j] for i, j in enumerate(p)) for p in itertools.permutations(range(5), 4))
    assert best_total(gain) == pytest.approx(best)
    assert best_total([list(column) for column in zip(*gain, strict=True)]) == pytest.approx(best)


@pytest.mark.slow
def test_floors_on_gold_coreference(shared: Path) -> None:
    report = evaluate_actors(shared / "data" / "gum_news")
    assert report.ours.b3_f1.value >= 0.71
    assert report.ours.b3_f1.value >= report.baseline.b3_f1.value + 0.15
    assert report.ours.ceafe_f1.value >= 0.70
    assert report.ours.pronoun_accuracy.value >= 0.75  # the aim


@pytest.mark.slow
def test_names_of_all_origins_are_found_in_some_sentences() -> None:
    report = name_recall(templates=4)
    assert len(report.groups) >= 10
    assert all(group.uses == 12 * 4 for group in report.groups)
    assert report.gap <= 0.07


@pytest.mark.slow
def test_names_of_all_origins_are_found_equally_well() -> None:
    report = name_recall()
    assert all(group.uses == 12 * 30 for group in report.groups)
    assert report.gap <= 0.05
    assert report.gap < report.recognizer_gap
    page = (Path(__file__).resolve().parents[2] / "docs" / "actors.md").read_text(encoding="utf-8")
    assert between(page, "name-recall") == table(report)
