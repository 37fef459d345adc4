"""What dated positions, titles and mentions add up to: years, level, specialisation."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from profilecheck.calendar import Month
from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.facts.types import Career, Headline, Position, Skill
from profilecheck.kinds import Level, Specialization

# Years of work behind a title. The guide puts senior at 7 and more years; readers of real resumes call a plain project
# manager senior only after about thirteen years, eight of them above entry level, and a director executive after fourteen.
SENIOR_YEARS = 7.0
LONG_YEARS = 13.5
GROWN_YEARS = 8.0
EXECUTIVE_YEARS = 14.0
ENTRY_YEARS = 3.0
# A document is written soon after the newest date in it: an old one must not grow more senior with every year on the shelf.
WRITTEN_WITHIN = 24
# Ten years of work with a "Senior …" title among the recent ones make a senior, whatever the ladder of that title.
SENIOR_TITLE_YEARS = 10.0
C_LEVEL = ("chief ", "cio", "cto", "vice president", "vp", "svp", "evp", "president")
# How much a mention counts by where it stands: titles and headline say what a person is, statements what was done.
TITLE_WEIGHT, HEADLINE_WEIGHT, SUMMARY_WEIGHT, STATEMENT_WEIGHT, LIST_WEIGHT = 4.0, 5.0, 2.0, 1.0, 0.3
# The older a position the less it says of today: each further one counts this share of the one before.
FADING = 0.75
# A role is the specialisation when it has this share of all points, and this many points at least.
SHARE = 0.38
FEWEST_POINTS = 6.0
SENIOR_WORD = re.compile(r"\b(?:senior|sr|lead|principal)\b", re.I)
# What a technology or tool is evidence for. One that is used counts half a mention, one that is listed a tenth.
FAMILIES = dict.fromkeys(("infrastructure", "network", "os", "virtualization", "storage", "hardware", "messaging", "telecom"), "infrastructure")
FAMILIES |= dict.fromkeys(("language", "web", "devops", "mobile", "development"), "software")
FAMILIES |= {"erp": "erp", "security": "cybersecurity", "service": "itsm"}
USED_WEIGHT, LISTED_WEIGHT = 0.5, 0.1
PROJECT_FAMILIES = ("project", "agile")


def months_worked(positions: Iterable[Position], as_of: Month) -> float | None:
    """Months that dated positions cover, overlaps counted once; "present" ends at `as_of`. None if none is dated."""
    spans = []
    for position in positions:
        dates = position.dates
        last = (as_of if dates.present else dates.end) if dates else None
        if dates and dates.start and last:
            spans.append((dates.start.index, last.index))
    if not spans:
        return None
    total = reached = 0
    for start, end in sorted(spans):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return float(total)


def years(positions: Iterable[Position], as_of: Month) -> float | None:
    months = months_worked(positions, as_of)
    return None if months is None else round(months / 12, 1)


def leads_projects(source: Source, position: Position) -> bool:
    """Whether a title is one of project work."""
    if position.title is None:
        return False
    title = source.quote(position.title).lower()
    return position.family in PROJECT_FAMILIES or any(w in title for w in ("project", "program manager", "programme", "pmo", "scrum", "delivery manager"))


def written(source: Source, as_of: Month) -> Month:
    """The month for which a document's level is judged: `as_of`, but at most two years after the newest date in it."""
    months = [point.index for m in source.marks("dates") for point in (m.value.start, m.value.end) if point is not None and point.index <= as_of.index]
    newest = min(as_of.index, max(months) + WRITTEN_WITHIN) if months else as_of.index
    return Month(newest // 12, newest % 12 + 1)


def assess_level(source: Source, positions: tuple[Position, ...], total: float | None, grown: float | None) -> Level:
    """Level from the recent titles and the years behind them; `grown`: years in positions above entry level."""
    titled = [p for p in positions if p.title is not None and p.level is not None]
    if not titled:
        return "entry" if (total or 0.0) < ENTRY_YEARS else "mid"
    recent = sorted(titled, key=lambda p: (p.dates.present if p.dates else False, latest(p)), reverse=True)
    current = recent[0]
    title = source.quote(current.title).lower() if current.title else ""
    worked = total if total is not None else 0.0
    pmo = "pmo" in title or "project office" in title
    if current.level == "executive" and not pmo and (worked >= EXECUTIVE_YEARS or (total is None and any(c in title for c in C_LEVEL))):
        return "executive"
    if worked >= EXECUTIVE_YEARS and sum(p.level == "executive" for p in recent[:3]) >= 2 and not pmo:
        return "executive"
    if total is not None and worked < ENTRY_YEARS and current.level not in ("senior", "executive"):
        return "entry"
    if any(p.level in ("senior", "executive") for p in recent[:3]) and (total is None or worked >= SENIOR_YEARS):
        return "senior"
    if worked >= SENIOR_TITLE_YEARS and any(p.title and SENIOR_WORD.search(source.quote(p.title)) for p in recent[:3]):
        return "senior"
    if worked >= LONG_YEARS and (grown or 0.0) >= GROWN_YEARS:
        return "senior"
    if all(p.level == "entry" for p in recent) and worked < 2 * ENTRY_YEARS:
        return "entry"
    return "mid"


def latest(position: Position) -> int:
    dates = position.dates
    if dates is None:
        return 0
    return dates.end.index if dates.end else dates.start.index if dates.start else 0


def specialise(
    source: Source, positions: tuple[Position, ...], headline: Headline | None, summary: Span | None, skills: tuple[Skill, ...]
) -> tuple[Specialization, dict[str, list[Span]]]:
    """The specialised role with most evidence, if it stands out, and the evidence for each."""
    points: dict[str, float] = defaultdict(float)
    spans: dict[str, list[tuple[float, Span]]] = defaultdict(list)

    def count(span: Span, weight: float) -> None:
        seen: set[str] = set()
        for mention in source.marks("specialisms", span):
            fields = mention.value.entry.fields
            role = fields["role"]
            if not role or mention.value.match == "context" or mention.value.entry.name in seen:
                continue
            seen.add(mention.value.entry.name)
            points[role] += weight * fields["weight"]
            spans[role].append((weight * fields["weight"], mention.span))

    if headline:
        count(headline.span, HEADLINE_WEIGHT)
    if summary:
        count(summary, SUMMARY_WEIGHT)
    factor = 1.0
    for position in positions:
        if position.title:
            count(position.title, TITLE_WEIGHT * factor)
            if position.role:
                points[position.role] += TITLE_WEIGHT * factor
                spans[position.role].append((TITLE_WEIGHT * factor, position.title))
        for statement in position.statements:
            count(statement.span, STATEMENT_WEIGHT * factor)
        factor *= FADING
    for section in source.sections_of("skills", "tools", "projects"):
        count(section.span, LIST_WEIGHT if section.kind != "projects" else STATEMENT_WEIGHT)
    named: set[str] = set()
    for skill in skills:
        role = FAMILIES.get(skill.family)
        if role and skill.group in ("tool", "technology") and skill.name not in named:
            named.add(skill.name)
            points[role] += USED_WEIGHT if skill.in_use else LISTED_WEIGHT
    evidence = {role: [s for _, s in sorted(found, key=lambda f: (-f[0], f[1]))] for role, found in spans.items()}
    total = sum(points.values())
    best = max(sorted(points), key=lambda r: points[r], default=None)
    if best is None or points[best] < FEWEST_POINTS or points[best] < SHARE * total:
        return "generalist", evidence
    return best, evidence  # type: ignore[return-value]


def assess_career(
    source: Source, positions: tuple[Position, ...], headline: Headline | None, summary: Span | None, skills: tuple[Skill, ...], as_of: Month
) -> Career:
    total = years(positions, as_of)
    leading = years((p for p in positions if p.leads), as_of)
    specialization, evidence = specialise(source, positions, headline, summary, skills)
    then = written(source, as_of)
    level = assess_level(source, positions, years(positions, then), years((p for p in positions if p.level not in (None, "entry")), then))
    return Career(
        level,
        total,
        leading if leading is not None or total is None else 0.0,
        specialization,
        tuple((role, tuple(found)) for role, found in sorted(evidence.items())),
    )
