"""Importing `framing` or `reports` is quick and loads nothing heavy; the layers are held by import-linter."""

import statistics
import subprocess
import sys
import time

import pytest

HEAVY = (
    "spacy thinc matplotlib jinja2 pandas trafilatura textstat numpy lxml vaderSentiment nltk ftfy py3langid "
    "charset_normalizer requests httpx rich typer onnxruntime tokenizers torch pyarrow weasyprint"
).split()
LIMIT = 0.080  # seconds
RUNS = 9


def loaded(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in done.stdout.split()}


def seconds(statement: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True)
    return time.perf_counter() - start


@pytest.mark.parametrize(
    "statement",
    ["import framing", "import reports", "import framing.cli", "from framing import *", "from reports import *"],
)
def test_import_loads_nothing_heavy(statement: str) -> None:
    assert not loaded(statement) & set(HEAVY)


def test_the_check_sees_a_heavy_import() -> None:
    assert "numpy" in loaded("import numpy")


def test_import_is_quick() -> None:
    """The median over interleaved runs, less a bare interpreter, so that a busy machine does not decide."""
    pairs = [(seconds("import framing"), seconds("pass")) for _ in range(RUNS)]
    cost = statistics.median(with_it - bare for with_it, bare in pairs)
    assert cost <= LIMIT, f"import framing takes {cost * 1000:.0f} ms, at most {LIMIT * 1000:.0f} are allowed"
