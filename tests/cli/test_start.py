"""What is loaded when: the file is read in a child before anything heavy, and only what a format needs is imported."""

from __future__ import annotations

import contextlib
import gc
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from profilecheck.nlp.language import load
from profilecheck.nlp.tokens import Tokenizer
from profilecheck.running import one
from tests.conftest import ROOT

PROGRAM = """
import sys
from profilecheck.running import isolation
start = isolation.start
def noting(*arguments, **options):
    print(sorted({"spacy", "numpy", "rich", "pypdfium2"} & set(sys.modules)), file=sys.stderr)
    return start(*arguments, **options)
isolation.start = noting
sys.argv = ["profilecheck", *sys.argv[1:]]
from profilecheck.cli import main
try:
    main()
finally:
    import gc
    print(gc.isenabled(), gc.get_freeze_count() > 100_000, "profilecheck.render.terminal" in sys.modules, file=sys.stderr)
"""


@pytest.mark.skipif(not one.isolation.CAN_FORK, reason="without a fork the file is read in the same process")
@pytest.mark.parametrize(("format_", "drawn"), [("terminal", True), ("json", False), ("github", False)])
def test_reading_is_forked_off_first_and_the_collector_is_on_afterwards(resume: Path, format_: str, drawn: bool) -> None:
    call = [sys.executable, "-c", PROGRAM, str(resume), "--format", format_, "--no-config"]
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    assert done.stderr.splitlines() == ["[]", f"True True {drawn}"]


def test_the_collector_is_off_only_inside() -> None:
    assert gc.isenabled()
    with one.without_collector():
        assert not gc.isenabled()
        with one.without_collector():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
    with contextlib.suppress(KeyError), one.without_collector():
        raise KeyError
    assert gc.isenabled()


def test_the_tokenizer_is_ours_from_the_start() -> None:
    assert isinstance(load().tokenizer, Tokenizer)
    assert load().config["nlp"]["tokenizer"] == {"@tokenizers": "profilecheck_tokenizer"}


def test_the_hook_calls_a_command_that_there_is() -> None:
    text = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    entry = next(line.split(": ", 1)[1] for line in text.splitlines() if line.strip().startswith("entry: "))
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    program, command = entry.split()
    assert program in scripts
    done = subprocess.run([sys.executable, "-m", program, command, "--help"], capture_output=True, text=True, check=True)
    assert "--fail-level" in done.stdout
    assert "args: [--fail-level, must]" in text
