"""Fixtures that several test files share: the samples of the documentation, and data that only some machines have."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "docs" / "examples"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of labelled data that lies beside the project where it is developed."""
    folder = Path(os.environ.get("FRAMING_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip("labelled data are not beside this checkout (they are not ours to publish)")
    return folder


@pytest.fixture(scope="session")
def examples() -> Path:
    return EXAMPLES
