"""`--format` and `--output`: each format for one file and for several, printed or written."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from profilecheck import render

Call = Callable[..., Result]
BEGINS = {
    "terminal": "resume.txt",
    "concise": "resume.txt:",
    "github": "::",
    "html": "<!doctype html>",
    "json": '{\n  "schema": 1',
    "junit": "<?xml",
    "markdown": "# resume.txt",
    "sarif": '{\n  "$schema"',
}
assert set(BEGINS) == set(render.formats())


pytestmark = pytest.mark.usefixtures("folder")


@pytest.mark.parametrize("format_", BEGINS)
def test_a_file_holds_what_is_printed(call: Call, resume: Path, folder: Path, format_: str) -> None:
    printed = call(resume, "--format", format_).stdout
    result = call(resume, "--format", format_, "--output", "out")
    assert (result.exit_code, result.stdout) == (0, "")
    assert printed.startswith(BEGINS[format_])
    assert (folder / "out").read_text(encoding="utf-8") == printed
    assert [p.name for p in folder.iterdir() if p.name not in ("out", "resume.txt")] == []


def test_several_files_in_each_format(call: Call, resume: Path, folder: Path) -> None:
    (folder / "b.txt").write_text(resume.read_text(encoding="utf-8"))
    names = ("resume.txt", "b.txt")
    lines = [json.loads(line) for line in call(*names, "--format", "json").stdout.splitlines()]
    assert [data["document"]["name"] for data in lines] == list(names)
    assert all(data["document"]["text"] for data in lines)
    run = json.loads(call(*names, "--format", "sarif").stdout)["runs"][0]
    assert [a["location"]["uri"] for a in run["artifacts"]] == list(names)
    assert {r["locations"][0]["physicalLocation"]["artifactLocation"]["index"] for r in run["results"]} == {0, 1}
    text = call(*names, "--format", "markdown").stdout
    assert text.index("# resume.txt") < text.index("# b.txt")
    text = call(*names).stdout
    assert text.index("resume.txt") < text.index("─" * 80) < text.index("b.txt")


def test_paths_below_the_working_directory_are_relative(call: Call, resume: Path) -> None:
    text = call(resume.absolute(), "--format", "github").stdout
    assert "file=resume.txt," in text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(("--output", "resume.txt"), "the file that is checked"), (("--output", "no/such/out"), "can't write there"), (("-o", "."), "is a directory")],
)
@pytest.mark.parametrize("command", ["check", "facts"])
def test_an_output_that_can_not_be(call: Call, resume: Path, command: str, arguments: tuple[str, ...], words: str) -> None:
    before = resume.read_bytes()
    result = call(command, resume, *arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert resume.read_bytes() == before


def test_a_written_report_has_no_colour_and_keeps_its_signs(call: Call, resume: Path, folder: Path) -> None:
    call(resume, "-o", "out.txt", color=True)
    text = (folder / "out.txt").read_text(encoding="utf-8")
    assert "\x1b" not in text
    assert "━" in text
    assert max(map(len, text.splitlines())) <= 80


def test_compare_prints_and_writes(call: Call, resume: Path, folder: Path) -> None:
    new = folder / "new.txt"
    new.write_text(resume.read_text(encoding="utf-8").replace("Responsible for the weekly", "Wrote 50 weekly"), encoding="utf-8")
    text = call("compare", resume, new, "--as-of", "2025-06").stdout
    assert text.startswith("resume.txt → new.txt\nBetter by ")
    assert "weak-opener" in text
    result = call("compare", resume, new, "--format", "json", "-o", "c.json")
    assert (result.exit_code, result.stdout) == (0, "")
    data = json.loads((folder / "c.json").read_text(encoding="utf-8"))
    assert "weak-opener" in {f["rule"] for f in data["fixed"]}
    assert data["score"]["difference"] > 0


def test_compare_with_itself_is_quiet(call: Call, resume: Path) -> None:
    data = json.loads(call("compare", resume, resume, "--format", "json").stdout)
    assert (data["fixed"], data["new"], data["dropped"], data["facts"], data["score"]["difference"]) == ([], [], [], {}, 0)
    assert data["remaining"]
