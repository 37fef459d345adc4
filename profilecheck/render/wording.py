"""Words for a person in place of the short names that programs read."""

from __future__ import annotations

from collections.abc import Iterator

from profilecheck.facts.examples import furthest, nearest
from profilecheck.facts.types import Profile
from profilecheck.render.picking import HARDLY, PARTLY
from profilecheck.render.sheet import count, one_line, quoted
from profilecheck.report import Report, Score
from profilecheck.report.fixes import TOP

LEVELS = {"entry": "Entry level", "mid": "Mid level", "senior": "Senior level", "executive": "Executive level"}
NEWCOMER = "No project management title yet"
SPECIALIZATIONS = {
    "infrastructure": "infrastructure",
    "software": "software development",
    "itsm": "IT service management",
    "cybersecurity": "cybersecurity",
    "erp": "ERP",
    "digital-transformation": "digital transformation",
    "generalist": "no single IT field",
}
PARTS = {
    "title": "title",
    "specialism": "field",
    "methodology": "method",
    "certification": "certificate",
    "tool": "tool",
    "scope": "size",
    "impact": "result",
    "industry": "industry",
    "employer": "employer",
    "value": "value",
    "job-seeking": "job search",
    "slogan": "slogan",
}
GROUPS = {"tool": "Tools", "method": "Methods and standards", "technology": "Technologies", "competency": "Practices", "soft": "Soft skills"}
FORMATS = {
    "pdf": "PDF",
    "docx": "Word document",
    "txt": "plain text",
    "markdown": "Markdown",
    "md": "Markdown",
    "linkedin-export": "LinkedIn data export",
    "linkedin-paste": "LinkedIn profile, pasted",
}


# code -> the sentence for one and for several
DOUBTS = {
    "section-without-jobs": ("We couldn't find the jobs in this section{place}", "We couldn't find the jobs in {n} sections{place}"),
    "unread-entry": ("We couldn't read {a} entry{place}", "We couldn't read {n} {dated}entries{place}"),
    "dates-unread": ("We couldn't read the dates of a job{place}", "We couldn't read the dates of {n} jobs{place}"),
    "job-without-title": ("We couldn't tell the job title of an entry{place}", "We couldn't tell the job titles of {n} entries{place}"),
}
STALE = 5
"""Years without any date on a page after which its "present" may be long past."""
SHOWN_DOUBTS = 2
QUOTED = 60


def years(value: float) -> str:
    """ "1 year", "8.5 years"."""
    figure = f"{value:.1f}".removesuffix(".0")
    return f"{figure} {'year' if figure == '1' else 'years'}"


def introduce(profile: Profile) -> str:
    """One line on who this is: level, years, field; how long somebody led projects is more than titles and dates can tell."""
    career = profile.career
    unread = any(doubt.code in ("dates-unread", "unread-entry", "section-without-jobs") for doubt in profile.placement.doubts)
    parts = [] if unread else [NEWCOMER if career.newcomer else LEVELS[career.level]]
    if career.years_total is not None and not unread:
        dated = " with dates" if any(p.dates is None for p in profile.positions) else ""
        served = f" (military service of {one_line(profile.quote(career.service))} not counted)" if career.service is not None else ""
        parts.append(f"{years(career.years_total)} of work{dated}{' up to today' if is_stale(profile) else ''}{served}")
    parts += [SPECIALIZATIONS[career.specialization]] if career.specialization != "generalist" and is_of_it(profile) else []
    told = ", ".join(parts or [count(len(profile.positions), "role") + " recognized"])
    return told[:1].upper() + told[1:]


def is_stale(profile: Profile) -> bool:
    """Whether a role goes on by the page, but no date on it is of the last years: the page may be old, and what counts to today then says so."""
    printed = [month.year for p in profile.positions if p.dates for month in (p.dates.start, p.dates.end) if month is not None]
    printed += [year for year in (*(e.year for e in profile.education), *(c.year for c in profile.certifications)) if year is not None]
    goes_on = any(p.dates is not None and p.dates.present for p in profile.positions)
    return goes_on and bool(printed) and profile.as_of.year - max(printed) > STALE


