"""A page of parts and entries, each with its quotations and places: made once, written for a terminal or as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from profilecheck.document import Span
from profilecheck.facts.types import Profile
from profilecheck.render.markdown import plain
from profilecheck.render.sheet import Look, Sheet, one_line, quoted

QUOTE = 130
SIGNS = {"✓": "green", "~": "yellow", "–": "red", "?": "dim", "•": "", "→": ""}


class Quote(Struct, frozen=True):
    """Words of a document and where they stand."""

    text: str
    where: str


class OutlineEntry(Struct, frozen=True):
    """One statement of ours with its quotes. `then`: lines below it, each with a sign or label of its own."""

    text: str
    sign: str = "•"
    quotes: tuple[Quote, ...] = ()
    then: tuple[tuple[str, str], ...] = ()


class Part(Struct, frozen=True):
    """A heading with its entries."""

    title: str
    entries: tuple[OutlineEntry, ...]
    note: str = ""


class Outline(Struct, frozen=True):
    """The page. `subtitle`: who it is about."""

    title: str
    subtitle: str
    parts: tuple[Part, ...]


def quote(profile: Profile, span: Span) -> Quote:
    return Quote(quoted(profile.quote(span), QUOTE), profile.document.where(span))


def as_text(outline: Outline, look: Look) -> str:
    sheet = Sheet(look)
    sheet.put((outline.title, "bold"))
    sheet.put((outline.subtitle, "dim"))
    for part in outline.parts:
        sheet.heading(part.title, part.note)
        for entry in part.entries:
            put_entry(sheet, entry)
    return sheet.text()


def put_entry(sheet: Sheet, entry: OutlineEntry) -> None:
    first = f"  {entry.sign} "
    sheet.put(one_line(entry.text), first=(first, SIGNS.get(entry.sign, "bold")))
    indent = len(first)
    for found in entry.quotes:
        where = f"{found.where}: " if found.where else ""
        sheet.put((where, "dim"), (found.text, "italic"), indent=indent)
    for label, text in entry.then:
        sheet.put(one_line(text), first=(f"{' ' * indent}{label} ", "bold"))


def as_markdown(outline: Outline) -> str:
    return "\n".join(markdown_lines(outline)).rstrip() + "\n"


def markdown_lines(outline: Outline) -> Iterator[str]:
    yield from (f"# {plain(outline.title)}", "", plain(outline.subtitle), "")
    for part in outline.parts:
        yield from (f"## {plain(part.title)}", "")
        if part.note:
            yield from (f"*{plain(part.note)}*", "")
        for entry in part.entries:
            sign = "" if entry.sign == "•" else f"{entry.sign} "
            yield f"- {sign}{plain(one_line(entry.text))}"
            for found in entry.quotes:
                yield f"  - {plain(found.where + ': ' if found.where else '')}*{plain(found.text)}*"
            for label, text in entry.then:
                yield f"  - **{plain(label)}** {plain(one_line(text))}"
        yield ""
