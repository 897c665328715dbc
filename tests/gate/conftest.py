"""What the gate needs: its tools (their absence fails `make gate` and skips elsewhere), and the reports it looks at."""

import json
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "reports")]


@dataclass(frozen=True, kw_only=True)
class Made:
    """The files of one sample's report."""

    name: str
    analysis: Path  # as JSON
    page: Path
    pdf: Path


def missing() -> list[str]:
    """Tools that are not here."""
    from gate_pages import AXE, VNU

    absent = [name for name in ("chromium", "java", "pdfinfo", "pdffonts", "pdftoppm") if shutil.which(name) is None]
    return absent + [path.name for path in (VNU, AXE) if not path.is_file()]


@pytest.fixture(scope="session")
def tools() -> None:
    """Every tool of the gate; `make gate` sets FRAMING_GATE, so that nothing can be left out unseen."""
    if absent := missing():
        told = f"{', '.join(absent)} not installed: run `make setup-gate`"
        pytest.fail(told) if os.environ.get("FRAMING_GATE") else pytest.skip(told)


@pytest.fixture(scope="session")
def browser(tools: None) -> Iterator[object]:
    from gate_browser import Browser

    with Browser() as started:
        yield started


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the reports are made: build/gate/reports in `make gate`, so that they can be looked at."""
    if not os.environ.get("FRAMING_GATE"):
        return tmp_path_factory.mktemp("gate")
    from gate_pages import FOLDER

    kept = FOLDER / "reports"
    shutil.rmtree(kept, ignore_errors=True)
    kept.mkdir(parents=True)
    return kept


@pytest.fixture(scope="session")
def made(tools: None, folder: Path) -> dict[str, Made]:
    """The report of every sample, as data, page and PDF."""
    from gate_samples import SAMPLES

    import reports
    from framing.results import Analysis

    found = {}
    for name, analyse in SAMPLES.items():
        data = analyse().to_dict()
        analysis = folder / f"{name}.json"
        analysis.write_text(json.dumps(data), encoding="utf-8")
        report = reports.build(Analysis.from_dict(data))
        page = report.save(folder / f"{name}.html")
        pdf = report.to_pdf(folder / f"{name}.pdf", engine="weasyprint")
        found[name] = Made(name=name, analysis=analysis, page=page, pdf=pdf)
    return found
