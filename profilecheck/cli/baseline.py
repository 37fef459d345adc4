"""A baseline: findings that are known and accepted, kept in a file, so that only new ones are shown and fail."""

from __future__ import annotations

import collections
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from msgspec import Struct, structs

from profilecheck.errors import BadData
from profilecheck.render import json_values
from profilecheck.report import Finding, Report

SCHEMA = 1
QUOTE = 80
"""Characters of the quotation that stands beside an id, for a person who looks into the file."""


class Known(Struct, frozen=True):
    """What a baseline holds: how many findings of each id, and the rule of each."""

    counts: collections.Counter[str]
    rules: dict[str, str]


def load(path: Path) -> Known:
    """What is known. Raises BadData, which says what is wrong with the file."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        found = Known(
            collections.Counter({str(f["id"]): int(f["count"]) for f in data["findings"]}), {str(f["id"]): str(f["rule"]) for f in data["findings"]}
        )
        schema = data["schema"]
    except FileNotFoundError:
        raise BadData(f"{path}: there is no such baseline; --write-baseline makes one.") from None
    except OSError as error:
        raise BadData(f"{path}: can't be read ({error.strerror}).") from None
    except (ValueError, TypeError, KeyError):
        raise BadData(f"{path}: this is no baseline; --write-baseline makes one.") from None
    if schema != SCHEMA:
        raise BadData(f"{path}: this baseline is of schema {schema!r} and {SCHEMA} is what this version knows; --write-baseline makes a new one.")
    return found


def dump(reports: Iterable[Report]) -> str:
    """Every finding of the reports as a tidy file, the same for the same findings.

    A rule can say the same of the same words more than once (what is missing below a heading): that is counted. The
    count is the largest of any report, so that an id means the same for several versions of one resume.
    """
    counts: collections.Counter[str] = collections.Counter()
    first: dict[str, Finding] = {}
    for report in reports:
        here = collections.Counter(f.fingerprint for f in report.findings)
        counts |= here
        for finding in report.findings:
            first.setdefault(finding.fingerprint, finding)
    ordered = sorted(first.values(), key=lambda f: (f.rule, f.fingerprint))
    findings = [{"id": f.fingerprint, "rule": f.rule, "count": counts[f.fingerprint], "quote": shorten(f.quote)} for f in ordered]
    data: dict[str, Any] = {"schema": SCHEMA, "findings": findings}
    return json_values.dump(data, indent=2) + "\n"


def shorten(quote: str) -> str:
    flat = " ".join(quote.split())
    return flat if len(flat) <= QUOTE else flat[: QUOTE - 1].rstrip() + "…"


def stale(reports: Iterable[Report], known: Known) -> int:
    """How many ids of a baseline no report has any more; those of rules that were not applied can't be told."""
    found: set[str] = set()
    applied: set[str] = set()
    for report in reports:
        found |= {finding.fingerprint for finding in (*report.findings, *report.silenced)}
        applied |= {result.rule for result in report.results}
    return sum(rule in applied and one not in found for one, rule in known.rules.items())


def without(report: Report, known: Known) -> tuple[Report, int]:
    """The report without findings that are known, and how many those were. Outcomes and score stay: they say how the document is."""
    left = collections.Counter(known.counts)
    results = []
    for result in report.results:
        new = []
        for finding in result.findings:
            if left[finding.fingerprint] > 0:
                left[finding.fingerprint] -= 1
            else:
                new.append(finding)
        results.append(structs.replace(result, findings=tuple(new)))
    return structs.replace(report, results=tuple(results)), known.counts.total() - left.total()
