"""A report from a cold start: at most 8 seconds of processor time and 1.5 GB."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_MEASURED = """
import resource, subprocess, sys
subprocess.run([sys.executable, "-m", "framing", *sys.argv[1:]], check=True, stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""


@pytest.mark.slow
def test_a_cold_report(examples: Path, tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-c",
        _MEASURED,
        "report",
        str(examples / "dam-wire.txt"),
        "-o",
        str(tmp_path / "r.html"),
    ]
    one_thread = {**os.environ, "OMP_NUM_THREADS": "1"}
    out = subprocess.run(command, check=True, capture_output=True, text=True, env=one_thread).stdout.split()
    seconds, megabytes = map(float, out)
    assert seconds < 8
    assert megabytes < 1_500
