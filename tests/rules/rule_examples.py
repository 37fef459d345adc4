"""Turns the examples of a rule's docstring into whole resumes, by putting their lines into a template."""

from __future__ import annotations

import dataclasses
import datetime
import functools
from pathlib import Path

import profilecheck
from profilecheck.facts.types import Profile
from profilecheck.report import Report
from profilecheck.rules import engine
from profilecheck.rules.engine import Rule

AS_OF = datetime.date(2025, 6, 1)
TEMPLATE = Path(__file__).with_name("template.txt")
UNPRINTED = ("NAME", "HEADLINE", "CONTACT")
POST = ["Senior IT Project Manager, Northwind Bank, Leeds, UK", "Jan 2016 - Present"]


def is_heading(line: str) -> bool:
    return line.isupper() and line.isascii() and line[0].isalpha() and len(line.split()) <= 5 and not any(c.isdigit() or c in "|-," for c in line)


def sections(text: str) -> dict[str, list[str]]:
    """Lines by heading; lines before the first one are the name."""
    found: dict[str, list[str]] = {"NAME": []}
    heading = "NAME"
    for line in text.splitlines():
        if is_heading(line):
            heading = line
            found[heading] = []
        elif line.strip():
            found[heading].append(line)
    return found


def resume(example: str) -> str:
    """The template with what the example says in place of its own.

    A heading replaces the section of that name, or adds one; with no lines below it the section is taken away. Bullets
    before the first heading, or behind a section that they cannot belong to, are the statements of the one position.
    `DOCUMENT` at the top: there is no template. A line that ends in ` (×9)` stands nine times.
    """
    lines = []
    for line in example.splitlines():
        body, _, times = line.removesuffix(")").rpartition(" (×")
        lines += [body] * int(times) if body and times.isdigit() else [line]
    if lines[0] == "DOCUMENT":
        return "\n".join(lines[1:]) + "\n"
    given = sections("\n".join(lines))
    whole = sections(TEMPLATE.read_text(encoding="utf-8"))
    statements = given.pop("NAME")
    if statements:
        whole["EXPERIENCE"] = [*POST, *statements]
    whole |= given
    out = []
    for heading, section in whole.items():
        if section:
            out += [*([] if heading in UNPRINTED else ["", heading]), *section]
    return "\n".join(out) + "\n"


@functools.cache
def profile(example: str) -> Profile:
    from profilecheck.readers import read_bytes

    return profilecheck.analyse(read_bytes(resume(example).encode(), "resume.txt"), as_of=AS_OF)


def report(rule: Rule, example: str) -> Report:
    """The whole pipeline over one example."""
    found = profile(example.replace("«", "").replace("»", ""))
    kind = found.kind if found.kind in rule.judged else rule.judged[0]
    return engine.check(dataclasses.replace(found, kind=kind))  # type: ignore[arg-type]
