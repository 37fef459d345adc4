"""The pages on settings tell the truth: every key, format and option is there, the example loads, and completion is on offer."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib

import pytest

from profilecheck.cli import settings
from profilecheck.cli.options import Settings
from profilecheck.cli.selection import Wanted, choose
from profilecheck.render import formats
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
EXAMPLE = ROOT / "samples" / "profilecheck.toml"
BLOCKS = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
assert BLOCKS, "docs/settings.md shows no settings"


@pytest.mark.parametrize("key", settings.CHECKS)
def test_every_key_is_explained_and_in_the_example(key: str) -> None:
    assert f"\n| `{key}` |" in PAGE
    assert re.search(rf"^(?:# )?{key} = |^\[{key}\]", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE), key


@pytest.mark.parametrize("name", formats())
def test_every_format_is_explained(name: str) -> None:
    assert f"\n| `{name}` |" in PAGE


def test_the_example_is_good() -> None:
    loaded = settings.load(EXAMPLE)
    assert set(Settings.__struct_fields__) - loaded.given().keys() == {"baseline"}
    kept = choose(Wanted(loaded.select or (), "select"), Wanted(loaded.ignore or (), "ignore"), *(Wanted(n, p) for p, n in loaded.per_file_ignores or ()))
    assert kept


@pytest.mark.parametrize("block", BLOCKS, ids=lambda b: b.splitlines()[0])
def test_shown_settings_are_good(block: str, tmp_path: object) -> None:
    for key, value in tomllib.loads(block).items():
        assert settings.CHECKS[key](value) == ""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_on_offer(shell: str) -> None:
    assert f"_PROFILECHECK_COMPLETE={shell}_source profilecheck" in PAGE
    variables = os.environ | {"_PROFILECHECK_COMPLETE": f"{shell}_source", "PYTHONPATH": str(ROOT)}
    code = "from profilecheck.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], env=variables, capture_output=True, text=True, encoding="utf-8")
    assert "profilecheck" in done.stdout, done.stderr
