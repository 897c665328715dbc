"""The wheel, and a clean environment that holds it with its locked dependencies and nothing else."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# As sitecustomize on PYTHONPATH this turns every attempt to reach another address into an error. It is no file of
# the tests, because collecting it would block the test run itself.
SITECUSTOMIZE = """
import sys
def refuse(event, args):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg"}:
        raise OSError(f"network blocked: {event} {args[1:]!r}")
sys.addaudithook(refuse)
"""
NAMESPACE = ("unshare", "--map-root-user", "--net")


@dataclass(frozen=True)
class Clean:
    """An environment without development tools, and a folder outside the repository to work in."""

    bin: Path
    folder: Path

    def run(self, *command: str, block: bool = True, namespace: bool = False) -> subprocess.CompletedProcess[str]:
        """Run one of the environment's commands there; by default with every connection refused."""
        env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV", "NLTK"))}
        env |= {"PYTHONPATH": str(self.folder / "blocked")} if block else {}
        prefix = NAMESPACE if namespace else ()
        full = (*prefix, str(self.bin / command[0]), *command[1:])
        return subprocess.run(full, cwd=self.folder, env=env, capture_output=True, text=True, timeout=300, check=False)


def _run(*command: str, cwd: Path) -> None:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=900, check=False)
    if done.returncode:
        pytest.fail(f"{' '.join(command)}\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}", pytrace=False)


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel built from what git tracks, so that a file that was never committed is missed here."""
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, source / name)
    _run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), cwd=source)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def clean(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Clean:
    folder = tmp_path_factory.mktemp("clean")
    _run(sys.executable, "-m", "venv", str(folder / "env"), cwd=folder)
    bin_folder = folder / "env" / "bin"
    pip = (str(bin_folder / "python"), "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    _run(*pip, "--require-hashes", "-r", str(ROOT / "requirements.lock"), cwd=folder)
    _run(*pip, "--no-deps", str(wheel), cwd=folder)
    for sample in sorted((ROOT / "docs" / "examples").glob("*")):
        shutil.copy2(sample, folder)
    (folder / "blocked").mkdir()
    (folder / "blocked" / "sitecustomize.py").write_text(SITECUSTOMIZE, encoding="utf-8")
    return Clean(bin_folder, folder)
