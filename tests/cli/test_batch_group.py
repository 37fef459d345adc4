"""What stands beside the results of a batch: the workbook, Parquet, the view of the group; and results that tell of nobody."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import polars
import pytest
from click.testing import Result

from tests.cli.conftest import RESUME

Call = Callable[..., Result]
AS_OF = ("--as-of", "2026-11")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "in"
    (place / "spring").mkdir(parents=True)
    (place / "zoe-quarterman.txt").write_text(RESUME, encoding="utf-8")
    (place / "spring" / "=cmd.txt").write_text(RESUME.replace("12", "14"), encoding="utf-8")
    (place / "empty.pdf").write_bytes(b"")
    return place


def test_the_table_has_numbers_for_other_programs(call: Call, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    call("batch", folder, "--out", out, *AS_OF)
    table = polars.read_parquet(out / "scores.parquet")
    assert table["path"].to_list() == ["empty.pdf", "spring/=cmd.txt", "zoe-quarterman.txt"]
    assert table.schema["score"] == polars.Float64
    assert table.schema["positions"] == polars.Int64
    assert table.filter(polars.col("path") == "empty.pdf")["score"].to_list() == [None]
    assert (out / "scores.xlsx").read_bytes().startswith(b"PK")


def test_the_same_files_give_the_same_bytes(call: Call, folder: Path, tmp_path: Path) -> None:
    for name, workers in (("one", 1), ("two", 2)):
        call("batch", folder, "--out", tmp_path / name, "--workers", workers, *AS_OF)
    for file in ("scores.xlsx", "scores.parquet", "cohort.html", "cohort.md"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes(), file


def test_results_tell_of_nobody(call: Call, folder: Path, tmp_path: Path) -> None:
    named, out = tmp_path / "named", tmp_path / "out"
    call("batch", folder, "--out", named, "--with-text", *AS_OF)
    call("batch", folder, "--out", out, "--with-text", "--anonymous", *AS_OF)
    told = [json.loads(line)["report"] for line in (named / "results.jsonl").read_text(encoding="utf-8").splitlines()]
    report = next(r for r in told if r)
    contact = report["profile"]["contact"]
    secrets = [value["text"] for value in contact.values() if isinstance(value, dict)]
    secrets += [p["organization"] for p in report["profile"]["positions"] if p["organization"]]
    secrets += [e["institution"] for e in report["profile"]["education"] if e["institution"]]
    assert len(secrets) >= 3
    for file in out.iterdir():
        if file.suffix in (".jsonl", ".csv", ".html", ".md", ".json"):
            text = file.read_text(encoding="utf-8").lower()
            assert not [s for s in (*secrets, "zoe", "quarterman", "=cmd") if s.lower() in text], file.name


def test_a_workbook_of_somebody_else_is_not_replaced(call: Call, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "cohort.md").write_text("# Notes of mine\n", encoding="utf-8")
    result = call("batch", folder, "--out", out, *AS_OF)
    assert result.exit_code == 2
    assert "was not written by a batch" in result.stderr
    assert (out / "cohort.md").read_text(encoding="utf-8") == "# Notes of mine\n"
