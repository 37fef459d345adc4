"""Takes the entries of a pasted profile apart: jobs, schools, credentials and what else is listed with dates."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from profilecheck.document import Span
from profilecheck.readers.linkedin.fields import FieldWriter
from profilecheck.readers.linkedin.pasted_patterns import (
    AT_COMPANY,
    COMPANY_TYPE,
    DATES,
    ISSUED,
    MODE,
    ONE_DATE,
    PROFICIENCY,
    SCHOOL_NOTE,
    SENTENCE,
    SKILL_LINE,
    SKILL_SUM,
    TOTAL,
    TYPE,
    WROTE,
)
from profilecheck.vocabulary.degrees import is_school

Lines = list[tuple[int, str]]

MARK = "\x00"
"""Stands where the page shows a logo: a new entry begins."""

# Words that are written small inside the name of a place.
SMALL = frozenset(("and", "of", "de", "la", "und", "the", "am"))


def experience(page: FieldWriter, lines: Lines) -> None:
    """Jobs. A date line ends the head of each; above it stand title and employer, or the title alone below an employer with several."""
    heads = dict(job_heads(lines))
    used = {n for head in heads.values() for n in head.values() if n is not None}
    employers: dict[int, Span | None] = {}
    record = -1
    at = 0
    while at < len(lines):
        number, line = lines[at]
        where = f"line {number}"
        if at in heads:
            found = heads[at]
            record = page.record("position")
            title, employer = found["title"], found["company"]
            if title is not None:
                page.put(lines[title][1], f"line {lines[title][0]}", "position.title", record, kind="paragraph")
            if employer in employers and (span := employers[employer]):
                page.builder.field("position.organization", record, span)
            elif employer is not None:
                employers[employer] = page.put(company_of(lines[employer][1]), f"line {lines[employer][0]}", "position.organization", record, kind="paragraph")
            dates(page, line, where, "position", record)
            at += 1
            if at < len(lines) and at not in used and is_place(lines, at, heads):
                match = MODE.match(lines[at][1])
                page.put((match["place"] if match else lines[at][1]) or lines[at][1], f"line {lines[at][0]}", "position.location", record, kind="paragraph")
                at += 1
            continue
        if at not in used and line != MARK and record >= 0 and not TOTAL.match(line) and not TYPE.match(line):
            names = skill_names(line)
            if names:
                for name in names:
                    page.put(name, where, "position.skill", record)
            elif not (at and TOTAL.match(lines[at - 1][1])):
                page.description(line, where, "position.text", record)
        at += 1


def job_heads(lines: Lines) -> Iterator[tuple[int, dict[str, int | None]]]:
    """(line with the dates, where its title and employer stand) for each job."""
    group: int | None = None
    begun = 0
    for at, (_, line) in enumerate(lines):
        if line == MARK:
            group, begun = None, at + 1
        elif TOTAL.match(line) and at > begun:
            group = at - 1
        elif DATES.match(line) or (ONE_DATE.match(line) and at):
            above = [n for n in range(at - 1, max(begun, at - 4) - 1, -1) if lines[n][1] != MARK and not TOTAL.match(lines[n][1]) and n != group]
            above = above[: next((i for i, n in enumerate(above) if DATES.match(lines[n][1])), len(above))]
            while above and TYPE.match(lines[above[0]][1]):
                above.pop(0)
            if not above:
                continue
            typed = COMPANY_TYPE.match(lines[above[0]][1])
            if typed and len(above) > 1:
                group = None
                yield at, {"title": above[1], "company": above[0]}
            elif group is not None:
                yield at, {"title": above[0], "company": group}
            elif len(above) > 1 and not SENTENCE.search(lines[above[1]][1]):
                yield at, {"title": above[1], "company": above[0]}
            else:
                yield at, {"title": above[0], "company": None}


def company_of(line: str) -> str:
    match = COMPANY_TYPE.match(line)
    return match["company"] if match else line


def is_place(lines: Lines, at: int, heads: dict[int, dict[str, int | None]]) -> bool:
    """Whether the line below the dates is the place: it ends in how one works there, or looks like a name of a few words."""
    line = lines[at][1]
    if line == MARK or SKILL_LINE.match(line) or SKILL_SUM.match(line) or at in heads:
        return False
    if MODE.match(line) and len(line.split()) <= 12:
        return True
    words = line.split()
    capitals = all(w[:1].isupper() or w.lower() in SMALL or not w[:1].isalpha() for w in words)
    return len(words) <= 7 and not SENTENCE.search(line) and words[0][:1].isupper() and capitals


def skill_names(line: str) -> list[str]:
    match = SKILL_LINE.match(line) or SKILL_SUM.match(line)
    if match is None:
        return []
    return [n for name in re.split(r"\s*[·•,]\s*|\s+and\s+", match["names"]) if (n := name.strip()) and not re.match(r"\+?\d+ skills?$", n)]


def dates(page: FieldWriter, line: str, where: str, prefix: str, record: int) -> None:
    """The two ends of a range; the length behind them is the page's, not the person's, and is left out."""
    match = DATES.match(line) or ONE_DATE.match(line)
    if match is None:
        return
    end = match.groupdict().get("end")
    if end is None:
        page.put(match["start"], where, f"{prefix}.end", record)
        return
    page.put(match["start"], where, f"{prefix}.start", record)
    page.more("–")
    page.more(end, f"{prefix}.end", record)


def blocks(lines: Lines) -> Iterator[Lines]:
    """Entries between logos; all lines as one where the page's logos were not copied."""
    block: Lines = []
    for number, line in lines:
        if line == MARK:
            if block:
                yield block
            block = []
        else:
            block.append((number, line))
    if block:
        yield block


