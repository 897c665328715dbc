"""What an installation from the wheel can do, in a clean environment and without a network."""

import json
import shutil
import socket
import subprocess
import threading
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Clean

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow
CONNECT = "import socket; socket.create_connection(('127.0.0.1', {port}), timeout=5).close(); print('connected')"


def test_wheel_holds_the_two_packages_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].removesuffix(".dist-info").split("-")[0] for name in names} == {"framing", "reports"}
    assert not [name for name in names if "__pycache__" in name or "/tests/" in name]


def test_wheel_holds_every_tracked_file_of_the_packages(wheel: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "framing", "reports"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    tracked = {name for name in listed.stdout.split("\n") if name and (ROOT / name).is_file()}
    assert tracked <= set(zipfile.ZipFile(wheel).namelist())


def test_wheel_carries_licence_and_notice(wheel: Path) -> None:
    names = [Path(name).name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" in name]
    assert {"LICENSE", "NOTICE", "METADATA", "entry_points.txt"} <= set(names)


def test_no_development_tool_is_there(clean: "Clean") -> None:
    for tool in ("pytest", "ruff", "mypy", "hatchling", "pandas"):
        assert clean.run("python", "-c", f"import {tool}").returncode, f"{tool} is in the clean environment"


def test_nothing_locked_is_missing_or_in_conflict(clean: "Clean") -> None:
    done = clean.run("python", "-m", "pip", "check")
    assert done.returncode == 0, done.stdout


def test_command_gives_its_version(clean: "Clean") -> None:
    done = clean.run("framing", "--version")
    assert done.returncode == 0, done.stderr
    assert "framing 0." in done.stdout


@pytest.mark.parametrize("sample", ["dam-wire.txt", "dam-courier.html"])
def test_analyses_a_sample_offline(clean: "Clean", sample: str) -> None:
    done = clean.run("framing", "analyze", sample)
    assert done.returncode == 0, done.stderr
    analysis = json.loads(done.stdout)
    assert analysis["schema"] == 1
    assert analysis["actors"]
    assert analysis["cues"]
    assert analysis["results"]


def test_writes_a_report_offline(clean: "Clean") -> None:
    done = clean.run("framing", "report", "dam-rivermouth.txt", "-o", "out.html")
    assert done.returncode == 0, done.stderr
    page = (clean.folder / "out.html").read_text(encoding="utf-8")
    assert "They came at 4.40" in page
    assert "<svg" in page
    assert "<script" not in page


def test_analyses_in_a_namespace_without_network(clean: "Clean") -> None:
    probe = ("unshare", "--map-root-user", "--net", "true")
    if not shutil.which("unshare") or subprocess.run(probe, capture_output=True, check=False).returncode:
        pytest.skip("network namespaces are not permitted here; the other tests block connections inside Python")
    done = clean.run("framing", "analyze", "dam-wire.txt", block=False, namespace=True)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["schema"] == 1


@pytest.fixture
def port() -> int:
    """A port of this machine that accepts one connection after another for as long as the test runs."""
    server = socket.create_server(("127.0.0.1", 0))

    def accept() -> None:
        for _ in range(8):
            server.accept()[0].close()

    threading.Thread(target=accept, daemon=True).start()
    return int(server.getsockname()[1])


def test_the_block_is_what_stops_a_connection(clean: "Clean", port: int) -> None:
    """Negative control: the same connection works without the block and fails with it."""
    code = CONNECT.format(port=port)
    assert clean.run("python", "-c", code, block=False).stdout.strip() == "connected"
    blocked = clean.run("python", "-c", code)
    assert blocked.returncode
    assert "network blocked" in blocked.stderr
