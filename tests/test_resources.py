"""Lexicons and models are found wherever the project stands, and what is kept from the last run is never stale."""

from __future__ import annotations

import json
import os
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


@pytest.fixture
def lexicons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of lexicons of its own, and a cache folder of the user beside it."""
    made = tmp_path / "lexicons"
    made.mkdir()
    (made / "small.toml").write_text('[entries]\n"a" = { source = "own" }\n', encoding="utf-8")
    monkeypatch.setattr(resources, "folder", lambda name: made)
    monkeypatch.setattr(resources, "fingerprint", resources.fingerprint.__wrapped__)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return made


def test_the_fingerprint_changes_with_any_file(lexicons: Path) -> None:
    before = resources.fingerprint("lexicons")
    assert before == resources.fingerprint("lexicons")
    assert len(before) == 8
    (lexicons / "small.toml").write_text('[entries]\n"b" = { source = "own" }\n', encoding="utf-8")
    changed = resources.fingerprint("lexicons")
    (lexicons / "more.toml").write_text("", encoding="utf-8")
    assert len({before, changed, resources.fingerprint("lexicons")}) == 3


def test_the_fingerprint_leaves_out_what_was_kept(lexicons: Path) -> None:
    before = resources.fingerprint("lexicons")
    resources.cached("things", lambda: [1])
    assert list(lexicons.rglob("things-*.json")), "nothing was kept"
    assert resources.fingerprint("lexicons") == before


def test_what_was_built_is_read_the_next_time(lexicons: Path) -> None:
    built = []
    for _ in range(2):
        assert resources.cached("things", lambda: built.append(1) or {"x": [1, "ä"]}) == {"x": [1, "ä"]}
    assert len(built) == 1


def test_a_changed_lexicon_is_built_again_and_the_old_result_goes(lexicons: Path) -> None:
    resources.cached("things", lambda: 1)
    (lexicons / "small.toml").write_text("", encoding="utf-8")
    assert resources.cached("things", lambda: 2) == 2
    assert len(list(lexicons.rglob("things-*.json"))) == 1


def test_a_damaged_result_is_built_again(lexicons: Path) -> None:
    resources.cached("things", lambda: 1)
    (kept,) = lexicons.rglob("things-*.json")
    kept.write_text("{", encoding="utf-8")
    assert resources.cached("things", lambda: 2) == 2
    assert json.loads(kept.read_text(encoding="utf-8")) == 2


def test_where_the_folder_cannot_be_written_the_users_cache_serves(lexicons: Path, tmp_path: Path) -> None:
    (lexicons / "__pycache__").write_text("a file where a folder should be", encoding="utf-8")
    assert resources.cached("things", lambda: 1) == 1
    assert list((tmp_path / "cache").rglob("things-*.json"))


def test_where_nothing_can_be_written_it_works_all_the_same(lexicons: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (lexicons / "__pycache__").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", os.fspath(lexicons / "small.toml"))
    assert resources.cached("things", lambda: [1]) == [1]
    assert not list(tmp_path.rglob("things-*.json"))