def schools(page: FieldWriter, lines: Lines) -> None:
    for block in blocks(lines):
        for entry in by_dates(block):
            record = page.record("education")
            names = [(n, t) for n, t in entry if not (DATES.match(t) or ONE_DATE.match(t) or SCHOOL_NOTE.match(t) or skill_names(t))]
            if len(names) > 1 and is_school(names[1][1]) and not is_school(names[0][1]):
                names[:2] = names[1], names[0]  # the degree stands above its school, as people type it themselves
            last = next((i for i, (_, t) in enumerate(entry) if DATES.match(t) or ONE_DATE.match(t)), len(entry))
            for at, (number, line) in enumerate(entry):
                where = f"line {number}"
                if DATES.match(line) or ONE_DATE.match(line):
                    dates(page, line, where, "education", record)
                elif names and (number, line) == names[0]:
                    page.put(line, where, "education.institution", record, kind="paragraph")
                elif len(names) > 1 and (number, line) == names[1] and (at < last):
                    page.put(line, where, "education.degree", record, kind="paragraph")
                elif not skill_names(line):
                    page.description(line, where, "education.text", record)


def by_dates(block: Lines) -> Iterator[Lines]:
    """A block cut so that each entry has one date line, with at most two lines above it that are no notes."""
    places = [n for n, (_, t) in enumerate(block) if DATES.match(t) or ONE_DATE.match(t)]
    start = 0
    for before, place in itertools.pairwise(places):
        texts = {n: block[n][1] for n in range(before + 1, place)}
        free = [n for n, t in texts.items() if not (SCHOOL_NOTE.match(t) or SENTENCE.search(t) or skill_names(t))]
        edge = free[-2] if len(free) > 1 else free[-1] if free else place
        yield block[start:edge]
        start = edge
    if block[start:]:
        yield block[start:]


def credentials(page: FieldWriter, lines: Lines) -> None:
    """Name, issuer, "Issued … · Expires …"."""
    for block in blocks(lines):
        entry: Lines = []
        closed = False
        for number, line in block:
            if skill_names(line):
                continue
            match = ISSUED.match(line)
            if match:
                credential(page, entry, match, number)
                entry, closed = [], True
                continue
            entry.append((number, line))
        if entry and not (closed and len(entry) < 2 and len(block) > 3 and SENTENCE.search(entry[0][1])):
            for at in range(0, len(entry), 2):
                credential(page, entry[at : at + 2], None, 0)


