"""`profilecheck linkedin` and `profilecheck consistency`: what was pasted is judged or refused in one sentence, two documents are compared."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.conftest import ROOT

Call = Callable[..., Result]
LINKEDIN = ROOT / "samples" / "linkedin"
EXPORT = LINKEDIN / "Complete_LinkedInDataExport_11-01-2026.zip"
SAVED = LINKEDIN / "priya-nandakumar-saved.pdf"
PASTED = LINKEDIN / "priya-nandakumar-pasted.txt"
RESUME = ROOT / "samples" / "resumes" / "priya-nandakumar.pdf"
STRANGER = ROOT / "samples" / "resumes" / "dana-whitfield.pdf"
AS_OF = ("--as-of", "2026-11-01")


@pytest.mark.parametrize("dash", [(), ("-",)])
def test_a_pasted_page_is_judged(call: Call, dash: tuple[str, ...]) -> None:
    result = call("linkedin", *dash, *AS_OF, input=PASTED.read_text(encoding="utf-8"))
    assert result.exit_code == 0, result.stderr
    assert result.stdout.startswith("pasted profile")
    assert "What to change" in result.stdout
    assert result.stderr == ""


@pytest.mark.parametrize("path", [EXPORT, SAVED, PASTED], ids=lambda p: p.suffix)
def test_a_file_of_any_of_the_three_kinds_is_judged(call: Call, path: Path) -> None:
    data = json.loads(call("linkedin", path, "--format", "json", *AS_OF).stdout)
    assert data["document"]["name"] == path.name
    assert data["document"]["kind"] == "linkedin"
    assert [p["title"] for p in data["profile"]["positions"]] == ["Agile Project Manager", "Scrum Master", "Quality Assurance Analyst", "Student Assistant"]
    assert data["score"]["overall"] > 60


def test_an_unpacked_export_is_a_folder(call: Call, tmp_path: Path) -> None:
    import zipfile

    folder = tmp_path / "export"
    zipfile.ZipFile(EXPORT).extractall(folder)
    one, other = (json.loads(call("linkedin", path, "--format", "json", *AS_OF).stdout) for path in (folder, EXPORT))
    assert one["score"] == other["score"]


BAD = {
    "nothing": ("", "nothing was pasted"),
    "blanks": (" \n\t\n", "nothing was pasted"),
    "words": ("hello world\n", "no heading such as Experience"),
    "a mail": ("Dear Sir,\nplease find attached my resume.\nKind regards\n" * 5, "no heading such as Experience"),
    "code": ("<!DOCTYPE html><html><body>Experience</body></html>", "the code of a web page"),
    "a pdf": (b"%PDF-1.7 \xff\xfe", "pass the path"),
    "binary": (bytes(range(256)) * 9, "this is no text"),
    "too much": ("Experience\n" + "word " * 900_000, "far too long"),
}


@pytest.mark.parametrize(("given", "words"), BAD.values(), ids=BAD)
def test_what_is_no_profile_is_one_sentence(call: Call, given: str | bytes, words: str) -> None:
    result = call("linkedin", input=given)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("Error: pasted profile: ")
    assert len(result.stderr.splitlines()) == 1
    assert words in result.stderr


@pytest.mark.parametrize(("path", "words"), [(STRANGER, "no LinkedIn profile"), (Path("nowhere.txt"), "no such file"), (ROOT / "samples", "folder")])
def test_a_file_that_is_no_profile_is_one_sentence(call: Call, path: Path, words: str) -> None:
    result = call("linkedin", path)
    assert result.exit_code == 2
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(("options", "code"), [(("--fail-under", "99"), 1), (("--fail-under", "10"), 0), (("--fail-level", "could"), 1)])
def test_exit_codes_are_those_of_check(call: Call, options: tuple[str, ...], code: int) -> None:
    assert call("linkedin", PASTED, *AS_OF, *options).exit_code == code


def test_rules_can_be_selected_and_the_result_written_to_a_file(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "report.json"
    assert call("linkedin", PASTED, "--select", "K5", "--format", "json", "-o", out).stdout == ""
    assert {c for r in json.loads(out.read_text(encoding="utf-8"))["results"] for c in r["covers"]} == {"K5"}


def test_the_input_is_never_overwritten(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "pasted.txt"
    path.write_bytes(PASTED.read_bytes())
    assert call("linkedin", path, "-o", path).exit_code == 2
    assert path.read_bytes() == PASTED.read_bytes()


@pytest.mark.parametrize("other", [EXPORT, SAVED], ids=lambda p: p.suffix)
def test_the_planted_contradictions_are_found(call: Call, other: Path) -> None:
    data = json.loads(call("consistency", RESUME, other, "--format", "json", *AS_OF).stdout)
    found = {c["kind"]: c for c in data["contradictions"]}
    assert data["same_person"] is True
    assert data["positions_compared"] == 3
    assert set(found) == ({"dates", "figure", "certification"} if other == EXPORT else {"dates", "figure"})
    assert (found["figure"]["first"]["quote"], found["figure"]["second"]["quote"]) == ("310,000 users", "130,000 users")
    assert found["dates"]["first"]["page"] == 1
    assert found["dates"]["second"]["where"] == ("Positions.csv row 2, Dates" if other == EXPORT else "page 1")
    assert {(x["kind"], x["name"]) for x in data["only"]} == {("certification", "SAFe Agilist"), ("position", "Student Assistant at Alderpoint University")}


def test_a_person_reads_both_quotes_and_the_next_step(call: Call) -> None:
    result = call("consistency", RESUME, EXPORT, *AS_OF)
    assert result.exit_code == 0
    said = " ".join(result.stdout.split())
    assert "3 positions stand in both. 3 contradictions." in said
    assert "begins in January 2022 in the one and in April 2022 in the other" in said
    assert "“310,000 users”" in said
    assert "Only in Complete_LinkedInDataExport_11-01-2026.zip" in said


def test_two_people_are_noticed_first(call: Call) -> None:
    result = call("consistency", RESUME, STRANGER, *AS_OF)
    assert result.stdout.splitlines()[1].startswith("These may be two different people.")
    assert "Read this first" in result.stdout


@pytest.mark.parametrize(("paths", "options", "code"), [((RESUME, EXPORT), (), 0), ((RESUME, EXPORT), ("--strict",), 1), ((RESUME, RESUME), ("--strict",), 0)])
def test_contradictions_fail_only_when_asked(call: Call, paths: tuple[Path, Path], options: tuple[str, ...], code: int) -> None:
    assert call("consistency", *paths, *options, *AS_OF).exit_code == code


@pytest.mark.parametrize(
    ("second", "words"),
    [(Path("nowhere.pdf"), "no such file"), (ROOT / "samples" / "headlines.txt", "pass two documents"), (ROOT / "README.md", "pass two documents")],
)
def test_a_second_file_that_is_no_document_about_a_person(call: Call, second: Path, words: str) -> None:
    result = call("consistency", RESUME, second)
    assert result.exit_code == 2
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1
