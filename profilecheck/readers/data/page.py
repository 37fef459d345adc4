"""Writes a resume kept as data in the order of a page, each value with its meaning and the line of the file it stands on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from profilecheck.readers.data.values import Value
from profilecheck.readers.linkedin.fields import FieldWriter


class Person(Struct):
    """How a person is called and reached. `links`: (address, whether it is the LinkedIn profile)."""

    name: Value
    headline: Value
    email: Value
    phone: Value
    location: Value
    links: list[tuple[Value, bool]] = field(default_factory=list)


class DataEntry(Struct):
    """One entry of a section. `head`: (meaning, value) in the order of print; `end` None: nothing is said; `open_end`: it goes on."""

    head: Sequence[tuple[str, Value]]
    start: Value | None = None
    end: Value | None = None
    open_end: bool = False
    text: Sequence[Value] = ()


def write_person(page: FieldWriter, person: Person) -> None:
    """Name, headline and contact data."""
    put(page, person.name, "contact.name", kind="paragraph")
    page.section("headline")
    put(page, person.headline, "headline", kind="paragraph")
    page.section("contact")
    for name in ("email", "phone", "location"):
        put(page, getattr(person, name), f"contact.{name}")
    for address, linkedin in person.links:
        put(page, address, "contact.linkedin" if linkedin else "contact.link", page.record("link"))


def write_entries(page: FieldWriter, prefix: str, entries: Iterable[DataEntry]) -> None:
    """The entries of a section that is open; `prefix` is the kind of their fields ("position", "education", …)."""
    for entry in entries:
        record = page.record(prefix)
        for name, value in entry.head:
            put(page, value, f"{prefix}.{name}", record)
        write_dates(page, prefix, record, entry)
        for value in entry.text:
            put(page, value, f"{prefix}.text", record, kind="bullet")


def write_dates(page: FieldWriter, prefix: str, record: int, entry: DataEntry) -> None:
    """ "2019-03 – 2022-10" on a line of its own; "Present" where an entry has begun and has no end."""
    start, end = entry.start, entry.end
    if start is not None and start.full:
        put(page, start, f"{prefix}.start", record)
        if end is not None and end.full:
            page.more("–")
            page.more(end.text, f"{prefix}.end", record)
        elif entry.open_end:
            page.more("–")
            page.more("Present", f"{prefix}.end", record)
    elif end is not None:
        put(page, end, f"{prefix}.end", record)


def put(page: FieldWriter, value: Value, name: str, record: int = 0, *, kind: str = "cell") -> None:
    """A value as a block, nothing where there is none."""
    if value.text:
        page.put(value.text, f"line {value.line}", name, record, kind=kind)
