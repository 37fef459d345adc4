"""Lists what was found in a document as a person would check it: each fact with its quote and its place, doubtful ones marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from profilecheck.document import Span
from profilecheck.facts.experience.types import SectionWhy
from profilecheck.facts.types import Certification, Metric, Position, Profile, Skill
from profilecheck.render import json_, json_profile, json_values, why, wording
from profilecheck.render.sheet import Look, Sheet, Styled, count, one_line, quoted

DOUBTFUL = 0.75
"""Below this a fact is marked: about one in four such is wrong, which is worth a look by whoever uses it."""
QUOTE = 110


def as_json(profile: Profile, told: Sequence[SectionWhy] | None = None) -> str:
    """The facts alone, with the same keys as in the report; with `told` also why the jobs were read as they were."""
    data: dict[str, Any] = {
        "schema": json_values.SCHEMA,
        "document": json_.document_data(profile),
        "as_of": str(profile.as_of),
        "profile": json_profile.profile_data(profile),
        "checklist": {item: json_profile.evidence_data(profile.document, evidence) for item, evidence in profile.evidence},
    }
    if told is not None:
        data["why"] = why.as_data(profile, told)
    return json_values.dump(data, indent=2) + "\n"


def as_text(profile: Profile, look: Look, told: Sequence[SectionWhy] | None = None) -> str:
    sheet = Sheet(look)
    sheet.put((profile.document.name, "bold"))
    sheet.put((wording.describe_document(profile), "dim"))
    sheet.put(wording.introduce(profile))
    for line in wording.doubts(profile):
        sheet.put(line, first=("  ! ", "yellow"))
    for warning in profile.document.warnings:
        sheet.put(one_line(warning.message), first=("  ! ", "yellow"))
    write_top(sheet, profile)
    write_sections(sheet, profile)
    write_positions(sheet, profile)
    write_education(sheet, profile)
    write_certifications(sheet, profile)
    write_skills(sheet, profile)
    write_metrics(sheet, profile)
    if told is not None:
        why.write(sheet, profile, told)
    return sheet.text()


BEHIND = {"email": "E-mail", "linkedin": "LinkedIn", "url": "Link"}


def heading(sheet: Sheet, title: str, found: Iterable[object]) -> bool:
    """The heading of a kind of facts; says so when there are none."""
    number = len(tuple(found))
    sheet.heading(title, str(number) if number else "none found")
    return number > 0


def fact(sheet: Sheet, profile: Profile, label: str, span: Span, *notes: str, sure: float = 1.0, indent: int = 2) -> None:
    """One fact: what it is, the words that say it, where they stand."""
    pieces: list[Styled] = [f"{label}: " if label else "", (quoted(profile.quote(span), QUOTE), "italic")]
    more = "; ".join([*(n for n in notes if n), *filter(None, [profile.document.where(span)])])
    if more:
        pieces.append((f" {more}", "dim"))
    if sure < DOUBTFUL:
        pieces.append((f" (not sure, {sure:.0%})", "yellow"))
    sheet.put(*pieces, first=" " * indent + "• ")


def write_top(sheet: Sheet, profile: Profile) -> None:
    contact = profile.contact
    named = {"Name": contact.name, "E-mail": contact.email, "Phone": contact.phone, "Location": contact.location, "LinkedIn": contact.linkedin}
    found = [(label, span) for label, span in named.items() if span] + [("Link", span) for span in contact.links]
    if heading(sheet, "Contact", [*found, *contact.behind]):
        for label, span in found:
            fact(sheet, profile, label, span)
        for behind in contact.behind:
            fact(sheet, profile, BEHIND[behind.kind], behind.span, f"leads to {behind.address}")
    if profile.headline:
        headline = profile.headline
        sheet.heading("Headline", headline.verdict)
        fact(sheet, profile, "", headline.span)
        for part in headline.parts:
            sheet.put(f"{wording.PARTS[part.kind]}: ", (quoted(profile.quote(part.span)), "italic"), indent=6)
    if profile.summary:
        sheet.heading("Summary")
        fact(sheet, profile, "", profile.summary)


def write_sections(sheet: Sheet, profile: Profile) -> None:
    if heading(sheet, "Sections", profile.sections):
        for section in profile.sections:
            if section.heading:
                fact(sheet, profile, section.kind, section.heading)
            else:
                sheet.put(f"{section.kind}: ", ("without a heading", "dim"), first="  • ")


def write_positions(sheet: Sheet, profile: Profile) -> None:
    if heading(sheet, "Positions", profile.positions):
        for position in profile.positions:
            write_position(sheet, profile, position)


def write_position(sheet: Sheet, profile: Profile, position: Position) -> None:
    dates = position.dates
    when = f"{dates.start or 'unknown'} to {dates.end_text or 'unknown'}" if dates else "no dates"
    if dates is not None and dates.placeholder:
        when = f"{quoted(profile.quote(dates.span), QUOTE)}, a placeholder instead of dates"
    pieces = [profile.quote(s) for s in (position.title, position.organization, position.location) if s]
    level = wording.LEVELS[position.level].lower() if position.level else "level unknown"
    sheet.put((one_line(", ".join(pieces)) or "without a title", "bold"), (f" {when}; {level}; {profile.document.where(position.head)}", "dim"), first="  • ")
    for statement in position.statements:
        fact(sheet, profile, statement.kind, statement.span, sure=statement.sure, indent=4)


def write_education(sheet: Sheet, profile: Profile) -> None:
    if heading(sheet, "Education", profile.education):
        for one in profile.education:
            fact(sheet, profile, one.level, one.degree, *(profile.quote(s) for s in (one.field, one.institution) if s), str(one.year or ""))


def write_certifications(sheet: Sheet, profile: Profile) -> None:
    def notes(one: Certification) -> tuple[str, ...]:
        return (one.status, one.issuer or "", str(one.year or ""))

    if heading(sheet, "Certifications", profile.certifications):
        for one in profile.certifications:
            fact(sheet, profile, one.name, one.span, *notes(one), sure=one.sure)


def write_skills(sheet: Sheet, profile: Profile) -> None:
    """Each name once, with its first mention and how many more there are."""
    names: dict[tuple[str, str], list[Skill]] = {}
    for skill in profile.skills:
        names.setdefault((skill.group, skill.name), []).append(skill)
    for group, title in wording.GROUPS.items():
        found = [mentions for (of, _), mentions in names.items() if of == group]
        if found and heading(sheet, title, found):
            for mentions in found:
                first = mentions[0]
                used = next((m for m in mentions if m.in_use), None)
                notes = (count(len(mentions), "mention"), "in use" if used else "only listed")
                fact(sheet, profile, first.name, first.span, *notes, sure=max(m.sure for m in mentions))


def write_metrics(sheet: Sheet, profile: Profile) -> None:
    def worth(metric: Metric) -> str:
        value = json_values.number(metric.value)
        return f"{value:,} {metric.unit or ''}".strip() if value is not None else ""

    if heading(sheet, "Figures", profile.metrics):
        for metric in profile.metrics:
            fact(sheet, profile, metric.kind, metric.span, worth(metric), metric.section)
