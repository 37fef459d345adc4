"""Reads JSON Resume, the open standard for resumes kept as data: its keys say what each value is."""

from __future__ import annotations

import json
import re

from profilecheck.builder import Builder
from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.readers.data.page import DataEntry, Person, put, write_entries, write_person
from profilecheck.readers.data.values import Value, load
from profilecheck.readers.linkedin.fields import FieldWriter
from profilecheck.readers.text.lines import finish

SUFFIXES = (".json",)
FORMAT = "json"
WHAT = "JSON Resume"
KEYS = frozenset({"basics", "work", "education", "skills", "volunteer", "certificates", "projects", "awards", "publications", "languages"})
FEWEST_KEYS = 2
JSON_START = re.compile(rb'\s*(?:\{\s*(?:"|\})|\[\s*(?:[\[{"\]]|-?\d))')


def sniff(data: bytes) -> bool:
    """Whether this is JSON at all: what is no resume is refused by its right name."""
    head = data[:4096].removeprefix(b"\xef\xbb\xbf")
    return bool(JSON_START.match(head)) and data.rstrip()[-1:] in (b"}", b"]")


def read(data: bytes, name: str) -> Document:
    """The resume as a page with the meaning of each value."""
    try:
        json.loads(data)
    except (ValueError, RecursionError) as error:
        place = f"line {error.lineno}: " if isinstance(error, json.JSONDecodeError) else ""
        raise UnreadableFile(f"{name}: {place}this begins like JSON and is not valid; mend that line and try again.", code="damaged") from error
    top = load(data, name, WHAT)
    if len(KEYS & top.items.keys()) < FEWEST_KEYS:
        raise UnreadableFile(f'{name}: this is JSON, but no JSON Resume: it has no "basics" and "work". Save the resume as PDF or DOCX.', code="unsupported")
    builder = Builder(name, FORMAT, data)
    page = FieldWriter(builder)
    write_person(page, person(top.get("basics")))
    page.section("summary")
    put(page, top.get("basics").get("summary"), "summary", kind="paragraph")
    page.section("experience")
    write_entries(page, "position", map(position, top.get("work").values))
    page.section("education")
    write_entries(page, "education", map(school, top.get("education").values))
    page.section("certifications")
    write_entries(page, "certification", map(certificate, top.get("certificates").values))
    page.section("skills")
    for group in top.get("skills").values:
        for value in group.get("keywords").texts() if group.get("keywords").full else group.get("name").texts():
            put(page, value, "skill.name", page.record("skill"))
    for key, section, prefix, names in OTHERS:
        page.section(section)
        write_entries(page, prefix, (other(value, names) for value in top.get(key).values))
    page.close()
    return finish(builder, WHAT)


# (key, kind of section, prefix of its fields, (meaning, keys) in the order of print).
OTHERS = (
    ("projects", "projects", "project", (("title", ("name",)), ("organization", ("entity",)))),
    ("volunteer", "volunteering", "volunteering", (("title", ("position",)), ("organization", ("organization",)))),
    ("awards", "awards", "award", (("title", ("title",)), ("issuer", ("awarder",)))),
    ("publications", "publications", "publication", (("title", ("name",)), ("publisher", ("publisher",)))),
    ("languages", "languages", "language", (("name", ("language",)), ("proficiency", ("fluency",)))),
    ("interests", "interests", "interest", (("name", ("name",)),)),
)


def person(basics: Value) -> Person:
    location = basics.get("location")
    place = location if location.text else location.get("address") if location.get("address").full else location.get("city")
    if not location.text and not location.get("address").full and location.get("region", "countryCode").full:
        place = Value(place.line, ", ".join(filter(None, (place.text, location.get("region", "countryCode").text))))
    links = [(basics.get("url", "website"), False)]
    for profile in basics.get("profiles").values:
        address = profile.get("url") if profile.get("url").full else profile.get("username")
        links.append((address, profile.get("network").text.lower() == "linkedin"))
    return Person(basics.get("name"), basics.get("label"), basics.get("email"), basics.get("phone"), place, [link for link in links if link[0].full])


def position(value: Value) -> DataEntry:
    head = (("title", value.get("position")), ("organization", value.get("name", "company")), ("location", value.get("location")))
    text = [*value.get("summary").texts(), *value.get("highlights").texts()]
    return DataEntry(head, value.get("startDate"), value.get("endDate"), open_end=True, text=text)


def school(value: Value) -> DataEntry:
    head = (("institution", value.get("institution")), ("degree", value.get("studyType")), ("field", value.get("area")))
    return DataEntry(head, value.get("startDate"), value.get("endDate"), text=[*value.get("courses").texts()])


def certificate(value: Value) -> DataEntry:
    return DataEntry((("name", value.get("name")), ("issuer", value.get("issuer"))), value.get("date"), None)


def other(value: Value, names: tuple[tuple[str, tuple[str, ...]], ...]) -> DataEntry:
    head = [(meaning, value.get(*keys)) for meaning, keys in names]
    text = [*value.get("summary", "description").texts(), *value.get("highlights").texts(), *value.get("keywords").texts()]
    return DataEntry(head, value.get("startDate", "date", "releaseDate"), value.get("endDate"), text=text)
