"""Which files of a folder are checked."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from profilecheck.batch.files import list_all, list_files, load
from profilecheck.errors import UnreadableFile


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
    names = [e.name for e in list_files(folder).entries if not e.skipped]
    assert names == ["a/B.pdf", "a/z.pdf", "a.pdf", "b.txt", "ümlaut.txt"]


def test_what_is_not_opened_is_counted(folder: Path) -> None:
    os.mkfifo(folder / "pipe.pdf")
    skipped = {e.name: e.skipped for e in list_files(folder).entries if e.skipped}
    assert skipped == {
        ".git/": "skipped:hidden",
        ".hidden": "skipped:hidden",
        "a/loop/": "skipped:link",
        "a/~$z.docx": "skipped:hidden",
        "link.txt": "skipped:link",
        "nowhere.txt": "skipped:link",
        "pipe.pdf": "skipped:closed",
    }


@pytest.mark.parametrize("other", ["link", "pipe", "folder"])
def test_a_file_that_was_swapped_after_it_was_listed_is_not_opened(folder: Path, other: str) -> None:
    entry = next(e for e in list_files(folder).entries if e.name == "b.txt")
    entry.path.unlink()
    match other:
        case "link":
            entry.path.symlink_to("/etc/passwd")
        case "pipe":
            os.mkfifo(entry.path)
        case _:
            entry.path.mkdir()
    with pytest.raises(UnreadableFile) as caught:
        load(entry, 100)
    assert caught.value.code == ("outside" if other == "link" else "not-a-file")


def test_several_folders_and_files_keep_their_own_names(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    names = [e.name for e in list_all([Path("a"), Path("link.txt"), Path("a")]).entries if not e.skipped]
    assert names == ["a/B.pdf", "a/z.pdf", "link.txt"]


def test_outputs_of_the_run_are_left_out(folder: Path) -> None:
    left_out = frozenset({folder.resolve() / "b.txt"})
    assert not {"b.txt", "link.txt"} & {e.name for e in list_files(folder, leave_out=left_out).entries}


def test_a_folder_that_may_not_be_opened_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def closed(path: str) -> object:
        if str(path).endswith("/a"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    listing = list_files(folder)
    assert ("a/", "skipped:closed") in [(e.name, e.skipped) for e in listing.entries]


def test_a_path_that_is_too_long_for_the_system_is_counted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    for _ in range(30):
        Path("d" * 200).mkdir()
        os.chdir("d" * 200)
    os.chdir(folder)
    deepest = max(list_files(folder).entries, key=lambda e: len(e.name))
    assert deepest.skipped == "skipped:closed"
    assert deepest.name.endswith("d/")