def credential(page: FieldWriter, entry: Lines, match: re.Match[str] | None, number: int) -> None:
    if not entry:
        return
    # Lines of an earlier entry without a date stand above the last two.
    for at in range(0, len(entry) - 2, 2):
        credential(page, entry[at : at + 2][: len(entry) - 2 - at], None, 0)
    entry = entry[-2:]
    record = page.record("certification")
    page.put(entry[0][1], f"line {entry[0][0]}", "certification.name", record)
    for n, line in entry[1:]:
        page.put(line, f"line {n}", "certification.issuer", record)
    if match and match["start"]:
        page.put(match["start"], f"line {number}", "certification.start", record)
    if match and match["end"]:
        put = page.more if match["start"] else lambda t: page.put(t, f"line {number}")
        put("– Expires")
        page.more(match["end"], "certification.end", record)


def skills(page: FieldWriter, lines: Lines) -> None:
    """Names of skills; below some of them the page says where they were used and who endorsed them."""
    seen: set[str] = set()
    for number, line in lines:
        if line == MARK or AT_COMPANY.search(line) or SENTENCE.search(line):
            continue
        for name in re.split(r"\s[·•]\s", line):
            if 0 < len(name.split()) <= 7 and name.lower() not in seen:
                seen.add(name.lower())
                page.put(name, f"line {number}", "skill.name", page.record("skill"))


def languages(page: FieldWriter, lines: Lines) -> None:
    record = -1
    for number, line in lines:
        if line == MARK:
            continue
        if PROFICIENCY.search(line) and record >= 0:
            page.put(line, f"line {number}", "language.proficiency", record)
        else:
            record = page.record("language")
            page.put(line, f"line {number}", "language.name", record)


def recommendations(page: FieldWriter, lines: Lines) -> None:
    """What others say, without their names: a line with the date tells how they worked together, above it stand name and job."""
    places = [n for n, (_, t) in enumerate(lines) if WROTE.match(t)]
    for nth, place in enumerate(places):
        following = places[nth + 1] if nth + 1 < len(places) else None
        record = page.record("recommendation")
        above = [n for n in range(max(0, place - 2), place) if lines[n][1] != MARK]
        names = [w for n in above[:1] for w in lines[n][1].split() if len(w) > 1] if len(above) > 1 else []
        if above:
            page.put(lines[above[-1]][1], f"line {lines[above[-1]][0]}", "recommendation.title", record)
        end = len(lines) if following is None else max(place + 1, following - 2)
        relation = WROTE.match(lines[place][1])
        texts = [(lines[place][0], relation["relation"] if relation else ""), *lines[place + 1 : end]]
        for number, line in texts:
            if line == MARK:
                continue
            if names:
                line = re.sub(r"(?<!\w)(?:" + "|".join(re.escape(n) for n in names) + r")(?!\w)", "[name]", line)
            page.description(line, f"line {number}", "recommendation.text", record)


PREFIX = {
    "projects": "project", "volunteering": "volunteering", "courses": "course", "publications": "publication", "awards": "award", "memberships": "membership",
}  # fmt: skip


def dated_entries(page: FieldWriter, lines: Lines, kind: str) -> None:
    """Projects, awards, volunteering and the like: a title, maybe a second line, dates, a description."""
    prefix = PREFIX.get(kind, "other")
    for block in blocks(lines):
        if kind == "courses":
            for number, line in block:
                page.put(line, f"line {number}", "course.name", page.record("course"))
            continue
        record = page.record(prefix)
        fresh = True
        for at, (number, line) in enumerate(block):
            if skill_names(line):
                continue
            following = block[at + 1][1] if at + 1 < len(block) else ""
            starts = bool(DATES.match(following) or ONE_DATE.match(following)) and not SENTENCE.search(line)
            if DATES.match(line) or ONE_DATE.match(line):
                dates(page, line, f"line {number}", prefix, record)
                fresh = False
            elif fresh or (starts and kind != "volunteering"):
                record = record if fresh and not at else page.record(prefix)
                page.put(line, f"line {number}", f"{prefix}.title", record)
                fresh = False
            else:
                page.description(line, f"line {number}", f"{prefix}.text", record)
