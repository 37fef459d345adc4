"""A wheel made from a copy of the checkout, and fresh environments to put it in, without a network."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

from tests.conftest import ROOT

FILES = ("pyproject.toml", "setup.py", "MANIFEST.in", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", ".pre-commit-hooks.yaml")
FOLDERS = ("profilecheck", "lexicons", "models", "docs", "samples", "tests")
SAMPLE = ROOT / "samples" / "resumes" / "dana-whitfield.pdf"
LINKS = "bin" if os.name == "posix" else "Scripts"


def run(*command: str | Path, cwd: Path, **settings: str | Path) -> str:
    """Standard output and error together; the test fails with them when the command does. `settings`: of the environment."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "COV_"))} | {k: os.fspath(v) for k, v in settings.items()}
    done = subprocess.run([os.fspath(c) for c in command], cwd=cwd, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout + done.stderr


def copy_checkout(tree: Path) -> None:
    """What stands in the repository, without what was made of it."""
    tree.mkdir(exist_ok=True)
    for name in (*FILES, *FOLDERS):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tree / name, ignore=shutil.ignore_patterns("__pycache__", ".*"))
        else:
            shutil.copy(source, tree / name)


def build(tree: Path) -> tuple[Path, str]:
    """The wheel, made from the source archive as packagers do, and what the build said."""
    copy_checkout(tree)
    # With a setuptools that is new enough nothing has to be fetched.
    isolation = [] if int(importlib.metadata.version("setuptools").split(".")[0]) < 77 else ["--no-isolation"]
    said = run(sys.executable, "-m", "build", *isolation, tree, cwd=tree)
    (wheel,) = (tree / "dist").glob("*.whl")
    return wheel, said


class Fresh:
    """A virtual environment of its own; what the project depends on is borrowed from the running one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cache = folder.parent / f"{folder.name}-cache"
        venv.create(folder, with_pip=False)
        self.python = folder / LINKS / "python"
        self.packages = Path(self.run(self.python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
        borrow(self.packages)

    def run(self, *command: str | Path, **settings: str | Path) -> str:
        return run(*command, cwd=self.folder, **{"XDG_CACHE_HOME": self.cache, "LOCALAPPDATA": self.cache, **settings})

    def pip(self, command: str, *arguments: str | Path) -> str:
        return self.run(sys.executable, "-m", "pip", "--python", self.python, "--disable-pip-version-check", command, *arguments)

    def install(self, *what: str | Path) -> None:
        self.pip("install", "--no-deps", "--no-index", "--no-build-isolation", *what)

    def check(self, **settings: str | Path) -> str:
        """The report on a sample."""
        return self.run(self.folder / LINKS / "profilecheck", SAMPLE, "--format", "json", "--as-of", "2026-11-01", "--no-config", **settings)

    def home(self) -> Path:
        """Where the package is loaded from."""
        return Path(self.run(self.python, "-c", "import profilecheck; print(profilecheck.__file__)").strip()).parent

    def files(self) -> set[Path]:
        """What stands in its site-packages, bytecode of modules left out."""
        return {p for p in self.packages.rglob("*") if p.suffix != ".pyc" and p.name != "__pycache__"}


def borrow(packages: Path) -> None:
    (packages / "borrowed.pth").write_text(f"{sysconfig.get_path('purelib')}\n{sysconfig.get_path('platlib')}\n", encoding="utf-8")