def is_of_it(profile: Profile) -> bool:
    """Whether the work as a whole is about IT: a line or two of it are nobody's field."""
    share = profile.target.share if profile.target is not None else None
    return share is None or share >= PARTLY


def figure(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def describe_document(profile: Profile) -> str:
    """ "PDF, 2 pages, 812 words"."""
    document = profile.document
    saved = document.format == "pdf" and document.kind == "linkedin"
    parts = ["LinkedIn profile saved as PDF" if saved else FORMATS.get(document.format, document.format.upper())]
    if document.pages:
        parts.append(count(document.pages, "page"))
    return ", ".join([*parts, count(document.word_count, "word")])


def doubts(profile: Profile) -> list[str]:
    """What could not be read, in sentences for the first lines of a report: by kind, with the first places."""
    placement, said = profile.placement, []
    if placement.language != "en":
        said.append(f"This document seems to be in {placement.language_name}. The facts are shown; wording is judged in English only.")
    for code, (one, many) in DOUBTS.items():
        found = [d for d in placement.doubts if d.code == code]
        if not found:
            continue
        quotes = ", ".join(quoted(one_line(profile.quote(d.span)), QUOTED) for d in found[:SHOWN_DOUBTS])
        more = f" and {len(found) - SHOWN_DOUBTS} more" if len(found) > SHOWN_DOUBTS else ""
        where = profile.document.where(found[0].span)
        place = f" on {where}" if where.startswith("page") else ""
        dated = "dated " if all(any(map(str.isdigit, profile.quote(d.span))) for d in found) else ""
        a = "a dated" if dated else "an"
        said.append((one if len(found) == 1 else many).format(n=len(found), place=place, dated=dated, a=a) + f": {quotes}{more}.")
    if placement.doubts:
        said.append("That may be our fault. We don't count it against you, but what follows may miss something that is there.")
    return said


def humanise(rule: str) -> str:
    """The id of a rule as words."""
    return rule.replace("-", " ")


def describe_basis(report: Report) -> Iterator[str]:
    """What the user changed: findings that remarks keep out of sight, and the settings file that was used."""
    number = len(report.silenced)
    if number:
        yield f"{count(number, 'finding')} {'is' if number == 1 else 'are'} silenced by remarks in the document."
    basis = report.basis
    if basis.file is not None:
        accepted = len(basis.accepted.products) + len(basis.accepted.titles) + len(basis.accepted.certifications)
        told = [count(accepted, "accepted name")] if accepted else []
        told += [count(len(basis.thresholds), "threshold") + " changed"] if basis.thresholds else []
        yield f"Settings: {basis.file}" + (f" ({', '.join(told)})." if told else ".")


def potential(score: Score, number: int) -> str:
    """With which of so many fixes the score would be another; nothing where they don't move it."""
    if score.overall is None or score.with_fixes is None or round(score.with_fixes) <= round(score.overall):
        return ""
    return "With the first five fixes together" if number > TOP else "With this fix" if number == 1 else f"With the {number} fixes"


def off_target(report: Report) -> list[str]:
    """What to know before the score of a document that is only in part about IT project management; nothing where it is."""
    score, target = report.score, report.profile.target
    if score.overall is None or target is None or score.on_target is None or score.on_target >= PARTLY:
        return []
    lines = ["This doesn't read like an IT project manager's resume yet: we found hardly any bullets about leading IT projects."]
    if score.on_target >= HARDLY:
        lines = ["Only part of this reads like an IT project manager's resume: we found few bullets, if any, about leading IT projects."]
    far, near = furthest(report.profile), nearest(report.profile)
    if far is not None:
        lines.append(f"The bullet that reads least like one: {quoted(report.profile.quote(far), QUOTED)}")
    if near is not None:
        lines.append(f"Closest, and worth building on: {quoted(report.profile.quote(near), QUOTED)}")
    return lines
