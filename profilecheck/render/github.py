"""The findings as workflow commands of GitHub Actions, which shows them beside the lines of a change."""

from __future__ import annotations

from collections.abc import Sequence

from profilecheck.render.plain import printable
from profilecheck.render.sheet import one_line
from profilecheck.render.types import Checked, Shown, line_of
from profilecheck.report import Finding, Severity

FORMAT = "github"

LEVELS: dict[Severity, str] = {"must": "error", "should": "warning", "could": "notice"}


def show(shown: Shown) -> str:
    return render(shown.files)


def render(files: Sequence[Checked]) -> str:
    """One line for each finding and for each thing that could not be read, the findings worth most first."""
    return "".join(line for file in files for line in lines(file))


def lines(file: Checked) -> list[str]:
    levels = {result.rule: result.level for result in file.report.results}
    path = file.path.as_posix()
    found = [command("warning", path, None, notice.code, notice.message) for notice in file.report.profile.document.warnings]
    return found + [command(LEVELS[levels[f.rule]], path, line_of(f.where), f.rule, message(f)) for f in file.report.findings]


def message(finding: Finding) -> str:
    """Where there are no lines to stand beside, the words and their page belong into the message."""
    place = "" if line_of(finding.where) is not None else f" ({finding.where}: {one_line(finding.quote)})" if finding.where else ""
    return one_line(f"{finding.message}{place} {finding.advice}")


def command(level: str, path: str, line: int | None, title: str, text: str) -> str:
    place = f"file={value(path)}" + (f",line={line}" if line is not None else "")
    return f"::{level} {place},title={value(title)}::{data(one_line(text))}\n"


def data(text: str) -> str:
    """Text in which nothing ends the command or begins another, and no terminal obeys."""
    return printable(text).replace("%", "%25")


def value(text: str) -> str:
    """The same for what stands before the message, where commas and colons separate."""
    return data(text).replace(":", "%3A").replace(",", "%2C")
