"""No file of the repository names a folder of some machine or the host of a package registry."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MACHINE = re.compile(r"(?<![\w.~/-])/(?:work|tmp|root|home|Users|opt)/\w|\b[A-Z]:\\Users\\")
REGISTRY = re.compile(
    r"\bpypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|yarnpkg\.com|deb\.debian\.org|--(?:extra-)?index-url|--find-links",
    re.I,
)


def files() -> list[Path]:
    """What git tracks; in an unpacked archive, every file of the folders that are published."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]
    folders = ("framing", "reports", "docs", "tests")
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*")) if path.is_file()]


def findings(text: str) -> list[str]:
    lines = text.splitlines()
    return [f"line {i}: {line.strip()[:100]}" for i, line in enumerate(lines, 1) if _found(line)]


def _found(line: str) -> bool:
    return bool(MACHINE.search(line) or REGISTRY.search(line))


def test_no_machine_path_and_no_registry_host() -> None:
    bad = []
    for path in files():
        if path == Path(__file__) or b"\0" in (data := path.read_bytes())[:8192]:
            continue
        bad += [f"{path.relative_to(ROOT)}: {hit}" for hit in findings(data.decode("utf-8", "replace"))]
    assert not bad, "\n".join(bad)


@pytest.mark.parametrize(
    "line",
    [
        "cd /work/main",
        "'/tmp/x.json'",
        "(/home/ann/story.txt)",
        "https://pypi.org/simple",
        "--find-links dir",
        "C:\\Users\\ann",
    ],
)
def test_finds_what_it_looks_for(line: str) -> None:
    assert findings(line)


@pytest.mark.parametrize(
    "line",
    ["https://example.org/work/paper", "the home/away split", "docs/tmp/x", "a/opt/b", "work/life balance", "~/tmp/x"],
)
def test_leaves_the_rest_alone(line: str) -> None:
    assert not findings(line)
