"""Shows what two documents about one person say differently: first whether they are of one person, then contradictions, then what only one tells."""

from __future__ import annotations

from typing import Any

from profilecheck.advice.consistency.types import Consistency, Difference, Lone, Place
from profilecheck.document import Document
from profilecheck.render import json_values
from profilecheck.render.sheet import Look, Sheet, Styled, count, one_line, quoted

INDENT = 4
TITLES = {
    "contact": "Contact",
    "employer": "Employers",
    "title": "Titles",
    "dates": "Dates",
    "degree": "Degrees",
    "certification": "Certifications",
    "figure": "Figures",
}
NOUNS = {"position": "Position", "degree": "Degree", "certification": "Certification"}


def as_json(found: Consistency) -> str:
    """The whole comparison; offsets are those of each document's own text."""
    data: dict[str, Any] = {
        "schema": json_values.SCHEMA,
        "as_of": str(found.first.as_of),
        "first": document(found.first.document),
        "second": document(found.second.document),
        "same_person": found.person is None,
        "person": None if found.person is None else difference(found.person),
        "positions_compared": found.compared,
        "contradictions": [difference(d) for d in found.contradictions],
        "only": [lone(x) for x in found.lone],
    }
    return json_values.dump(data, indent=2) + "\n"


def document(one: Document) -> dict[str, Any]:
    return {"name": one.name, "format": one.format, "kind": one.kind, "sha256": one.sha256, "pages": one.pages, "words": len(one.words)}


def difference(one: Difference) -> dict[str, Any]:
    return {"kind": one.kind, "message": one.message, "advice": one.advice, "first": place(one.first), "second": place(one.second)}


def lone(one: Lone) -> dict[str, Any]:
    return {"kind": one.kind, "in": ("first", "second")[one.side], "name": one.name, "note": one.note or None} | place(one.place)


def place(one: Place) -> dict[str, Any]:
    boxes = [[json_values.number(v, 2) for v in (b.x0, b.top, b.x1, b.bottom)] for b in one.boxes]
    return {"quote": one.quote, "start": one.span.start, "end": one.span.end, "where": one.where, "page": one.page, "boxes": boxes}


def as_text(found: Consistency, look: Look) -> str:
    sheet = Sheet(look)
    names = called(found)
    sheet.put((f"{names[0]} and {names[1]}", "bold"))
    sheet.put(verdict(found))
    if found.person is not None:
        sheet.heading("Read this first")
        write(sheet, found.person, names, ("  ! ", "red"))
    kind = ""
    for one in found.contradictions:
        if one.kind != kind:
            sheet.heading(TITLES[one.kind])
            kind = one.kind
        write(sheet, one, names, ("  ! ", "yellow"))
    for side in (0, 1):
        only = [x for x in found.lone if x.side == side]
        if only:
            sheet.heading(f"Only in {names[side]}")
        for item in only:
            sheet.put(f"{NOUNS[item.kind]}: {item.name}", (f"  {item.place.where}", "dim"), first="  – ")
            if item.note:
                sheet.put((f"{item.note}.", "dim"), indent=INDENT)
    return sheet.text()


def called(found: Consistency) -> tuple[str, str]:
    """The names of the files; where both have one name, with their place in the call."""
    first, second = found.first.document.name, found.second.document.name
    return (first, second) if first != second else (f"{first} (first)", f"{second} (second)")


def verdict(found: Consistency) -> str:
    """What was compared and what came of it, in one or two sentences."""
    stand = "stands" if found.compared == 1 else "stand"
    both = f"{count(found.compared, 'position')} {stand} in both." if found.compared else "No position stands in both."
    if found.person is not None:
        return f"These may be two different people. {both}"
    if not found.contradictions:
        return f"{both} No contradiction was found." if found.compared else both
    return f"{both} {count(len(found.contradictions), 'contradiction')}."


def write(sheet: Sheet, one: Difference, names: tuple[str, str], mark: Styled) -> None:
    sheet.put(one_line(one.message), first=mark)
    for name, there in zip(names, (one.first, one.second), strict=True):
        where = f"{name}, {there.where}: " if there.where else f"{name}: "
        sheet.put((where, "dim"), (quoted(there.quote, 120), "italic"), indent=INDENT)
    sheet.put(one_line(one.advice), first=(" " * INDENT + "→ ", "cyan"))
