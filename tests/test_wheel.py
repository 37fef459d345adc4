"""What people install works as the checkout does: the wheel holds lexicons and models, and says the same of a sample."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import AS_OF, ROOT

FILES = ("pyproject.toml", "setup.py", "MANIFEST.in", "README.md", "CHANGELOG.md", "LICENSE")
FOLDERS = ("profilecheck", "lexicons", "models", "docs", "samples", "tests")
SAMPLE = ROOT / "samples" / "resumes" / "dana-whitfield.pdf"
LINKS = "bin" if os.name == "posix" else "Scripts"


def run(*command: str | Path, cwd: Path) -> str:
    """Standard output and error together; the test fails with them when the command does."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "COV_"))}
    done = subprocess.run([os.fspath(c) for c in command], cwd=cwd, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The wheel, made from the source archive as packagers do, and what the build said."""
    tree = tmp_path_factory.mktemp("tree")
    skip = shutil.ignore_patterns("__pycache__")
    for name in (*FILES, *FOLDERS):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tree / name, ignore=skip)
        else:
            shutil.copy(source, tree / name)
    # With a setuptools that is new enough nothing has to be fetched.
    isolation = [] if int(importlib.metadata.version("setuptools").split(".")[0]) < 77 else ["--no-isolation"]
    said = run(sys.executable, "-m", "build", *isolation, tree, cwd=tree)
    (wheel,) = (tree / "dist").glob("*.whl")
    return wheel, said


@pytest.fixture(scope="module")
def installed(built: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh virtual environment with the wheel; what it depends on is borrowed from the running environment."""
    folder = tmp_path_factory.mktemp("fresh")
    venv.create(folder, with_pip=False)
    python = folder / LINKS / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", "--disable-pip-version-check", built[0], cwd=folder)
    own = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).strip())
    (own / "borrowed.pth").write_text(f"{sysconfig.get_path('purelib')}\n{sysconfig.get_path('platlib')}\n", encoding="utf-8")
    return folder


def test_the_build_warns_of_nothing(built: tuple[Path, str]) -> None:
    lines = [line for line in built[1].splitlines() if "warning" in line.lower() or "deprecat" in line.lower()]
    # "no previously-included files" and the like are setuptools' way of saying that nothing had to be left out.
    assert not [line for line in lines if "no previously-included" not in line]


def test_the_wheel_holds_every_module_lexicon_and_model(built: tuple[Path, str]) -> None:
    names = set(zipfile.ZipFile(built[0]).namelist())
    modules = {p.relative_to(ROOT).as_posix() for p in (ROOT / "profilecheck").rglob("*.py")}
    lexicons = {f"profilecheck/lexicons/{p.name}" for p in (ROOT / "lexicons").glob("*.toml")}
    models = {f"profilecheck/{p.relative_to(ROOT).as_posix()}" for p in (ROOT / "models").rglob("*") if p.suffix in {".toml", ".json", ".md"}}
    assert len(lexicons) >= 15
    assert not (modules | lexicons | models) - names
    assert not [n for n in names if "__pycache__" in n or n.startswith(("tests/", "samples/", "lexicons/"))]


def test_the_installed_program_says_what_the_checkout_says(installed: Path, tmp_path: Path) -> None:
    where = run(installed / LINKS / "python", "-c", "import profilecheck; print(profilecheck.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(installed)
    options = (SAMPLE, "--format", "json", "--as-of", AS_OF.isoformat())
    there = run(installed / LINKS / "profilecheck", *options, cwd=tmp_path)
    here = run(sys.executable, "-m", "profilecheck", *options, cwd=ROOT)
    assert len(there) > 1000
    assert there == here
