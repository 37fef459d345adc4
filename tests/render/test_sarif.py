"""SARIF 2.1.0: what the standard and GitHub ask for, with places that lead back to the words."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any

import pytest
from msgspec import structs

from profilecheck.builder import Builder
from profilecheck.document import Span
from profilecheck.render import sarif
from profilecheck.render.types import Checked, line_of
from profilecheck.report import About, Advice, Report


def about(name: str) -> About:
    return About(
        id=name,
        title="There is no fault.",
        reasons=("Why.",),
        flags=(),
        passes=("- good",),
        instead=(),
        write=("Good.",),
        level="must",
        category="experience",
        category_title="Experience",
        weight=1.0,
        because="it matters",
        enough=1.0,
        judged=("resumes",),
        covers=(Advice("C4", "Results", "Give figures.", ""),),
    )


RULES = tuple(about(f"fault-{n}") for n in range(3))


def run(report: Report, path: str = "in here/jane.txt") -> dict[str, Any]:
    data = json.loads(sarif.render([Checked(PurePosixPath(path), report)], RULES))
    assert data["version"] == "2.1.0"
    assert data["$schema"].endswith("sarif-2.1.0.json")
    (found,) = data["runs"]
    assert isinstance(found, dict)
    return found


def paged(report: Report) -> Report:
    """The same report on a document whose format has no lines."""
    document = report.profile.document
    blocks = tuple(structs.replace(block, where="page 1") for block in document.blocks)
    profile = structs.replace(report.profile, document=structs.replace(document, blocks=blocks, format="pdf"))
    results = tuple(structs.replace(r, findings=tuple(structs.replace(f, where="page 1") for f in r.findings)) for r in report.results)
    return structs.replace(report, profile=profile, results=results)


def test_only_keys_of_the_standard(report: Report) -> None:
    found = run(report)
    assert set(found) == {"tool", "columnKind", "invocations", "artifacts", "results"}
    result = {"ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints", "properties"}
    assert all(set(r) == result for r in found["results"])
    described = {"id", "name", "shortDescription", "fullDescription", "help", "defaultConfiguration", "properties"}
    assert all(set(r) == described for r in found["tool"]["driver"]["rules"])


def test_each_finding_is_a_result_of_its_rule(report: Report) -> None:
    found = run(report)
    rules = found["tool"]["driver"]["rules"]
    assert len(found["results"]) == len(report.findings) == 3
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in found["results"])
    assert {r["level"] for r in found["results"]} == {"error"}
    assert found["results"][0]["message"]["text"] == "Fault 0 is here. Mend 0."
    assert len(set(found["results"][0]["partialFingerprints"].values())) == 1


def test_rules_carry_help_and_tags(report: Report) -> None:
    first = run(report)["tool"]["driver"]["rules"][0]
    assert first["help"]["text"].startswith("Why.")
    assert first["defaultConfiguration"] == {"level": "error"}
    assert first["properties"]["tags"] == ["experience", "C4"]
    assert first["name"] == "Fault0"


def region(found: dict[str, Any]) -> dict[str, Any]:
    place: dict[str, Any] = found["results"][0]["locations"][0]["physicalLocation"]["region"]
    return place


def test_in_a_text_file_the_place_is_a_line(report: Report) -> None:
    assert region(run(report)) == {"startLine": 6, "snippet": {"text": report.findings[0].quote}}


def test_elsewhere_the_place_is_a_range_of_the_text_that_was_read(report: Report) -> None:
    found = run(paged(report))
    place, text = region(found), report.profile.document.text
    cut = text[place["charOffset"] : place["charOffset"] + place["charLength"]]
    assert cut == place["snippet"]["text"] == report.findings[0].quote
    line = text.split("\n")[place["startLine"] - 1]
    assert line[place["startColumn"] - 1 :].startswith(cut)
    assert (place["endLine"], place["endColumn"]) == (place["startLine"], place["startColumn"] + len(cut))
    assert "document.text" in found["artifacts"][0]["description"]["text"]


def test_a_place_in_nothing_is_still_a_place(report: Report) -> None:
    document = Builder("x.pdf", "pdf", b"").build()
    finding = structs.replace(report.findings[0], span=Span(0, 0), where="", quote="")
    found = sarif.region(document, finding)
    assert (found["startLine"], found["startColumn"], found["endLine"], found["endColumn"], found["charLength"]) == (1, 1, 1, 1, 0)


@pytest.mark.parametrize(
    ("path", "uri"),
    [("jane.txt", "jane.txt"), ("in here/jane.txt", "in%20here/jane.txt"), ("zoë#1.pdf", "zo%C3%AB%231.pdf"), ("/a b/c.pdf", "file:///a%20b/c.pdf")],
)
def test_paths_are_uris(report: Report, path: str, uri: str) -> None:
    found = run(report, path)
    assert found["artifacts"][0]["location"]["uri"] == uri
    assert found["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri, "index": 0}


def test_what_could_not_be_read_is_a_notification(report: Report) -> None:
    (note,) = run(report)["invocations"][0]["toolExecutionNotifications"]
    assert note["descriptor"]["id"] == "two-columns"
    assert note["level"] == "warning"


@pytest.mark.parametrize(("where", "line"), [("line 22", 22), ("line 4, row 2", 4), ("page 1", None), ("paragraph 3", None), ("", None), ("line", None)])
def test_lines(where: str, line: int | None) -> None:
    assert line_of(where) == line
