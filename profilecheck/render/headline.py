"""Draws a headline with its parts underlined and named, says how it does, what is missing and what a phone shows of it."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from rich.cells import cell_len

from profilecheck.document import Document
from profilecheck.facts.types import Headline
from profilecheck.render import json_, json_profile, json_values, wording
from profilecheck.render.sheet import Look, Sheet, one_line, quoted
from profilecheck.report import Finding, Result

PHONE = 60
"""Characters of a headline that a phone or a list of search results shows before it cuts."""
LIMIT = 220
"""LinkedIn's limit."""
COLORS = {
    "title": "bold",
    "specialism": "cyan",
    "methodology": "blue",
    "certification": "green",
    "tool": "cyan",
    "scope": "magenta",
    "impact": "magenta",
    "value": "magenta",
    "industry": "cyan",
    "employer": "yellow",
    "job-seeking": "red",
    "slogan": "red",
}
VERDICTS = {"strong": ("Strong", "green"), "fair": ("Fair", "yellow"), "weak": ("Weak", "red")}


class Judged(Struct, frozen=True):
    """A headline on its own, with what the rules for headlines say. `score` 0–100, None when no rule could judge it."""

    document: Document
    headline: Headline
    score: float | None
    results: tuple[Result, ...]
    suggestions: tuple[str, ...] = ()


def as_json(judged: Judged) -> str:
    data: dict[str, Any] = {
        "schema": json_values.SCHEMA,
        "headline": json_profile.headline_data(judged.document, judged.headline),
        "score": json_values.number(judged.score, 1),
        "results": [json_.result_data(r) for r in judged.results],
        "suggestions": list(judged.suggestions),
    }
    return json_values.dump(data, indent=2) + "\n"


def as_text(judged: Judged, look: Look) -> str:
    sheet = Sheet(look)
    text = judged.document.quote(judged.headline.span)
    draw(sheet, judged)
    sheet.blank()
    verdict, color = VERDICTS[judged.headline.verdict]
    score = f", {judged.score:.0f} of 100" if judged.score is not None else ""
    note = " It is only a job title." if judged.headline.only_title else ""
    sheet.put((verdict, f"bold {color}"), f"{score}. {len(text)} of {LIMIT} characters.{note}")
    if len(text) > PHONE:
        sheet.put("A phone shows about ", quoted(text[:PHONE].rstrip() + "…"))
    if judged.headline.missing:
        sheet.put("Missing: ", ", ".join(wording.PARTS[kind] for kind in judged.headline.missing) + ".")
    found = [f for r in judged.results for f in r.findings]
    if found:
        sheet.heading("What to change")
        for finding in found:
            write_finding(sheet, finding, text)
    if judged.suggestions:
        sheet.heading("Instead, out of what you told")
        for suggestion in judged.suggestions:
            sheet.put(suggestion, first="  • ")
    return sheet.text()


def write_finding(sheet: Sheet, finding: Finding, text: str) -> None:
    """Message and next step; the quote only where it is less than the whole line, which stands above."""
    place = f" {quoted(finding.quote)}" if finding.quote.strip() and finding.quote != text else ""
    sheet.put(one_line(finding.message) + place, first="  • ")
    if finding.advice:
        sheet.put(one_line(finding.advice), first=("    → ", "cyan"))


def draw(sheet: Sheet, judged: Judged) -> None:
    """The text in rows as wide as the sheet, below each row the parts that begin in it; neighbours of one kind are named once."""
    document, headline = judged.document, judged.headline
    text, offset = document.quote(headline.span), headline.span.start
    for start, end in rows(text, sheet.look.width - 4):
        spans = [(max(p.span.start - offset, start), min(p.span.end - offset, end), p.kind, p.span.start - offset >= start) for p in headline.parts]
        inside = sorted(s for s in spans if s[0] < s[1])
        pieces: list[str | tuple[str, str]] = []
        at = start
        for first, last, kind, _ in inside:
            if first < at:
                continue
            pieces += [text[at:first], (text[first:last], COLORS[kind])]
            at = last
        sheet.put(*pieces, text[at:end], indent=2)
        named: list[tuple[int, int, str]] = []
        for number, (a, b, kind, begins) in enumerate(inside):
            _, last, same, _ = inside[number - 1] if number else (0, 0, "", False)
            repeated = same == kind and not any(c.isalnum() for c in text[last:a])
            named.append((cell_len(text[start:a]), cell_len(text[start:b]), wording.PARTS[kind] if begins and not repeated else ""))
        for line in labels(named):
            sheet.put((line, "dim"), indent=2)


def rows(text: str, width: int) -> list[tuple[int, int]]:
    """Ranges of the text that fit into a row, broken at spaces where there are any."""
    found, start = [], 0
    while start < len(text):
        end = start
        while end < len(text) and cell_len(text[start : end + 1]) <= width:
            end += 1
        if end < len(text):
            space = text.rfind(" ", start, end + 1)
            end = space if space > start else max(end, start + 1)
        found.append((start, end))
        start = end + 1 if text[end : end + 1] == " " else end
    return found


def labels(columns: list[tuple[int, int, str]]) -> list[str]:
    """A row that underlines and as many as it takes to name each part below its first character, the last one first as compilers do."""
    if not columns:
        return []
    rule = ""
    for start, end, _ in columns:
        rule = rule.ljust(start) + "─" * (end - start)
    lines, waiting = [rule], [(start, label) for start, _, label in columns if label]
    while waiting:
        line, later = "", []
        for n, (start, label) in enumerate(waiting):
            following = waiting[n + 1][0] if n + 1 < len(waiting) else None
            if following is None or start + len(label) < following:
                line = line.ljust(start) + label
            else:
                line = line.ljust(start) + "│"
                later.append((start, label))
        lines.append(line)
        waiting = later
    return lines
