"""Which files of a folder are checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from profilecheck.batch.files import list_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a/z.pdf", "a/B.pdf", "a.pdf", ".hidden", ".git/config", "a/~$z.docx", "ümlaut.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "link.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "gone")
    return tmp_path


def test_files_are_sorted_and_hidden_ones_and_loops_left_out(folder: Path) -> None:
    names = [e.name for e in list_files(folder).entries]
    assert names == ["a/B.pdf", "a/z.pdf", "a.pdf", "b.txt", "link.txt", "nowhere.txt", "ümlaut.txt"]


def test_a_link_out_of_the_folder_is_marked(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other") / "secret.txt"
    other.write_text("x")
    (folder / "out.txt").symlink_to(other)
    assert {e.name for e in list_files(folder).entries if e.outside} == {"out.txt"}


def test_outputs_of_the_run_are_left_out(folder: Path) -> None:
    left_out = frozenset({(folder / "b.txt").resolve()})
    assert not {"b.txt", "link.txt"} & {e.name for e in list_files(folder, leave_out=left_out).entries}


def test_a_folder_that_may_not_be_opened_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    scandir = os.scandir

    def closed(path: str) -> object:
        if str(path).endswith("/a"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    listing = list_files(folder)
    assert [e.name for e in listing.entries][:1] == ["a.pdf"]
    assert listing.closed == (f"{folder}/a: Permission denied",)
