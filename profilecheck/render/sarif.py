"""The report as SARIF 2.1.0, the format in which code hosts and editors take findings from any checker."""

from __future__ import annotations

import urllib.parse
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any

from profilecheck.document import Document
from profilecheck.render import json_values
from profilecheck.render.explain import as_help
from profilecheck.render.sheet import one_line
from profilecheck.render.types import Checked, Shown, line_of
from profilecheck.report import About, Finding, Severity

FORMAT = "sarif"

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS: dict[Severity, str] = {"must": "error", "should": "warning", "could": "note"}
SEVERITIES: dict[Severity, str] = {"must": "error", "should": "warning", "could": "recommendation"}
"""What GitHub reads in place of the level for findings that are not about security."""
FINGERPRINT = "profilecheck/v1"
GITHUB_FINGERPRINT = "primaryLocationLineHash"
"""The only one that GitHub reads; it can't compute it by itself for a PDF."""
Json = dict[str, Any]


def show(shown: Shown) -> str:
    """All files in one run."""
    return render(shown.files, shown.rules)


def render(files: Sequence[Checked], rules: Sequence[About]) -> str:
    """One run over all files. `rules`: all that were applied, whether they found something or not."""
    version = files[0].report.versions.profilecheck if files else ""
    index = {rule.id: number for number, rule in enumerate(rules)}
    driver: Json = {"name": "profilecheck", "rules": [rule_data(rule) for rule in rules]}
    if version:
        driver["version"] = version
    run: Json = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": [note for file in files for note in notices(file)]}],
        "artifacts": [artifact(file) for file in files],
        "results": [result for number, file in enumerate(files) for result in results(file, number, index)],
    }
    return json_values.dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def rule_data(rule: About) -> Json:
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in rule.id.split("-")),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.title},
        "help": {"text": as_help(rule), "markdown": as_help(rule)},
        "defaultConfiguration": {"level": LEVELS[rule.level]},
        "properties": {"tags": [rule.category, *(item.id for item in rule.covers)], "problem.severity": SEVERITIES[rule.level]},
    }


def artifact(file: Checked) -> Json:
    document = file.report.profile.document
    about = f"{document.format}: offsets and lines count characters of the text that was read, which --format json prints as document.text"
    found: Json = {"location": {"uri": uri(file.path)}, "hashes": {"sha-256": document.sha256}}
    return found if has_lines(document) else found | {"description": {"text": about}}


def has_lines(document: Document) -> bool:
    """Whether places are lines of the file itself."""
    return bool(document.blocks) and line_of(document.blocks[0].where) is not None


def results(file: Checked, number: int, index: dict[str, int]) -> list[Json]:
    document = file.report.profile.document
    levels = {result.rule: result.level for result in file.report.results}
    return [
        {
            "ruleId": finding.rule,
            "ruleIndex": index[finding.rule],
            "level": LEVELS[levels[finding.rule]],
            "message": {"text": message(finding)},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(file.path), "index": number}, "region": region(document, finding)}}],
            "partialFingerprints": {FINGERPRINT: finding.fingerprint, GITHUB_FINGERPRINT: finding.fingerprint},
            "properties": {"where": finding.where, "gain": json_values.number(finding.gain, 2)},
        }
        for finding in file.report.findings
    ]


def message(finding: Finding) -> str:
    return one_line(f"{finding.message} {finding.advice}")


def region(document: Document, finding: Finding) -> Json:
    """The line of a text file; in other formats the range of the text that was read, by characters and by its lines."""
    snippet: Json = {"snippet": {"text": finding.quote}}
    line = line_of(finding.where)
    if line is not None:
        return {"startLine": line} | snippet
    text, span = document.text, finding.span
    return {
        "startLine": text.count("\n", 0, span.start) + 1,
        "startColumn": span.start - text.rfind("\n", 0, span.start),
        "endLine": text.count("\n", 0, span.end) + 1,
        "endColumn": span.end - text.rfind("\n", 0, span.end),
        "charOffset": span.start,
        "charLength": len(span),
    } | snippet


def notices(file: Checked) -> list[Json]:
    """What could not be read as it stands."""
    place = [{"physicalLocation": {"artifactLocation": {"uri": uri(file.path)}}}]
    return [
        {"descriptor": {"id": notice.code}, "level": "warning", "message": {"text": one_line(notice.message)}, "locations": place}
        for notice in file.report.profile.document.warnings
    ]


def uri(path: PurePath) -> str:
    """A relative path as it is, with what a URI may not hold written out; an absolute one as `file:`."""
    return path.as_uri() if path.is_absolute() else urllib.parse.quote(path.as_posix(), errors="replace")
