"""The settings file: where it is looked for, what it may say, and how a mistake in it is answered."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from profilecheck.cli import settings
from profilecheck.cli.settings import Settings
from profilecheck.errors import BadData


def write(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_nearest_file_is_found_from_below(tmp_path: Path) -> None:
    write(tmp_path, "profilecheck.toml", "all = true")
    near = write(tmp_path / "a", "profilecheck.toml", "all = false")
    (tmp_path / "a" / "b").mkdir()
    assert settings.find(tmp_path / "a" / "b") == near


def test_our_own_file_stands_before_a_shared_one(tmp_path: Path) -> None:
    write(tmp_path, "pyproject.toml", "[tool.profilecheck]\nall = true")
    own = write(tmp_path, "profilecheck.toml", "")
    assert settings.find(tmp_path) == own
    assert settings.load(own) == Settings()


@pytest.mark.parametrize("other", ["[project]\nname = 'x'", "[tool.other]\nprofilecheck = 1", "[tool]\nx = 1 # profilecheck"])
def test_a_shared_file_without_our_table_is_passed_over(tmp_path: Path, other: str) -> None:
    above = write(tmp_path, "pyproject.toml", "[tool.profilecheck]\nall = true")
    write(tmp_path / "a", "pyproject.toml", other)
    assert settings.find(tmp_path / "a") == above


def test_there_may_be_none(tmp_path: Path) -> None:
    found = settings.find(tmp_path)
    assert found is None or not found.is_relative_to(tmp_path)


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ('select = ["C5", "summary"]', "select", ("C5", "summary")),
        ("ignore = []", "ignore", ()),
        ('as-of = "2025-06"', "as_of", "2025-06"),
        ("as-of = 2025-06-30", "as_of", "2025-06-30"),
        ("fail-under = 70", "fail_under", 70),
        ('fail-level = "must"', "fail_level", "must"),
        ('format = "markdown"', "format", "markdown"),
        ("all = true", "all", True),
    ],
)
@pytest.mark.parametrize(("name", "head"), [("profilecheck.toml", ""), ("pyproject.toml", "[tool.profilecheck]\n")])
def test_each_key_is_read(tmp_path: Path, name: str, head: str, line: str, key: str, value: Any) -> None:
    assert settings.load(write(tmp_path, name, head + line)).given() == {key: value}


def test_a_baseline_is_beside_the_file(tmp_path: Path) -> None:
    assert settings.load(write(tmp_path / "a", "profilecheck.toml", 'baseline = "known.json"')).baseline == tmp_path / "a" / "known.json"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("ignroe = []", "unknown key 'ignroe'. Did you mean ignore?"),
        ("fail_under = 3", "unknown key 'fail_under'. Did you mean fail-under?"),
        ("zzz = 1", "There are accept, all, as-of, baseline"),
        ('select = "C5"', "select must be a list of names"),
        ("select = [1]", "select must be a list of names"),
        ("fail-under = 101", "fail-under must be a number from 0 to 100"),
        ("fail-under = true", "fail-under must be a number"),
        ('fail-level = "most"', "fail-level must be one of must, should, could"),
        ('format = "xml"', "format must be one of terminal, concise"),
        ('all = "yes"', "all must be true or false"),
        ("as-of = 2025", "as-of must be a day"),
        ('as-of = "2025-13"', "as-of must be a day"),
        ('as-of = "20250630"', "as-of must be a day"),
        ("as-of = 2025-06-30T10:00:00", "as-of must be a day"),
        ("baseline = ''", "baseline must be the name of a file"),
        ("select = [", "is not valid TOML"),
    ],
)
def test_a_mistake_names_file_key_and_reason(tmp_path: Path, text: str, reason: str) -> None:
    path = write(tmp_path, "profilecheck.toml", text)
    with pytest.raises(BadData) as error:
        settings.load(path)
    assert str(error.value).startswith(f"{path}: ")
    assert reason in str(error.value)


@pytest.mark.parametrize("text", ["[tool]\nprofilecheck = 3", "tool = 'profilecheck"])
def test_a_shared_file_that_is_broken_is_refused(tmp_path: Path, text: str) -> None:
    write(tmp_path, "pyproject.toml", text)
    with pytest.raises(BadData, match=r"pyproject\.toml: "):
        settings.find(tmp_path)


def test_a_file_without_our_table_can_not_be_named(tmp_path: Path) -> None:
    with pytest.raises(BadData, match=r"has no table \[tool\.profilecheck\]"):
        settings.load(write(tmp_path, "pyproject.toml", ""))


def test_every_key_has_a_check() -> None:
    assert {key.replace("-", "_") for key in settings.CHECKS} == set(Settings.__struct_fields__)
