from pathlib import Path

import pytest

from framing.files import write_whole


def test_writing_leaves_the_old_file_when_it_fails(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "out.html"
    write_whole(path, b"first")
    with pytest.raises(TypeError):
        write_whole(path, 5)  # type: ignore[arg-type]
    assert path.read_bytes() == b"first"
    assert [item.name for item in path.parent.iterdir()] == ["out.html"]


def test_writing_replaces_the_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "out.html"
    write_whole(path, b"a longer first version")
    write_whole(path, b"second")
    assert path.read_bytes() == b"second"
