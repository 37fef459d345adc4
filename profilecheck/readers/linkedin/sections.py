"""Writes the tables of an export in the order of a profile's page: headline, contact, summary, experience and what follows."""

from __future__ import annotations

import re

from profilecheck.patterns import lazy
from profilecheck.readers.linkedin.activity import is_visible
from profilecheck.readers.linkedin.fields import FieldWriter
from profilecheck.readers.linkedin.tables import Row

Tables = dict[str, list[Row]]

URL = lazy(r"https?://[^\s,\]]+|www\.[^\s,\]]+", re.I)
# (kind of file, kind of section, prefix of the fields, columns printed one below the other before dates and description).
ENTRIES: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("projects", "projects", "project", ("title",)),
    ("volunteering", "volunteering", "volunteering", ("title", "organization")),
    ("skills", "skills", "skill", ("name",)),
    ("courses", "courses", "course", ("name",)),
    ("publications", "publications", "publication", ("title", "publisher")),
    ("patents", "publications", "patent", ("title",)),
    ("honors", "awards", "award", ("title", "issuer")),
    ("languages", "languages", "language", ("name", "proficiency")),
    ("organizations", "memberships", "membership", ("title", "organization")),
)
LABELS = {
    "title": "Title", "organization": "Company", "text": "Description", "name": "Name", "publisher": "Publisher", "issuer": "Issuer",
    "proficiency": "Proficiency",
    "start": "Dates", "institution": "School", "degree": "Degree", "location": "Location",
}  # fmt: skip


def write(page: FieldWriter, tables: Tables, files: dict[str, str]) -> None:
    """Everything that a profile's page shows. `files`: kind -> the member's name, for saying where a line stands."""

    profile = next(iter(tables.get("profile", ())), None)
    person = Row(0, {}) if profile is None else profile
    if "industry" in person.cells:
        # No line of the text: it is a choice out of LinkedIn's list and says nothing of the work.
        page.builder.properties["industry"] = person.get("industry")
    _name(page, person, files.get("profile", ""))
    page.section("headline")
    if person.get("headline"):
        page.put(person.get("headline"), f"{files['profile']} row {person.number}, Headline", "headline", kind="paragraph")
    page.section("contact")
    _contact(page, person, tables, files)
    page.section("summary")
    summary, kind = person.get("summary"), "profile"
    if not summary and tables.get("summary"):
        summary, kind, person = tables["summary"][0].get("summary"), "summary", tables["summary"][0]
    if summary:
        page.description(summary, f"{files[kind]} row {person.number}, Summary", "summary", 0)
    page.section("experience")
    for row in tables.get("positions", ()):
        _entry(page, row, "position", ("title", "organization"), files["positions"])
    page.section("education")
    for row in tables.get("education", ()):
        _school(page, row, files["education"])
    page.section("certifications")
    for row in tables.get("certifications", ()):
        _entry(page, row, "certification", ("name", "issuer"), files["certifications"])
    for kind, section, prefix, columns in ENTRIES:
        page.section(section)
        for row in tables.get(kind, ()):
            _entry(page, row, prefix, columns, files[kind])
    page.section("recommendations")
    for row in tables.get("recommendations", ()):
        if is_visible(row):
            _recommendation(page, row, files["recommendations"])
    page.close()


def _name(page: FieldWriter, person: Row, file: str) -> None:
    full = f"{person.get('first')} {person.get('last')}".strip()
    if full:
        page.put(full, f"{file} row {person.number}, Name", "contact.name", kind="paragraph")


def _contact(page: FieldWriter, person: Row, tables: Tables, files: dict[str, str]) -> None:
    emails = [row for row in tables.get("emails", ()) if "@" in row.get("email")]
    emails.sort(key=lambda row: (row.get("primary").lower() != "yes", row.get("confirmed").lower() != "yes"))
    for row in emails[:1]:
        page.put(row.get("email"), f"{files['emails']} row {row.number}, Email Address", "contact.email")
    phones = [row for row in tables.get("phones", ()) if any(c.isdigit() for c in row.get("phone"))]
    phones.sort(key=lambda row: "mobile" not in row.get("type").lower())
    for row in phones[:1]:
        page.put(row.get("phone"), f"{files['phones']} row {row.number}, Number", "contact.phone")
    location = person.get("location") or person.get("country")
    if location:
        page.put(location, f"{files['profile']} row {person.number}, Geo Location", "contact.location")
    for url in URL.findall(person.get("websites")):
        name = "contact.linkedin" if "linkedin.com/in/" in url.lower() else "contact.link"
        page.put(url, f"{files['profile']} row {person.number}, Websites", name, page.record("link"))


def _entry(page: FieldWriter, row: Row, prefix: str, columns: tuple[str, ...], file: str) -> None:
    """One entry: its head, its dates and place, its description."""

    def where(column: str) -> str:
        return f"{file} row {row.number}, {LABELS.get(column, column.capitalize())}"

    record = page.record(prefix)
    for column in columns:
        page.put(row.get(column), where(column), f"{prefix}.{column}", record)
    dates(page, row, where("start"), prefix, record, open_end=prefix in ("position", "volunteering", "membership"))
    page.put(row.get("location"), where("location"), f"{prefix}.location", record)
    page.description(row.get("text"), where("text"), f"{prefix}.text", record)


def dates(page: FieldWriter, row: Row, where: str, prefix: str, record: int, *, open_end: bool) -> None:
    """ "Mar 2021 – Feb 2023"; what has begun and has no end goes on ("Present"), a credential's second date is its expiry."""
    start, end = row.get("start"), row.get("end")
    if start:
        page.put(start, where, f"{prefix}.start", record)
    if end and not start:
        page.put(end, where, f"{prefix}.end", record)
    elif end:
        page.more("– Expires" if prefix == "certification" else "–")
        page.more(end, f"{prefix}.end", record)
    elif start and open_end:
        page.more("–")
        page.more("Present", f"{prefix}.end", record)


def _school(page: FieldWriter, row: Row, file: str) -> None:
    record = page.record("education")
    where = f"{file} row {row.number}, "
    page.put(row.get("institution"), where + "School Name", "education.institution", record)
    page.put(row.get("degree"), where + "Degree Name", "education.degree", record)
    page.put(row.get("field"), where + "Field Of Study", "education.field", record)
    dates(page, row, where + "Dates", "education", record, open_end=False)
    page.description(row.get("notes"), where + "Notes", "education.text", record)
    page.put(row.get("activities"), where + "Activities", "education.activities", record)


def _recommendation(page: FieldWriter, row: Row, file: str) -> None:
    """What somebody says of the person, without saying who: the name is theirs to give."""
    record = page.record("recommendation")
    text = row.get("text")
    names = [name for part in (row.get("first"), row.get("last")) for name in part.split() if len(name) > 1]
    if names:
        text = re.sub(r"(?<!\w)(?:" + "|".join(re.escape(n) for n in names) + r")(?!\w)", "[name]", text)
    where = f"{file} row {row.number}, "
    page.put(row.get("title"), where + "Job Title", "recommendation.title", record)
    page.description(text, where + "Text", "recommendation.text", record)
