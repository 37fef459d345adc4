"""Lexicons and models are found wherever the project stands, and an index is used only if it is as it was written."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from profilecheck import resources
from profilecheck.errors import BadData
from tests.conftest import ROOT


@pytest.mark.parametrize("name", ["lexicons", "models"])
def test_the_folders_of_a_checkout_are_found(name: str) -> None:
    assert resources.folder(name) in {ROOT / name, ROOT / "profilecheck" / name}


def test_a_missing_folder_says_what_to_do() -> None:
    with pytest.raises(BadData, match="install it again"):
        resources.folder("no-such-folder")


@pytest.mark.parametrize("left", ["lexicons", "lexicons/__pycache__"])
def test_a_folder_that_holds_nothing_is_passed_over(left: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "profilecheck" / left).mkdir(parents=True)
    (tmp_path / "lexicons").mkdir()
    (tmp_path / "lexicons" / "tools.toml").touch()
    monkeypatch.setattr(resources, "__file__", os.fspath(tmp_path / "profilecheck" / "resources.py"))
    assert resources.folder("lexicons") == tmp_path / "lexicons"


@pytest.fixture
def lexicons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of lexicons of its own, and a cache folder of the user beside it."""
    made = tmp_path / "lexicons"
    made.mkdir()
    (made / "small.toml").write_text('[entries]\n"a" = { source = "own" }\n', encoding="utf-8")
    monkeypatch.setattr(resources, "folder", lambda name: made)
    monkeypatch.setattr(resources, "digest", resources.digest.__wrapped__)
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "cache"))
    return made


def kept(tmp_path: Path) -> list[Path]:
    return sorted(p for p in (tmp_path / "cache").rglob("*") if p.is_file())


def test_the_fingerprint_changes_with_any_file(lexicons: Path) -> None:
    before = resources.fingerprint("lexicons")
    assert before == resources.fingerprint("lexicons")
    assert len(before) == 8
    (lexicons / "small.toml").write_text('[entries]\n"b" = { source = "own" }\n', encoding="utf-8")
    changed = resources.fingerprint("lexicons")
    (lexicons / "more.toml").write_text("", encoding="utf-8")
    assert len({before, changed, resources.fingerprint("lexicons")}) == 3


def test_the_fingerprint_leaves_out_what_a_wheel_brings_along(lexicons: Path) -> None:
    before = resources.fingerprint("lexicons")
    resources.write_index(lexicons / "things.index", resources.index_head("things"), b"{}")
    assert resources.fingerprint("lexicons") == before


def test_what_was_built_is_read_the_next_time(lexicons: Path) -> None:
    built = []
    for _ in range(2):
        assert resources.cached("things", lambda: built.append(1) or {"x": [1, "ä"], "y": "€"}) == {"x": [1, "ä"], "y": "€"}
    assert len(built) == 1


def test_nothing_is_written_beside_the_lexicons(lexicons: Path, tmp_path: Path) -> None:
    resources.cached("things", lambda: {"a": 1})
    assert [p.name for p in lexicons.iterdir()] == ["small.toml"]
    assert [p.suffix for p in kept(tmp_path)] == [".index"]


def test_what_a_wheel_brings_along_is_read_and_no_cache_made(lexicons: Path, tmp_path: Path) -> None:
    resources.write_index(lexicons / "things.index", resources.index_head("things"), resources.encode({"a": 7}))
    assert resources.cached("things", lambda: pytest.fail("was built again")) == {"a": 7}
    assert not kept(tmp_path)


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda data: data.replace(b"7", b"8"), id="edited"),
        pytest.param(lambda data: data[:-1], id="cut short"),
        pytest.param(lambda data: data + b"\n", id="longer"),
        pytest.param(lambda data: b"", id="empty"),
        pytest.param(lambda data: b"\x80\x81", id="noise"),
        pytest.param(lambda data: data.partition(b"\n")[2], id="without its first line"),
    ],
)
@pytest.mark.parametrize("shipped", [True, False], ids=["in the wheel", "in the cache"])
def test_an_index_that_is_not_as_it_was_written_is_built_again(lexicons: Path, tmp_path: Path, shipped: bool, spoil) -> None:  # type: ignore[no-untyped-def]
    if shipped:
        resources.write_index(lexicons / "things.index", resources.index_head("things"), resources.encode({"a": 7}))
    else:
        resources.cached("things", lambda: {"a": 7})
    (path,) = lexicons.glob("*.index") if shipped else kept(tmp_path)
    path.write_bytes(spoil(path.read_bytes()))
    assert resources.cached("things", lambda: {"a": 9}) == {"a": 9}
    assert resources.cached("things", lambda: pytest.fail("was not kept")) == {"a": 9}


