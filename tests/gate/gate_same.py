"""Point 6 of the gate: the page and the PDF have the same bytes under another hash seed, time zone and locale."""

import os
import subprocess
import sys
from pathlib import Path

ELSEWHERE = {"PYTHONHASHSEED": "4242", "TZ": "Asia/Tokyo", "LC_ALL": "C.UTF-8"}
MAKE = """
import json, sys
from pathlib import Path
import reports
from framing.results import Analysis
for name in sys.argv[2:]:
    report = reports.build(Analysis.from_dict(json.loads(Path(name).read_text(encoding="utf-8"))))
    stem = Path(sys.argv[1], Path(name).stem)
    report.save(stem.with_suffix(".html"))
    report.to_pdf(stem.with_suffix(".pdf"), engine="weasyprint")
"""


def differing(analyses: list[Path], folder: Path, make: str = MAKE) -> list[str]:
    """Which pages and PDFs, made of these analyses and lying beside them, `make` makes otherwise elsewhere."""
    command = [sys.executable, "-c", make, str(folder), *(str(path) for path in analyses)]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, env={**os.environ, **ELSEWHERE}, cwd=root, capture_output=True, check=False)
    if done.returncode:
        return [f"making them anew ended with code {done.returncode}: {done.stderr.decode()[-300:]}"]
    made = [path.with_suffix(end) for path in analyses for end in (".html", ".pdf")]
    return [f"{path.name} changes" for path in made if (folder / path.name).read_bytes() != path.read_bytes()]
