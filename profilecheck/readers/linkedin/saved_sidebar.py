"""The left column of a saved profile: contact data, skills, languages, credentials."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from profilecheck.patterns import lazy
from profilecheck.readers.linkedin.fields import FieldWriter
from profilecheck.readers.linkedin.saved_lines import SIDE_HEADING_SIZE, SIDE_WRAP, SavedLine
from profilecheck.vocabulary.linkedin import section_of

LABEL = lazy(r"\s*\((?P<label>[^()]*)\)\s*$")
BROKEN_WORD = lazy(r"\S*[@/.]\S*$|^\S+$")
ENTRY = {
    "skills": "skill.name", "certifications": "certification.name", "awards": "award.title", "publications": "publication.title", "languages": "language.name",
}  # fmt: skip


def sidebar(page: FieldWriter, lines: Sequence[SavedLine]) -> None:
    """Contact data, skills, languages, credentials: a heading, and entries that may wrap."""
    kind = "contact"
    page.section(kind)
    for entry in entries(lines):
        first = entry[0]
        if first.size >= SIDE_HEADING_SIZE:
            heading = " ".join(line.text for line in entry)
            kind = section_of(heading) or "other"
            page.section(kind, [p for line in entry for p in line.runs()], first.where)
        elif kind == "contact":
            for one in labelled(entry):
                address(page, one)
        else:
            listed(page, kind, entry)
    page.close()


def entries(lines: Sequence[SavedLine]) -> Iterator[list[SavedLine]]:
    """Lines of the sidebar that belong together."""
    entry: list[SavedLine] = []
    for line in lines:
        if entry and (line.page != entry[-1].page or line.top - entry[-1].top > SIDE_WRAP + (line.size - 10.5) or abs(line.size - entry[-1].size) > 0.6):
            yield entry
            entry = []
        entry.append(line)
    if entry:
        yield entry


def labelled(entry: list[SavedLine]) -> Iterator[list[SavedLine]]:
    """Lines of contact data cut where a label ends one address ("(LinkedIn)", "(Portfolio)") and the next begins."""
    start = 0
    for at, line in enumerate(entry):
        if at + 1 == len(entry) or LABEL.search(line.text):
            yield entry[start : at + 1]
            start = at + 1


def address(page: FieldWriter, entry: list[SavedLine]) -> None:
    """One way to reach the person; "(Mobile)" and "(LinkedIn)" are labels. An address wraps inside, without a blank."""
    text = entry[0].text
    runs = entry[0].runs()
    for line in entry[1:]:
        glue = bool(BROKEN_WORD.search(text)) and not line.text.startswith("(")
        text += ("" if glue else " ") + line.text
        runs += line.runs(glue=glue)
    label = LABEL.search(text)
    words = len(text[: label.start()].split()) if label else len(text.split())
    bare = text[: label.start()] if label else text
    if "@" in bare and " " not in bare:
        name = "contact.email"
    elif "linkedin.com/" in bare.lower():
        name = "contact.linkedin"
    elif re.match(r"\S+\.\w{2,}(?:/\S*)?$|https?://", bare):
        name = "contact.link"
    elif sum(c.isdigit() for c in bare) >= 6 and not re.search(r"[A-Za-z]{4,}", bare):
        name = "contact.phone"
    else:
        page.put(runs, entry[0].where, "contact.address", page.record("contact.address"))
        return
    count, cut = 0, len(runs)
    for at, run in enumerate(runs):
        count += not run.glue
        if count > words:
            cut = at
            break
    page.put(runs[:cut], entry[0].where, name, page.record(name))
    page.more(runs[cut:])


def listed(page: FieldWriter, kind: str, entry: list[SavedLine]) -> None:
    """An entry of a list: its name, and for a language how well it is spoken."""
    runs = [p for line in entry for p in line.runs()]
    name = ENTRY.get(kind, "other.text")
    record = page.record(name)
    at = next((n for n, p in enumerate(runs) if n and p.text.startswith("(")), len(runs)) if kind == "languages" else len(runs)
    page.put(runs[:at], entry[0].where, name, record)
    page.more(runs[at:], "language.proficiency", record)
