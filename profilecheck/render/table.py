"""A report as one row of a table, and rows as CSV that a spreadsheet opens without running anything in it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from profilecheck.render.plain import printable
from profilecheck.render.sheet import one_line
from profilecheck.report import Report
from profilecheck.report.fixes import fixes

if TYPE_CHECKING:
    from profilecheck.advice.match.types import Match

FIXES = 3
BEFORE = ("path", "sha256", "format", "outcome", "reason", "warnings", "score")
MATCH = ("fit", "shown", "lacking")
"""Columns of a batch that is held against a job: the fit never stands without what it comes from."""
AFTER = ("level", "years", "years_pm", "specialization", "positions", "certifications", "metrics", *(f"fix_{n}" for n in range(1, FIXES + 1)))
WHOLE = frozenset({"positions", "metrics"})
"""Columns of whole numbers."""
TEXTS = frozenset({*BEFORE, *MATCH, *AFTER}) - WHOLE - {"score", "fit", "years", "years_pm"}
"""Columns of words; those that are left, the categories among them, hold decimal numbers."""
DANGEROUS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "::")
"""A cell that begins so is a formula to a spreadsheet, in its wide form too where people write in Chinese or Japanese;
two colons that begin a line are a command to GitHub, should the table be printed in a log of it."""

BLANKS = str.maketrans("\t\r\n", "   ")

Row = dict[str, str]


def columns(categories: Iterable[str], *, job: bool = False) -> tuple[str, ...]:
    """The names of the columns; one for each category of the score."""
    return (*BEFORE, *(MATCH if job else ()), *categories, *AFTER)


def row(report: Report, name: str, outcome: str) -> Row:
    """A file that was checked. `reason` says why the score is withheld, if it is; `warnings` what could not be read as it stands."""
    profile, career = report.profile, report.profile.career
    held = dict.fromkeys(c.name for c in profile.certifications if c.status == "held")
    cells = {
        "path": written(name),
        "sha256": profile.document.sha256,
        "format": profile.document.format,
        "outcome": outcome,
        "reason": report.score.reason or "",
        "warnings": "; ".join(dict.fromkeys(notice.code for notice in profile.document.warnings)),
        "score": decimal(report.score.overall),
        **{c.id: decimal(c.score) for c in report.score.categories},
        "level": career.level,
        "years": decimal(career.years_total),
        "years_pm": decimal(career.years_project_management),
        "specialization": career.specialization,
        "positions": str(len(profile.positions)),
        "certifications": "; ".join(held),
        "metrics": str(len(profile.metrics)),
    }
    for number, fix in enumerate(fixes(report.results)[:FIXES], 1):
        where = fix.findings[0].where
        cells[f"fix_{number}"] = one_line(f"{fix.message} ({where})" if where else fix.message)
    return cells


def match_cells(match: Match) -> Row:
    """How a profile fits the job: a figure, what it shows of what is asked for, and what it lacks of that."""
    shown = [item.name for item in match.items if item.state in ("in-use", "listed")]
    lacking = [item.name for item in match.items if item.state == "lacking" and not item.spared]
    return {"fit": decimal(match.fit), "shown": "; ".join(dict.fromkeys(shown)), "lacking": "; ".join(dict.fromkeys(lacking))}


def refused(name: str, outcome: str, reason: str, sha256: str = "") -> Row:
    """A file that could not be checked, or was skipped."""
    return {"path": written(name), "sha256": sha256, "outcome": outcome, "reason": one_line(reason)}


def written(name: str) -> str:
    """A path from which the name can be told again: what can't be printed is written out with a backslash, and so one of the name's is doubled."""
    return printable(name.replace("\\", "\\\\"))


def decimal(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}"


def line(cells: Sequence[str]) -> str:
    """One line of CSV, with the line end that the standard (RFC 4180) asks for."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([guarded(c) for c in cells])
    return out.getvalue()


def csv_row(cells: Mapping[str, str], names: Sequence[str]) -> str:
    return line([cells.get(name, "") for name in names])


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula, and that UTF-8 can hold."""
    text = printable(cell.translate(BLANKS))
    return "'" + text if text.lstrip(" ").startswith(DANGEROUS) else text
