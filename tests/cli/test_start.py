"""What is loaded when: the file is read in a child before anything heavy, and only what a format needs is imported."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from profilecheck.nlp.language import load
from profilecheck.nlp.tokens import Tokenizer
from profilecheck.running import isolation
from tests.conftest import ROOT

PROGRAM = """
import sys
from profilecheck.running import processes
start = processes.fork
def noting(*arguments, **options):
    print(sorted({"spacy", "numpy", "rich", "pypdfium2"} & set(sys.modules)), file=sys.stderr)
    return start(*arguments, **options)
processes.fork = noting
sys.argv = ["profilecheck", *sys.argv[1:]]
from profilecheck.cli import main
try:
    main()
finally:
    import gc
    print(gc.isenabled(), gc.get_stats()[2]["collections"], "profilecheck.render.terminal" in sys.modules, file=sys.stderr)
"""


@pytest.mark.skipif(not isolation.CAN_FORK, reason="without a fork the file is read in the same process")
@pytest.mark.parametrize(("format_", "drawn"), [("terminal", True), ("json", False), ("github", False)])
def test_reading_is_forked_off_first_and_the_collector_is_on_but_never_runs(resume: Path, format_: str, drawn: bool) -> None:
    """Nothing heavy comes before, and nothing of it after: the child loads the language."""
    call = [sys.executable, "-c", PROGRAM, str(resume), "--format", format_, "--no-config"]
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    assert done.stderr.splitlines() == ["[]", f"True 0 {drawn}"]


LOADED = """
import sys
sys.argv = ["profilecheck", *sys.argv[1:]]
from profilecheck.cli import main
try:
    main()
finally:
    print(*sorted(sys.modules), file=sys.stderr)
"""
NEEDLESS = {
    "docx", "httpx", "jinja2", "lxml", "pdfminer", "pdfplumber", "phonenumbers", "pikepdf", "PIL", "pypdfium2", "requests", "rich.progress", "scipy", "sklearn",
    "spacy", "typer", "weasel",
}  # fmt: skip
"""What reading and analysing in a child, training, samples or somebody else's command line need, and this process does not."""
COMMANDS = {
    "file": (str(ROOT / "samples" / "resumes" / "dana-whitfield.pdf"),),
    "headline": ("headline", "IT Project Manager | Cloud | PMP"),
    "linkedin": ("linkedin", str(ROOT / "samples" / "linkedin" / "priya-nandakumar-pasted.txt")),
}


@pytest.mark.skipif(not isolation.CAN_FORK, reason="without a fork the file is read in the same process")
@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_a_cold_start_loads_nothing_needless(arguments: tuple[str, ...]) -> None:
    done = subprocess.run([sys.executable, "-c", LOADED, *arguments], capture_output=True, text=True, check=True)
    loaded = set(done.stderr.split())
    assert "profilecheck.render" in loaded
    assert not NEEDLESS & loaded


def test_spacy_is_whole_afterwards() -> None:
    code = "import profilecheck; profilecheck.check_text('x ' * 50); import spacy, spacy.cli; spacy.info(silent=True); print(spacy.cli.download.__name__)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split()[-1] == "download"


def test_the_tokenizer_is_ours_from_the_start() -> None:
    assert isinstance(load().tokenizer, Tokenizer)


def test_the_hook_calls_a_command_that_there_is() -> None:
    text = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    entry = next(line.split(": ", 1)[1] for line in text.splitlines() if line.strip().startswith("entry: "))
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    program, command = entry.split()
    assert program in scripts
    done = subprocess.run([sys.executable, "-m", program, command, "--help"], capture_output=True, text=True, check=True)
    assert "--fail-level" in done.stdout
    assert "args: [--fail-level, must, --]" in text


@pytest.mark.parametrize(
    ("name", "matched"),
    [
        ("cv.pdf", True),
        ("docs/my-cv.docx", True),
        ("cv_2026.txt", True),
        ("CV Jane.md", True),
        ("resume.pdf", True),
        ("curriculum-vitae.txt", True),
        ("recover.pdf", False),
        ("cvs.txt", False),
        ("cv.png", False),
        ("cv/notes.txt", False),
    ],
)
def test_the_hook_finds_resumes_by_their_names(name: str, matched: bool) -> None:
    hook = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]
    assert bool(re.search(hook["files"], name)) is matched


def test_a_committed_file_is_never_an_option(tmp_path: Path) -> None:
    hook = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]
    name = "--output=resume.txt"
    (tmp_path / name).write_text("x")
    (tmp_path / "resume.txt").write_text("mine")
    call = [sys.executable, "-m", *hook["entry"].split(), *hook["args"], name]
    subprocess.run(call, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True)
    assert (tmp_path / "resume.txt").read_text() == "mine"
    assert re.search(hook["exclude"], name)
