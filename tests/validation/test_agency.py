from pathlib import Path

import pytest

from framing.errors import InputError
from framing.validation.agency import evaluate_agency

# Sentences of our own, parsed by hand: a passive with an agent, an active, a passive without an agent.
SENTENCES = {
    "The mill was burned by rebels .": [
        ("the", "DET", "DT", 2, "det"),
        ("mill", "NOUN", "NN", 4, "nsubj:pass"),
        ("be", "AUX", "VBD", 4, "aux:pass"),
        ("burn", "VERB", "VBN", 0, "root"),
        ("by", "ADP", "IN", 6, "case"),
        ("rebel", "NOUN", "NNS", 4, "obl:agent"),
        (".", "PUNCT", ".", 4, "punct"),
    ],
    "Nurses helped the miners .": [
        ("nurse", "NOUN", "NNS", 2, "nsubj"),
        ("help", "VERB", "VBD", 0, "root"),
        ("the", "DET", "DT", 4, "det"),
        ("miner", "NOUN", "NNS", 2, "obj"),
        (".", "PUNCT", ".", 2, "punct"),
    ],
    "Two monks were arrested .": [
        ("two", "NUM", "CD", 2, "nummod"),
        ("monk", "NOUN", "NNS", 4, "nsubj:pass"),
        ("be", "AUX", "VBD", 4, "aux:pass"),
        ("arrest", "VERB", "VBN", 0, "root"),
        (".", "PUNCT", ".", 4, "punct"),
    ],
}


def write(folder: Path, name: str = "own.conllu", swap: bool = False) -> Path:
    """The sentences as CoNLL-U; with `swap`, who acts and who is acted upon change places in the gold."""
    other = {"nsubj": "obj", "obj": "nsubj", "nsubj:pass": "obl:agent", "obl:agent": "nsubj:pass"} if swap else {}
    lines = []
    for text, words in SENTENCES.items():
        lines.append(f"# text = {text}")
        for n, (form, (lemma, upos, xpos, head, relation)) in enumerate(zip(text.split(), words, strict=True), 1):
            label = other.get(relation, relation)
            lines.append("\t".join([str(n), form, lemma, upos, xpos, "_", str(head), label, f"{head}:{label}", "_"]))
        lines.append("")
    file = folder / name
    file.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return file


def test_plain_sentences_are_right(tmp_path: Path) -> None:
    report = evaluate_agency(write(tmp_path))
    assert (report.passives.f1, report.agents.f1, report.triples.f1) == (1.0, 1.0, 1.0)
    assert (report.passives.gold, report.agents.gold, report.triples.gold) == (2, 1, 3)
    assert report.triples.low is None  # one document gives no interval


def test_turned_roles_fail(tmp_path: Path) -> None:
    report = evaluate_agency(write(tmp_path, swap=True))
    assert report.triples.f1 == 0.0
    assert report.agents.f1 == 0.0


def test_a_folder_is_read_whole_and_predictions_are_written(tmp_path: Path) -> None:
    write(tmp_path, "a.conllu")
    write(tmp_path, "b.conllu")
    out = tmp_path / "out.jsonl"
    assert evaluate_agency(tmp_path, out).documents == 2
    assert len(out.read_text(encoding="utf-8").splitlines()) == 2


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no \.conllu file"):
        evaluate_agency(tmp_path)


@pytest.mark.slow
def test_floors_on_gold_parses(shared: Path) -> None:
    folder = shared / "data" / "gum_news"
    if not folder.is_dir():
        pytest.skip("the gold parses are not beside this checkout")
    report = evaluate_agency(folder)
    assert report.passives.f1 >= 0.92
    assert report.agents.f1 >= 0.85
    assert report.triples.f1 >= 0.78
