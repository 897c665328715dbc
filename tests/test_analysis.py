"""The whole way on the samples of the documentation: what every analysis must keep, whatever it finds."""

import json
import math
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import framing
from framing.errors import ConfigError, EmptyInputError, SchemaError
from framing.serialization import json_schema, shipped_schema
from framing.tabulation import TABLES

pytestmark = pytest.mark.slow
SAMPLES = sorted(path for path in (Path(__file__).parents[1] / "docs" / "examples").glob("*.txt"))


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda path: path.stem)
def analysis(request: pytest.FixtureRequest) -> framing.Analysis:
    return framing.analyze(framing.read(request.param))


def numbers(value: Any) -> Iterator[float]:
    if isinstance(value, dict):
        for item in value.values():
            yield from numbers(item)
    elif isinstance(value, list):
        for item in value:
            yield from numbers(item)
    elif isinstance(value, float):
        yield value


def test_it_reads_back_as_it_was(analysis: framing.Analysis) -> None:
    assert framing.Analysis.from_dict(analysis.to_dict()) == analysis
    assert framing.Analysis.from_dict(json.loads(analysis.to_json())) == analysis


def test_it_fits_the_schema_that_ships(analysis: framing.Analysis) -> None:
    assert shipped_schema() == json_schema(), "run `make schema`"
    jsonschema.Draft202012Validator(shipped_schema()).validate(analysis.to_dict())


def test_the_schema_can_refuse(analysis: framing.Analysis) -> None:
    broken = analysis.to_dict() | {"schema": 2}
    assert not jsonschema.Draft202012Validator(shipped_schema()).is_valid(broken)
    with pytest.raises(SchemaError, match="schema"):
        framing.Analysis.from_dict(broken)


def test_every_number_is_finite(analysis: framing.Analysis) -> None:
    assert all(math.isfinite(number) for number in numbers(analysis.to_dict()))


def test_every_figure_has_a_value_and_evidence_or_a_reason(analysis: framing.Analysis) -> None:
    for result in analysis.results:
        for estimate in result.estimates:
            assert estimate.value is not None or estimate.reason
            if estimate.value and estimate.n:
                assert estimate.evidence, (result.measure, estimate)
            if estimate.low is not None and estimate.high is not None and estimate.value is not None:
                assert estimate.low - 1e-9 <= estimate.value <= estimate.high + 1e-9, (result.measure, estimate)


def test_every_span_lies_in_the_text(analysis: framing.Analysis) -> None:
    end = len(analysis.article.text)
    spans = [m.span for m in analysis.mentions] + [c.span for c in analysis.cues]
    spans += [q.span for q in analysis.quotations] + [s.span for s in analysis.sentences]
    spans += [e.span for r in analysis.results for estimate in r.estimates for e in estimate.evidence]
    assert all(0 <= span.start < span.end <= end for span in spans)
    assert all(analysis.text(m.span).strip() == analysis.text(m.span) for m in analysis.mentions)


def test_each_reference_leads_somewhere(analysis: framing.Analysis) -> None:
    ids = {actor.id for actor in analysis.actors}
    assert len(ids) == len(analysis.actors)
    assert {m.actor for m in analysis.mentions} <= ids
    assert {link.actor for actor in analysis.actors for link in actor.links} <= ids
    assert {q.speaker for q in analysis.quotations} <= {*ids, None}
    assert {c.actor for c in analysis.cues} <= {*ids, None}
    assert all(c.quotation is None or c.quotation < len(analysis.quotations) for c in analysis.cues)
    assert all((c.voice == "author") == (c.quotation is None) for c in analysis.cues if c.category != "scare quotes")


def test_tables_have_rows_and_the_actors_match(analysis: framing.Analysis) -> None:
    for table in TABLES:
        assert len(analysis.to_dataframe(table)) > 0
    assert list(analysis.to_dataframe("actors")["id"]) == [actor.id for actor in analysis.actors]
    with pytest.raises(ConfigError, match="no table 'verdicts': choose one of actors"):
        analysis.to_dataframe("verdicts")


def test_an_unknown_actor_is_told_who_there_is(analysis: framing.Analysis) -> None:
    with pytest.raises(KeyError, match=r"no actor 'Nobody'; there are:"):
        analysis.actor("Nobody")


def test_text_without_a_story_is_refused() -> None:
    with pytest.raises(EmptyInputError, match="nothing to analyse"):
        framing.analyze(framing.Article(text="   \n "))


def test_same_input_same_bytes_under_any_hash_seed() -> None:
    code = "import sys, framing; sys.stdout.write(framing.analyze(framing.read(sys.argv[1])).to_json())"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code, str(SAMPLES[0])],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C.UTF-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("0", "UTC"), ("42", "Asia/Kathmandu"))
    }
    assert len(outputs) == 1


def test_a_notebook_sees_names_escaped_and_no_page_of_its_own(analysis: framing.Analysis) -> None:
    html = analysis._repr_html_()
    assert analysis.actors[0].name in html
    assert "<html" not in html
    assert "class='framing-" in html
    hostile = framing.analyze(framing.Article(text="It rained in Lagos. Mayor Ines Halloran left.", title="<b>x</b>"))
    assert "&lt;b&gt;x&lt;/b&gt;" in hostile._repr_html_()


def test_provenance_names_every_lexicon_table_and_model(analysis: framing.Analysis) -> None:
    names = {resource.name for resource in analysis.provenance.resources}
    folder = Path(framing.__file__).parent
    expected = {f"table {path.stem}" for path in (folder / "tables").glob("*.tsv")}
    assert expected <= names
    assert {"lexicon labels", "lexicon hedges"} <= names
    assert any("stance" in name for name in names)
    assert all(len(resource.sha256) == 64 and resource.version for resource in analysis.provenance.resources)