def test_an_index_of_other_code_is_not_used(lexicons: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    resources.cached("things", lambda: {"a": 1})
    monkeypatch.setattr(resources, "code_digest", lambda: "0" * 64)
    assert resources.cached("things", lambda: {"a": 2}) == {"a": 2}


def test_checkouts_side_by_side_keep_an_index_each_and_old_ones_go(lexicons: Path, tmp_path: Path) -> None:
    for number in range(resources.MOST_INDEXES + 2):
        (lexicons / "small.toml").write_text(f"# {number}", encoding="utf-8")
        resources.cached("things", lambda number=number: {"a": number})
        (newest,) = [p for p in kept(tmp_path) if p.stat().st_mtime > 1_000_000_000]
        os.utime(newest, (number, number))
    assert len(kept(tmp_path)) == resources.MOST_INDEXES
    assert resources.cached("things", lambda: pytest.fail("was built again")) == {"a": resources.MOST_INDEXES + 1}


def test_a_write_that_fails_leaves_no_temporary_file(lexicons: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(os, "replace", full)
    assert resources.cached("things", lambda: {"a": 1}) == {"a": 1}
    assert not kept(tmp_path)


def test_what_a_killed_process_left_goes_but_not_what_is_being_written(lexicons: Path, tmp_path: Path) -> None:
    own = resources.cache_folder()
    assert own is not None
    own.mkdir(parents=True)
    for name, age in ((".things-1-a.tmp", 2 * resources.STALE), (".things-2-b.tmp", 0), (".others-3-c.tmp", 2 * resources.STALE)):
        (own / name).touch()
        os.utime(own / name, (time.time() - age, time.time() - age))
    resources.cached("things", lambda: {"a": 1})
    assert [p.name for p in kept(tmp_path) if p.suffix == ".tmp"] == [".others-3-c.tmp", ".things-2-b.tmp"]


@pytest.mark.parametrize("blocked", ["cache", "cache/profilecheck"])
def test_where_nothing_can_be_written_it_works_all_the_same(blocked: str, lexicons: Path, tmp_path: Path) -> None:
    (tmp_path / blocked).parent.mkdir(exist_ok=True)
    (tmp_path / blocked).write_text("a file where a folder should be", encoding="utf-8")
    assert resources.cached("things", lambda: {"a": 1}) == {"a": 1}
    assert [p.name for p in kept(tmp_path)] in ([], ["profilecheck"])


def test_without_a_home_it_works_all_the_same(lexicons: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import platformdirs

    monkeypatch.setattr(platformdirs, "user_cache_path", lambda *_, **__: Path("~") / ".cache" / "profilecheck")
    monkeypatch.chdir(tmp_path)
    assert resources.cached("things", lambda: {"a": 1}) == {"a": 1}
    assert sorted(p.name for p in tmp_path.iterdir()) == ["lexicons"]


def test_the_index_is_made_with_little_around() -> None:
    """A wheel is built where nothing is installed but setuptools and pydantic."""
    code = "import sys; from profilecheck.vocabulary import files; files.build(); print({'spacy', 'numpy', 'platformdirs'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_start_from_the_index_checks_nothing() -> None:
    """What stands in the index was checked when it was made."""
    code = "import sys; from profilecheck.vocabulary import verbs; verbs.forms(); print('pydantic' in sys.modules)"
    for _ in range(2):
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
