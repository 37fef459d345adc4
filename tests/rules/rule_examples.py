"""Turns the examples of a rule's docstring into whole resumes or LinkedIn profiles, by putting their lines into a template."""

from __future__ import annotations

import datetime
import functools
import io
import re
import zipfile
from pathlib import Path

from msgspec import structs

import profilecheck
from profilecheck.document import Document
from profilecheck.facts.types import Profile
from profilecheck.report import Report
from profilecheck.rules import reporting
from profilecheck.rules.engine import Rule
from tests.rules.rule_layouts import page, word

AS_OF = datetime.date(2025, 6, 1)
TEMPLATE = Path(__file__).with_name("template.txt")
EXPORT = Path(__file__).with_name("template_export.txt")
UNPRINTED = ("NAME", "HEADLINE", "CONTACT")
ELSEWHERE = "→ "
"""A line of an example that begins so names a place of the template, or of a line that was made of several; it is no line of the document."""
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


def repeated(example: str) -> list[str]:
    """The lines; one that ends in ` (×9)` stands nine times."""
    lines = []
    for line in example.splitlines():
        body, _, times = line.removesuffix(")").rpartition(" (×")
        lines += [body] * int(times) if body and times.isdigit() else [line]
    return lines


def members(lines: list[str]) -> dict[str, str]:
    """The files of a data export: a line with a file's name, then the file's own lines."""
    found: dict[str, list[str]] = {}
    for line in lines:
        if line.endswith(".csv"):
            found[line] = []
        else:
            found[list(found)[-1]].append(line)
    return {name: "\n".join(body) + "\n" for name, body in found.items()}


def export(example: str) -> bytes:
    """A data export out of the template: a file that the example names stands in place of the template's, one without lines is left out."""
    files = members(EXPORT.read_text(encoding="utf-8").splitlines())
    given = members(repeated(example)[1:])
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, body in (files | given).items():
            if body.strip():
                archive.writestr(name, body)
    return buffer.getvalue()


def document(example: str) -> Document:
    """`EXPORT` at the top: a LinkedIn data export; `PASTE`: a profile that was pasted; `PAGE` and `WORD`: a file with a layout; else a resume."""
    from profilecheck.readers import read_bytes
    from profilecheck.readers.linkedin.pasted import read_paste

    kind, _, rest = example.partition("\n")
    match kind.strip():
        case "EXPORT":
            return read_bytes(export(example), "export.zip")
        case "PASTE":
            return read_paste(rest)
        case "PAGE":
            return read_bytes(page(rest.splitlines()), "resume.pdf")
        case "WORD":
            return read_bytes(word(rest.splitlines()), "resume.docx")
    return read_bytes(resume(example).encode(), "resume.txt")


def resume(example: str) -> str:
    """The template with what the example says in place of its own.

    A heading replaces the section of that name, or adds one; with no lines below it the section is taken away. Bullets
    before the first heading, or behind a section that they cannot belong to, are the statements of the one position.
    `DOCUMENT` at the top: there is no template. A line that ends in ` (×9)` stands nine times.
    """
    lines = repeated(example)
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


def bare(example: str) -> str:
    """An example without what only marks places."""
    return "\n".join(line for line in example.replace("«", "").replace("»", "").splitlines() if not line.startswith(ELSEWHERE))


@functools.cache
def profile(example: str) -> Profile:
    return profilecheck.analyse(document(bare(example)), as_of=AS_OF)


def marks(example: str) -> list[tuple[str, str]]:
    """What stands between « and », on one line, and the line of the document in which it begins; "" for a place elsewhere. «»: no words."""
    found = []
    for mark in re.finditer("«([^»]*)»", example):
        line = example[: mark.start()].rpartition("\n")[2] + example[mark.start() :].partition("\n")[0]
        found.append((one_line(mark[1]), "" if line.startswith(ELSEWHERE) else one_line(bare(line).removeprefix("- "))))
    return found


def one_line(text: str) -> str:
    return " ".join(text.split())


def report(rule: Rule, example: str) -> Report:
    """The whole pipeline over one example, with this rule alone."""
    found = profile(example)
    kind = found.kind if found.kind in rule.judged else rule.judged[0]
    return reporting.check(structs.replace(found, kind=kind), select=[rule])  # type: ignore[arg-type]
