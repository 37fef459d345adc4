"""Reads the YAML of RenderCV, a resume kept as data whose sections have free names and entries of nine known kinds."""

from __future__ import annotations

import re

from profilecheck.builder import Builder
from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.readers.data.page import DataEntry, Person, put, write_entries, write_person
from profilecheck.readers.data.values import Value, load
from profilecheck.readers.linkedin.fields import FieldWriter
from profilecheck.readers.markdown import inline
from profilecheck.readers.text.lines import finish

SUFFIXES = (".yaml", ".yml")
FORMAT = "yaml"
WHAT = "RenderCV file"
TOP = re.compile(rb"^cv:\s*(?:#.*)?$", re.M)
KEY = re.compile(rb"[A-Za-z_][\w-]{0,40}:(?:\s|\Z)")
# What a section's name says, where its entries don't; the first that fits.
KINDS = (
    ("summary", r"summary|profile|about|objective|welcome|intro"),
    ("certifications", r"certif|licen[cs]e|credential"),
    ("skills", r"skill|technolog|competenc|expertise|tools|stack"),
    ("projects", r"project"),
    ("publications", r"publication|paper|article|patent|talk"),
    ("awards", r"award|honou?r|achievement|prize"),
    ("languages", r"language"),
    ("volunteering", r"volunteer"),
    ("memberships", r"member|affiliation|organi[sz]ation"),
    ("courses", r"course|training"),
    ("interests", r"interest|hobb"),
    ("references", r"reference"),
)
SUBJECTS = {"projects": "project", "publications": "publication", "awards": "award", "volunteering": "volunteering", "certifications": "certification"}


def sniff(data: bytes) -> bool:
    """Whether this is a YAML mapping with a resume under `cv`."""
    lines = data[:4096].removeprefix(b"\xef\xbb\xbf").splitlines()
    first = next((line for line in lines if line.strip() and not line.lstrip().startswith((b"#", b"---"))), b"")
    return bool(KEY.match(first)) and bool(TOP.search(data[:65_536]))


def read(data: bytes, name: str) -> Document:
    """The resume as a page with the meaning of each value."""
    cv = load(data, name, WHAT).get("cv")
    if not cv.get("name").full and not cv.get("sections").full:
        raise UnreadableFile(f"{name}: under `cv` there is neither a name nor a section; is it a RenderCV file?", code="no-text")
    builder = Builder(name, FORMAT, data)
    page = FieldWriter(builder)
    write_person(page, person(cv))
    for title, section in cv.get("sections").items.items():
        entries = [plain(value) for value in section.values]
        kind = kind_of(title, entries)
        heading = title if any(c.isupper() for c in title) else title.replace("_", " ").title()
        page.section(kind, heading, f"line {section.line}")
        for entry in entries:
            write(page, kind, entry)
    page.close()
    return finish(builder, WHAT)


def plain(value: Value) -> Value:
    """The value without marks of Markdown."""
    words = " ".join(piece.text.strip() for piece in inline(value.text))
    return Value(value.line, words, {k: plain(v) for k, v in value.items.items()}, [plain(v) for v in value.values])


def person(cv: Value) -> Person:
    links = [(value, False) for value in cv.get("website").texts()]
    for network in cv.get("social_networks").values:
        user = network.get("username")
        linkedin = network.get("network").text.lower() == "linkedin"
        address = Value(user.line, f"linkedin.com/in/{user.text}") if linkedin and user.full and "/" not in user.text else user
        links.append((address, linkedin))
    first = [next(cv.get(key).texts(), Value(cv.line)) for key in ("email", "phone", "location")]
    phone = Value(first[1].line, first[1].text.removeprefix("tel:"))
    return Person(cv.get("name"), cv.get("headline", "label"), first[0], phone, first[2], [link for link in links if link[0].full])


def kind_of(title: str, entries: list[Value]) -> str:
    """The kind of a section: by the keys of its entries where these say it, else by its name."""
    keys = {key for entry in entries for key in entry.items if entry.items[key].full}
    by_name = next((kind for kind, words in KINDS if re.search(words, title.replace("_", " "), re.I)), "")
    if "institution" in keys:
        return "education"
    if by_name != "volunteering" and ("company" in keys or "position" in keys):
        return "experience"
    return by_name or ("publications" if "authors" in keys else "other")


def write(page: FieldWriter, kind: str, entry: Value) -> None:
    """One entry of a section, by its kind."""
    text = [*entry.get("summary").texts(), *entry.get("highlights").texts()]
    dates = (entry.get("start_date", "date"), entry.get("end_date"))
    if entry.text or entry.get("bullet", "number", "reversed_number").full:
        said = entry if entry.text else entry.get("bullet", "number", "reversed_number")
        meaning = {"summary": "summary", "skills": "skill.name", "certifications": "certification.name", "languages": "language.name"}.get(kind)
        record = page.record(meaning.partition(".")[0]) if meaning and "." in meaning else 0
        page.put(said.text, f"line {said.line}", meaning, record, kind="paragraph" if kind == "summary" else "bullet")
    elif kind == "experience":
        head = (("title", entry.get("position")), ("organization", entry.get("company")), ("location", entry.get("location")))
        open_end = entry.get("start_date").full and not entry.get("end_date").full
        write_entries(page, "position", [DataEntry(head, *dates, open_end=open_end, text=text)])
    elif kind == "education":
        school = (("institution", entry.get("institution")), ("degree", entry.get("degree")), ("field", entry.get("area")), ("location", entry.get("location")))
        write_entries(page, "education", [DataEntry(school, *dates, text=text)])
    elif entry.get("label").full:
        put(page, entry.get("label"), "group.label", page.record("group"), kind="paragraph")
        details = entry.get("details")
        meaning = "skill.name" if kind in ("skills", "other") else "language.name" if kind == "languages" else f"{kind}.text"
        for part in re.split(r"[,;]\s+(?![^()]*\))", details.text):
            put(page, Value(details.line, part), meaning, page.record(meaning.partition(".")[0]))
    else:
        prefix = SUBJECTS.get(kind, kind)
        name = "name" if prefix == "certification" else "title"
        head = ((name, entry.get("name", "title")), ("publisher", entry.get("journal")), ("location", entry.get("location")))
        write_entries(page, prefix, [DataEntry(head, *dates, text=text)])
