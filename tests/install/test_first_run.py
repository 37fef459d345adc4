"""Installing, running, removing and installing again, in any order: nothing is written into the package, and nothing hides it."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.install.building import Fresh, borrow, copy_checkout, run


def test_removing_it_leaves_nothing(built: tuple[Path, str], fresh: Fresh) -> None:
    before = fresh.files()
    fresh.install(built[0])
    installed = fresh.files()
    fresh.check()
    assert fresh.files() == installed
    fresh.pip("uninstall", "--yes", "profilecheck")
    assert fresh.files() == before
    assert not (fresh.packages / "profilecheck").exists()


def test_an_editable_install_after_another_one(built: tuple[Path, str], fresh: Fresh, tmp_path: Path) -> None:
    copy_checkout(tmp_path / "checkout")
    fresh.install(built[0])
    said = fresh.check()
    fresh.install("--editable", tmp_path / "checkout")
    assert fresh.home() == tmp_path / "checkout" / "profilecheck"
    before = {p for p in (tmp_path / "checkout").rglob("*") if "__pycache__" not in p.parts}
    assert fresh.check() == said
    assert {p for p in (tmp_path / "checkout").rglob("*") if "__pycache__" not in p.parts} == before
    assert len(list(fresh.cache.rglob("*.index"))) == 1


@pytest.mark.parametrize("editable", [True, False], ids=["editable", "wheel"])
def test_what_an_earlier_version_left_behind_hides_nothing(editable: bool, built: tuple[Path, str], fresh: Fresh, tmp_path: Path) -> None:
    left = fresh.packages / "profilecheck" / "lexicons" / "__pycache__"
    left.mkdir(parents=True)
    (left / "terms-12345678-12345678.json").write_text("{}", encoding="utf-8")
    if editable:
        copy_checkout(tmp_path / "checkout")
        fresh.install("--editable", tmp_path / "checkout")
    else:
        fresh.install(built[0])
    home = (tmp_path / "checkout" if editable else fresh.packages) / "profilecheck"
    assert fresh.home() == home
    assert '"schema": 1' in fresh.check()


@pytest.fixture
def read_only(built: tuple[Path, str], fresh: Fresh) -> Iterator[Fresh]:
    fresh.install(built[0])
    package = fresh.packages / "profilecheck"
    paths = [package, *package.rglob("*")]
    modes = {p: p.stat().st_mode for p in paths}
    for path in paths:
        path.chmod(modes[path] & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
    yield fresh
    for path, mode in modes.items():
        path.chmod(mode)


def test_a_read_only_installation_serves_two_users(read_only: Fresh, tmp_path: Path) -> None:
    before = {p: p.stat().st_mtime_ns for p in read_only.files()}
    said = {read_only.check(XDG_CACHE_HOME=tmp_path / user, LOCALAPPDATA=tmp_path / user, PYTHONDONTWRITEBYTECODE="1") for user in ("ann", "ben")}
    assert len(said) == 1
    assert {p: p.stat().st_mtime_ns for p in read_only.files()} == before
    assert not [tmp_path / user for user in ("ann", "ben") if (tmp_path / user).exists()]


def test_two_users_of_a_damaged_installation_keep_an_index_each(built: tuple[Path, str], fresh: Fresh, tmp_path: Path) -> None:
    fresh.install(built[0])
    said = fresh.check()
    shipped = fresh.packages / "profilecheck" / "lexicons" / "lexicons.index"
    edited = shipped.read_bytes().replace(b'"Jira"', b'"Jura"')
    shipped.write_bytes(edited)
    for user in ("ann", "ben"):
        assert fresh.check(XDG_CACHE_HOME=tmp_path / user, LOCALAPPDATA=tmp_path / user) == said
        assert [p.name.split("-")[0] for p in (tmp_path / user).rglob("*") if p.is_file()] == ["lexicons"]
    assert shipped.read_bytes() == edited


@pytest.mark.skipif(os.name != "posix", reason="the README's commands are for a shell")
def test_the_readmes_two_commands_one_after_the_other(tmp_path: Path) -> None:
    """As they stand there, with what they fetch borrowed, and of the tests those that start the program anew."""
    copy_checkout(tmp_path / "checkout")
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = [line for line in text.splitlines() if line.startswith("python3 -m venv .venv && ")]
    assert len(commands) == 2
    offline = {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "off", "XDG_CACHE_HOME": tmp_path / "cache"}
    for command in commands:
        make, then = command.replace("python3", sys.executable).split(" && ", 1)
        run("bash", "-c", make, cwd=tmp_path / "checkout")
        (packages,) = (tmp_path / "checkout" / ".venv").glob("lib/python*/site-packages")
        if (packages / "setuptools").exists():  # one that Python 3.11 puts there, too old to build with
            run(packages.parents[2] / "bin" / "python", "-m", "pip", "uninstall", "--yes", "--quiet", "setuptools", cwd=tmp_path)
        borrow(packages)
        then = then.replace("bin/pytest -n 2", "bin/python -m pytest tests/test_docs.py tests/cli/test_commands.py tests/test_resources.py")
        said = run("bash", "-c", then, cwd=tmp_path / "checkout", **offline)
    assert " passed" in said
