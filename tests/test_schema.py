"""The JSON reports keep their promise: `docs/report.schema.json` describes every key that the samples' reports have, and demands each."""

from __future__ import annotations

import copy
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

import profilecheck
from profilecheck.cli.root import root
from profilecheck.render import json_
from tests.conftest import AS_OF, HEADLINES, JOBS, RESUMES, ROOT

SCHEMA: dict[str, Any] = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
PAGE = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
LINKEDIN = sorted(path for path in (ROOT / "samples" / "linkedin").iterdir() if path.suffix in (".zip", ".pdf"))
assert LINKEDIN, "samples/linkedin/ is not complete"


def closed(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema as it holds for this version: with no key but those that it names. Readers of reports must take more."""

    def close(node: Any) -> None:
        if isinstance(node, dict):
            if "properties" in node:
                node.setdefault("additionalProperties", False)
            for value in node.values():
                close(value)
        elif isinstance(node, list):
            for value in node:
                close(value)

    strict = copy.deepcopy(schema)
    close(strict)
    return strict


STRICT = closed(SCHEMA)


def faults(data: Any, part: str = "") -> list[str]:
    """What is wrong with data by the whole schema, or by one of its parts."""
    schema = {"$schema": STRICT["$schema"], "$ref": f"#/$defs/{part}", "$defs": STRICT["$defs"]} if part else STRICT
    found = jsonschema.Draft202012Validator(schema).iter_errors(data)
    return [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}; docs/report.schema.json and docs/json.md say what there is" for e in found]


def run(*arguments: object) -> Any:
    result = CliRunner().invoke(root, [str(a) for a in arguments], prog_name="profilecheck")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", [*RESUMES, *LINKEDIN, *JOBS], ids=lambda p: p.name)
def test_a_report_of_every_sample(path: Path) -> None:
    report = profilecheck.check_file(path, as_of=AS_OF, isolated=False)
    assert faults(json_.as_data(report)) == []
    assert faults(json.loads(json_.render_line(report))) == []


def test_a_report_with_settings_remarks_and_a_job(tmp_path: Path) -> None:
    text = (ROOT / "samples" / "resumes" / "ingrid-sato.txt").read_text(encoding="utf-8")
    (tmp_path / "resume.txt").write_text("[profilecheck: ignore-file experience]\n" + text, encoding="utf-8")
    (tmp_path / "profilecheck.toml").write_text('accept.products = ["Fernpath"]\nthresholds.months-of-gap = 12\n', encoding="utf-8")
    data = run("check", tmp_path / "resume.txt", "--config", tmp_path / "profilecheck.toml", "--job", JOBS[0], "--format", "json", "--as-of", "2026-11")
    assert faults(data) == []
    assert data["silenced"]
    assert data["settings"]["thresholds"] == {"months-of-gap": 12}
    assert data["match"]["items"]


@pytest.mark.parametrize("line", HEADLINES)
def test_a_judged_headline(line: str) -> None:
    assert faults(run("headline", line, "--format", "json"), "headline-answer") == []


@pytest.mark.parametrize("path", [*RESUMES, LINKEDIN[0]], ids=lambda p: p.name)
def test_why_jobs_were_read_as_they_were(path: Path) -> None:
    assert faults(run("facts", path, "--why", "--format", "json", "--as-of", "2026-11")["why"], "why") == []


@pytest.mark.parametrize("job", JOBS, ids=lambda p: p.name)
def test_a_match(job: Path) -> None:
    assert faults(run("match", RESUMES[0], job, "--format", "json", "--as-of", "2026-11"), "match-answer") == []


@pytest.mark.parametrize("path", [*RESUMES, *LINKEDIN], ids=lambda p: p.name)
def test_a_plan(path: Path) -> None:
    assert faults(run("plan", path, "--careers", "--format", "json", "--as-of", "2026-11"), "plan-answer") == []


@pytest.mark.parametrize("path", [*RESUMES, *LINKEDIN], ids=lambda p: p.name)
def test_a_preparation(path: Path) -> None:
    assert faults(run("interview", path, "--job", JOBS[0], "--format", "json", "--as-of", "2026-11"), "interview-answer") == []


def test_a_plan_with_everything(tmp_path: Path) -> None:
    (tmp_path / "answers.toml").write_text('[answers]\nmentoring = "two coordinators since March"\n', encoding="utf-8")
    names = ("lena-farrow.txt", "dana-whitfield.pdf")
    lena, dana = (ROOT / "samples" / "resumes" / name for name in names)
    answer = run(
        *("plan", lena, "--compare", dana, "--job", JOBS[0], "--answers", tmp_path / "answers.toml", "--careers"), *("--format", "json", "--as-of", "2026-11")
    )
    assert faults(answer, "plan-answer") == []
    assert answer["progress"]["lost"]
    assert answer["asked"]
    assert [n["told"] for n in answer["next"][0]["needs"] if n["point"] == "mentoring"] == ["two coordinators since March"]


@pytest.mark.parametrize(("part", "path"), [("plan-answer", ("stage", "name")), ("interview-answer", ("questions", 0, "without"))])
def test_what_breaks_the_promise_of_an_answer_is_found(part: str, path: tuple[Any, ...]) -> None:
    data = run(part.removesuffix("-answer"), RESUMES[0], "--format", "json", "--as-of", "2026-11")
    *way, last = path
    node = data
    for key in way:
        node = node[key]
    node[last] = 7
    assert len(faults(data, part)) == 1


def test_a_ranking(tmp_path: Path) -> None:
    for path in RESUMES[:2]:
        shutil.copy(path, tmp_path)
    (tmp_path / "empty.pdf").touch()
    answer = run("rank", tmp_path, "--job", JOBS[0], "--format", "json", "--as-of", "2026-11")
    assert faults(answer, "rank-answer") == []
    assert (len(answer["ranked"]), [u["path"] for u in answer["unread"]]) == (2, ["empty.pdf"])


@pytest.mark.parametrize(
    ("path", "value"),
    [(("score", "overall"), 101), (("document", "sha256"), "x"), (("results", 0, "level"), "most"), (("schema",), 2), (("surprise",), 1), (("as_of",), None)],
)
def test_what_breaks_the_promise_is_found(path: tuple[Any, ...], value: Any) -> None:
    data = json_.as_data(profilecheck.check_file(RESUMES[0], as_of=AS_OF, isolated=False))
    *way, last = path
    node = data
    for key in way:
        node = node[key]
    node[last] = value
    assert len(faults(data)) == 1


def keys(node: dict[str, Any], prefix: str = "") -> Iterator[str]:
    for name, value in node.get("properties", {}).items():
        yield f"{prefix}{name}"
        if not prefix:
            yield from keys(value, f"{name}.")


@pytest.mark.parametrize("key", sorted(keys(SCHEMA)))
def test_the_page_names_every_key_of_the_first_two_levels(key: str) -> None:
    assert re.search(rf"`{re.escape(key.rpartition('.')[2])}`", PAGE), f"docs/json.md does not name {key}"
