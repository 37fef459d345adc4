"""The index of the lexicons is made while a wheel is built: with what the build asks for, and nothing else of what the program needs."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions, requires

from tests.conftest import ROOT

PROGRAM = "import sys; sys.modules.update(dict.fromkeys(sys.argv[1:])); from profilecheck.vocabulary import files; print(len(files.build()) > 0)"


def needed_by(name: str) -> set[str]:
    """A distribution and all that it needs itself, extras left out."""
    found, open_ = set[str](), [name]
    while open_:
        one = plain(open_.pop())
        if one not in found:
            found.add(one)
            open_ += [need for need in requires(one) or () if "extra ==" not in need]
    return found


def plain(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower().replace("_", "-").replace(".", "-")


def test_the_index_is_built_without_what_the_build_does_not_ask_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    there = set[str]().union(*(needed_by(plain(one)) for one in project["build-system"]["requires"] if not one.startswith("setuptools")))
    missing = {plain(one) for one in project["project"]["dependencies"]} - there
    absent = sorted(module for module, owners in packages_distributions().items() if module.isidentifier() and missing & set(map(plain, owners)))
    assert "rapidfuzz" in absent
    done = subprocess.run([sys.executable, "-c", PROGRAM, *absent], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.stdout, done.stderr) == ("True\n", "")
