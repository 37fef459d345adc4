"""What people install works as the checkout does: the wheel holds lexicons, their index and models, and says the same of a sample."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

from tests.conftest import AS_OF, ROOT
from tests.install.building import SAMPLE, Fresh, run


def test_the_build_warns_of_nothing(built: tuple[Path, str]) -> None:
    lines = [line for line in built[1].splitlines() if "warning" in line.lower() or "deprecat" in line.lower()]
    # "no previously-included files" and the like are setuptools' way of saying that nothing had to be left out.
    assert not [line for line in lines if "no previously-included" not in line]


def test_the_wheel_holds_every_module_lexicon_and_model(built: tuple[Path, str]) -> None:
    names = set(zipfile.ZipFile(built[0]).namelist())
    modules = {p.relative_to(ROOT).as_posix() for p in (ROOT / "profilecheck").rglob("*.py")}
    lexicons = {f"profilecheck/lexicons/{p.name}" for p in (ROOT / "lexicons").glob("*.toml")}
    models = {f"profilecheck/{p.relative_to(ROOT).as_posix()}" for p in (ROOT / "models").rglob("*") if p.suffix in {".toml", ".json", ".md"}}
    pages = {p.relative_to(ROOT).as_posix() for folder in ("templates", "static") for p in (ROOT / "profilecheck").rglob(f"{folder}/*")}
    assert len(lexicons) >= 15
    assert len(pages) >= 4
    assert not (modules | lexicons | models | pages) - names
    assert {n for n in names if n.endswith(".index")} == {"profilecheck/lexicons/lexicons.index"}
    assert not [n for n in names if "__pycache__" in n or n.startswith(("tests/", "samples/", "lexicons/"))]


def test_the_installed_program_says_what_the_checkout_says(built: tuple[Path, str], fresh: Fresh) -> None:
    fresh.install(built[0])
    assert fresh.home().is_relative_to(fresh.folder)
    there = fresh.check()
    here = run(sys.executable, "-m", "profilecheck", SAMPLE, "--format", "json", "--as-of", AS_OF.isoformat(), "--no-config", cwd=ROOT)
    assert len(there) > 1000
    assert there == here
    assert not fresh.cache.exists(), "the wheel's own index was not used"
