"""Hostile texts through the whole way: a figure, a reason or a clear error, never a crash, never minutes."""

import math
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import framing
import reports
from framing.errors import InputError
from tests.nasty import TEXTS, news

pytestmark = pytest.mark.slow


def whole_way(text: str) -> framing.Analysis | None:
    """The analysis with its JSON and report made, or None where the input is refused with a clear message."""
    try:
        analysis = framing.analyze(framing.read(text, force=True))
    except InputError:
        return None
    assert framing.Analysis.from_dict(analysis.to_dict()) == analysis
    for estimate in (e for r in analysis.results for e in r.estimates):
        assert estimate.value is None or math.isfinite(estimate.value)
    reports.build(analysis).to_html().encode("utf-8")
    return analysis


@pytest.mark.parametrize(("name", "text"), TEXTS, ids=[name for name, _ in TEXTS])
def test_nothing_breaks(name: str, text: str) -> None:
    start = time.process_time()
    whole_way(text)
    assert time.process_time() - start < 60, name


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(), max_size=400))
def test_any_text_is_analysed_or_refused(text: str) -> None:
    try:
        analysis = framing.analyze(framing.read(text, force=True))
    except InputError:
        return
    assert all(0 <= m.span.start < m.span.end <= len(analysis.article.text) for m in analysis.mentions)


@pytest.mark.parametrize("pattern", ["good ", 'he said " ', "Halloran ", "the mayor of the town and the council "])
def test_time_grows_with_length_alone(pattern: str) -> None:
    def seconds(repeats: int) -> float:
        article = framing.Article(text=pattern * repeats)
        best = math.inf
        for _ in range(2):
            start = time.process_time()
            framing.analyze(article)
            best = min(best, time.process_time() - start)
        return best

    seconds(10)
    assert seconds(4 * 400) / seconds(400) <= 6


def test_a_long_text_of_news() -> None:
    start = time.process_time()
    analysis = whole_way(news(200_000))
    assert analysis is not None
    assert len(analysis.sentences) > 1_000
    assert time.process_time() - start < 120


@pytest.mark.parametrize("payload", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "]]></style>"])
def test_what_is_injected_stays_text(payload: str) -> None:
    html = reports.build(framing.analyze(framing.Article(text=f"Mayor Ines {payload} left. It rained."))).to_html()
    assert payload not in html
    assert payload.replace("<", "&lt;").replace(">", "&gt;")[:12] in html


def test_a_template_in_the_text_is_not_run() -> None:
    html = reports.build(framing.analyze(framing.Article(text="Mayor Ines paid {{7*7}} crowns. It rained."))).to_html()
    assert "{{7*7}}" in html
