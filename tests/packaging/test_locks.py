"""The lock files fit pyproject.toml and each other, and every file they name has a hash."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("requirements.lock", "requirements-build.lock", "requirements-pdf.lock", "requirements-dev.lock")


def pinned(name: str) -> dict[str, str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9][a-z0-9.-]*)==(\S+)", text, re.MULTILINE))


def group(name: str) -> list[str]:
    """The requirements of a dependency group, with those of the groups that it includes."""
    return [
        line
        for item in PROJECT["dependency-groups"][name]
        for line in ([item] if isinstance(item, str) else group(item["include-group"]))
    ]


def unmet(requirements: list[str], lock: dict[str, str]) -> list[str]:
    parsed = [(Requirement(line), canonicalize_name(Requirement(line).name)) for line in requirements]
    return [str(r) for r, name in parsed if name not in lock or not r.specifier.contains(lock[name])]


def test_dependencies_are_locked() -> None:
    assert not unmet(PROJECT["project"]["dependencies"], pinned("requirements.lock")), "run `make lock`"


def test_the_pdf_extra_is_locked() -> None:
    assert not unmet(PROJECT["project"]["optional-dependencies"]["pdf"], pinned("requirements-pdf.lock"))


@pytest.mark.parametrize(("name", "lock"), [("build", "requirements-build.lock"), ("dev", "requirements-dev.lock")])
def test_groups_are_locked(name: str, lock: str) -> None:
    assert not unmet(group(name), pinned(lock)), "run `make lock`"


def test_an_unlocked_requirement_is_seen() -> None:
    assert unmet(["numpy>=999"], pinned("requirements.lock"))
    assert unmet(["no-such-thing"], pinned("requirements.lock"))


def test_locks_agree() -> None:
    run, build, pdf, dev = (pinned(name) for name in LOCKS)
    assert run.items() <= pdf.items() <= dev.items()
    assert {name: run[name] for name in run.keys() & build} == {name: build[name] for name in run.keys() & build}


def test_build_group_is_what_builds() -> None:
    assert set(PROJECT["build-system"]["requires"]) <= set(group("build"))


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_hashes(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[a-z0-9][a-z0-9.-]*==)", text, flags=re.MULTILINE)[1:]
    assert len(blocks) == len(pinned(name))
    assert not [block.split()[0] for block in blocks if "--hash=sha256:" not in block]
