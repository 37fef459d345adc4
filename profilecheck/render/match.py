"""Shows a match with a job: how much is covered, each thing that is asked for and where the profile shows it, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from profilecheck.advice.match.types import Coverage, Match, Met, Point, State
from profilecheck.document import Document, Span
from profilecheck.render import json_values
from profilecheck.render.sheet import Look, Sheet, Styled, bar, count, one_line, quoted, shade

BAR = 24
QUOTE = 110
NARROW = 60
"""Columns below which a line has no room for figures and a name."""
MOST_STEPS = 10
"""Steps that are shown unless all are asked for."""
MOST_WORDS = 8
"""Words that a headline could have: more than fit into one."""
STATES: tuple[tuple[State, str, str], ...] = (
    ("in-use", "Shown in use, or held", "green"),
    ("otherwise", "There in other words", "yellow"),
    ("listed", "Only named", "yellow"),
    ("lacking", "Not found", "red"),
)
VERDICTS = {"met": ("✓", "green"), "close": ("~", "yellow"), "short": ("–", "red"), "unknown": ("?", "dim")}


def as_data(match: Match) -> dict[str, Any]:
    """The object that stands under `match` in a report: positions of `wanted` are in the advertisement, all others in the profile."""
    profile, job = match.profile.document, match.job.document
    return {
        "job": {
            "name": job.name,
            "sha256": job.sha256,
            "title": json_values.optional_mention(job, match.job.title),
            "level": match.job.title_level,
            "years": None if match.job.years is None else json_values.mention(job, match.job.years.span) | {"value": json_values.number(match.job.years.value)},
            "education": None if match.job.education is None else json_values.mention(job, match.job.education.span) | {"level": match.job.education.level},
        },
        "profile": profile.name,
        "fit": json_values.number(match.fit, 1),
        "coverage": {
            "required": coverage_data(match.required),
            "nice": coverage_data(match.nice),
            "certifications": coverage_data(match.certifications),
        },
        "items": [item_data(profile, job, met) for met in match.items],
        "years": point_data(profile, match.years),
        "title": point_data(profile, match.title),
        "education": point_data(profile, match.education),
        "headline": {"present": list(match.keywords.present), "absent": list(match.keywords.absent)},
        "steps": [{"text": step.text, "shown": place(profile, step.shown)} for step in match.steps],
    }


def as_json(matches: Sequence[Match]) -> str:
    """All matches, the best fit first."""
    return json_values.dump({"schema": json_values.SCHEMA, "matches": [as_data(m) for m in matches]}, indent=2) + "\n"


def coverage_data(coverage: Coverage) -> dict[str, Any]:
    return {"asked": coverage.asked, "shown": coverage.shown, "in_use": coverage.used, "share": json_values.number(coverage.share, 3)}


def item_data(profile: Document, job: Document, met: Met) -> dict[str, Any]:
    return {
        "kind": met.kind,
        "name": met.name,
        "wanted": json_values.mention(job, met.wanted),
        "required": met.required,
        "choice": met.choice or None,
        "state": met.state,
        "enough_without": met.spared,
        "shown": place(profile, met.shown),
        "statement": place(profile, met.statement),
        "printed": met.printed,
        "note": met.note or None,
    }


def point_data(profile: Document, point: Point | None) -> dict[str, Any] | None:
    if point is None:
        return None
    return {"verdict": point.verdict, "wanted": point.wanted, "found": point.found, "required": point.required, "shown": place(profile, point.shown)}


def place(document: Document, span: Span | None) -> dict[str, Any] | None:
    return None if span is None else json_values.mention(document, span) | {"where": document.where(span)}


def as_text(matches: Sequence[Match], look: Look, *, everything: bool = False) -> str:
    """One match in full; several as a table in order, then each in full."""
    sheet = Sheet(look)
    if len(matches) > 1:
        write_table(sheet, matches)
    for number, match in enumerate(matches):
        if number or len(matches) > 1:
            sheet.blank()
            sheet.put(("─" * look.width, "dim"))
        write_head(sheet, match)
        write_match(sheet, match, everything=everything)
    return sheet.text()


def as_section(match: Match, look: Look, *, everything: bool = False) -> str:
    """The match as a part of a report."""
    sheet = Sheet(look)
    sheet.heading("Match with the job", title_of(match))
    write_match(sheet, match, everything=everything)
    return sheet.text()


def title_of(match: Match) -> str:
    return f"{match.job.quote(match.job.title)} ({match.job.document.name})" if match.job.title else match.job.document.name


def write_table(sheet: Sheet, matches: Sequence[Match]) -> None:
    """One line a match: fit, musts, wishes, name. The name is what differs: jobs, or resumes."""
    one_profile = len({id(m.profile) for m in matches}) == 1
    one, many = (matches[0].profile.document.name, "job") if one_profile else (title_of(matches[0]), "resume")
    sheet.put((f"{one} and {count(len(matches), many)}", "bold"))
    sheet.put(("best fit first; the fit orders this list and promises nothing about an employer", "dim"))
    sheet.blank()
    sheet.put(("fit   musts   wishes  certificates", "dim"))
    for match in matches:
        parts = [f"{c.shown}/{c.asked}" if c.asked else "-" for c in (match.required, match.nice, match.certifications)]
        name = title_of(match) if one_profile else match.profile.document.name
        figures = f"{match.fit:3.0f}   {parts[0]:>5}   {parts[1]:>6}  {parts[2]:>12}   "
        if sheet.look.width < NARROW:
            sheet.put(figures)
            sheet.put((name, "bold"), indent=2)
        else:
            sheet.put(name, first=figures)


def write_head(sheet: Sheet, match: Match) -> None:
    sheet.put((match.profile.document.name, "bold"), " for ", (title_of(match), "bold"))


def write_match(sheet: Sheet, match: Match, *, everything: bool) -> None:
    sheet.blank()
    for title, coverage in (("Required skills", match.required), ("Wished-for skills", match.nice), ("Certifications", match.certifications)):
        if coverage.asked:
            full, empty = bar(coverage.share or 0.0, BAR)
            used = f", {coverage.used} in use" if title != "Certifications" and coverage.shown else ""
            sheet.put(f"{title:18}  ", (full, shade(100 * (coverage.share or 0.0))), (empty, "dim"), f"  {coverage.shown} of {coverage.asked}{used}")
    for title, point in (("Years", match.years), ("Title", match.title), ("Education", match.education)):
        if point is not None:
            write_point(sheet, title, point)
    for required, title in ((True, "Required"), (False, "Wished for")):
        some = [m for m in match.items if m.required is required]
        if some:
            sheet.heading(title)
            write_items(sheet, match, some)
    write_keywords(sheet, match)
    write_steps(sheet, match, everything=everything)


def write_point(sheet: Sheet, title: str, point: Point) -> None:
    sign, color = VERDICTS[point.verdict]
    wide = 18 if sheet.look.width >= NARROW else 9
    sheet.put(f"{point.wanted}; the profile: {point.found}", first=(f"{title:{wide}}  {sign} ", color))


def write_items(sheet: Sheet, match: Match, some: Sequence[Met]) -> None:
    """By state; what is shown in use with its statement, the rest as a list."""
    for state, title, color in STATES:
        found = [m for m in some if m.state == state]
        if not found:
            continue
        if state in ("listed", "lacking"):
            sheet.put(", ".join(label(m) for m in found), first=(f"  {title}: ", color))
            continue
        sheet.put((title, color), indent=2)
        for met in found:
            sheet.put((met.text, "bold"), explanation(met), *statement(match, met), first="  • ")


def label(met: Met) -> str:
    return f"{met.text} (another of the choice is there)" if met.spared else met.text


def explanation(met: Met) -> str:
    if met.note:
        return f": {met.note}"
    return f": written “{met.printed}”" if met.printed else ""


def statement(match: Match, met: Met) -> tuple[Styled, ...]:
    """The statement's words with their place; a credential is where it stands."""
    document = match.profile.document
    span = met.statement or (met.shown if met.kind == "certification" else None)
    if span is None:
        return ()
    where = document.where(span)
    return (f"  {where}: " if where else "  ", (quoted(document.quote(span), QUOTE), "italic"))


def write_keywords(sheet: Sheet, match: Match) -> None:
    keywords = match.keywords
    sheet.heading("Headline", "words of the job")
    if keywords.headline is None:
        sheet.put("The profile has no headline.", indent=2)
    else:
        sheet.put((quoted(match.profile.quote(keywords.headline), 2 * QUOTE), "italic"), indent=2)
        sheet.put(", ".join(keywords.present) or "none", first="  has: ")
    if keywords.absent:
        left = len(keywords.absent) - MOST_WORDS
        sheet.put(", ".join(keywords.absent[:MOST_WORDS]) + (f" and {left} more" if left > 0 else ""), first="  could have: ")


def write_steps(sheet: Sheet, match: Match, *, everything: bool) -> None:
    if not match.steps:
        return
    shown = match.steps if everything else match.steps[:MOST_STEPS]
    sheet.heading("What to do next", f"{len(shown)} of {len(match.steps)}, --all shows the rest" if len(shown) < len(match.steps) else "")
    for number, step in enumerate(shown, 1):
        where = match.profile.document.where(step.shown) if step.shown else ""
        sheet.put(one_line(step.text), (f" ({where})" if where else "", "dim"), first=f"{number:>3}  ")
