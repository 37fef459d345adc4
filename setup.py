"""Puts the top-level folders lexicons/ and models/ into the wheel, with the index of the lexicons; everything else stands in pyproject.toml."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py

SHIP = """
import sys
from profilecheck.errors import BadData
from profilecheck.vocabulary import files
try:
    files.ship()
except BadData as error:
    sys.exit(str(error))
"""


class BuildWithData(build_py):
    """Modules as always. For a wheel, data is copied and its index made by the code that will read it; a checkout has its own."""

    def run(self) -> None:
        built = Path(self.build_lib).resolve()
        if not self.editable_mode:
            # A module that is gone by now must not come along from an earlier build in the same folder.
            shutil.rmtree(built / "profilecheck", ignore_errors=True)
        super().run()
        if self.editable_mode:
            return
        for name in ("lexicons", "models"):
            shutil.copytree(name, built / "profilecheck" / name, ignore=shutil.ignore_patterns("__pycache__", "*.py", "*.jsonl"))
        paths = [os.fspath(built), os.environ.get("PYTHONPATH", "")]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
        subprocess.run([sys.executable, "-B", "-c", SHIP], cwd=built, env=environment, check=True)


setup(
    # Said of the one root only, so that an editable install puts the checkout itself on the path: a `profilecheck` folder that an
    # earlier version left in site-packages would hide it otherwise.
    package_dir={"": "."},
    packages=find_packages(include=["profilecheck", "profilecheck.*"]),
    package_data={"profilecheck": ["py.typed"], **{f"profilecheck.{room}": ["templates/*.html", "static/*"] for room in ("render.html", "web")}},
    include_package_data=False,
    cmdclass={"build_py": BuildWithData},
)
