"""Shows a document's text in reading order, with marks on what simple parsers lose of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from profilecheck.document import Block, Document
from profilecheck.facts.views.types import Comparison, Fate
from profilecheck.render.json_ import hidden_data
from profilecheck.render.json_values import SCHEMA, dump
from profilecheck.render.sheet import Look, Sheet, count, one_line

MARKS = {"lost": "-", "torn": "~", "glued": "+", "moved": ">"}
"""What stands before a block that a parser loses, the worst first."""
WORDS = {"lost": "left out", "torn": "torn apart by other text", "glued": "with words grown together", "moved": "in another order"}
STYLES = {"lost": "red", "torn": "yellow", "glued": "yellow", "moved": "cyan"}

Compared = Sequence[Comparison]


def as_text(document: Document, compared: Compared, look: Look) -> str:
    sheet = Sheet(look)
    pages = f", {count(document.pages, 'page')}" if document.pages else ""
    sheet.put((document.name, "bold"), right=(f"{document.format.upper()}{pages}, {count(document.word_count, 'word')}", "dim"))
    if document.warnings:
        sheet.heading("Read this first")
    for warning in document.warnings:
        sheet.put(one_line(warning.message), first=("  ! ", "yellow"))
    sheet.heading("What simple parsers make of it")
    if not compared:
        sheet.put("There is nothing to compare: every program reads text of this kind from top to bottom.", indent=2)
    for comparison in compared:
        sheet.put((comparison.parser, "bold"), f", {comparison.how}: {told(comparison)}", first="  ")
    marks = worst(compared)
    legend = ", ".join(f"{MARKS[state]} {WORDS[state]}" for state in MARKS if state in marks.values())
    sheet.heading("Text in reading order", legend)
    where = ""
    for at, block in enumerate(document.blocks):
        if place_of(block) != where:
            where = place_of(block)
            sheet.put((where, "dim"), indent=4)
        state = marks.get(at, "")
        bullet = "• " if block.kind == "bullet" else ""
        sheet.put((bullet + document.quote(block.span).replace("\t", "   "), "bold" if block.kind == "heading" else ""), first=mark(state))
    return sheet.text()


def mark(state: str) -> tuple[str, str]:
    return (f"  {MARKS[state]} ", STYLES[state]) if state else ("    ", "")


def place_of(block: Block) -> str:
    """The page or part that a block stands in; blocks of plain text are not told apart."""
    kind = block.where.split(",")[0]
    return kind if kind.startswith(("page", "text box", "table", "footnote", "endnote", "embedded")) else "text"


def told(comparison: Comparison) -> str:
    """The shares that a parser loses, in words."""
    parts = [f"{max(share, 0.01):.0%} {WORDS[state]}" for state, share in comparison.shares.items() if share]
    if comparison.unmapped:
        parts.append(f"{count(comparison.unmapped, 'sign')} that no letter is known for")
    return ", ".join(parts) + "." if parts else "the same text in the same order."


def worst(compared: Compared) -> dict[int, str]:
    """By the number of a block the worst of what any parser does to it."""
    found: dict[int, str] = {}
    for state in reversed(MARKS):
        for comparison in compared:
            found.update({at: state for at, fate in enumerate(comparison.fates) if fate.state == state})
    return found


def as_json(document: Document, compared: Compared) -> str:
    data: dict[str, Any] = {
        "schema": SCHEMA,
        "name": document.name,
        "format": document.format,
        "sha256": document.sha256,
        "text": document.text,
        "warnings": [{"code": w.code, "message": w.message, "page": w.page} for w in document.warnings],
        "hidden": hidden_data(document),
        "parsers": [
            {
                "parser": comparison.parser,
                "how": comparison.how,
                "text": comparison.text,
                "shares": comparison.shares,
                "unmapped": comparison.unmapped,
                "blocks": [fate_data(fate) for fate in comparison.fates],
            }
            for comparison in compared
        ],
    }
    return dump(data, indent=2) + "\n"


def fate_data(fate: Fate) -> dict[str, Any]:
    span = fate.block.span
    return {"start": span.start, "end": span.end, "where": fate.block.where, "state": fate.state, "at_word": fate.at}
